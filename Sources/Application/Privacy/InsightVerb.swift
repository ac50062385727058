package import Domain
package import Interchange
package import Store

/// `avg inzage`: everything that the workspace holds on one pupil.
package struct InsightVerb: Sendable {
    private let workspace: String
    private let pupil: Pupil.ID

    package init(workspace: String, pupil: Pupil.ID) {
        self.workspace = workspace
        self.pupil = pupil
    }

    package func run() throws(Fault) -> InsightOutcome {
        let store = try Workspace.open(at: workspace, mode: .write)
        let data = try store.personalData(of: pupil)
        guard !data.isEmpty else { throw Fault.unknownPupil(pupil) }
        try store.log(.inspected)
        return InsightOutcome(pupil: pupil, data: data)
    }
}

package struct InsightOutcome: Outcome {
    package var pupil: Pupil.ID
    package var data: PersonalData

    package var verdict: Verdict { .fine }
    package var text: String { InsightText(pupil: pupil, data: data).text }

    package var answer: AnswerDocument {
        AnswerDocument(
            command: "avg inzage", isFine: true, findings: data.rides.flatMap(\.findings),
            result: ["pupil": .string(pupil.text), "data": JSONValue(encoding: data)])
    }
}

extension Fault {
    static func unknownPupil(_ pupil: Pupil.ID) -> Fault {
        Fault(
            code: "E-LEERLING-ONBEKEND", message: "leerling \(pupil) komt in deze werkmap niet voor",
            advice: "Misschien is de code anders geschreven.")
    }
}
