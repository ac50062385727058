/// The trace as one row of integers, for programs in other languages: lists, each behind its length, in the order below.
extension InsertionTrace {
    package var words: [Int64] {
        var writer = WordWriter()
        writeInstance(&writer)
        for vehicle in instance.classes { write(vehicle, &writer) }
        writer.write([routes.count])
        for route in routes { write(route, &writer) }
        writer.write(queries.flatMap { [$0.route, $0.request] })
        return writer.words
    }

    private func writeInstance(_ writer: inout WordWriter) {
        writer.write([
            instance.requestCount, instance.placeCount, instance.isStopwise ? 1 : 0, instance.destinationsAboard,
            instance.destinationsPerRun, instance.hasUniformWaits ? 1 : 0, instance.classes.count,
        ])
        for table in [
            instance.seconds, instance.metres, instance.place, instance.stopKey, instance.fixedTime, instance.service,
            instance.sequel, instance.beginLow, instance.beginHigh, instance.departHigh, instance.isGate,
            instance.rideCap, instance.pupils, instance.wheelchairs, instance.mostAboard, instance.waitOnRoad,
            instance.waitAtGate, instance.destination,
        ] { writer.write((0..<table.count).map { table[$0] }) }
        writer.write(instance.loads)
        writer.write(instance.seatings.map { Int($0) })
        let rows = (0..<instance.requestCount).map { request in
            instance.conflicts.range(request).map { instance.conflicts[$0] }
        }
        for row in rows { writer.write(row) }
    }

    private func write(_ vehicle: VehicleClass, _ writer: inout WordWriter) {
        let prices = vehicle.prices
        writer.write([
            vehicle.depot, vehicle.shiftLow, vehicle.shiftHigh, vehicle.longestDuty, vehicle.range,
            vehicle.reconfigurable ? 1 : 0, prices.dutyFixed, prices.runFixed, prices.runMinimum,
        ])
        writer.write(
            [
                prices.dutyTime, prices.attendantTime, prices.length, prices.loadedTime, prices.loadedLength,
                prices.pupil, prices.wheelchair,
            ].flatMap { [$0.rate, $0.divisor] })
        writer.write(vehicle.configurations)
    }

    private func write(_ route: Route, _ writer: inout WordWriter) {
        writer.write([route.vehicleClass, route.cost, route.metres, route.leastDuration, route.ridesCost])
        for list in [
            route.event, route.earliest, route.latest, route.dwell, route.aboard, route.tolerated, route.loadedTime,
        ] { writer.write((0..<route.count).map { Int(list[$0]) }) }
        writer.write((0..<route.count).map { Int(route.seating[$0]) })
        writer.write((0..<route.count).map { route.load[$0] })
    }
}

private struct WordWriter {
    var words: [Int64] = []

    mutating func write(_ values: [Int]) {
        words.append(Int64(values.count))
        words += values.map { Int64($0) }
    }

    mutating func write(_ loads: [Load]) {
        write(loads.flatMap { load in (0..<8).map { Int(load[$0]) } })
    }
}
