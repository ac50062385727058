import Domain

/// Goes through a scenario block by block; the kinds of changes have files of their own.
struct ScenarioReader {
    var cursor: YamlCursor
    let surroundings: ScenarioSurroundings
    /// Types and depots that this scenario itself brings.
    var newNames = (types: Set<String>(), depots: Set<String>())

    var region: Region? { surroundings.region }

    init(file: String, surroundings: ScenarioSurroundings) {
        cursor = YamlCursor(file: file, form: .scenario)
        self.surroundings = surroundings
    }

    private static let keys = ["naam", "vraag", "basis", "combineer", "wijzigingen"]

    mutating func scenario(_ root: YamlNode, _ id: Scenario.ID) -> ScenarioFile? {
        guard let block = cursor.block(root, "scenario", known: Self.keys) else { return nil }
        let title = cursor.required("naam", in: block, of: root)
        let question = cursor.required(
            "vraag", in: block, of: root, "moet er staan: wat wilt u weten, in één gewone zin")
        let base = cursor.sourcedNames(block["basis"]).map(Self.reference)
        let combines = cursor.sourcedNames(block["combineer"]).map(Self.reference)
        if base.count > 1 {
            cursor.report(
                line: base[1].line, "basis", "een scenario heeft één basis",
                advice: "Met «combineer» neemt u de wijzigingen van meer scenario's over.")
        }
        checkReferences(base, "basis", id)
        checkReferences(combines, "combineer", id)
        let changes = block["wijzigingen"].map { self.changes($0.value) } ?? []
        if block["wijzigingen"] == nil, combines.isEmpty {
            cursor.report(
                line: root.line, "wijzigingen", "er is geen enkele wijziging",
                advice: "Zet onder «wijzigingen» wat er anders wordt. Voorbeelden staan in data/scenarios.")
        }
        guard let title, let question else { return nil }
        return ScenarioFile(
            id: id, title: title, question: question, base: base.first { $0.value != Scenario.asItIs.id },
            combines: combines, changes: changes)
    }

    private static func reference(_ name: Sourced<String>) -> Sourced<Scenario.ID> {
        Sourced(Scenario.ID(name.value), line: name.line)
    }

    private mutating func checkReferences(_ names: [Sourced<Scenario.ID>], _ key: String, _ id: Scenario.ID) {
        for (index, name) in names.enumerated() {
            if name.value == id {
                cursor.report(line: name.line, key, "een scenario kan niet naar zichzelf verwijzen", value: id.text)
            } else if names.prefix(index).contains(where: { $0.value == name.value }) {
                cursor.report(line: name.line, key, "dit scenario staat er twee keer", value: name.value.text)
            }
        }
    }

    private mutating func changes(_ node: YamlNode) -> [Sourced<ScenarioChange>] {
        var result: [Sourced<ScenarioChange>] = []
        let items = cursor.items(node, "wijzigingen")
        if case .list(let list, let line) = node, list.isEmpty {
            cursor.report(line: line, "wijzigingen", "er is geen enkele wijziging")
        }
        for item in items {
            guard let block = cursor.block(item, "wijzigingen", known: ScenarioChange.Kind.allCases.map(\.rawValue))
            else { continue }
            if block.count > 1 {
                cursor.report(
                    line: item.line, "wijzigingen", "hier staan twee soorten in één blok",
                    advice: "Begin elke soort op een eigen regel met een -.")
            }
            for (name, entry) in block.sorted(by: { $0.value.line < $1.value.line }) {
                guard let kind = ScenarioChange.Kind(rawValue: name) else { continue }
                result += changes(kind, entry)
            }
        }
        checkContradictions(result)
        return result
    }

