import Domain

/// Every norm with its value, where it comes from, and whether the plans keep to it.
struct NormsSection {
    let halves: [HalfFigures]
    let edition: Edition

    var html: HTML {
        tag("section", .labelledBy(Anchor("normen"))) {
            tag("h2", .id(Anchor("normen"))) { "De normen" }
            tag("p") {
                "Een norm is een grens uit het contract of uit een andere bron. Een norm voor een leerling gaat voor die van "
                    + "een bestemming, die voor die van een gemeente, en die voor het contract."
            }
            if let half = halves.first {
                Table(
                    caption: "Normen en uitkomst",
                    columns: [.text("norm"), .number("waarde"), .text("bron"), .text("uitkomst")],
                    rows: NormKey.allCases.map { row($0, half.problem.norms) }
                ).html
                exceptions(half.problem.norms)
            }
        }
    }

    private func row(_ key: NormKey, _ book: NormBook) -> [HTML] {
        let setting = book.resolve(key)
        return [
            .text(NormText.meaning(key)), .text(NormText.value(setting)), .text(NormText.origin(setting)),
            .text(outcome(key)),
        ]
    }

    private func outcome(_ key: NormKey) -> String {
        let relevant = halves.filter { concerns(key, $0.direction) }
        guard !relevant.isEmpty else { return "geldt niet voor dit dagdeel" }
        guard let rule = NormText.rule(key) else { return goal(key) ?? "rekenwaarde" }
        let count = relevant.flatMap(\.violations).count { $0.code == rule }
        return count == 0
            ? "gehaald" : "niet gehaald: \(Words.count(count, "overtreding", "overtredingen")) van \(rule.rawValue)"
    }

    private func concerns(_ key: NormKey, _ direction: Direction) -> Bool {
        switch key {
        case .arrivalEarliest, .arrivalLatest: direction == .toSchool
        case .departureLatest: direction == .fromSchool
        default: true
        }
    }

    /// The detour is a goal: told, never broken.
    private func goal(_ key: NormKey) -> String? {
        guard key == .detourGoal else { return nil }
        let count = halves.reduce(0) { sum, half in
            sum
                + half.rides.count { ride in
                    guard let detour = ride.detour, let request = half.book.request(ride.pupil),
                        let goal = half.problem.norms.resolve(.detourGoal, for: request).value
                    else { return false }
                    return detour.rawValue > goal
                }
        }
        let shown = edition.showsPupils ? String(count) : SmallCounts.text(count)
        return "streefwaarde: bij \(shown) \(count == 1 && edition.showsPupils ? "rit" : "ritten") een grotere omweg"
    }

    private func exceptions(_ book: NormBook) -> HTML {
        let narrow = book.settings.filter { $0.scope.rank > NormScope.contract.rank && shows($0.scope) }
            .sorted {
                ($0.scope.rank, $0.scope.text, $0.key.rawValue) < ($1.scope.rank, $1.scope.text, $1.key.rawValue)
            }
        if narrow.isEmpty { return .empty }
        return Table(
            caption: "Afwijkende normen",
            columns: [.text("voor wie"), .text("norm"), .number("waarde"), .text("reden")],
            rows: narrow.map { setting in
                [
                    .text(setting.scope.text), .text(NormText.meaning(setting.key)), .text(NormText.value(setting)),
                    .text(setting.reason),
                ]
            }
        ).html
    }

    /// The reason of a personal exception never leaves the desk.
    private func shows(_ scope: NormScope) -> Bool {
        if case .pupil = scope { return edition.showsPupils }
        return true
    }
}
