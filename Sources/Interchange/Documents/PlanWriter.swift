import Domain

/// Puts a plan into document form, with all that follows from it.
struct PlanWriter {
    private let plan: HalfDayPlan
    private let record: SolveRecord?
    private let problem: HalfDayProblem
    private let findings: [Finding]
    private let meter: DutyMeter
    private let requests: [Pupil.ID: Request]
    private let fleet: [FleetEntry.ID: HalfDayProblem.Fleet]

    init(
        plan: HalfDayPlan, record: SolveRecord?, problem: HalfDayProblem, matrix: TravelMatrix, findings: [Finding]
    ) {
        self.plan = plan
        self.record = record
        self.problem = problem
        self.findings = findings
        meter = DutyMeter(problem, matrix)
        requests = problem.requestsByPupil
        fleet = Dictionary(problem.fleet.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    var value: JSONValue {
        let lines = plan.duties.map(meter.lines(for:))
        return .fields([
            "format": .string(PlanDocument.format), "problem": .string(problem.name),
            "direction": .string(plan.direction.rawValue), "cost": cost(lines.flatMap(\.self)),
            "bound": record.map(bound), "record": record?.json, "findings": .array(findings.map(\.json)),
            "unplanned": .array(plan.unplanned.map(unplanned)),
            "duties": .array(zip(plan.duties, lines).map { duty($0, $1) }),
        ])
    }

    /// The sum, and what each component of the tariff has in it.
    private func cost(_ lines: [InvoiceLine]) -> JSONValue {
        let components = TariffComponent.allCases.compactMap { component -> JSONValue.Field? in
            let sum = lines.filter { $0.component == component }.map(\.amount).reduce(.zero, +)
            return sum == .zero ? nil : .init(key: component.rawValue, value: sum.json)
        }
        return ["total": total(lines).json, "components": .object(components)]
    }

    private func total(_ lines: [InvoiceLine]) -> Cents { lines.map(\.amount).reduce(.zero, +) }

    private func bound(_ record: SolveRecord) -> JSONValue {
        ["cost": record.bound.json, "basis": .string(record.boundBasis.rawValue), "gap": .number(record.gap)]
    }

    private func unplanned(_ unplanned: Unplanned) -> JSONValue {
        let reasons = unplanned.reasons.map { reason -> JSONValue in
            [
                "vehicleType": reason.vehicleType.json, "rule": .string(reason.rule.rawValue),
                "text": .string(reason.text),
            ]
        }
        return .fields([
            "pupil": unplanned.pupil.json, "reasons": .array(reasons), "remedy": unplanned.remedy.map { .string($0) },
        ])
    }

    private func duty(_ duty: Duty, _ lines: [InvoiceLine]) -> JSONValue {
        let measures = meter.measure(duty)
        let loads = DutyLoads(duty, requests).afterStops
        return .fields([
            "id": duty.id.json, "fleet": duty.fleet.json, "vehicleType": fleet[duty.fleet]?.type.json,
            "depot": fleet[duty.fleet]?.depot.json, "hasAttendant": .bool(duty.hasAttendant),
            "start": duty.start.json, "end": duty.end.json, "duration": measures.duration.json,
            "length": measures.length.json,
            "cost": ["total": total(lines).json, "lines": .array(lines.map(\.json))],
            "stops": .array(zip(duty.stops, loads).map { stop($0, $1) }),
        ])
    }

    private func stop(_ stop: Stop, _ load: DutyLoads.Load) -> JSONValue {
        let boarding = stop.boarding.map { boarding -> JSONValue in
            ["pupil": boarding.pupil.json, "seating": .string(boarding.seating.rawValue)]
        }
        return .fields([
            "place": stop.place.json, "arrival": stop.arrival.json, "begin": stop.begin.json,
            "departure": stop.departure.json, "alighting": .array(stop.alighting.map(\.json)),
            "boarding": .array(boarding),
            "load": [
                "pupils": .integer(load.pupils), "seats": .integer(load.seats),
                "wheelchairPlaces": .integer(load.wheelchairPlaces),
            ],
        ])
    }
}
