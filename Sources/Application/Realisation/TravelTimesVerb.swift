package import Domain
import Foundation
package import Interchange
import RoadNetwork
import Store

/// `rapport reistijden`: where driving takes longer than assumed, and what the plan in force becomes with it.
package struct TravelTimesVerb: Sendable {
    private let workspace: String
    private let query: VisitQuery
    private let madeOn: PlanDate?
    private let proposal: String?
    /// nil asks for no consequences.
    private let effort: Effort?
    private let day: PlanDate?

    /// - Parameters:
    ///   - madeOn: of the proposal; nil is the last day that was measured.
    ///   - proposal: where the correction is written.
    ///   - effort: for planning again; nil shows no consequences.
    ///   - day: whose plans in force are judged; nil is the last day that was measured.
    package init(
        workspace: String, query: VisitQuery, madeOn: PlanDate? = nil, proposal: String? = nil, effort: Effort? = nil,
        day: PlanDate? = nil
    ) {
        self.workspace = workspace
        self.query = query
        self.madeOn = madeOn
        self.proposal = proposal
        self.effort = effort
        self.day = day
    }

    package func run(_ run: LongRun) throws(Fault) -> TravelTimesOutcome {
        let file: OutputFile? = if let proposal { try OutputFile(path: proposal) } else { nil }
        do throws(Fault) {
            let store = try Workspace.openToLook(at: workspace, .realisationRead)
            let calendar = PlanCalendar(try store.plans())
            let region = try store.region()
            let legs = try DrivenLegSource(store, calendar, region).legs(query)
            let dates = try store.realisedDates(query)
            guard let from = dates.first, let until = dates.last else { throw .nothingDriven }
            let estimates = SpeedLearning.estimates(legs)
            let labels = AreaLabels(region)
            let correction = SpeedLearning.correction(
                estimates, legs: legs, madeOn: madeOn ?? until, from: from, until: until, label: labels.label)
            var outcome = TravelTimesOutcome(
                drives: legs.count, estimates: estimates, correction: correction,
                labels: Dictionary(
                    estimates.map { ($0.square, labels.label($0.square)) }, uniquingKeysWith: { first, _ in first }))
            if let effort, !correction.areas.isEmpty {
                outcome.consequences = try CorrectionConsequences(store, calendar, correction, effort)
                    .of(day ?? until, run)
            }
            if let file {
                try file.write(Data(TravelCorrectionFile.text(correction).utf8))
                outcome.file = proposal
            }
            return outcome
        } catch {
            file?.discard()
            throw error
        }
    }
}

extension Fault {
    static var nothingDriven: Fault {
        Fault(
            code: "E-GEEN-REALISATIE", message: "over deze periode is niet gemeld wat er is gereden",
            advice: "Inlezen kan met: ritwijzer importeer realisatie BESTAND --vervoerder CODE")
    }
}

package struct TravelTimesOutcome: Outcome {
    /// That could be used.
    package var drives: Int
    package var estimates: [SpeedLearning.Estimate]
    package var correction: TravelCorrection
    package var labels: [GridSquare: String]
    package var consequences: [CorrectionConsequence] = []
    /// That was written.
    package var file: String?

    package var verdict: Verdict { .fine }

    package var answer: AnswerDocument {
        AnswerDocument(
            command: "rapport reistijden", isFine: true,
            result: .fields([
                "drives": .integer(drives), "from": .string(correction.measuredFrom.description),
                "until": .string(correction.measuredUntil.description),
                "areas": .array(
                    estimates.map { estimate in
                        .fields([
                            "area": .string(labels[estimate.square] ?? ""), "south": .integer(estimate.square.south),
                            "west": .integer(estimate.square.west), "hour": .integer(estimate.hour),
                            "factor": .integer(estimate.factor.median), "low": estimate.factor.low.map { .integer($0) },
                            "high": estimate.factor.high.map { .integer($0) }, "drives": .integer(estimate.drives),
                            "vehicleDays": .integer(estimate.vehicleDays), "days": .integer(estimate.days),
                            "tracks": .integer(estimate.tracks),
                            "slow": .bool(estimate.isSlow),
                        ])
                    }),
                "inPlan": .array(
                    correction.inPlan.map { one in
                        [
                            "area": .string(one.label), "direction": .string(one.direction.rawValue),
                            "factor": .integer(one.thousandths),
                        ]
                    }), "consequences": .array(consequences.map(\.json)), "file": file.map { .string($0) },
            ]))
    }
}
