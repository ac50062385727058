/// The words of the report, for who meets them for the first time.
struct GlossarySection {
    var html: HTML {
        tag("section", .labelledBy(Anchor("woorden"))) {
            tag("h2", .id(Anchor("woorden"))) { "Woorden" }
            tag("dl") {
                for (term, meaning) in GlossarySection.words {
                    tag("dt") { term }
                    tag("dd") { meaning }
                }
            }
        }
    }

    private static let words = [
        (
            "bestemming",
            "een school, of een andere plek waar het vervoer naartoe gaat, zoals een stage of een zorgboerderij"
        ),
        ("bevinding", "iets wat de controle opvalt: een overtreding, een waarschuwing of een melding"),
        ("dagdeel", "de ritten naar school (heen) of naar huis (terug) van één dag"),
        ("dienst", "alles wat één voertuig in een dagdeel doet: van de standplaats, langs de haltes, en weer terug"),
        (
            "goedkoopste mogelijke plan",
            "het plan met de laagste kosten dat aan alle normen voldoet; niemand kent het precies, maar de ondergrens zegt hoe goedkoop het op zijn best kan zijn"
        ),
        ("halte", "een plek waar leerlingen in- of uitstappen: een woning, een opstapplaats of een bestemming"),
        ("middelste reistijd", "de helft van de leerlingen is korter of even lang onderweg (de mediaan)"),
        ("norm", "een grens waar het vervoer zich aan moet houden, met de bron waar die grens vandaan komt"),
        ("omweg", "hoeveel langer de rit duurt dan wanneer de leerling alleen en rechtstreeks zou rijden"),
        ("ondergrens", "een bedrag waar geen enkel plan onder kan komen; dat is uitgerekend en bewezen"),
        ("overtreding", "een regel of norm die niet is gehaald; een plan met een overtreding is niet geldig"),
        ("reistijd", "de tijd van het vertrek bij de instapplaats tot het begin van het uitstappen"),
        ("rit", "van het instappen van de eerste leerling tot het voertuig weer leeg is"),
        ("standplaats", "waar voertuigen beginnen en eindigen"),
        ("wachten", "stilstaan met leerlingen aan boord, langer dan voor in- en uitstappen nodig is"),
    ]
}
