import Domain

/// A destination with its address.
struct PlacedDestination {
    let template: DestinationTemplate
    let lot: AddressPlan.Lot

    var id: Destination.ID { Destination.ID(template.code) }
    var gate: Gate.ID { template.isTwin || template.code == "DUBBEL-SO" ? "P-DUBBEL" : Gate.ID("P-\(template.code)") }
    var openDays: Set<Weekday> { Set(template.bellTimes.keys) }

    var destination: Destination {
        Destination(
            id: id, name: template.name, kind: template.kind, address: lot.address, bellTimes: template.bellTimes,
            gate: gate)
    }

    /// The first and the last end of the day over some days.
    func ends(on days: Set<Weekday>) -> (first: Seconds, last: Seconds) {
        let ends = Weekday.allCases.filter(days.contains).compactMap { template.bellTimes[$0]?.end }
        return (ends.min() ?? template.end, ends.max() ?? template.end)
    }
}
