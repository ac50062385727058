import Domain

extension ScenarioReader {
    /// `opstapplaatsen:` candidate places from a file, who walks how far, and who does not.
    mutating func pickups(_ entry: YamlNode.Entry) -> PickupChange? {
        guard
            let block = cursor.block(
                entry.value, entry.key,
                known: [
                    "bestand", "lopen_hooguit", "wandeltempo", "minstens", "vrijgesteld", "vrijgestelde_soorten",
                ])
        else { return nil }
        let candidates = sideFile(block["bestand"], entry) { reader, name, bytes throws(Fault) in
            try PickupPointImport.read(bytes, fileName: name, addresses: reader.surroundings.addresses)
        }
        let limits = walkingLimits(block["lopen_hooguit"], entry)
        let pace = cursor.value(block["wandeltempo"], CellFormat.decimal, expected: "aantal kilometer per uur")
        if let pace, !(1...7).contains(pace) {
            cursor.report(
                line: block["wandeltempo"]?.line ?? entry.line, "wandeltempo",
                "dit moet tussen 1 en 7 km per uur liggen")
        }
        let fewest = cursor.whole(block["minstens"], in: 1...100)
        let exempt = pupils(block["vrijgesteld"])
        let exemptKinds = kinds(block["vrijgestelde_soorten"])
        guard let candidates, !candidates.isEmpty, let limits else { return nil }
        return PickupChange(
            candidates: candidates, mostWalking: limits.groups, mostWalkingUnknownAge: limits.unknown,
            kilometresPerHour: pace ?? 4, fewest: fewest ?? 2, exempt: exempt, exemptKinds: exemptKinds)
    }

    private struct Limits {
        var groups: [AgeGroup: Metres] = [:]
        var unknown: Metres?
    }

    /// By age group, and `onbekend`.
    private mutating func walkingLimits(_ given: YamlNode.Entry?, _ parent: YamlNode.Entry) -> Limits? {
        guard let given else {
            cursor.report(
                line: parent.line, "lopen_hooguit", "«lopen_hooguit» ontbreekt en moet er staan: wie mag hoe ver lopen")
            return nil
        }
        let words = AgeGroup.allCases.map(\.rawValue)
        guard let block = cursor.block(given.value, given.key, known: words + ["onbekend"]) else { return nil }
        if case .map(let entries, _) = given.value, entries.isEmpty {
            cursor.report(line: given.line, given.key, "er staat geen enkele leeftijdsgroep")
        }
        var limits = Limits(unknown: distance(block["onbekend"]))
        for group in AgeGroup.allCases { limits.groups[group] = distance(block[group.rawValue]) }
        return limits
    }

    private mutating func distance(_ entry: YamlNode.Entry?) -> Metres? { cursor.length(entry, in: 50...10_000) }
}

// MARK: Files beside the scenario

extension ScenarioReader {
    /// Rows of a file that the scenario names; what is wrong with it is reported with that file's own lines.
    mutating func sideFile<Row>(
        _ entry: YamlNode.Entry?, _ parent: YamlNode.Entry,
        _ read: (ScenarioReader, String, [UInt8]) throws(Fault) -> ImportResult<Row>
    ) -> [Row]? {
        guard let entry else {
            cursor.report(line: parent.line, "bestand", "«bestand» ontbreekt en moet er staan")
            return nil
        }
        guard let name = cursor.text(entry) else { return nil }
        guard !name.hasPrefix("/"), !name.hasPrefix("~") else {
            cursor.report(
                line: entry.line, entry.key, "dit moet een bestand naast het scenario zijn, zonder / vooraan",
                value: name)
            return nil
        }
        do throws(Fault) {
            let result = try read(self, name, try surroundings.contents(name))
            cursor.add(result.issues)
            return result.hasErrors ? nil : result.rows.map(\.value)
        } catch {
            cursor.report(
                line: entry.line, entry.key, error.message, value: name,
                advice: error.advice ?? "De naam telt vanaf de map waarin het scenario staat.")
            return nil
        }
    }
}
