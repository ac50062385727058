import Domain

extension ScenarioReader {
    /// `wie:` conditions that hold at the same time.
    mutating func group(_ entry: YamlNode.Entry) -> PupilGroup? {
        guard
            let block = cursor.block(
                entry.value, entry.key,
                known: [
                    "leerlingen", "gemeenten", "bestemmingen", "soorten", "leeftijden", "rit_minstens", "rit_hooguit",
                    "zonder_hulp",
                ])
        else { return nil }
        if block.isEmpty {
            cursor.report(
                line: entry.line, entry.key, "er staat geen enkele voorwaarde",
                advice: "Laat «wie» weg als het om iedereen gaat.")
        }
        let shortest = cursor.length(block["rit_minstens"], in: 0...300_000)
        let longest = cursor.length(block["rit_hooguit"], in: 0...300_000)
        if let shortest, let longest, shortest > longest {
            cursor.report(
                line: block["rit_minstens"]?.line ?? entry.line, "rit_minstens", "dit is meer dan «rit_hooguit»")
        }
        return PupilGroup(
            pupils: block["leerlingen"].map { pupils($0) },
            municipalities: block["gemeenten"].map { municipalities($0) },
            destinations: block["bestemmingen"].map { destinations($0) }, kinds: block["soorten"].map { kinds($0) },
            ageGroups: block["leeftijden"].map { ageGroups($0) }, shortestRide: shortest, longestRide: longest,
            needsNoHelp: cursor.value(block["zonder_hulp"], CellFormat.yesOrNo, expected: "ja of nee") ?? false)
    }

    private mutating func ageGroups(_ entry: YamlNode.Entry) -> [AgeGroup] {
        cursor.sourcedNames(entry).compactMap { name in
            let group = AgeGroup(rawValue: name.value)
            if group == nil {
                cursor.report(
                    line: name.line, entry.key, "deze leeftijdsgroep kennen we niet", value: name.value,
                    advice: "Er zijn: \(AgeGroup.allCases.map(\.rawValue).joined(separator: ", ")).")
            }
            return group
        }
    }

    /// `ander_vervoer:` how a group travels, and what that costs.
    mutating func otherMode(_ entry: YamlNode.Entry) -> ModeChange? {
        guard
            let block = cursor.block(
                entry.value, entry.key,
                known: ["vervoer", "wie", "per_kilometer", "keer_per_rit", "per_jaar", "drempelbedrag", "bron"])
        else { return nil }
        let mode = cursor.value(
            block["vervoer"], { ModeChange.Mode(rawValue: $0) },
            expected:
                "manier van reizen die we kennen: \(ModeChange.Mode.allCases.map(\.rawValue).joined(separator: ", "))")
        let group = block["wie"].flatMap { self.group($0) }
        for key in ["vervoer", "wie"] where block[key] == nil {
            cursor.report(line: entry.line, key, "«\(key)» ontbreekt en moet er staan")
        }
        let source = cursor.required(
            "bron", in: block, of: entry.value, "moet er staan: waar komen de bedragen vandaan")
        let perKilometre = rate(block["per_kilometer"])
        let ways = cursor.whole(block["keer_per_rit"], in: 1...4)
        let perYear = cents(block["per_jaar"])
        let threshold = cents(block["drempelbedrag"])
        guard let mode, let group, let source else { return nil }
        return ModeChange(
            mode: mode, group: group, perKilometre: perKilometre ?? .zero, waysPerRide: ways ?? 1,
            perYear: perYear ?? .zero, threshold: threshold ?? .zero, source: source)
    }

    private mutating func cents(_ entry: YamlNode.Entry?) -> Cents? {
        guard let rate = rate(entry) else { return nil }
        guard rate.rawValue % 100 == 0 else {
            cursor.report(line: entry?.value.line ?? 1, entry?.key, "dit bedrag heeft hooguit twee decimalen")
            return nil
        }
        return Cents(rate.rawValue / 100)
    }

