import Domain

extension ProblemReader {
    private static let normFields = ["norm", "value", "reason", "municipality", "destination", "pupil"]

    mutating func readNorms(_ fields: DocumentFields) -> NormBook {
        var seen: Set<NormSlot> = []
        var settings: [NormSetting] = []
        for (value, path) in document.list(fields, "norms", most: DocumentLimits.norms) {
            let item = document.object(value, at: path, known: ProblemReader.normFields)
            guard let setting = readNorm(item) else { continue }
            if !seen.insert(NormSlot(key: setting.key, scope: setting.scope)).inserted {
                document.issue(
                    "E-NORM-DUBBEL", at: path, value: setting.key.rawValue,
                    "deze norm is al eerder gezet voor \(setting.scope.text)")
            }
            settings.append(setting)
        }
        return document.hasErrors ? NormBook() : NormBook(settings)
    }

    private struct NormSlot: Hashable {
        let key: NormKey
        let scope: NormScope
    }

    private mutating func readNorm(_ item: DocumentFields) -> NormSetting? {
        guard let word = item["norm"] else {
            document.missing("norm", item)
            return nil
        }
        guard let key: NormKey = document.word(word, at: item.path.field("norm")) else { return nil }
        let scope = readScope(item)
        if !key.isPerPupil, scope != .contract {
            document.warn(
                "W-NORM-BREED", at: item.path, value: key.rawValue,
                "deze norm geldt voor een hele dienst en heeft alleen voor het hele contract betekenis")
        }
        return NormSetting(
            key: key, scope: scope, value: document.optionalInteger(item, "value", in: range(of: key)),
            reason: document.optionalText(item, "reason") ?? "probleembestand")
    }

    /// Seconds, metres or a count, as in `NormSetting.value`.
    private func range(of key: NormKey) -> ClosedRange<Int> {
        switch key.unit {
        case .minutes: DocumentLimits.duration
        case .metres: DocumentLimits.metres
        case .count: DocumentLimits.count
        }
    }

    private mutating func readScope(_ item: DocumentFields) -> NormScope {
        let given = ["municipality", "destination", "pupil"].filter { item[$0] != nil }
        guard given.count <= 1 else {
            document.issue(
                "E-NORM-BEREIK", at: item.path,
                "een norm geldt voor een gemeente, een bestemming of een leerling, niet meer")
            return .contract
        }
        switch given.first {
        case "municipality": return .municipality(document.code(item, "municipality"))
        case "destination": return .destination(document.reference(item, "destination", to: destinations, "bestemming"))
        case "pupil": return .pupil(document.reference(item, "pupil", to: pupils, "leerling"))
        default: return .contract
        }
    }
}
