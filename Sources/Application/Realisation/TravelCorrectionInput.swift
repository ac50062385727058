import Domain
import Foundation
import Interchange
import RoadNetwork

/// A file with corrected travel times, and what it does to a problem.
enum TravelCorrectionInput {
    /// - Throws: the first thing that is wrong with the file.
    static func read(_ path: String) throws(Fault) -> TravelCorrection {
        let read = TravelCorrectionFile.read(
            Array(try InputFile.read(path)), fileName: URL(filePath: path).lastPathComponent)
        guard let correction = try read.whole().first else {
            throw Fault(code: "E-REISTIJDCORRECTIE", message: "er staat geen correctie in dit bestand")
        }
        return correction
    }
}

extension HalfDayProblem {
    /// The same problem with the corrected times as its matrix, so that they belong to its hash and to every plan of it.
    func corrected(by correction: TravelCorrection) throws(Fault) -> HalfDayProblem {
        var problem = self
        problem.travel = .matrix(correction.corrected(try travelMatrix(), places: places, direction))
        return problem
    }
}

extension TravelCorrection {
    /// For who reads the plan.
    var note: String {
        "de reistijden zijn gecorrigeerd met wat er van \(measuredFrom) tot en met \(measuredUntil) is gereden "
            + "(voorstel van \(madeOn))"
    }
}
