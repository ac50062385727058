import Domain

/// A complaint as its rules read it: everything measured once.
struct ComplaintView {
    let rides: [RideView]
    private(set) var planFindings: [Finding] = []
    /// Pupils who asked for a ride and have none in the plan.
    private(set) var leftBehind: [Pupil.ID] = []
    private(set) var planBreaches: [Judgement.Evidence] = []
    private(set) var breaches: [Judgement.Evidence] = []
    private(set) var departures: [Judgement.Evidence] = []
    private(set) var kept: [Judgement.Evidence] = []
    private(set) var missing: [String] = []
    private(set) var unknowable: [String] = []

    init(_ of: ComplaintCase) {
        rides = RideView.all(of)
        for half in of.halves { read(half, of) }
        for ride in rides { measure(ride) }
        if rides.isEmpty { addMissing("welke leerlingen het betreft: plan noch realisatie noemt er een") }
        missing = missing.filter { !unknowable.contains($0) }
    }

    private mutating func read(_ half: ComplaintCase.Half, _ of: ComplaintCase) {
        let test = TopicTest.of(of.complaint.category, half.direction)
        if let unknowable = test.unknowable, !self.unknowable.contains(unknowable) {
            self.unknowable.append(unknowable)
        }
        guard let plan = half.plan else {
            if test.unknowable == nil, test.rules.isEmpty == false { addMissing("het plan dat die dag gold") }
            return
        }
        let own = Set(rides.filter { $0.direction == half.direction }.map(\.pupil))
        planFindings += plan.findings.filter { finding in
            finding.severity == .violation && test.rules.contains(finding.code)
                && concerns(finding, own, plan, of.complaint)
        }
        if of.complaint.category == .topic(.notCollected) { leftBehind += own.intersection(plan.left).sorted() }
        if let pupil = of.complaint.pupil, !plan.asked.contains(pupil), test.unknowable == nil {
            addMissing("een rit van deze leerling in het plan van die dag (\(half.direction.rawValue))")
        }
    }

    /// A finding without a pupil counts for everyone in its duty.
    private func concerns(_ finding: Finding, _ own: Set<Pupil.ID>, _ plan: JudgedPlan, _ complaint: Complaint) -> Bool
    {
        if let pupil = finding.subject.pupil { return own.contains(pupil) }
        guard let duty = finding.subject.duty else { return false }
        return own.contains { plan.rides[$0]?.duty == duty }
    }

    private mutating func measure(_ ride: RideView) {
        let test = TopicTest.of(ride.of.complaint.category, ride.direction)
        // A pupil whom the plan does not know that day was told above.
        if let plan = ride.half.plan, !plan.asked.contains(ride.pupil), ride.record == nil { return }
        for measure in test.measures {
            switch measure.measure(ride) {
            case .planBreach(let evidence): planBreaches += evidence
            case .breach(let evidence): breaches += evidence
            case .departed(let evidence): departures += evidence
            case .kept(let evidence): kept += evidence
            case .missing(let text): addMissing(text)
            case .silent: break
            }
        }
    }

    private mutating func addMissing(_ text: String) { if !missing.contains(text) { missing.append(text) } }
}
