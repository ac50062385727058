import ArgumentParser
import Testing

@testable import CLI

@Suite struct TranslationTests {
    /// A command that can be misused in every way the parser knows.
    struct Sample: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "proef", subcommands: [Inner.self])

        struct Inner: ParsableCommand {
            enum Colour: String, ExpressibleByArgument, CaseIterable { case red, blue, green }
            @Argument var file: String
            @Option var seconds: Double = 60
            @Option var colour: Colour = .red
            @Flag var json = false
        }
    }

    @Test(
        "the parser's own errors are Dutch",
        arguments: [
            (["inner"], "'<file>' ontbreekt"),
            (["inner", "x", "--secnds", "3"], "onbekende optie '--secnds'; bedoelt u '--seconds'?"),
            (["inner", "x", "--zzz"], "onbekende optie '--zzz'"),
            (["inner", "x", "--seconds"], "na '--seconds <seconds>' ontbreekt een waarde"),
            (["inner", "x", "--seconds", "veel"], "de waarde 'veel' kan niet bij '--seconds <seconds>'"),
            (["inner", "x", "y"], "onverwacht woord 'y'"),
            (["inner", "x", "y", "z"], "2 onverwachte woorden: 'y', 'z'"),
            (["inner", "x", "--json=1"], "bij de optie '--json' hoort geen waarde, maar er staat '1'"),
            (
                ["inner", "x", "--colour", "pink"],
                "kan niet bij '--colour <colour>'; kies uit 'red', 'blue' of 'green'"
            ),
        ])
    func errors(arguments: [String], expected: String) {
        let text = message(arguments)
        #expect(text.contains(expected), "\(text)")
        #expect(text.hasPrefix("Fout: "))
        #expect(text.contains("Gebruik: proef"))
        #expect(text.contains("Meer uitleg: proef inner --help"))
        for english in ["Unknown", "Missing", "Usage", "invalid", "Unexpected", "See ", "Please"] {
            #expect(!text.contains(english), "\(text)")
        }
    }

    @Test func helpIsDutch() {
        let text = message(["inner", "--help"])
        #expect(text.contains("Wat u opgeeft:"))
        #expect(text.contains("Opties:"))
        #expect(text.contains("Toont deze uitleg."))
        #expect(text.contains("(keuze: red, blue, green; standaard: red)"))
        for english in ["OVERVIEW", "USAGE", "ARGUMENTS", "OPTIONS", "default", "Show"] {
            #expect(!text.contains(english), "\(text)")
        }
    }

    private func message(_ arguments: [String]) -> String {
        do {
            var command = try Sample.parseAsRoot(arguments)
            try command.run()
            return ""
        } catch {
            return Translation.dutch(Sample.fullMessage(for: error))
        }
    }
}
