import Domain

/// Pupils without a ride, why, and what may help.
struct UnplannedSection {
    let half: HalfFigures
    let edition: Edition

    var html: HTML {
        .fragment([
            tag("h3", .id(half.anchor.sub("zonder-rit"))) { "Leerlingen zonder rit" },
            half.plan.unplanned.isEmpty
                ? tag("p") { "Geen: alle leerlingen van dit dagdeel hebben een rit." }
                : edition.showsPupils ? pupils : reasons,
            proof.map { text in tag("p") { text } } ?? .empty,
        ])
    }

    /// Small numbers of pupils are for the desk.
    private var proof: String? {
        let isWhole = half.stored.record.leastUnplanned.map { $0 >= half.plan.unplanned.count } ?? false
        return edition.showsPupils || isWhole ? half.stored.unplannedProof : nil
    }

    private var pupils: HTML {
        Table(
            caption: "Leerlingen zonder rit, met reden",
            columns: [.text("leerling"), .text("waarom niet, per voertuigtype"), .text("wat kan helpen")],
            rows: half.plan.unplanned.map { unplanned in
                [
                    .text(unplanned.pupil.text),
                    tag("ul", .class("plain")) {
                        for reason in unplanned.reasons {
                            tag("li") { "\(vehicle(reason.vehicleType)): \(reason.text) (\(reason.rule.rawValue))" }
                        }
                    },
                    .text(unplanned.remedy ?? "nog niet bekend"),
                ]
            }
        ).html
    }

    /// Without codes or texts, which may hold codes: only how many pupils a rule holds back.
    private var reasons: HTML {
        let rules = half.plan.unplanned.flatMap { Set($0.reasons.map(\.rule)) }
        let counts = Dictionary(rules.map { ($0, 1) }, uniquingKeysWith: +).sorted { $0.key.rawValue < $1.key.rawValue }
        return .fragment([
            Table(
                caption: "Redenen waarom leerlingen geen rit hebben", columns: [.text("regel"), .number("leerlingen")],
                rows: counts.map { [.text(RuleTitle.text($0.key)), .text(SmallCounts.text($0.value))] }
            ).html,
            tag("p", .class("small")) { "Een leerling kan door meer dan een regel geen rit hebben." },
        ])
    }

    private func vehicle(_ id: VehicleType.ID) -> String { half.problem.vehicleType(id)?.name ?? id.text }
}
