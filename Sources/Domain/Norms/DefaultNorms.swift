/// The one list of default norms, each with its source (DOMAIN: §1 and the table of defaults). A nil value is no limit.
package enum DefaultNorms {
    package struct Entry: Sendable {
        package let key: NormKey
        /// Seconds, metres or a count, by the key's unit.
        package let value: Int?
        /// What the norm means, in Dutch, for the manual and the findings.
        package let meaning: String
        package let source: String
    }

    package static let entries: [Entry] = [
        minutes(
            .maximumRide, 60, "langste reistijd, van vertrek bij de instapplaats tot aankomst",
            "o.a. gemeente Moerdijk en leerlingenvervoer.info: 60 minuten"),
        minutes(
            .directExcess, 15, "als de rechtstreekse rit al langer is dan de norm: zoveel erbovenop",
            "Nationale ombudsman 2009/240: hooguit een kwartier omweg"),
        minutes(
            .detourGoal, 15, "streefwaarde voor de omweg boven de rechtstreekse rit",
            "Nationale ombudsman 2009/240"),
        minutes(
            .arrivalEarliest, 15, "op zijn vroegst zoveel voor de bel op school",
            "vervoer West-Friesland en Overbetuwe: 5 tot 15 minuten"),
        minutes(
            .arrivalLatest, 5, "op zijn laatst zoveel voor de bel op school",
            "vervoer West-Friesland en Overbetuwe: 5 tot 15 minuten"),
        minutes(
            .departureLatest, 15, "uiterlijk zoveel na de bel zijn de leerlingen ingestapt",
            "Overbetuwe en leerlingenvervoer.info: binnen 15 minuten"),
        minutes(
            .waitingAboard, 5, "zo lang mag het voertuig stilstaan met leerlingen aan boord",
            "aanname van dit project"),
        minutes(
            .waitingAtGate, 10, "zo lang mag het voertuig bij een school wachten met leerlingen aan boord",
            "aanname van dit project"),
        minutes(.boardingTime, 1, "tijd om in te stappen", "aanname van dit project: 1 tot 2 minuten"),
        minutes(
            .boardingTimeWheelchair, 5, "tijd om met een rolstoel in te stappen en vast te zetten",
            "aanname van dit project"),
        seconds(.alightingTime, 30, "tijd om uit te stappen", "aanname van dit project"),
        minutes(.alightingTimeWheelchair, 4, "tijd om met een rolstoel uit te stappen", "aanname van dit project"),
        seconds(.stopTimeHome, 30, "vaste tijd per halte bij een woning of opstapplaats", "aanname van dit project"),
        seconds(
            .stopTimeGate, 60, "vaste tijd per halte bij een school of andere bestemming",
            "aanname van dit project"),
        none(.destinationsAboard, "zoveel verschillende bestemmingen tegelijk aan boord", "geen norm gevonden"),
        none(.destinationsPerRun, "zoveel verschillende bestemmingen in een rit", "geen norm gevonden"),
        none(.pupilsAboard, "zoveel leerlingen tegelijk aan boord", "geen norm gevonden"),
        none(.dutyMaximum, "langste duur van een dienst", "geen norm gevonden"),
        minutes(
            .workBeforeBreak, 330, "na zoveel werk is een pauze nodig",
            "Arbeidstijdenwet artikel 5:4: meer dan 5,5 uur"),
        minutes(
            .breakLength, 30, "lengte van die pauze, zonder leerlingen aan boord",
            "Arbeidstijdenwet artikel 5:4: 30 minuten"),
        minutes(
            .walkingMaximum, 30, "langste looptijd naar een opstapplaats",
            "Raad van State 1992, via VNG: 30 minuten"),
        Entry(
            key: .walkingDistanceMaximum, value: 2000, meaning: "langste loopafstand naar een opstapplaats",
            source: "Leiden 2024: 2 km vanaf 9 jaar"),
        Entry(
            key: .schoolDays, value: 200, meaning: "schooldagen in een jaar, om van een dag naar een jaar te rekenen",
            source: "VNG, normbedragen leerlingenvervoer: 200 schooldagen"),
    ]

    private static func minutes(_ key: NormKey, _ value: Int, _ meaning: String, _ source: String) -> Entry {
        Entry(key: key, value: value * 60, meaning: meaning, source: source)
    }
    private static func seconds(_ key: NormKey, _ value: Int, _ meaning: String, _ source: String) -> Entry {
        Entry(key: key, value: value, meaning: meaning, source: source)
    }
    private static func none(_ key: NormKey, _ meaning: String, _ source: String) -> Entry {
        Entry(key: key, value: nil, meaning: meaning, source: source)
    }
}
