extension PlanStep {
    /// What makes the sentence; the rest of the step follows from it.
    package struct Wording {
        package var kind: Kind
        package var pupils: [Pupil.ID]
        package var from: [Duty.ID]
        package var to: [Duty.ID]
        package var vehicle: String?
        package var saving: Cents
        package var violationsBefore: Int
        package var violationsAfter: Int
        /// Of the touched pupils, after the step.
        package var overNorm: Int

        package init(
            kind: Kind, pupils: [Pupil.ID], from: [Duty.ID], to: [Duty.ID], vehicle: String?, saving: Cents,
            violationsBefore: Int, violationsAfter: Int, overNorm: Int
        ) {
            self.kind = kind
            self.pupils = pupils
            self.from = from
            self.to = to
            self.vehicle = vehicle
            self.saving = saving
            self.violationsBefore = violationsBefore
            self.violationsAfter = violationsAfter
            self.overNorm = overNorm
        }

        /// `Zet L012 en L040 van route 7 op route 9: bespaart € 12,40 per dag, niemand over de norm.`
        package var text: String { "\(deed): \(money), \(norm)." }

        private var deed: String {
            let who = pupils.map(\.text).dutchList
            let source = from.first?.text ?? ""
            let target = to.first?.text ?? ""
            switch kind {
            case .movePupils:
                return from.isEmpty
                    ? "Geef \(who), nu zonder rit, een plaats op route \(target)"
                    : "Zet \(who) van route \(source) op route \(target)"
            case .swapPupils:
                return "Ruil \(who): \(pupils.first?.text ?? "") van route \(source) naar \(target) en omgekeerd"
            case .reorder: return "Rijd route \(source) in een andere volgorde"
            case .retime: return "Geef route \(source) andere tijden, in dezelfde volgorde"
            case .otherVehicle: return "Rijd route \(source) met \(vehicle ?? "een ander voertuig")"
            case .mergeRoutes:
                return "Hef route \(source) op en verdeel \(who) over \(to.count == 1 ? "route" : "routes") "
                    + to.map(\.text).dutchList
            case .joinRuns:
                return "Laat het voertuig van route \(target) daarna ook route \(source) rijden"
                    + (vehicle.map { ", met \($0)" } ?? "")
            }
        }

        private var money: String {
            if saving > .zero { return "bespaart \(saving.euroText) per dag" }
            return saving == .zero ? "kost niets" : "kost \((-saving).euroText) per dag"
        }

        private var norm: String {
            let fewer = violationsBefore - violationsAfter
            let persons =
                overNorm == 0
                ? "niemand over de norm"
                : "\(overNorm.counted("leerling blijft", "leerlingen blijven")) over de norm"
            guard fewer > 0 else { return persons }
            return "\(persons), \(fewer.counted("overtreding", "overtredingen")) minder"
        }
    }
}
