import Application
import ArgumentParser
import Domain
import Foundation

/// The whole program but for the process around it: arguments in, exit status out.
package enum Program {
    /// How the user called the program, for advice that can be copied: `ritwijzer`, or a path from the present folder.
    static var invocation: String {
        let given = CommandLine.arguments.first ?? "ritwijzer"
        let here = FileManager.default.currentDirectoryPath + "/"
        return given.hasPrefix(here) ? String(given.dropFirst(here.count)) : given
    }

    package static func run(_ arguments: [String]) -> ExitStatus {
        do {
            var command = try RitwijzerCommand.parseAsRoot(arguments)
            try command.run()
            return .fine
        } catch let fault as Fault {
            return report(fault, arguments)
        } catch let code as ExitCode {
            return ExitStatus(rawValue: code.rawValue) ?? .internalError
        } catch {
            return reportUsage(error, arguments)
        }
    }

    private static func report(_ fault: Fault, _ arguments: [String]) -> ExitStatus {
        Terminal.standard.talk("Fout: \(fault.text)")
        if wantsJSON(arguments) { try? Terminal.standard.data(failure(fault, arguments)) }
        return ExitStatus(fault)
    }

    /// Help that was asked for is data; a command line that cannot be read is an error.
    private static func reportUsage(_ error: any Error, _ arguments: [String]) -> ExitStatus {
        let text = Translation.dutch(RitwijzerCommand.fullMessage(for: error))
        guard RitwijzerCommand.exitCode(for: error) == .success else {
            Terminal.standard.talk(text)
            if wantsJSON(arguments) {
                let message = String(text.prefix { $0 != "\n" }.trimmingPrefix("Fout: "))
                let fault = Fault(code: "E-OPDRACHT", message: message)
                try? Terminal.standard.data(failure(fault, arguments))
            }
            return .usage
        }
        do {
            try Terminal.standard.data(text)
            return .fine
        } catch {
            return report(error, arguments)
        }
    }

    private static func wantsJSON(_ arguments: [String]) -> Bool { arguments.contains("--json") }

    private static func failure(_ fault: Fault, _ arguments: [String]) -> String {
        Failure(command: commandName(arguments), fault: fault).document
    }

    /// The words of the command as typed, without what it works on: `avg inzage`.
    private static func commandName(_ arguments: [String]) -> String {
        var words: [String] = []
        var commands: [any ParsableCommand.Type] = RitwijzerCommand.configuration.subcommands
        for argument in arguments {
            guard let next = commands.first(where: { $0.configuration.commandName == argument }) else { break }
            words.append(argument)
            commands = next.configuration.subcommands
        }
        return words.joined(separator: " ")
    }
}
