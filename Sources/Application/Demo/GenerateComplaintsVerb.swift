package import Domain
import Foundation
import Generator
import Interchange
import Store

/// `genereer klachten`: invented complaints about the rides that a workspace knows.
package struct GenerateComplaintsVerb: Sendable {
    private let workspace: String
    private let output: String
    private let count: Int
    private let seed: UInt64

    package init(workspace: String, output: String, count: Int, seed: UInt64) {
        self.workspace = workspace
        self.output = output
        self.count = count
        self.seed = seed
    }

    package func run() throws(Fault) -> GenerateOutcome {
        let file = try OutputFile(path: output)
        do throws(Fault) {
            let records = try RideHistory(Workspace.open(at: workspace, mode: .read)).records().records
            guard !records.isEmpty else {
                throw Fault(
                    code: "E-GEEN-REALISATIE", message: "er is nog niets bekend van wat er is gereden",
                    advice: "Lees dat eerst in met: ritwijzer importeer realisatie realisatie.csv")
            }
            let complaints = ComplaintGenerator(seed: seed).complaints(about: records, count: count)
            try file.write(Data(GeneratedFile(complaints: complaints).text.utf8))
            return GenerateOutcome(command: "genereer klachten", files: [output])
        } catch {
            file.discard()
            throw error
        }
    }
}
