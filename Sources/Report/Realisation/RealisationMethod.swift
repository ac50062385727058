import Domain

/// What the figures rest on, and what they cannot say.
struct RealisationMethod {
    static let anchor = Anchor("geteld")

    let figures: RealisationFigures
    let edition: Edition

    var html: HTML {
        tag("section", .labelledBy(Self.anchor)) {
            tag("h2", .id(Self.anchor)) { "Hoe er geteld is" }
            tag("ul") { for line in lines { tag("li") { line } } }
            tag("h3") { "Waar de cijfers op rusten" }
            tag("dl") {
                for (term, text) in facts {
                    tag("dt") { term }
                    tag("dd") { text }
                }
            }
        }
    }

    private var lines: [String] {
        [
            "Op tijd op school: de leerling stapt uit binnen de tijd voor de bel die de norm noemt. Te vroeg telt dus ook "
                + "als niet op tijd.",
            "Op tijd opgehaald: de leerling stapt in na de bel, en niet later dan de norm toestaat.",
            "Reistijd: van het eind van instappen tot het begin van uitstappen. De vervoerder meldt wanneer het voertuig "
                + "er was; de tijd die instappen kost, is eraf gehaald.",
            "Een leerling die er niet was, telt bij loosmelding, en nergens anders.",
            "Ander voertuig: een ander voertuig of type dan in het plan. Een voertuig dat niet in de werkmap staat, telt "
                + "als niet anders.",
            "Andere chauffeur: een andere dan in het plan, of als het plan geen chauffeur noemt: een andere dan wie deze "
                + "leerling het vaakst rijdt.",
            "Wie in één bus zit, komt samen te laat. Daarom tellen de grenzen «minst» en «meest» niet elke leerling apart, "
                + "maar kijken ze hoeveel de bussen onderling verschillen.",
        ]
            + (edition.showsPupils
                ? []
                : [
                    "Groepen met minder dan 5 leerlingen en aantallen van 1 tot en met 4 ritten staan er niet in, en ook niet "
                        + "waaruit zij te berekenen zijn. Routes, dagen en weken staan alleen in de bureau-uitgave."
                ])
    }

    private var facts: [(String, String)] {
        var facts = [
            ("Dagdelen met een melding", Decimal.grouped(figures.halfDays)),
            (
                "Daarvan met een plan om naast te leggen",
                figures.plannedHalfDays == figures.halfDays ? "alle" : Decimal.grouped(figures.plannedHalfDays)
            ),
            ("Verwachte ritten waarover niets is gemeld", counted(figures.untold)),
            ("Leerlingen die niet in plan of werkmap staan", counted(figures.strangers)),
        ]
        if edition.showsPupils, let most = figures.driversPerPupil.last {
            let few = figures.driversPerPupil.count { $0 <= 2 }
            facts.append(
                (
                    "Chauffeurs per leerling en richting",
                    "\(Decimal.dutch(100 * Double(few) / Double(figures.driversPerPupil.count), decimals: 0)) % van de "
                        + "leerlingen had er hooguit twee; de meeste verschillende was \(most)"
                ))
        }
        return facts
    }

    private func counted(_ count: Int) -> String {
        edition.showsPupils
            ? Decimal.grouped(count) : SmallCounts.isSmall(count) ? SmallCounts.text(count) : Decimal.grouped(count)
    }
}