    /// `thuisnabij:` by a file, or by kind and distance.
    mutating func nearer(_ entry: YamlNode.Entry) -> NearerChange? {
        guard let block = cursor.block(entry.value, entry.key, known: ["bestand", "wie", "scheelt_minstens", "beste"])
        else { return nil }
        let best = cursor.whole(block["beste"], in: 1...100_000)
        if let file = block["bestand"] {
            for key in ["wie", "scheelt_minstens"] where block[key] != nil {
                cursor.report(line: block[key]?.line ?? entry.line, key, "met een «bestand» hoort «\(key)» er niet bij")
            }
            let permissions = sideFile(file, entry) { reader, name, bytes in
                PermissionImport.read(bytes, fileName: name, region: reader.region)
            }
            return permissions.map { NearerChange(who: .permissions($0), best: best) }
        }
        let group = block["wie"].flatMap { self.group($0) }
        let saves = cursor.length(block["scheelt_minstens"], in: 0...300_000)
        if block["scheelt_minstens"] == nil {
            cursor.report(
                line: entry.line, "scheelt_minstens", "«scheelt_minstens» ontbreekt en moet er staan, of een «bestand»",
                advice: "Bijvoorbeeld «scheelt_minstens: 5 km».")
        }
        return saves.map { NearerChange(who: .sameKind(group: group, saves: $0), best: best) }
    }

    /// `samen_of_apart:` {samen: list of lists | geen}.
    mutating func together(_ entry: YamlNode.Entry) -> TogetherChange? {
        guard let block = cursor.block(entry.value, entry.key, known: ["samen"]) else { return nil }
        guard let given = block["samen"] else {
            cursor.report(
                line: entry.line, "samen", "«samen» ontbreekt en moet er staan: een lijst van groepen, of «geen»")
            return nil
        }
        if case .text("geen", _) = given.value { return TogetherChange(groups: []) }
        var groups: [[Municipality.ID]] = []
        var lines: [Municipality.ID: Int] = [:]
        for item in cursor.items(given.value, given.key) {
            guard case .list = item else {
                cursor.report(
                    line: item.line, given.key, "een groep is een lijst van gemeenten",
                    advice: "Bijvoorbeeld: - [Alkmaar, Heiloo]")
                continue
            }
            let group = municipalities(.init(key: given.key, line: item.line, value: item))
            for municipality in group {
                if let earlier = lines[municipality] {
                    cursor.report(
                        line: item.line, given.key, "deze gemeente zit ook in de groep op regel \(earlier)",
                        value: municipality.text)
                }
            }
            for municipality in group { lines[municipality] = item.line }
            groups.append(group)
        }
        return TogetherChange(groups: groups)
    }

    /// `groei:` percentages by group, number of draws, seed.
    mutating func demand(_ entry: YamlNode.Entry) -> DemandChange? {
        guard let block = cursor.block(entry.value, entry.key, known: ["groepen", "trekkingen", "startgetal"]) else {
            return nil
        }
        guard let list = block["groepen"] else {
            cursor.report(line: entry.line, "groepen", "«groepen» ontbreekt en moet er staan")
            return nil
        }
        let growth = cursor.items(list.value, list.key).compactMap { self.growth($0) }
        let draws = cursor.whole(block["trekkingen"], in: 1...20)
        let seed = cursor.whole(block["startgetal"], in: 0...1_000_000_000)
        guard !growth.isEmpty else { return nil }
        return DemandChange(growth: growth, draws: draws ?? 3, seed: seed.map { UInt64($0) } ?? 1)
    }

    private mutating func growth(_ item: YamlNode) -> DemandChange.Growth? {
        guard let parts = cursor.block(item, "groepen", known: ["procent", "wie"]) else { return nil }
        guard cursor.required("procent", in: parts, of: item) != nil else { return nil }
        let percent = cursor.whole(parts["procent"], in: -100...300)
        let group = parts["wie"].flatMap { self.group($0) }
        return percent.map { DemandChange.Growth(group: group, percent: $0) }
    }
}
