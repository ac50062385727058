import Domain

/// Which mapping goes for a file: the one that is given, else one that was confirmed for a file like it.
struct MappingChoice {
    let mapping: HeadingMapping?
    /// Where the mapping comes from, when it was kept.
    let kept: KeptMapping?

    init(_ reading: TableReading, header: [String], schema: TableSchema) {
        if let given = reading.mapping, given.kind == schema.name {
            self.init(mapping: given, kept: nil)
            return
        }
        let headings = Set(header.map(TableColumn.key)).subtracting([""])
        let candidates = reading.kept.filter { $0.mapping.kind == schema.name }
        if let carrier = reading.carrier {
            let own = candidates.filter { $0.carrier == carrier }
            let exact = own.first { $0.mapping.headings == headings }
            if let found = exact ?? own.first(where: { headings.isSuperset(of: $0.mapping.headingsRead) }) {
                self.init(mapping: found.mapping, kept: found)
                return
            }
        }
        // Of another carrier, or said without one: only when all that fit mean the same.
        let alike = candidates.filter {
            $0.mapping.headings == headings && (reading.carrier == nil || $0.carrier == nil)
        }
        let agree = Set(alike.map { Set($0.mapping.entries) }).count == 1
        self.init(mapping: agree ? alike.first?.mapping : nil, kept: agree ? alike.first : nil)
    }

    private init(mapping: HeadingMapping?, kept: KeptMapping?) {
        self.mapping = mapping
        self.kept = kept
    }

    /// Says that a kept mapping was used.
    func note(at location: Fault.Location) -> ImportIssue? {
        guard let kept else { return nil }
        let whose = kept.carrier.map { " van vervoerder \($0)" } ?? ""
        var file = location
        file.line = nil
        return ImportIssue(
            .warning, code: ImportCode.keptMapping.rawValue, location: file,
            message:
                "de kolommen zijn gelezen zoals op \(kept.keptAt.prefix(10)) is afgesproken voor \(kept.file)\(whose)",
            advice: "Klopt dat niet meer, geef dan met --kolommen een nieuw kolommenbestand op.")
    }
}

extension HeadingMapping {
    /// Keys of all headings.
    var headings: Set<String> { Set(entries.map { TableColumn.key($0.heading) }).subtracting([""]) }

    /// Keys of the headings that are read.
    var headingsRead: Set<String> {
        Set(entries.filter { $0.column != nil }.map { TableColumn.key($0.heading) })
    }
}

extension TableReading {
    /// Our column by the key of every heading that may be meant, so that the row with the headings is found.
    func names(_ schema: TableSchema) -> [String: String] {
        var names = schema.knownNames
        for known in ([mapping] + kept.map(\.mapping)).compactMap(\.self) where known.kind == schema.name {
            for entry in known.entries {
                let key = TableColumn.key(entry.heading)
                if !key.isEmpty, names[key] == nil { names[key] = entry.column ?? "" }
            }
        }
        return names
    }
}
