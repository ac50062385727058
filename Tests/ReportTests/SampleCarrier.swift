import Domain
import Report

/// A carrier's invented day beside another plan of the same demand, with steps that were made by hand: the first route is
/// driven by nobody any more, and its pupils ride on the second.
struct SampleCarrier {
    var steps = 3

    func input() -> CarrierReportInput {
        let carrier = half(seats: 4)
        let optimal = half(seats: 6)
        return CarrierReportInput(
            title: "Voorbeeldcontract", comparison: comparison(carrier, optimal), carrier: [carrier],
            optimal: [optimal], dataIsInvented: true)
    }

    private func half(seats: Int) -> PlanReportInput.Half {
        var day = SampleDay()
        day.seats = seats
        var half = day.half()
        half.stored.findings = []
        return half
    }

    func comparison(_ carrier: PlanReportInput.Half, _ optimal: PlanReportInput.Half) -> CarrierDayComparison {
        let problem = carrier.stored.problem
        guard let name = CarrierDayName("DUINRAND@2026-11-23-heen") else { preconditionFailure("the name is right") }
        let duties = carrier.stored.plan.duties
        return CarrierDayComparison(
            name: name,
            halves: [
                .init(
                    problem: problem, plan: "DUINRAND@2026-11-23-heen", now: figures(carrier, violations: 3),
                    optimal: figures(optimal, violations: 0), mostSaving: nil, gaps: 1,
                    longest: CarrierDayComparison.LongRide.longest(now: rides(carrier), optimal: rides(optimal)),
                    saving: (0..<steps).map { step(duties, $0, saving: 2000 - $0 * 100) },
                    mending: [step(duties, 0, saving: -150, .movePupils)], routes: duties)
            ])
    }

    private func rides(_ half: PlanReportInput.Half) -> [PupilRide] {
        half.stored.plan.duties.flatMap(DutyMeter(half.stored.problem, half.matrix).rides)
    }

    private func figures(_ half: PlanReportInput.Half, violations: Int) -> PlanFigures {
        var figures = PlanFigures()
        figures.requests = half.stored.problem.requests.count
        figures.unplanned = half.stored.plan.unplanned.count
        figures.duties = half.stored.plan.duties.count
        figures.cost = DutyMeter(half.stored.problem, half.matrix).cost(of: half.stored.plan)
        figures.vehicles = [.init(name: "Taxibus", duties: figures.duties)]
        figures.violations = violations
        return figures
    }

    private func step(
        _ duties: [Duty], _ index: Int, saving: Int, _ kind: PlanStep.Kind = .mergeRoutes
    ) -> PlanStep {
        let (ended, grown) = (duties[index * 2], duties[index * 2 + 1])
        var longer = grown
        longer.stops = ended.stops.dropLast() + grown.stops
        let wording = PlanStep.Wording(
            kind: kind, pupils: ended.pupils, from: [ended.id], to: [grown.id], vehicle: nil,
            saving: Cents(saving), violationsBefore: 3, violationsAfter: 2, overNorm: 0)
        return PlanStep(
            kind: kind, pupils: ended.pupils, from: [ended.id], to: [grown.id], saving: Cents(saving),
            touched: ended.pupils.map {
                TouchedPupil(pupil: $0, ride: .minutes(8), homeMoment: .minutes(-5), isOtherDuty: true)
            }, violationsBefore: 3, violationsAfter: 2,
            plan: HalfDayPlan(
                direction: .toSchool,
                duties: duties.compactMap { $0.id == ended.id ? nil : $0.id == grown.id ? longer : $0 }),
            text: wording.text)
    }
}
