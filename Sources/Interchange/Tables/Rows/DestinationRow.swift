package import Domain

/// One row of bestemmingen.csv: a destination with the gate where vehicles stop. Rows with one gate agree on it.
package struct DestinationRow: Hashable, Sendable {
    package var destination: Destination
    package var gate: Gate

    package init(destination: Destination, gate: Gate) {
        self.destination = destination
        self.gate = gate
    }
}

extension DestinationRow {
    static func read(_ row: inout RowReader, addresses: any AddressLookup) throws(Fault) -> DestinationRow? {
        let code = row.code("code")
        let name = row.required("naam")
        let location = try row.location(addresses)
        let bells = bellTimes(&row)
        let bays = row.count("poort_plaatsen", in: 1...100)
        let gateCode = row.text("poort").isEmpty ? code : row.code("poort")
        guard let code, let name, let location, let gateCode else { return nil }
        let kind = row.text("soort")
        let gate = Gate(id: Gate.ID(gateCode), bays: bays)
        return DestinationRow(
            destination: Destination(
                id: Destination.ID(code), name: name, kind: kind.isEmpty ? nil : kind, address: location.address,
                bellTimes: bells, gate: gate.id),
            gate: gate)
    }

    private static func bellTimes(_ row: inout RowReader) -> [Weekday: BellTimes] {
        let start = row.clock("begin")
        let end = row.clock("eind")
        var result: [Weekday: BellTimes] = [:]
        for day in Weekday.allCases {
            let startColumn = TableSchema.bellColumn(day, "begin")
            let endColumn = TableSchema.bellColumn(day, "eind")
            if isClosed(row.text(startColumn)) || isClosed(row.text(endColumn)) { continue }
            let isSchoolDay = Weekday.schoolDays.contains(day)
            let dayStart = row.clock(startColumn) ?? (isSchoolDay ? start : nil)
            let dayEnd = row.clock(endColumn) ?? (isSchoolDay ? end : nil)
            let hasOwnTime = !row.text(startColumn).isEmpty || !row.text(endColumn).isEmpty
            if let times = pair(
                &row, dayStart, dayEnd, columns: hasOwnTime ? (startColumn, endColumn) : ("begin", "eind"))
            {
                result[day] = times
            }
        }
        if result.isEmpty, !row.hasErrors {
            row.report(.missingValue, "begin", "er zijn geen schooltijden opgegeven")
        }
        return result
    }

    private static func pair(
        _ row: inout RowReader, _ start: Seconds?, _ end: Seconds?, columns: (start: String, end: String)
    ) -> BellTimes? {
        if let start, let end {
            if end > start { return BellTimes(start: start, end: end) }
            reportOnce(&row, .order, columns.end, "de eindtijd ligt niet na de begintijd (\(start.clockText))")
        } else if start != nil || end != nil {
            let missing = start == nil ? columns.start : columns.end
            if row.text(missing).isEmpty {
                reportOnce(&row, .missingValue, missing, "bij de andere schooltijd hoort ook deze")
            }
        }
        return nil
    }

    /// What is wrong with the times for all days is wrong five times, and told once.
    private static func reportOnce(_ row: inout RowReader, _ code: ImportCode, _ column: String, _ message: String) {
        guard !row.issues.contains(where: { $0.code == code.rawValue && $0.message == message }) else { return }
        row.report(code, column, message)
    }

    private static func isClosed(_ text: String) -> Bool {
        ["dicht", "gesloten", "vrij", "-", "nee"].contains(text.lowercased())
    }
}

extension ImportResult<DestinationRow> {
    /// Every gate once; a row without a number of bays takes that of another row.
    package var gates: [Gate] {
        var result: [Gate] = []
        for row in rows {
            let gate = row.value.gate
            if let index = result.firstIndex(where: { $0.id == gate.id }) {
                result[index].bays = result[index].bays ?? gate.bays
            } else {
                result.append(gate)
            }
        }
        return result
    }
}
