import ArgumentParser

/// How results are printed.
struct AnswerOption: ParsableArguments {
    @Flag(name: .customLong("json"), help: "Geeft het antwoord als JSON, ook als er iets mis is.")
    var isJSON = false
}
