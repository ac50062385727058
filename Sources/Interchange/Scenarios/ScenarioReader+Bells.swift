import Domain

extension ScenarioReader {
    /// `schooltijden:` {bestemmingen, verschuif} or {bestemmingen, begin, eind}, in minutes; later is positive.
    mutating func bells(_ entry: YamlNode.Entry) -> BellShift? {
        guard
            let block = cursor.block(
                entry.value, entry.key, known: ["bestemmingen", "verschuif", "begin", "eind"])
        else { return nil }
        let destinations = requiredDestinations(block, entry)
        let both = shift(block["verschuif"])
        let start = shift(block["begin"])
        let end = shift(block["eind"])
        if block["verschuif"] != nil, block["begin"] != nil || block["eind"] != nil {
            cursor.report(
                line: entry.line, "verschuif",
                "«verschuif» geldt voor begin en eind; dan horen «begin» en «eind» er niet"
            )
        }
        guard block["verschuif"] != nil || block["begin"] != nil || block["eind"] != nil else {
            cursor.report(
                line: entry.line, "verschuif", "er staat niet hoeveel de schooltijden verschuiven",
                advice: "Geef minuten op bij «verschuif»: 15 is een kwartier later, -15 een kwartier eerder.")
            return nil
        }
        guard !destinations.isEmpty else { return nil }
        return BellShift(
            destinations: destinations, start: both ?? start ?? .zero, end: both ?? end ?? .zero)
    }

    private mutating func shift(_ entry: YamlNode.Entry?) -> Seconds? { cursor.minutes(entry, in: -240...240) }

    /// `zoek_schooltijden:` {bestemmingen, hooguit, stap, hooguit_bestemmingen}.
    mutating func bellSearch(_ entry: YamlNode.Entry) -> BellSearch? {
        guard
            let block = cursor.block(
                entry.value, entry.key, known: ["bestemmingen", "hooguit", "stap", "hooguit_bestemmingen"])
        else { return nil }
        let destinations = requiredDestinations(block, entry)
        let most = cursor.minutes(block["hooguit"], in: 1...120)
        let step = cursor.minutes(block["stap"], in: 1...60)
        let count = cursor.whole(block["hooguit_bestemmingen"], in: 1...1000)
        if block["hooguit"] == nil {
            cursor.report(
                line: entry.line, "hooguit", "«hooguit» ontbreekt en moet er staan: hoeveel minuten eerder of later mag"
            )
        }
        if let most, let step, step > most {
            cursor.report(line: block["stap"]?.line ?? entry.line, "stap", "de stap is groter dan wat hooguit mag")
        }
        guard let most, !destinations.isEmpty else { return nil }
        return BellSearch(destinations: destinations, most: most, step: step ?? .minutes(5), mostDestinations: count)
    }

    private mutating func requiredDestinations(
        _ block: [String: YamlNode.Entry], _ entry: YamlNode.Entry
    ) -> [Destination.ID] {
        if block["bestemmingen"] == nil {
            cursor.report(line: entry.line, "bestemmingen", "«bestemmingen» ontbreekt en moet er staan")
        }
        return destinations(block["bestemmingen"])
    }
}
