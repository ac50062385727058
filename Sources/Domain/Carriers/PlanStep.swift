/// One understandable change of a plan: adopted or not on its own.
package struct PlanStep: Hashable, Codable, Sendable {
    package enum Kind: String, Codable, Sendable, CaseIterable {
        case movePupils = "leerlingen naar een andere route"
        case swapPupils = "leerlingen ruilen"
        case reorder = "andere volgorde"
        case retime = "andere tijden"
        case otherVehicle = "ander voertuig"
        case mergeRoutes = "route opheffen"
        case joinRuns = "ritten achter elkaar"
    }

    package var kind: Kind
    package var pupils: [Pupil.ID]
    package var from: [Duty.ID]
    package var to: [Duty.ID]
    /// Of this step alone, on the plan as it is.
    package var saving: Cents
    /// Who notices it.
    package var touched: [TouchedPupil]
    /// Violations that the step takes away, and that it brings: never more than it takes away.
    package var violationsBefore: Int
    package var violationsAfter: Int
    /// The plan with this step and nothing else, judged by the checker.
    package var plan: HalfDayPlan
    /// Dutch: `Zet L012 en L040 van route 7 op route 9: bespaart € 12,40 per dag, niemand over de norm.`
    package var text: String

    package init(
        kind: Kind, pupils: [Pupil.ID], from: [Duty.ID], to: [Duty.ID], saving: Cents, touched: [TouchedPupil],
        violationsBefore: Int, violationsAfter: Int, plan: HalfDayPlan, text: String
    ) {
        self.kind = kind
        self.pupils = pupils
        self.from = from
        self.to = to
        self.saving = saving
        self.touched = touched
        self.violationsBefore = violationsBefore
        self.violationsAfter = violationsAfter
        self.plan = plan
        self.text = text
    }
}
