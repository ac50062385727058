import Domain

/// Where every number comes from, so that anyone can make it again.
struct SourcesSection {
    static let anchor = Anchor("herkomst")

    let input: ComparisonReportInput
    let scenarios: [ScenarioPage]

    var html: HTML? {
        tag("section", .labelledBy(Self.anchor)) {
            tag("h2", .id(Self.anchor)) { "Waar elk getal vandaan komt" }
            changes
            tag("h3") { "Van een dag naar een jaar" }
            tag("p") {
                "Een jaar is \(Decimal.grouped(input.comparison.basis.schoolDays)) keer de dag die is gepland. Bron: "
                    + "\(input.comparison.basis.source)."
            }
            if let base = scenarios.first {
                NormTable(scenarios: scenarios).html
                PriceTable(scenarios: scenarios, isInvented: input.pricesAreInvented).html
                emission
                travel(base)
                RunTable(scenarios: scenarios).html
            }
            if !input.sources.isEmpty {
                tag("h3") { "Ingelezen bestanden" }
                OriginSection.files(input.sources)
            }
        }
    }

    @HTMLBuilder private var changes: HTML {
        if let base = scenarios.first, scenarios.count > 1 {
            tag("h3") { "Wat elk scenario verandert" }
            tag("dl", .class("reasons")) {
                for scenario in scenarios.dropFirst() {
                    tag("dt") { scenario.name }
                    tag("dd") {
                        if !scenario.row.question.isEmpty { tag("p") { scenario.row.question } }
                        tag("ul", .class("plain")) {
                            for line in ScenarioChanges(scenario: scenario, base: base, edition: input.edition).lines {
                                tag("li") { line }
                            }
                            for note in input.edition.showsPupils ? scenario.row.notes : [] { tag("li") { note } }
                        }
                    }
                }
            }
        }
    }

    private var emission: HTML {
        .fragment([
            tag("h3") { "CO2" },
            tag("dl") {
                for (names, text) in emissions {
                    tag("dt") { names }
                    tag("dd") { text }
                }
            },
        ])
    }

    /// Scenarios that say the same, together.
    private var emissions: [(String, String)] {
        let texts = scenarios.map(emission)
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }.map { text in
            let names = zip(scenarios, texts).filter { $0.1 == text }.map(\.0.subject)
            return (names.count == scenarios.count ? "alle scenario’s" : Words.list(names), text)
        }
    }

    private func emission(_ scenario: ScenarioPage) -> String {
        if let factors = scenario.result.input.factors {
            return "factoren van \(Words.date(factors.date)), bron: \(factors.source)"
        }
        return scenario.row.figures.emission == nil
            ? "onbekend: niet van elk voertuigtype is de uitstoot per kilometer gegeven"
            : "uitstoot per kilometer zoals opgegeven bij de voertuigtypen"
    }

    private func travel(_ base: ScenarioPage) -> HTML {
        guard let half = base.halves.first else { return .empty }
        return .fragment([
            tag("h3") { "Reistijden" },
            tag("p") { Words.sentence(OriginSection.travel(half.problem.travel)) + "." },
        ])
    }
}
