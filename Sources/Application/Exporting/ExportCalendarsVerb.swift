package import Domain
package import Foundation
package import Interchange
import Store

/// `exporteer ritten --formaat ics`: for each destination who arrives when, for the yard.
package struct ExportCalendarsVerb: Sendable {
    private let workspace: String
    private let plan: StoredPlan.ID?
    private let destination: Destination.ID?
    private let withCodes: Bool
    private let output: String?
    private let madeAt: Date

    /// - Parameters:
    ///   - destination: nil is all, each in a file of its own.
    ///   - output: a file, or without a destination a folder.
    package init(
        workspace: String, plan: StoredPlan.ID?, destination: Destination.ID?, withCodes: Bool, output: String?,
        madeAt: Date = .now
    ) {
        self.workspace = workspace
        self.plan = plan
        self.destination = destination
        self.withCodes = withCodes
        self.output = output
        self.madeAt = madeAt
    }

    package func run() throws(Fault) -> ExportFilesOutcome {
        if destination == nil, output == nil {
            throw Fault(
                code: "E-AGENDA-WAAR", message: "er komt een agenda per bestemming, dus er is een map nodig",
                advice: "Geef een map op met --uit, of één bestemming met --bestemming.")
        }
        let store = try Workspace.open(at: workspace, mode: .write)
        let plans = try store.chosenPlans(plan)
        let calendars = plans.map { stored in
            SchoolCalendar(
                plan: stored.plan, problem: stored.problem, name: stored.id.text,
                identities: withCodes ? .codes : .pseudonyms, madeAt: madeAt)
        }
        let all = Set(calendars.flatMap(\.destinations)).sorted()
        let wanted = destination.map { [$0] } ?? all
        if let destination, !all.contains(destination) {
            throw Fault(
                code: "E-BESTEMMING-ONBEKEND", message: "in dit plan stopt niemand bij bestemming \(destination)",
                advice: "Wel bij: \(all.map(\.text).joined(separator: ", ")).")
        }
        var files: [(name: String, content: Data)] = []
        for id in wanted {
            var events: [String] = []
            for calendar in calendars { events += try calendar.events(id) }
            let site = plans.lazy.compactMap { $0.problem.site(id)?.name }.first ?? id.text
            files.append(
                (Self.fileName(id, besides: files.map(\.name)), SchoolCalendar.bytes(events, title: "Vervoer \(site)")))
        }
        let outcome = try ExportFilesOutcome(
            command: "exporteer ritten", files: files, isFolder: destination == nil, output: output)
        for stored in plans { try store.log(.exported, plan: stored.id, version: stored.version) }
        return outcome
    }

    /// The code, as far as it can be a file's name; different for each.
    private static func fileName(_ id: Destination.ID, besides names: [String]) -> String {
        let safe = id.text.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") ? $0 : "-" }
        let base = String(safe)
        var name = "\(base).ics"
        var number = 2
        while names.contains(name) {
            name = "\(base)-\(number).ics"
            number += 1
        }
        return name
    }
}

/// Files that were written, or one that is handed to standard output.
package struct ExportFilesOutcome: Outcome {
    package var command: String
    package var files: [String]
    /// For standard output; nil when it was written.
    package var content: Data?

    package var verdict: Verdict { .fine }

    package var answer: AnswerDocument {
        AnswerDocument(
            command: command, isFine: true,
            result: .fields([
                "files": .array(files.map { .string($0) }),
                "content": content.map { .string(String(decoding: $0, as: UTF8.self)) },
            ]))
    }

    init(command: String, files: [(name: String, content: Data)], isFolder: Bool, output: String?) throws(Fault) {
        self.command = command
        guard let output else {
            self.files = []
            content = files.first?.content ?? Data()
            return
        }
        if isFolder {
            try OutputFolder.write(files, to: output)
            self.files = files.map { URL(filePath: output).appending(path: $0.name).relativePath }
        } else {
            try OutputFile(path: output).write(files.first?.content ?? Data())
            self.files = [output]
        }
    }

    init(command: String, written: [String], content: Data?) {
        self.command = command
        files = written
        self.content = content
    }
}
