/// The argument parser speaks English; a user of this program reads Dutch. One ordered list of phrases for its errors
/// and its help. A phrase that is not in the list stays English, which a test on every message we know of guards.
enum Translation {
    static func dutch(_ text: String) -> String {
        var result = text
        for (pattern, replacement) in phrases {
            result = result.replacing(pattern) { match in replacement(match.output) }
        }
        return result
    }

    private typealias Phrase = (Regex<AnyRegexOutput>, @Sendable (AnyRegexOutput) -> String)

    /// `$1` stands for the first group.
    private static func phrase(_ pattern: String, _ dutch: String) -> Phrase? {
        guard let regex = try? Regex(pattern).anchorsMatchLineEndings() else { return nil }
        return (
            regex,
            { output in
                (1..<max(output.count, 1)).reduce(dutch) { text, group in
                    text.replacing("$\(group)", with: output[group].substring.map(String.init) ?? "")
                }
            }
        )
    }

    private static var phrases: [Phrase] { table.compactMap { phrase($0.0, $0.1) } }

    /// In order: longer phrases come before the words that they hold.
    static let table: [(String, String)] = [
        // Errors
        ("^Error: ", "Fout: "),
        ("Unknown option '([^']*)'\\. Did you mean '([^']*)'\\?", "onbekende optie '$1'; bedoelt u '$2'?"),
        ("Unknown option '([^']*)'", "onbekende optie '$1'"),
        ("^ {3}or: ", "   of: "),
        ("Missing value for '([^']*)'", "na '$1' ontbreekt een waarde"),
        (
            "The option '([^']*)' does not take any value, but '([^']*)' was specified\\.",
            "bij de optie '$1' hoort geen waarde, maar er staat '$2'"
        ),
        ("Unexpected argument '([^']*)'", "onverwacht woord '$1'"),
        ("(\\d+) unexpected arguments: ", "$1 onverwachte woorden: "),
        ("Value to be set with flag (.*) had already been set with flag (.*)", "$1 en $2 gaan niet samen"),
        ("Missing expected argument '([^']*)'", "'$1' ontbreekt"),
        ("Missing one of: ", "een van deze ontbreekt: "),
        ("Missing required subcommand\\.", "noem een opdracht"),
        ("Invalid option: ", "onbekende optie: "),
        ("The value '([^']*)' is invalid for '([^']*)'", "de waarde '$1' kan niet bij '$2'"),
        ("The value '([^']*)' is invalid\\.", "de waarde '$1' kan niet"),
        ("\\. Please provide one of the following:", ". Kies een van deze:"),
        ("\\. Please provide one of (.*?)\\.", "; kies uit $1"),
        ("('[^']*') (?:and|or) ('[^']*')$", "$1 of $2"),
        ("^Help:  ", "Uitleg:  "),
        ("^Usage: ", "Gebruik: "),
        ("  See '([^']*)' for more information\\.", "  Meer uitleg: $1"),
        // Help
        ("^OVERVIEW: ", ""),
        ("^USAGE: ", "Gebruik: "),
        ("^ARGUMENTS:$", "Wat u opgeeft:"),
        ("^OPTIONS:$", "Opties:"),
        ("^SUBCOMMANDS:$", "Opdrachten:"),
        ("  See '([^']*) <subcommand>' for detailed help\\.", "  Uitleg bij een opdracht: $1 <opdracht>"),
        ("<subcommand>", "<opdracht>"),
        ("<options>", "<opties>"),
        ("Show the version\\.", "Toont de versie."),
        ("Show help information\\.", "Toont deze uitleg."),
        ("([(;]\\s*)default:", "$1standaard:"),
        ("\\(values:", "(keuze:"),
    ]
}
