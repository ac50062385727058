import Domain

/// Who drove, this day and this month.
enum DriverMeasure: Measure {
    static func measure(_ ride: RideView) -> Measured {
        let drivers = drivers(ride)
        guard !drivers.isEmpty else { return .missing("wie er reed: de realisatie noemt geen chauffeurs") }
        let norm = ride.of.norms.resolve(.drivers)
        let count = drivers.count.counted("chauffeur", "verschillende chauffeurs")
        let evidence = [
            ride.named("\(count) in deze maand, tot en met deze dag"),
            Judgement.Evidence(
                .norm,
                norm.value.map { "hooguit \($0) chauffeurs in een maand (\(norm.source))" }
                    ?? "geen grens aan het aantal chauffeurs (\(norm.source))"),
        ]
        if let most = norm.value, drivers.count > most { return .breach(evidence) }
        return ride.record?.isOtherDriver == true ? .departed(evidence) : .kept(evidence)
    }

    /// In the calendar month of the complaint, up to and with its day.
    static func drivers(_ ride: RideView) -> Set<Driver.ID> {
        let date = ride.of.complaint.date
        let month = (ride.of.history + [ride.record].compactMap(\.self)).filter {
            $0.pupil == ride.pupil && $0.date.year == date.year && $0.date.month == date.month && $0.date <= date
        }
        return Set(month.compactMap(\.driver))
    }
}
