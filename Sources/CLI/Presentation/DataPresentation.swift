import Application
import Domain

/// What is in the workspace, and what is odd about it.
struct DataPresentation {
    private let outcome: DataOutcome

    init(_ outcome: DataOutcome) { self.outcome = outcome }

    var text: String {
        [contents, IssuePresentation(outcome.issues).text, closing].filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private var contents: String {
        var table = TextTable([("In de werkmap", .left), ("", .right)])
        table.add(["Leerlingen", String(outcome.pupils)])
        table.add(["  adres niet precies bekend", String(outcome.coarse)])
        table.add(["Bestemmingen", String(outcome.destinations)])
        table.add(["Standplaatsen", String(outcome.depots)])
        table.add(["Voertuigen", String(outcome.vehicles)])
        table.add(["Contract", outcome.contract ?? "–"])
        return table.text
    }

    private var closing: String {
        let errors = outcome.issues.count { $0.severity == .error }
        return errors == 0
            ? "De gegevens zijn compleet genoeg om te plannen."
            : "De gegevens zijn nog niet goed: \(errors.counted("fout", "fouten"))."
    }
}
