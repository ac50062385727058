package import Domain
package import Interchange
package import Store

/// `avg verwijder`: takes one pupil out of the list, out of other pupils' rows and out of stored plans.
package struct EraseVerb: Sendable {
    private let workspace: String
    private let pupil: Pupil.ID

    package init(workspace: String, pupil: Pupil.ID) {
        self.workspace = workspace
        self.pupil = pupil
    }

    package func run() throws(Fault) -> EraseOutcome {
        let erasure = try Workspace.open(at: workspace, mode: .write).erase(pupil)
        guard !erasure.foundNothing else { throw Fault.unknownPupil(pupil) }
        return EraseOutcome(pupil: pupil, erasure: erasure)
    }
}

package struct EraseOutcome: Outcome {
    package var pupil: Pupil.ID
    package var erasure: ErasureOutcome

    package var verdict: Verdict { .fine }

    package var text: String {
        """
        Leerling \(pupil) is verwijderd.
          uit de lijst met leerlingen: \(erasure.wasListed ? "ja" : "stond er niet in")
          bij andere leerlingen: \(erasure.mentions)
          in bewaarde plannen: \(erasure.plans)
          in bewaarde berekeningen van scenario's: \(erasure.computations)
          in ritten van vervoerders: \(erasure.carrierDays)
          in wat er is gereden: \(erasure.visits)
          in klachten, complimenten en meldingen: \(erasure.complaints)
        Denk ook aan bestanden buiten de werkmap: het invoerbestand, scenario's, exports, rapporten en kopieën.
        """
    }

    package var answer: AnswerDocument {
        AnswerDocument(
            command: "avg verwijder", isFine: true,
            result: [
                "pupil": .string(pupil.text), "listed": .bool(erasure.wasListed),
                "mentions": .integer(erasure.mentions), "plans": .integer(erasure.plans),
                "computations": .integer(erasure.computations), "carrierDays": .integer(erasure.carrierDays),
                "visits": .integer(erasure.visits), "complaints": .integer(erasure.complaints),
            ])
    }
}
