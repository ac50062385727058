/// The words of the report, for who meets them for the first time.
struct GlossarySection {
    static let anchor = Anchor("woorden")

    var words = GlossarySection.plan

    var html: HTML {
        tag("section", .labelledBy(GlossarySection.anchor)) {
            tag("h2", .id(GlossarySection.anchor)) { "Woorden" }
            tag("dl") {
                for (term, meaning) in words {
                    tag("dt") { term }
                    tag("dd") { meaning }
                }
            }
        }
    }

    private static let plan = [
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

    /// Of the plan report and the words that a comparison adds.
    static let comparison = (plan + extra).sorted { $0.0 < $1.0 }

    private static let extra = [
        ("basis", "het scenario waarmee de andere worden vergeleken: meestal het vervoer zoals het nu is"),
        ("coalitie", "een groep gemeenten die het vervoer samen plant"),
        ("gezin dat iets merkt", "een gezin met een andere schooltijd, opstapplaats, bestemming of manier van reizen"),
        (
            "niet te onderscheiden",
            "het verschil in kosten is kleiner dan wat het bewijs en de herhaalde berekeningen openlaten"
        ),
        (
            "niet te vergelijken",
            "een scenario laat leerlingen zonder rit of breekt een norm; de kosten zeggen dan te weinig"
        ),
        ("opstapplaats", "een plek waar leerlingen naartoe lopen en samen instappen"),
        ("scenario", "een vraag aan de regio: wat verandert er als iets anders wordt afgesproken?"),
        ("Shapley", "een eerlijke verdeling: elke gemeente betaalt wat zij gemiddeld toevoegt, over alle volgordes"),
        ("waarschijnlijk", "alle berekeningen, ook met andere startgetallen, wijzen dezelfde kant op"),
        ("werkgebied", "een deel van de regio, bepaald door postcodes"),
        (
            "zeker",
            "de bandbreedtes van twee scenario’s overlappen niet: ook met een betere planning draait het verschil niet om"
        ),
    ]
}
