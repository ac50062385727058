/// A plan on a day on which it was driven: what an invoice is made from.
package struct BillableHalfDay: Sendable {
    package var date: PlanDate
    package var carrier: Carrier.ID?
    package var plan: HalfDayPlan
    package var meter: DutyMeter
    /// Who was really aboard; nil when nothing was told of this half-day.
    package var driven: Set<Pupil.ID>?
    /// Boarding to alighting, of whom both moments were told.
    package var times: [Pupil.ID: TimeWindow]

    package init(
        date: PlanDate, carrier: Carrier.ID?, plan: HalfDayPlan, meter: DutyMeter, driven: Set<Pupil.ID>?,
        times: [Pupil.ID: TimeWindow] = [:]
    ) {
        self.date = date
        self.carrier = carrier
        self.plan = plan
        self.meter = meter
        self.driven = driven
        self.times = times
    }

    package var problem: HalfDayProblem { meter.problem }
    package var direction: Direction { problem.direction }
}

/// By what an invoice is made.
package struct InvoiceTerms: Hashable, Sendable {
    package var billing: Billing
    /// Of the contract, at the prices of its own year.
    package var tariff: Tariff
    /// Another year's index than that of the ride; nil is the ride's.
    package var indexYear: Int?
    /// As if every vehicle were of this type.
    package var vehicleType: VehicleType.ID?

    package init(
        billing: Billing, tariff: Tariff, indexYear: Int? = nil, vehicleType: VehicleType.ID? = nil
    ) {
        self.billing = billing
        self.tariff = tariff
        self.indexYear = indexYear
        self.vehicleType = vehicleType
    }
}

extension BillableHalfDay {
    /// The lines of this half-day, each divided over the municipalities whose pupils it carried. Shares of nothing are
    /// left out.
    ///
    /// - Complexity: O(stops + lines × municipalities).
    package func rows(_ terms: InvoiceTerms) -> [InvoiceRow] {
        let riding = terms.billing.basis == .planned ? nil : driven ?? []
        let rates = terms.tariff.indexed(to: terms.indexYear ?? date.year).rates
        return plan.duties.flatMap { duty -> [InvoiceRow] in
            guard let fleet = problem.fleet(duty.fleet) else { return [] }
            let type = terms.vehicleType ?? fleet.type
            let loads = runLoads(duty, riding: riding, by: terms.billing.key)
            // Nobody was aboard all day: the vehicle did not drive.
            guard loads.contains(where: { !$0.isEmpty }) else { return [] }
            var measures = meter.measure(duty, riding: riding)
            let reported = terms.billing.basis == .drivenHours ? reportedTimes(duty, riding ?? []) : [:]
            for (run, time) in reported { measures.runs[run].loadedTime = time }
            let lines = (rates[type] ?? Rates()).lines(for: measures)
            return lines.flatMap { line -> [InvoiceRow] in
                let weights =
                    line.run.map { loads[$0] } ?? loads.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
                let isReported = line.component == .loadedHour && line.run.map { reported[$0] != nil } ?? false
                return shares(line, weights, duty, type).map { row in
                    var row = row
                    row.isReported = isReported
                    return row
                }
            }
        }
    }

    /// By run: from the first boarding to the last alighting, where both moments of everyone who rode were told.
    private func reportedTimes(_ duty: Duty, _ riding: Set<Pupil.ID>) -> [Int: Seconds] {
        var reported: [Int: Seconds] = [:]
        for (run, range) in duty.runs.enumerated() {
            let pupils = duty.stops[range].dropLast().flatMap { $0.boarding.map(\.pupil) }.filter(riding.contains)
            let told = pupils.compactMap { times[$0] }
            guard told.count == pupils.count, let first = told.map(\.earliest).min(),
                let last = told.map(\.latest).max()
            else {
                continue
            }
            reported[run] = last - first
        }
        return reported
    }

    /// Of each run, what each municipality weighs in it; empty for a run without anyone.
    private func runLoads(
        _ duty: Duty, riding: Set<Pupil.ID>?, by key: Coalitions.Key
    ) -> [[Municipality.ID: Int]] {
        let rides = Dictionary(meter.rides(of: duty).map { ($0.pupil, $0) }, uniquingKeysWith: { first, _ in first })
        return duty.runs.map { range in
            var loads: [Municipality.ID: Int] = [:]
            for pupil in duty.stops[range].dropLast().flatMap({ $0.boarding.map(\.pupil) }) {
                guard riding?.contains(pupil) ?? true, let ride = rides[pupil], let request = ride.request else {
                    continue
                }
                let weight =
                    switch key {
                    case .directKilometres: ride.directLength?.rawValue ?? 0
                    // A plan made by hand may have someone alight before boarding.
                    case .passengerMinutes: max(0, ride.duration.rawValue)
                    default: 1
                    }
                loads[request.municipality, default: 0] += weight
            }
            return loads
        }
    }

    private func shares(
        _ line: InvoiceLine, _ weights: [Municipality.ID: Int], _ duty: Duty, _ type: VehicleType.ID
    ) -> [InvoiceRow] {
        let municipalities = weights.keys.sorted()
        let parts = municipalities.map { weights[$0] ?? 0 }
        return zip(zip(municipalities, parts), Apportionment.shares(of: line.amount, byWeight: parts)).compactMap {
            pair, share in
            guard share != .zero else { return nil }
            return InvoiceRow(
                key: .init(
                    date: date, direction: direction, route: duty.id, run: line.run.map { $0 + 1 },
                    component: line.component, municipality: pair.0),
                carrier: carrier, vehicleType: type, line: line, weight: pair.1, weights: parts.reduce(0, +),
                share: share)
        }
    }
}
