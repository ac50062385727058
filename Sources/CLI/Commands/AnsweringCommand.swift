import Application
import ArgumentParser

/// A command that prints a result: as text, or as one JSON document.
protocol AnsweringCommand: ParsableCommand {
    var answer: AnswerOption { get }
}

extension AnsweringCommand {
    /// Prints, and ends with the exit status that belongs to the verdict.
    func present(_ outcome: some Outcome, text: () -> String) throws {
        try Terminal.standard.data(answer.isJSON ? outcome.document : text())
        try finish(outcome.verdict)
    }

    /// What is wrong has been told; there is no result but the document.
    func presentRefusal(_ outcome: some Outcome) throws {
        if answer.isJSON { try Terminal.standard.data(outcome.document) }
        try finish(outcome.verdict)
    }

    /// - Throws: `ExitCode` unless all is fine.
    func finish(_ verdict: Verdict) throws {
        let status = ExitStatus(verdict)
        if status != .fine { throw ExitCode(status.rawValue) }
    }
}
