import Domain
import Foundation
import Interchange

/// A problem document from a file, with what is wrong with it.
enum ProblemFile {
    static func read(_ path: String) throws(Fault) -> (problem: HalfDayProblem?, issues: [ImportIssue]) {
        let bytes = try InputFile.read(path, limit: InputFile.largestProblem)
        let (problem, issues) = ProblemDocument.decode(bytes)
        return (problem, issues.map { $0.inFile(path) })
    }
}

extension ImportIssue {
    /// Documents do not know their file's name.
    func inFile(_ path: String) -> ImportIssue {
        var issue = self
        issue.location.file = URL(filePath: path).lastPathComponent
        return issue
    }
}
