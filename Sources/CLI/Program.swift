import ArgumentParser
import Domain
import Foundation

/// The whole program but for the process around it: arguments in, exit status out.
package enum Program {
    package static let version = "0.1.0"

    package static func run(_ arguments: [String]) -> ExitStatus {
        do {
            var command = try RitwijzerCommand.parseAsRoot(arguments)
            try command.run()
            return .fine
        } catch let fault as Fault {
            return report(fault)
        } catch let code as ExitCode {
            return ExitStatus(rawValue: code.rawValue) ?? .internalError
        } catch {
            return reportUsage(error)
        }
    }

    private static func report(_ fault: Fault) -> ExitStatus {
        Terminal.standard.talk("Fout: \(fault.text)")
        return ExitStatus(fault)
    }

    /// Help that was asked for is data; a command line that cannot be read is an error.
    private static func reportUsage(_ error: any Error) -> ExitStatus {
        let text = Translation.dutch(RitwijzerCommand.fullMessage(for: error))
        guard RitwijzerCommand.exitCode(for: error) == .success else {
            Terminal.standard.talk(text)
            return .usage
        }
        do {
            try Terminal.standard.data(text)
            return .fine
        } catch {
            return report(error)
        }
    }
}
