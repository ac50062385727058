extension ScenarioFigures {
    /// - Parameter base: whom changes are counted against; the scenario itself for the base.
    init(_ day: ScenarioDay, against base: ScenarioDay, basis: YearBasis) {
        count(day, base)
        pay(day.result, basis)
        drive(day)
        ride(day)
    }

    private mutating func count(_ day: ScenarioDay, _ base: ScenarioDay) {
        let changes = PupilChanges(day, against: base)
        pupils = day.pupils.count
        otherModePupils = day.otherModes.count
        unplanned = ScenarioDay.leftBehind(day.result).count
        violations = day.result.parts.flatMap(\.stored.findings).count { $0.severity == .violation }
        familiesChanged = changes.families.count
        longer = changes.longer.count
        shorter = changes.shorter.count
    }

    private mutating func pay(_ result: ScenarioResult, _ basis: YearBasis) {
        ridesCost = basis.schoolDays * result.dayCost
        otherModesCost = result.otherModesCost
        yearCost = ridesCost + otherModesCost
        yearBound = result.year(result.dayBound, basis)
        let served = pupils + otherModePupils
        costPerPupil = served == 0 ? .zero : Cents(Rounding.divide(yearCost.rawValue, by: served))
        let all = [yearCost] + result.repeats.map { result.year($0.dayCost, basis) }
        yearCostRange = (all.min() ?? yearCost)...(all.max() ?? yearCost)
    }

    private mutating func drive(_ day: ScenarioDay) {
        vehiclesAtPeak = ScenarioFigures.mostAtOnce(day.duties.map { ($0.duty.start, $0.duty.end) })
        drivers = Direction.allCases.map { way in day.duties.count { $0.direction == way } }.max() ?? 0
        duties = day.duties.count
        let runsOfDay = day.duties.flatMap(\.measures.runs)
        runs = runsOfDay.count
        loadedTime = runsOfDay.map(\.loadedTime).reduce(.zero, +)
        dutyTime = day.duties.map(\.measures.duration).reduce(.zero, +)
        length = day.duties.map(\.measures.length).reduce(.zero, +)
        emptyLength = length - runsOfDay.map(\.loadedLength).reduce(.zero, +)
        emission = ScenarioFigures.emission(day)
    }

    /// Who comes back at the moment that another leaves is not out with it.
    static func mostAtOnce(_ spans: [(start: Seconds, end: Seconds)]) -> Int {
        var change: [Seconds: Int] = [:]
        for span in spans where span.start < span.end {
            change[span.start, default: 0] += 1
            change[span.end, default: 0] -= 1
        }
        var out = 0
        var most = 0
        for moment in change.keys.sorted() {
            out += change[moment, default: 0]
            most = max(most, out)
        }
        return most
    }

    /// Of the day, rounded once for each vehicle type; nil when the factor of a type in use is not known.
    private static func emission(_ day: ScenarioDay) -> Grams? {
        let factors = day.result.input.factors?.gramsPerKilometre ?? [:]
        var lengths: [VehicleType: Metres] = [:]
        for duty in day.duties {
            guard let type = duty.type else { return nil }
            lengths[type, default: .zero] = lengths[type, default: .zero] + duty.measures.length
        }
        var total = Grams.zero
        for (type, length) in lengths {
            guard let factor = factors[type.id] ?? type.gramsPerKilometre else { return nil }
            total = total + Grams(Rounding.divide(factor.rawValue * length.rawValue, by: 1000))
        }
        return total
    }

    private mutating func ride(_ day: ScenarioDay) {
        let rides = day.rides.map(\.ride)
        rideTimes = PlanFigures.RideTimes(
            durations: rides.map(\.travelTime), detours: rides.compactMap(\.detour),
            overOwnLimit: rides.count(where: \.isOverLimit))
        worstRide = rides.map(\.travelTime).max() ?? .zero
        over15MinutesDetour = rides.count { $0.detour.map { $0 > .minutes(15) } ?? false }
        earliestPickup = day.rides.filter { $0.direction == .toSchool }.map(\.ride.boardingBegin).min()
        let slacks = day.rides.compactMap(\.arrivalSlack)
        arrivalSlack = Seconds(ScenarioFigures.mean(slacks.map(\.rawValue)))
        let walks = Dictionary(
            day.requests.values.compactMap { request in request.walk.map { (request.pupil, $0.distance) } },
            uniquingKeysWith: max)
        walkers = walks.count
        meanWalk = Metres(ScenarioFigures.mean(walks.values.map(\.rawValue)))
    }

    static func mean(_ values: [Int]) -> Int {
        values.isEmpty ? 0 : Rounding.divide(values.reduce(0, +), by: values.count)
    }
}
