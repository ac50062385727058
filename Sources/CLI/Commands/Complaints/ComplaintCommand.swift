import ArgumentParser

struct ComplaintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "klacht",
        abstract: "Klachten, complimenten en meldingen: vastleggen, volgen, beoordelen en afspreken.",
        subcommands: [
            ListComplaintsCommand.self, NewComplaintCommand.self, UpdateComplaintCommand.self, FollowUpCommand.self,
            JudgeComplaintsCommand.self,
        ])
}
