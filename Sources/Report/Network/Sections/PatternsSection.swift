import Domain

/// Complaints by each trait, with pictures and tables.
struct PatternsSection {
    static let anchor = Anchor("patronen")

    let input: NetworkReportInput
    let labels: ReviewLabels
    let tables: CountTables

    private var limit: Int? { input.review.norms.count(.upheld) }

    var html: HTML? {
        tag("section", .labelledBy(Self.anchor)) {
            tag("h2", .id(Self.anchor)) { "Patronen" }
            tag("p") {
                "Per 1000 ritten, met tussen haakjes wat door toeval ook had gekund. Bij weinig ritten is dat veel. Overlappen twee van die stukken, dan is het verschil niet zeker."
            }
            if let limit {
                tag("p") {
                    "De stippellijn is wat het contract toelaat: \(limit) klachten per 1000 ritten waarbij een norm niet is gehaald (\(input.review.norms.resolve(.upheld).source)). De balken tellen alle klachten."
                }
            }
            for (index, pattern) in input.review.patterns.enumerated() where !pattern.rows.isEmpty {
                if let counts = tables[pattern.trait] { block(pattern, counts, index) }
            }
            change
            versions
        }
    }

    /// Up to so many lines stay, also when they tell nothing.
    private static let mostQuietLines = 12

    private func block(_ pattern: PatternTable, _ counts: CountTable, _ index: Int) -> HTML {
        let bars = counts.lines.compactMap { line -> RateBars.Bar? in
            guard let rate = line.rate, rate.proportion.total > 0, rate.proportion.hits > 0 else { return nil }
            return .init(label: line.name, rate: rate)
        }
        let anchor = Self.anchor.sub("grafiek", index + 1)
        let table = table(counts, pattern.trait)
        return tag("div") {
            tag("h3") { "Naar \(pattern.trait.rawValue)" }
            if bars.count > 1 {
                Picture(
                    label: "Grafiek van klachten naar \(pattern.trait.rawValue)",
                    drawing: RateBars(
                        anchor: anchor, title: "Klachten per 1000 ritten naar \(pattern.trait.rawValue)",
                        bars: Array(bars.prefix(20)), limit: limit
                    ).html, table: table
                ).html
            } else {
                table
            }
            if pattern.trait == .slack {
                tag("p", .class("small")) {
                    "Speling is de tijd tussen de geplande aankomst en het laatste moment dat mag. Alleen klachten over tijden tellen hier mee."
                }
            }
        }
    }

    private func table(_ counts: CountTable, _ trait: PatternTable.Trait) -> HTML {
        // Dozens of lines that tell nothing are one sentence.
        let told = counts.lines.count > Self.mostQuietLines ? counts.lines.filter(\.tellsSomething) : counts.lines
        let quiet = counts.lines.count - told.count
        let columns = counts.toldColumns
        let kept = CountTable.columns.indices.filter { !columns.contains($0) }.map { CountTable.columns[$0] }
        let table = HTML.fragment([
            Table(
                caption: "Klachten naar \(trait.rawValue)",
                columns: [.text(trait.rawValue)] + columns.map { .number(CountTable.columns[$0]) } + [
                    .number("ritten"), .number("klachten per 1000 ritten"),
                ],
                rows: told.map { line in
                    [.text(line.name)] + columns.map { .text(line.counts[$0]) } + [
                        .text(line.rides.map(Decimal.grouped) ?? "–"), .text(RateText.text(line.rate)),
                    ]
                },
                totals: trait == .voice
                    ? nil : [.text("samen")] + columns.map { .text(counts.totals[$0]) } + [.empty, .empty]
            ).html,
            kept.isEmpty
                ? .empty
                : tag("p", .class("small")) { "Zonder \(Words.list(kept)): het zijn er te weinig om te verdelen." },
        ])
        guard quiet > 0 else { return table }
        return .fragment([
            told.isEmpty ? .empty : table,
            tag("p") {
                told.isEmpty
                    ? "Bij elk van de \(quiet) groepen zijn het er minder dan vijf."
                    : "Bij elk van de andere \(quiet) groepen zijn het er minder dan vijf, of geen."
            },
        ])
    }

