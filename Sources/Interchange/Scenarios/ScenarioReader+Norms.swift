import Domain

extension ScenarioReader {
    /// `normen:` a block of norm: value, or norm: {waarde, gemeente | bestemming, ook_afwijkingen}.
    mutating func norms(_ entry: YamlNode.Entry) -> [Sourced<ScenarioChange>] {
        let block = cursor.block(entry.value, entry.key, known: NormKey.allCases.map(\.rawValue)) ?? [:]
        if case .map(let entries, _) = entry.value, entries.isEmpty {
            cursor.report(line: entry.line, entry.key, "er staat geen enkele norm")
        }
        return NormKey.allCases.compactMap { key in block[key.rawValue].map { (key, $0) } }
            .sorted { $0.1.line < $1.1.line }
            .flatMap { key, entry in norm(key, entry) }
    }

    private mutating func norm(_ key: NormKey, _ entry: YamlNode.Entry) -> [Sourced<ScenarioChange>] {
        guard case .map = entry.value else {
            guard let value = NormReading.value(key, entry, &cursor) else { return [] }
            return [Sourced(.norm(NormChange(key: key, value: value.limit)), line: entry.line)]
        }
        guard
            let parts = cursor.block(
                entry.value, key.rawValue, known: ["waarde", "gemeente", "bestemming", "ook_afwijkingen"])
        else { return [] }
        let scopes = scopes(key, parts, entry)
        let overrules = cursor.value(parts["ook_afwijkingen"], CellFormat.yesOrNo, expected: "ja of nee") ?? false
        guard cursor.required("waarde", in: parts, of: entry.value) != nil, let given = parts["waarde"],
            let value = NormReading.value(key, given, &cursor)
        else { return [] }
        return scopes.map { scope in
            Sourced(
                .norm(NormChange(key: key, scope: scope, value: value.limit, overrulesNarrower: overrules)),
                line: entry.line)
        }
    }

    private mutating func scopes(
        _ key: NormKey, _ parts: [String: YamlNode.Entry], _ entry: YamlNode.Entry
    ) -> [NormScope] {
        let municipalities = municipalities(parts["gemeente"]).map { NormScope.municipality($0) }
        let destinations = destinations(parts["bestemming"]).map { NormScope.destination($0) }
        let narrow = municipalities + destinations
        if !narrow.isEmpty, !key.isPerPupil {
            cursor.report(
                line: entry.line, key.rawValue,
                "deze norm geldt voor het hele contract en kan niet per gemeente of bestemming anders zijn")
        }
        return narrow.isEmpty ? [.contract] : narrow
    }
}
