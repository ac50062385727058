import ArgumentParser

/// Travel times as they were learned.
struct TravelOption: ParsableArguments {
    @Option(
        name: .customLong("reistijden"),
        help: ArgumentHelp(
            "Een voorstel met gecorrigeerde reistijden, van rapport reistijden --stel-voor.", valueName: "bestand"))
    var correction: String?
}
