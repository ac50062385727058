/// One change of a plan, made by planning again, and the complaints that the plan would not have caused with it.
package struct PlanRemedy: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case movePupil = "leerling naar een andere route"
        case ownVehicle = "leerling in een eigen voertuig"
        case split = "route splitsen"
        case reorder = "andere volgorde"
    }

    package var kind: Kind
    package var route: CarrierRoute.ID
    package var direction: Direction
    /// Who moves; nil when the whole route changes.
    package var pupil: Pupil.ID?
    /// Where to.
    package var to: CarrierRoute.ID?
    /// Complaints about a norm that the plan broke, and with the change keeps; of all those about this route.
    package var solved: [Complaint.ID]
    /// About so many pupils.
    package var solvedPupils: Int
    package var complaints: Int
    /// When every school day is driven like the days that were planned again.
    package var yearCost: Cents
    /// Others who notice it: another route, or a minute or more.
    package var touched: [TouchedPupil]

    package init(
        kind: Kind, route: CarrierRoute.ID, direction: Direction, pupil: Pupil.ID?, to: CarrierRoute.ID?,
        solved: [Complaint.ID], solvedPupils: Int, complaints: Int, yearCost: Cents, touched: [TouchedPupil]
    ) {
        self.kind = kind
        self.route = route
        self.direction = direction
        self.pupil = pupil
        self.to = to
        self.solved = solved
        self.solvedPupils = solvedPupils
        self.complaints = complaints
        self.yearCost = yearCost
        self.touched = touched
    }

    /// `Zet L012 van route 7 (heen) op route 9`. With codes, for the desk.
    package var text: String {
        let route = "route \(route) (\(direction.rawValue))"
        let who = pupil.map { "\($0)" } ?? "een leerling"
        switch kind {
        case .movePupil: return "Zet \(who) van \(route) op \(to.map { "route \($0)" } ?? "een andere route")"
        case .ownVehicle: return "Geef \(who) van \(route) een eigen voertuig"
        case .split: return "Splits \(route) in twee"
        case .reorder: return "Rijd \(route) in een andere volgorde"
        }
    }

    /// Most solved first, then the least money, then the fewest who notice it.
    package static func isBetter(_ left: PlanRemedy, _ right: PlanRemedy) -> Bool {
        (-left.solved.count, left.yearCost, left.touched.count, left.text)
            < (-right.solved.count, right.yearCost, right.touched.count, right.text)
    }
}