    @HTMLBuilder private var change: HTML {
        tag("h3") { "Welke ene wijziging scheelt de meeste klachten?" }
        remedies
        if let change = input.review.change, input.isForDesk || isTold(change) {
            tag("p") {
                "Als \(input.isForDesk ? "route " : "")\(labels.route(change.route)) (\(change.direction.rawValue)) \(Words.minutes(Seconds(abs(change.shift.rawValue)))) \(change.shift > .zero ? "later" : "eerder") in het plan had gestaan, \(change.solved == 1 ? "was" : "waren") \(change.solved) van de \(Words.count(change.complaints, "klacht", "klachten")) over die tijden binnen de afspraak gebleven. Dat is nagerekend met wat echt is gereden."
            }
        } else {
            tag("p") {
                input.isForDesk
                    ? "Er is geen route waar één andere tijd klachten zou schelen."
                    : "Er is geen route waar één andere tijd vijf of meer klachten zou schelen."
            }
        }
    }

    /// Each was planned again under all norms, and each complaint judged again with the changed plan.
    @HTMLBuilder private var remedies: HTML {
        let remedies = input.review.remedies
        if input.isForDesk, !remedies.isEmpty {
            tag("p") {
                "Deze wijzigingen zijn echt opnieuw gepland, en met het nieuwe plan is elke klacht opnieuw beoordeeld. Alleen wat geen andere norm breekt, staat erin."
            }
            Table(
                caption: "Eén wijziging in het plan, en welke klachten die scheelt",
                columns: [
                    .text("wijziging"), .number("klachten minder"), .number("van"), .text("welke"),
                    .number("per jaar"), .number("anderen die het merken"), .number("hooguit langer"),
                ],
                rows: remedies.map { remedy in
                    [
                        .text(remedy.text), .text("\(remedy.solved.count)"), .text("\(remedy.complaints)"),
                        .text(Words.list(remedy.solved.map(\.text))), .text(Money.signed(remedy.yearCost)),
                        .text("\(remedy.touched.count)"),
                        .text(Words.minutes(max(.zero, remedy.touched.map(\.ride).max() ?? .zero))),
                    ]
                }
            ).html
        } else if let best = remedies.first, best.solvedPupils >= SmallCounts.smallest {
            // The change itself is about one route, and often about one child.
            tag("p") {
                "Eén wijziging van een route zou \(best.solved.count) klachten schelen. Dat is echt opnieuw gepland, binnen alle normen. Welke route het is, staat alleen in de bureau-uitgave."
            }
        } else if !remedies.isEmpty {
            tag("p") {
                "We hebben wijzigingen van routes echt opnieuw gepland. Geen ervan scheelt klachten van vijf of meer kinderen. Wat wel helpt, staat in de bureau-uitgave."
            }
        }
    }

    private func isTold(_ change: RouteShift) -> Bool {
        change.pupils >= SmallCounts.smallest && change.solved >= SmallCounts.smallest
            && !SmallCounts.isSmall(change.complaints - change.solved)
    }

    @HTMLBuilder private var versions: HTML {
        let versions = input.review.versions.filter { version in
            input.isForDesk
                || !(SmallCounts.isSmall(version.complaintsBefore) || SmallCounts.isSmall(version.complaintsAfter))
        }
        if !versions.isEmpty {
            tag("h3") { "Voor en na elke versie van een plan" }
            Table(
                caption: "Klachten in de maand voor en de maand na een nieuwe versie",
                columns: [
                    .text("plan"), .text("gewijzigd op"), .number("ervoor, per 1000 ritten"),
                    .number("erna, per 1000 ritten"),
                ],
                rows: versions.map { version in
                    [
                        .text(
                            input.isForDesk
                                // A plan's name was chosen by its maker, and may be anything.
                                ? "\(version.id), versie \(version.version)" : "plan \(version.direction.rawValue)"),
                        .text(version.storedOn.description),
                        .text(RateText.text(version.before)), .text(RateText.text(version.after)),
                    ]
                }
            ).html
        }
    }
}
