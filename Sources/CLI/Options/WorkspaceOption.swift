import ArgumentParser
import Domain
import Foundation

/// Which workspace a command works on.
struct WorkspaceOption: ParsableArguments {
    static let variable = "RITWIJZER_WERKMAP"

    @Option(
        name: .customLong("werkmap"),
        help: ArgumentHelp(
            "Het bestand met uw regio. Zonder deze optie telt de omgevingsvariabele \(variable).", valueName: "bestand")
    )
    var given: String?

    /// - Throws: `Fault` when neither the option nor the environment names one.
    func path() throws(Fault) -> String {
        if let given { return given }
        if let inherited = ProcessInfo.processInfo.environment[Self.variable], !inherited.isEmpty { return inherited }
        throw Fault(
            code: "E-GEEN-WERKMAP", message: "het is niet duidelijk in welke werkmap u werkt",
            advice: "Geef hem op met --werkmap regio.ritwijzer, of zet \(Self.variable).")
    }
}
