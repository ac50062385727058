extension Duty {
    /// The stops at which this duty's runs begin and end: a run lasts from boarding the first pupil of an empty vehicle
    /// until it is empty again. Both indices belong to the run.
    package var runs: [ClosedRange<Int>] {
        var runs: [ClosedRange<Int>] = []
        var aboard = 0
        var first: Int?
        for (index, stop) in stops.enumerated() {
            aboard -= stop.alighting.count
            if aboard <= 0, let begun = first {
                runs.append(begun...index)
                first = nil
            }
            aboard = max(0, aboard) + stop.boarding.count
            if first == nil, aboard > 0 { first = index }
        }
        if let first { runs.append(first...(stops.count - 1)) }
        return runs
    }

    /// Pupils who board anywhere in this duty, in order.
    package var pupils: [Pupil.ID] { stops.flatMap { $0.boarding.map(\.pupil) } }
}

/// Measures duties of a problem's plan. Place indices come from the problem, lengths from the matrix.
package struct DutyMeter: Sendable {
    let problem: HalfDayProblem
    let matrix: TravelMatrix
    let placeIndex: [Place.ID: Int]
    private let basePlace: [FleetEntry.ID: Int]
    let requests: [Pupil.ID: Request]
    let sitePlace: [Destination.ID: Place.ID]

    /// - Precondition: the problem's references resolve, and the matrix is that of its places.
    package init(_ problem: HalfDayProblem, _ matrix: TravelMatrix) {
        self.problem = problem
        self.matrix = matrix
        let index = problem.placeIndex
        placeIndex = index
        var bases: [FleetEntry.ID: Int] = [:]
        for fleet in problem.fleet {
            if let base = problem.bases.first(where: { $0.id == fleet.depot }) { bases[fleet.id] = index[base.place] }
        }
        basePlace = bases
        requests = problem.requestsByPupil
        sitePlace = problem.placeOfSite
    }

    /// - Parameter riding: who counts as a pupil; nil is everyone. Times and lengths are those of the plan.
    package func measure(_ duty: Duty, riding: Set<Pupil.ID>? = nil) -> DutyMeasures {
        let path = duty.stops.map { placeIndex[$0.place] }
        let base = basePlace[duty.fleet]
        let whole = [base] + path + [base]
        let runs = duty.runs.map { range in
            let boarded = duty.stops[range].dropLast().flatMap { $0.boarding.map(\.pupil) }
                .filter { riding?.contains($0) ?? true }
            return RunMeasures(
                loadedTime: duty.stops[range.upperBound].departure
                    - duty.stops[range.lowerBound].begin,
                loadedLength: length(Array(path[range])),
                pupils: boarded.count,
                wheelchairs: boarded.count { requests[$0]?.needs.hasWheelchair ?? false })
        }
        return DutyMeasures(
            duration: duty.end - duty.start, length: length(whole), hasAttendant: duty.hasAttendant, runs: runs)
    }

    /// The invoice lines of a duty at the problem's tariff.
    package func lines(for duty: Duty) -> [InvoiceLine] {
        guard let fleet = problem.fleet.first(where: { $0.id == duty.fleet }) else { return [] }
        return (problem.tariff.rates[fleet.type] ?? Rates()).lines(for: measure(duty))
    }

    package func cost(of plan: HalfDayPlan) -> Cents {
        plan.duties.flatMap(lines(for:)).map(\.amount).reduce(.zero, +)
    }

    /// A place that is not known (nil) or not in the matrix adds no length, so that damaged plans can be measured.
    private func length(_ path: [Int?]) -> Metres {
        zip(path, path.dropFirst()).map { from, to in
            guard let from, let to, max(from, to) < matrix.count else { return .zero }
            return matrix.length(from: from, to: to)
        }.reduce(.zero, +)
    }
}
