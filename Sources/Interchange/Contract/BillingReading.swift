import Domain

/// `factuur:` in a contract: what is paid for, and by which key shared rides are divided.
enum BillingReading {
    static func billing(_ entry: YamlNode.Entry, _ cursor: inout YamlCursor) -> Billing? {
        guard let block = cursor.block(entry.value, entry.key, known: ["grondslag", "verdeling"]) else { return nil }
        let bases = Billing.Basis.allCases.map(\.rawValue)
        let basis = cursor.value(
            block["grondslag"], { text in Billing.Basis(rawValue: text.lowercased()) },
            expected: "grondslag die we kennen: \(bases.joined(separator: " of "))")
        let key = cursor.value(
            block["verdeling"], { text in Billing.keys.first { $0.rawValue == text.lowercased() } },
            expected: "verdeling die we kennen: \(Billing.keys.map(\.rawValue).joined(separator: ", "))")
        return Billing(basis: basis ?? Billing.standard.basis, key: key ?? Billing.standard.key)
    }
}
