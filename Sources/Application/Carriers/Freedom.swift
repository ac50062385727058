package import Domain

/// How far a plan may move away from the routes that it starts from.
package struct Freedom: Hashable, Sendable {
    /// Percent of the pupils who may get another route, rounded down.
    package var percent: Int
    /// Most that anyone's moment at home may shift; nil is no limit.
    package var mostShift: Seconds?

    package init(percent: Int = 100, mostShift: Seconds? = nil) {
        self.percent = percent
        self.mostShift = mostShift
    }

    /// The number of pupils, of all who ride in the routes.
    func mostPupils(of count: Int) -> Int { count * min(max(percent, 0), 100) / 100 }
}

/// What became of everyone who rode in the routes that a plan started from.
struct Departures {
    private let original: [Pupil.ID: PupilRide]
    private let meter: DutyMeter
    private let direction: Direction

    init(_ plan: HalfDayPlan, _ meter: DutyMeter) {
        self.meter = meter
        direction = plan.direction
        original = StepJudge.rides(plan.duties, meter)
    }

    var count: Int { original.count }

    /// Who has another route now, and by how much someone's moment at home shifted at most.
    func measure(_ plan: HalfDayPlan) -> (pupils: Int, shift: Seconds) {
        let now = StepJudge.rides(plan.duties, meter)
        var pupils = 0
        var shift = Seconds.zero
        for (pupil, before) in original {
            guard let after = now[pupil] else {
                pupils += 1
                continue
            }
            if after.duty != before.duty { pupils += 1 }
            let moved = after.homeMoment(direction) - before.homeMoment(direction)
            shift = max(shift, moved < .zero ? -moved : moved)
        }
        return (pupils, shift)
    }
}
