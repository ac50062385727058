package import Domain

/// One row of voertuigen.csv: a number of vehicles of one type at one depot.
package struct FleetRow: Hashable, Sendable {
    package var type: VehicleType
    package var entry: FleetEntry

    package init(type: VehicleType, entry: FleetEntry) {
        self.type = type
        self.entry = entry
    }
}

extension FleetRow {
    static func read(_ row: inout RowReader, types: inout RepeatedTypes, known: KnownCodes) -> FleetRow? {
        let type = type(&row, types: &types)
        let depot = depot(&row, known)
        let count = row.required("aantal") == nil ? nil : row.count("aantal", in: 1...1000)
        let shifts = shifts(&row)
        let given = row.text("code").isEmpty ? nil : row.code("code")
        guard let type, let depot, let count else { return nil }
        let id = FleetEntry.ID(given ?? "\(type.id)@\(depot)")
        return FleetRow(
            type: type, entry: FleetEntry(id: id, type: type.id, depot: depot, count: count, shifts: shifts))
    }

    private static func depot(_ row: inout RowReader, _ known: KnownCodes) -> Depot.ID? {
        guard let depot = row.code("standplaats").map(Depot.ID.init(_:)) else { return nil }
        if let depots = known.depots, !depots.contains(depot) {
            let near = NearestName.suggestion(for: depot.text, among: depots.map(\.text))
            row.report(
                .unknownReference, "standplaats", "deze standplaats kennen we niet",
                advice: near.map { "Misschien bedoelt u «\($0)»." } ?? "Lees eerst standplaatsen.csv in.")
        }
        return depot
    }

    private static func shifts(_ row: inout RowReader) -> [Direction: TimeWindow] {
        var result: [Direction: TimeWindow] = [:]
        let errorsBefore = row.issues.count
        for direction in Direction.allCases {
            let columns = ("\(direction.rawValue)_van", "\(direction.rawValue)_tot")
            switch (row.clock(columns.0), row.clock(columns.1)) {
            case (let from?, let until?):
                if until <= from {
                    row.report(.order, columns.1, "dit ligt niet na \(columns.0) (\(from.clockText))")
                } else {
                    result[direction] = TimeWindow(from, until)
                }
            case (nil, nil): continue
            case (let from, _):
                let missing = from == nil ? columns.0 : columns.1
                if row.text(missing).isEmpty {
                    row.report(.missingValue, missing, "bij werktijden horen twee tijden: van en tot")
                }
            }
        }
        if result.isEmpty, row.issues.count == errorsBefore {
            row.report(
                .missingValue, "heen_van", "er zijn geen werktijden opgegeven, niet voor heen en niet voor terug")
        }
        return result
    }

    /// The type's data of this row; empty cells take those of the first row of the same type.
    private static func type(_ row: inout RowReader, types: inout RepeatedTypes) -> VehicleType? {
        guard let id = row.code("type").map(VehicleType.ID.init(_:)) else { return nil }
        let known = types.first[id]
        row.fallbackRow = known?.row
        defer { row.fallbackRow = nil }
        guard let type = describe(id, &row) else { return nil }
        guard let known else {
            types.set(type, row: row.row, line: row.line)
            return type
        }
        if type != known.type {
            let column = firstDifference(row, known.row)
            row.fallbackRow = nil
            row.report(
                .contradiction, column, "type \(id) heeft op regel \(known.line) een andere waarde",
                advice: "Laat de kolommen van het type leeg na de eerste regel, of maak ze gelijk.")
            return nil
        }
        return type
    }

    private static func firstDifference(_ row: RowReader, _ first: Int) -> String? {
        TableSchema.typeColumns.first { column in
            guard let index = row.position[column] else { return false }
            let own = row.table.text(row: row.row, column: index)
            return !own.isEmpty && own != row.table.text(row: first, column: index)
        }
    }

    private static func describe(_ id: VehicleType.ID, _ row: inout RowReader) -> VehicleType? {
        let name = row.text("naam")
        guard row.required("indeling") != nil,
            let configurations = row.value(
                "indeling", CellFormat.configurations, expected: "indeling zoals 8+0|6+1 (stoelen + rolstoelplaatsen)",
                advice: "Aantallen zijn niet negatief; zet | tussen de indelingen die kunnen.")
        else { return nil }
        let type = VehicleType(
            id: id, name: name.isEmpty ? id.text : name, configurations: configurations,
            reconfigurableOnTheWay: row.flag("ombouwbaar"), frontSeats: row.count("voorstoelen", in: 0...3) ?? 0,
            hasLift: row.flag("lift"), boosters: row.count("zitverhogers", in: 0...100) ?? 0,
            childSeats: row.count("kinderzitjes", in: 0...100) ?? 0,
            chairLuggage: row.count("rolstoel_bagage", in: 0...100) ?? 0,
            range: range(&row), gramsPerKilometre: row.count("co2_gram_per_km", in: 0...5000).map(Grams.init(_:)))
        if type.frontSeats > configurations.map(\.seats).min() ?? 0 {
            row.report(.contradiction, "voorstoelen", "er zijn meer stoelen voorin dan stoelen in de indeling")
        }
        return type
    }

    private static func range(_ row: inout RowReader) -> Metres? {
        guard let kilometres = row.value("bereik_km", CellFormat.decimal, expected: "aantal kilometers") else {
            return nil
        }
        guard (1...2000).contains(kilometres) else {
            row.report("bereik_km", "dit moet tussen 1 en 2000 kilometer liggen")
            return nil
        }
        return Metres(Int((kilometres * 1000).rounded()))
    }
}

extension ImportResult<FleetRow> {
    /// Every type once, in the order of the file.
    package var vehicleTypes: [VehicleType] {
        var result: [VehicleType] = []
        for row in rows where !result.contains(where: { $0.id == row.value.type.id }) { result.append(row.value.type) }
        return result
    }

    package var fleet: [FleetEntry] { rows.map(\.value.entry) }
}
