import Domain

/// The tables about places and vehicles.
extension GeneratedRegion {
    /// As the address extracts of the BAG have it.
    var addressTable: DelimitedTable {
        let fields: [DelimitedTable.Field<GeneratedAddress>] = [
            ("straat", { $0.street }), ("huisnummer", { String($0.record.number) }),
            ("huisletter", { $0.record.suffix }), ("postcode", { $0.record.postcode }),
            ("woonplaats", { $0.record.address.town ?? "" }),
            ("gemeente", { $0.record.address.municipality?.text ?? "" }),
            ("lat", { degrees($0.record.address.coordinate.latitude) }),
            ("lon", { degrees($0.record.address.coordinate.longitude) }),
        ]
        return DelimitedTable(addresses, fields)
    }

    /// `52.632400`: the point of the address extracts, six decimals.
    private func degrees(_ value: Double) -> String {
        let millionths = Int((value * 1e6).rounded())
        let (whole, rest) = millionths.quotientAndRemainder(dividingBy: 1_000_000)
        let digits = String(rest)
        return "\(whole)." + String(repeating: "0", count: 6 - digits.count) + digits
    }

    var destinationTable: DelimitedTable {
        var fields: [DelimitedTable.Field<Destination>] = [
            ("code", { $0.id.text }), ("naam", { $0.name }), ("soort", { $0.kind ?? "" }),
            ("postcode", { $0.address.postcode ?? "" }), ("huisnummer", { $0.address.houseNumber ?? "" }),
            ("plaats", { $0.address.town ?? "" }),
        ]
        for day in Weekday.schoolDays {
            fields.append(("\(day.rawValue)_begin", { $0.bellTimes[day]?.start.clockText ?? "dicht" }))
            fields.append(("\(day.rawValue)_eind", { $0.bellTimes[day]?.end.clockText ?? "dicht" }))
        }
        fields.append(("poort", { $0.gate.text }))
        fields.append(("poort_plaatsen", { bays(at: $0.gate) }))
        return DelimitedTable(region.destinations, fields)
    }

    private func bays(at gate: Gate.ID) -> String {
        region.gates.first { $0.id == gate }?.bays.map(String.init) ?? ""
    }

    var depotTable: DelimitedTable {
        let fields: [DelimitedTable.Field<Depot>] = [
            ("code", { $0.id.text }), ("naam", { $0.name }), ("postcode", { $0.address.postcode ?? "" }),
            ("huisnummer", { $0.address.houseNumber ?? "" }), ("plaats", { $0.address.town ?? "" }),
        ]
        return DelimitedTable(region.depots, fields)
    }

    var fleetTable: DelimitedTable {
        typealias Stock = (entry: FleetEntry, type: VehicleType)
        let stock: [Stock] = region.fleet.compactMap { entry in
            region.vehicleTypes.first { $0.id == entry.type }.map { (entry, $0) }
        }
        let fields: [DelimitedTable.Field<Stock>] = [
            ("code", { $0.entry.id.text }), ("type", { $0.type.id.text }), ("naam", { $0.type.name }),
            ("standplaats", { $0.entry.depot.text }), ("aantal", { String($0.entry.count) }),
            ("heen_van", { $0.entry.shifts[.toSchool]?.earliest.clockText ?? "" }),
            ("heen_tot", { $0.entry.shifts[.toSchool]?.latest.clockText ?? "" }),
            ("terug_van", { $0.entry.shifts[.fromSchool]?.earliest.clockText ?? "" }),
            ("terug_tot", { $0.entry.shifts[.fromSchool]?.latest.clockText ?? "" }),
            ("indeling", { arrangements($0.type) }), ("ombouwbaar", { yes($0.type.reconfigurableOnTheWay) }),
            ("lift", { yes($0.type.hasLift) }), ("voorstoelen", { String($0.type.frontSeats) }),
            ("zitverhogers", { String($0.type.boosters) }), ("kinderzitjes", { String($0.type.childSeats) }),
            ("rolstoel_bagage", { String($0.type.chairLuggage) }),
            ("bereik_km", { $0.type.range.map { String($0.rawValue / 1000) } ?? "" }),
            ("co2_gram_per_km", { $0.type.gramsPerKilometre.map { String($0.rawValue) } ?? "" }),
        ]
        return DelimitedTable(stock, fields)
    }

    private func arrangements(_ type: VehicleType) -> String {
        type.configurations.map { "\($0.seats)+\($0.wheelchairPlaces)" }.joined(separator: "|")
    }

    private func yes(_ value: Bool) -> String { value ? "ja" : "nee" }
}
