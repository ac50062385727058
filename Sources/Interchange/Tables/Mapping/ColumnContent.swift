import Domain

/// The first values of one column, and what they look like.
struct ColumnContent {
    private let values: [String]
    private let known: KnownCodes

    /// More rows tell nothing new.
    private static let mostRows = 200
    /// A few cells may be wrong.
    private static let leastShare = 0.9

    init(_ table: CellTable, column: Int, known: KnownCodes) {
        values = (0..<min(table.rowCount, Self.mostRows)).lazy.map { table.text(row: $0, column: column) }
            .filter { !$0.isEmpty }
        self.known = known
    }

    var isEmpty: Bool { values.isEmpty }

    /// Nine in ten of the values look like this.
    func fits(_ kind: ContentKind) -> Bool { share(kind) >= Self.leastShare }

    /// Less than half of the values look like this.
    func contradicts(_ kind: ContentKind) -> Bool {
        switch kind {
        // Codes may be new, and one's own codes may look like anything.
        case .pupil, .destination, .depot, .vehicle, .ownCode: false
        default: !values.isEmpty && share(kind) < 0.5
        }
    }

    private func share(_ kind: ContentKind) -> Double {
        guard !values.isEmpty else { return 0 }
        if kind == .ownCode { return isOwnCode ? 1 : 0 }
        let fitting = values.count { fits($0, kind) }
        return Double(fitting) / Double(values.count)
    }

    private func fits(_ value: String, _ kind: ContentKind) -> Bool {
        switch kind {
        case .postcode: CellFormat.postcode(value) != nil
        case .houseNumber: isHouseNumber(value)
        case .clock: isClock(value)
        case .date: !isClock(value) && value.contains { !$0.isNumber } && DateReading(value) != .unreadable
        case .yesOrNo: CellFormat.yesOrNo(value) != nil && value != "1" && value != "0"
        case .weekdays: CellFormat.weekdays(value) != nil
        case .direction: CellFormat.directions(value) != nil
        case .latitude: isDecimal(value, in: 50.5...53.8)
        case .longitude: isDecimal(value, in: 3.1...7.4)
        case .rdX: isDecimal(value, in: 7_000...300_000) && !isDecimal(value, in: 0...6_999)
        case .rdY: isDecimal(value, in: 300_001...630_000)
        case .pupil: known.pupils.contains(.init(value))
        case .destination: known.destinations?.contains(.init(value)) ?? false
        case .depot: known.depots?.contains(.init(value)) ?? false
        case .vehicle: known.vehicles.contains(value)
        case .ownCode: false
        }
    }

    private func isHouseNumber(_ value: String) -> Bool {
        guard value.count <= 8, !isClock(value), CellFormat.postcode(value) == nil, let number = HouseNumber(value)
        else { return false }
        return number.number < 3000 && number.suffix.count < 5 && !value.contains { ".,:/%".contains($0) }
    }

    private func isClock(_ value: String) -> Bool {
        if case .moment = ClockReading(value) { return value.contains { !$0.isNumber } || value.count == 4 }
        return false
    }

    private func isDecimal(_ value: String, in range: ClosedRange<Double>) -> Bool {
        CellFormat.decimal(value).map(range.contains) ?? false
    }

    /// Different from each other, without spaces, and no count of the rows.
    private var isOwnCode: Bool {
        guard values.count > 1, Set(values).count == values.count,
            values.allSatisfy({
                $0.count <= 40 && !$0.contains(where: \.isWhitespace) && $0.contains(where: \.isNumber)
            })
        else { return false }
        let isRowCount = values.enumerated().allSatisfy { Int($1) == $0 + 1 }
        let others: [ContentKind] = [.postcode, .clock, .date, .latitude, .longitude, .rdX, .rdY]
        return !isRowCount && !others.contains { share($0) >= 0.5 }
    }

    /// The commonest form: `9999 AA`, at most twenty characters.
    var form: String {
        var counts: [String: Int] = [:]
        for value in values { counts[Self.form(of: value), default: 0] += 1 }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
    }

    private static func form(of value: String) -> String {
        let masked = value.map { character -> Character in
            if character.isNumber { return "9" }
            guard character.isLetter else { return character.isWhitespace ? " " : character }
            return character.isUppercase ? "A" : "a"
        }
        return masked.count <= 20 ? String(masked) : String(masked.prefix(19)) + "…"
    }
}
