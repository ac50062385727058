import Domain

/// Fills one vehicle after the other; nobody is better off for it, but the times are possible.
struct SamplePlanner {
    private typealias Halt = (place: Place.ID, pupils: [Pupil.ID])

    let problem: HalfDayProblem
    let matrix: TravelMatrix
    let seats: Int
    private let index: [Place.ID: Int]

    init(problem: HalfDayProblem, matrix: TravelMatrix, seats: Int) {
        self.problem = problem
        self.matrix = matrix
        self.seats = seats
        index = Dictionary(uniqueKeysWithValues: problem.places.enumerated().map { ($1.id, $0) })
    }

    /// Everybody but the last ones.
    func plan(leftBehind: Int) -> HalfDayPlan {
        var duties: [Duty] = []
        let groups = Dictionary(grouping: problem.requests.dropLast(leftBehind)) { request in
            "\(request.destination) \(request.needs.hasWheelchair)"
        }
        for group in groups.sorted(by: { $0.key < $1.key }).map(\.value) {
            var rest = group
            while !rest.isEmpty {
                let chosen = chain(&rest, rest[0].needs.hasWheelchair ? 4 : seats)
                duties.append(duty(chosen, number: duties.count + 1))
            }
        }
        return HalfDayPlan(
            direction: problem.direction, duties: duties, unplanned: problem.requests.suffix(leftBehind).map(unplanned))
    }

    private func unplanned(_ request: Request) -> Unplanned {
        Unplanned(
            pupil: request.pupil,
            reasons: problem.vehicleTypes.map {
                .init(vehicleType: $0.id, rule: .duty, text: "alle voertuigen zijn al in dienst")
            },
            remedy: "Misschien helpt een voertuig erbij in Schagen")
    }

    private func chain(_ rest: inout [Request], _ size: Int) -> [Request] {
        var chosen = [rest.removeFirst()]
        while chosen.count < size, let last = chosen.last, !rest.isEmpty {
            let nearest = rest.indices.min { driving(last.place, rest[$0].place) < driving(last.place, rest[$1].place) }
            chosen.append(rest.remove(at: nearest ?? 0))
        }
        return chosen
    }

    private func duty(_ requests: [Request], number: Int) -> Duty {
        let toSchool = problem.direction == .toSchool
        let fleet = problem.fleet[requests[0].needs.hasWheelchair ? 1 : 0]
        let gate: Halt = (problem.site(requests[0].destination)?.place ?? "B1", requests.map(\.pupil))
        let homes: [Halt] = requests.map { ($0.place, [$0.pupil]) }
        let stops = stops(toSchool ? homes + [gate] : [gate] + homes, gate.place, requests[0].needs.hasWheelchair)
        let atGate = stops[toSchool ? stops.count - 1 : 0]
        let shift = requests[0].bell - (toSchool ? Seconds(600) : .zero) - atGate.begin
        let base = problem.bases.first { $0.id == fleet.depot }?.place ?? "S1"
        let last = stops[stops.count - 1]
        return Duty(
            id: Duty.ID("D\(number)"), fleet: fleet.id,
            start: stops[0].arrival + shift - driving(base, stops[0].place),
            end: last.departure + shift + driving(last.place, base),
            stops: stops.map {
                Stop(
                    place: $0.place, arrival: $0.arrival + shift, begin: $0.begin + shift,
                    departure: $0.departure + shift, alighting: $0.alighting, boarding: $0.boarding)
            })
    }

    /// From time zero on; before the third halt the vehicle waits a minute and a half.
    private func stops(_ halts: [Halt], _ gate: Place.ID, _ wheelchair: Bool) -> [Stop] {
        var stops: [Stop] = []
        var clock = Seconds.zero
        for (position, halt) in halts.enumerated() {
            if let last = stops.last { clock = last.departure + driving(last.place, halt.place) }
            let boards = (halt.place == gate) == (problem.direction == .fromSchool)
            let each = wheelchair ? Seconds(boards ? 300 : 240) : Seconds(boards ? 60 : 30)
            let begin = clock + (position == 2 ? Seconds(90) : .zero)
            let service = Seconds(halt.place == gate ? 60 : 30) + halt.pupils.count * each
            let seated = halt.pupils.map { Stop.Boarding($0, wheelchair ? .wheelchairPlace : .seat) }
            stops.append(
                Stop(
                    place: halt.place, arrival: clock, begin: begin, departure: begin + service,
                    alighting: boards ? [] : halt.pupils, boarding: boards ? seated : []))
        }
        return stops
    }

    private func driving(_ from: Place.ID, _ to: Place.ID) -> Seconds {
        matrix.duration(from: index[from] ?? 0, to: index[to] ?? 0)
    }
}
