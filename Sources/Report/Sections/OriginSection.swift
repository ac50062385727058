import Domain

/// Where the numbers come from, so that anyone can make them again.
struct OriginSection {
    let input: PlanReportInput
    let halves: [HalfFigures]

    var html: HTML {
        tag("section", .labelledBy(Anchor("herkomst"))) {
            tag("h2", .id(Anchor("herkomst"))) { "Waar de cijfers vandaan komen" }
            for half in halves {
                tag("h3") { half.title }
                tag("dl") { for (term, text) in facts(half) { entry(term, text) } }
                if !half.record.notes.isEmpty {
                    tag("ul") { for note in half.record.notes { tag("li") { note } } }
                }
            }
            if !input.sources.isEmpty { OriginSection.files(input.sources) }
        }
    }

    private func entry(_ term: String, _ text: String) -> HTML {
        .fragment([tag("dt") { term }, tag("dd") { text }])
    }

    private func facts(_ half: HalfFigures) -> [(String, String)] {
        let record = half.record
        let limits = OriginSection.limits(record).map { " (grens: \($0))" } ?? ""
        var facts = [
            ("Plan", "\(half.stored.id), versie \(half.stored.version)"),
            ("Programma", "Ritwijzer \(record.programVersion)"),
            (
                "Startgetal (seed)",
                "\(record.seed): met hetzelfde getal en een vast aantal stappen komt er hetzelfde plan uit"
            ),
            ("Rekenen", "\(Decimal.grouped(record.iterations)) stappen; \(record.ending.rawValue)\(limits)"),
            ("Ondergrens van de kosten", "\(record.bound.euroText), op grond van: \(record.boundBasis.rawValue)"),
            ("Reistijden", OriginSection.travel(half.problem.travel)),
            ("Controlegetal van de invoer (SHA-256)", half.stored.inputHash),
        ]
        let coarse = half.problem.requests.count { $0.precision.isCoarse }
        if coarse > 0 {
            let shown = input.edition.showsPupils ? String(coarse) : SmallCounts.text(coarse)
            facts.append(("Grove adressen", "van \(shown) leerlingen is alleen het midden van de postcode bekend"))
        }
        return facts
    }

    /// nil without limits.
    static func limits(_ record: SolveRecord) -> String? {
        var parts: [String] = []
        if let seconds = record.secondsLimit {
            parts.append("hoogstens \(Decimal.dutch(seconds, decimals: seconds == seconds.rounded() ? 0 : 1)) seconden")
        }
        if let steps = record.iterationLimit { parts.append("hoogstens \(Decimal.grouped(steps)) stappen") }
        return parts.isEmpty ? nil : Words.list(parts)
    }

    static func travel(_ model: TravelModel) -> String {
        switch model {
        case .matrix: return "uit een bestand met reistijden en afstanden"
        case .estimate(let estimate):
            var from = "eerst"
            let speeds = estimate.bands.map { band in
                let speed = "\(Decimal.dutch(band.kilometresPerHour, decimals: 0)) km/u"
                guard let end = band.upTo else { return "daarna \(speed)" }
                defer { from = "dan" }
                return "\(from) \(speed) tot \(end.lengthText)"
            }
            return "een schatting: de afstand in een rechte lijn × \(Decimal.dutch(estimate.detour, decimals: 2)), met "
                + "snelheden \(speeds.joined(separator: ", ")). Dit is een aanname, geen meting"
        }
    }

    static func files(_ sources: [SourceFile]) -> HTML {
        Table(
            caption: "Ingelezen bestanden",
            columns: [.text("bestand"), .text("ingelezen"), .text("controlegetal (SHA-256)")],
            rows: sources.map { file in
                [.text(file.name), .text(file.readOn.map(Words.date) ?? "onbekend"), tag("code") { file.hash }]
            }
        ).html
    }
}