    private mutating func changes(
        _ kind: ScenarioChange.Kind, _ entry: YamlNode.Entry
    ) -> [Sourced<ScenarioChange>] {
        switch kind {
        case .norm: norms(entry)
        case .bells: one(entry, bells(entry).map(ScenarioChange.bells))
        case .findBells: one(entry, bellSearch(entry).map(ScenarioChange.findBells))
        case .pickups: one(entry, pickups(entry).map(ScenarioChange.pickups))
        case .fleet: one(entry, fleet(entry).map(ScenarioChange.fleet))
        case .prices: one(entry, prices(entry).map(ScenarioChange.prices))
        case .otherMode: one(entry, otherMode(entry).map(ScenarioChange.otherMode))
        case .nearer: one(entry, nearer(entry).map(ScenarioChange.nearer))
        case .together: one(entry, together(entry).map(ScenarioChange.together))
        case .demand: one(entry, demand(entry).map(ScenarioChange.demand))
        }
    }

    private func one(_ entry: YamlNode.Entry, _ change: ScenarioChange?) -> [Sourced<ScenarioChange>] {
        change.map { [Sourced($0, line: entry.line)] } ?? []
    }

    /// Two changes of the same thing.
    private mutating func checkContradictions(_ changes: [Sourced<ScenarioChange>]) {
        var lines: [String: Int] = [:]
        for change in changes {
            for subject in change.value.subjects {
                guard let earlier = lines.updateValue(change.line, forKey: subject) else { continue }
                cursor.report(
                    line: change.line, change.value.kind.rawValue,
                    earlier == change.line
                        ? "\(subject) staat hier twee keer" : "\(subject) verandert ook op regel \(earlier)",
                    advice: "Haal een van beide weg, of maak er twee scenario's van.")
            }
        }
    }
}

// MARK: Names of the region

extension ScenarioReader {
    /// Each name once, after what is not known has been reported with the name that resembles it most.
    mutating func known(
        _ names: [Sourced<String>], _ key: String, _ kind: String, among candidates: (Region) -> [String]
    ) -> [String] {
        var seen: [String] = []
        let known = region.map { Set(candidates($0)) }
        for name in names {
            if seen.contains(name.value) {
                cursor.report(line: name.line, key, "dit staat er twee keer", value: name.value)
                continue
            }
            seen.append(name.value)
            guard let known, !known.contains(name.value) else { continue }
            let near = NearestName.suggestion(for: name.value, among: known).map { "Misschien bedoelt u «\($0)»." }
            let list = known.count <= 20 ? "Er zijn: \(known.sorted().joined(separator: ", "))." : nil
            cursor.report(
                line: name.line, key, "\(kind) is er niet in deze regio", value: name.value, advice: near ?? list)
        }
        return seen
    }

    mutating func destinations(_ entry: YamlNode.Entry?) -> [Destination.ID] {
        known(cursor.sourcedNames(entry), entry?.key ?? "bestemmingen", "deze bestemming") {
            $0.destinations.map(\.id.text)
        }.map { Destination.ID($0) }
    }

    mutating func municipalities(_ entry: YamlNode.Entry?) -> [Municipality.ID] {
        known(cursor.sourcedNames(entry), entry?.key ?? "gemeenten", "deze gemeente") {
            $0.municipalities.map(\.text)
        }.map { Municipality.ID($0) }
    }

    mutating func pupils(_ entry: YamlNode.Entry?) -> [Pupil.ID] {
        known(cursor.sourcedNames(entry), entry?.key ?? "leerlingen", "deze leerling") { $0.pupils.map(\.id.text) }
            .map { Pupil.ID($0) }
    }

    mutating func kinds(_ entry: YamlNode.Entry?) -> [String] {
        let names = cursor.sourcedNames(entry)
        let lowered = names.map { Sourced($0.value.lowercased(), line: $0.line) }
        _ = known(lowered, entry?.key ?? "soorten", "deze soort bestemming") { region in
            Set(region.destinations.compactMap { $0.kind?.lowercased() }).sorted()
        }
        return names.map(\.value)
    }

    mutating func vehicleTypes(_ names: [Sourced<String>], _ key: String) -> [VehicleType.ID] {
        let added = newNames.types
        return known(names, key, "dit voertuigtype") { $0.vehicleTypes.map(\.id.text) + added }
            .map { VehicleType.ID($0) }
    }

    /// A name that stands alone.
    func sourced(_ entry: YamlNode.Entry?) -> [Sourced<String>] {
        guard case .text(let text, let line)? = entry?.value else { return [] }
        return [Sourced(text, line: line)]
    }
}
