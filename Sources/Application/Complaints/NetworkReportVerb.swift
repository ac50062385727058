import Checker
package import Domain
import Foundation
package import Interchange
import Report
import Store

/// `rapport netwerkgroep`: a quarter's complaints beside the plans, as one file for the meeting.
package struct NetworkReportVerb: Sendable {
    package struct Options: Hashable, Sendable {
        package var output: String
        /// nil is the quarter of the latest complaint.
        package var quarter: ReviewQuarter?
        package var edition: Edition
        /// Which postcodes make which werkgebied: a file that is read.
        package var areas: String?
        /// So many wishes are worked out.
        package var proposals: Int
        /// Changes of the plan are worked out.
        package var findsRemedies: Bool
        package var effort: Effort
        /// Decides the pseudonyms; nil draws one.
        package var seed: UInt64?

        package init(
            output: String, quarter: ReviewQuarter? = nil, edition: Edition = .shared, areas: String? = nil,
            proposals: Int = 0, findsRemedies: Bool = false, effort: Effort = Effort(secondsLimit: 7),
            seed: UInt64? = nil
        ) {
            self.output = output
            self.quarter = quarter
            self.edition = edition
            self.areas = areas
            self.proposals = proposals
            self.findsRemedies = findsRemedies
            self.effort = effort
            self.seed = seed
        }
    }

    private let workspace: String
    private let options: Options
    private let now: LocalMoment?

    package init(workspace: String, options: Options, now: LocalMoment? = nil) {
        self.workspace = workspace
        self.options = options
        self.now = now
    }

    package func run(_ run: LongRun = LongRun()) throws(Fault) -> NetworkReportOutcome {
        let file = try OutputFile(path: options.output)
        do throws(Fault) {
            let store = try Workspace.open(at: workspace, mode: .write)
            let desk = try ComplaintDesk(store, now: now)
            let input = try input(desk, run)
            let page = NetworkReport.html(input)
            try file.write(Data(page.utf8))
            try store.log(.exported, count: input.review.complaints.count)
            return NetworkReportOutcome(file: options.output, review: input.review, size: page.utf8.count)
        } catch {
            file.discard()
            throw error
        }
    }

    private func input(_ desk: ComplaintDesk, _ run: LongRun) throws(Fault) -> NetworkReportInput {
        let complaints = try desk.store.complaints()
        guard let latest = complaints.map(\.date).max() else {
            throw Fault(
                code: "E-GEEN-KLACHTEN", message: "er staan nog geen klachten in de werkmap",
                advice: "Lees ze in met: ritwijzer importeer klachten klachten.csv")
        }
        let region = try desk.store.region()
        let quarter = options.quarter ?? ReviewQuarter(latest)
        var reviewer = try ComplaintReviewer(
            desk, region: region, areas: PostcodeAreas.read(options.areas),
            hasAccounts: options.edition.showsPupils)
        let reviewed = try reviewer.review(complaints)
        let review = NetworkReview(
            .init(
                quarter: quarter, today: desk.now, complaints: reviewed, rides: reviewer.rides,
                actions: try desk.store.complaintActions(), versions: try versions(desk.store),
                proposals: try proposals(reviewed, quarter, desk.store, run),
                remedies: try options.findsRemedies
                    ? RemedySearch(store: desk.store, effort: options.effort).remedies(
                        reviewed.filter { quarter.contains($0.complaint.date) }, run) : [], norms: desk.norms))
        return NetworkReportInput(
            title: region.contract.map { "Netwerkgroep: \($0.name)" } ?? "Netwerkgroep leerlingenvervoer",
            edition: options.edition, review: review,
            names: Dictionary(region.destinations.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first }),
            seed: options.seed ?? UInt64.random(in: .min ... .max),
            pricesAreInvented: region.contract?.pricesAreInvented ?? false, programVersion: Product.version,
            madeOn: desk.now.date)
    }

    private func versions(_ store: Workspace) throws(Fault) -> [NetworkReview.PlanVersion] {
        try store.plans().compactMap { plan in
            LocalMoment(utc: plan.createdAt).map {
                .init(id: plan.id, version: plan.version, direction: plan.direction, storedOn: $0.date)
            }
        }
    }

    /// Those that ask for something first, of those what was told most often, then the newest. Without a wish the nearest
    /// other ways are worked out too, for the desk. A complaint whose plan cannot be read any more is passed over.
    private func proposals(
        _ reviewed: [ReviewedComplaint], _ quarter: ReviewQuarter, _ store: Workspace, _ run: LongRun
    ) throws(Fault) -> [NetworkReview.Proposal] {
        let asked = reviewed.filter {
            quarter.contains($0.complaint.date) && $0.canBeRepaired
                && ($0.complaint.wish != nil || options.edition.showsPupils)
        }.sorted { left, right in
            if (left.complaint.wish == nil) != (right.complaint.wish == nil) { return right.complaint.wish == nil }
            if left.isRepeated != right.isRepeated { return left.isRepeated }
            return LocalMoment.isBefore(right.complaint.received, left.complaint.received)
        }
        var proposals: [NetworkReview.Proposal] = []
        for one in asked.prefix(options.proposals) where !run.isStopped {
            let search = RepairSearch(store: store, effort: options.effort)
            if let answer = try? search.answer(one.complaint, run) {
                proposals.append(.init(complaint: one.complaint.id, answer: answer))
            }
        }
        return proposals
    }
}

package struct NetworkReportOutcome: Outcome {
    package var file: String
    package var review: NetworkReview
    /// Of the file, in bytes.
    package var size: Int

    package var verdict: Verdict { .fine }

    package var text: String {
        let now = review.current
        return """
            Geschreven: \(file)
            Kwartaal: \(review.quarter.dutchText). Klachten: \(now?.complaints ?? 0), complimenten: \(now?.compliments ?? 0), ritten: \(now?.rides ?? 0).
            """ + (wishes.map { "\n" + $0 } ?? "")
    }

    /// What the report does not tell yet; nil when every wish was worked out.
    private var wishes: String? {
        let asked = review.complaints.count { $0.canBeRepaired && $0.complaint.wish != nil }
        let told = review.proposals.count { $0.answer.wish != nil }
        guard asked > told else { return nil }
        let minutes = (asked - told + Self.proposalsPerMinute - 1) / Self.proposalsPerMinute
        return "Bij \(asked.counted("klacht", "klachten")) is iets gevraagd. "
            + "In het rapport staat van \(told) wat dat kost. Met --voorstellen \(asked) staan ze er allemaal in: "
            + "reken op \(minutes.counted("minuut", "minuten"))."
    }

    /// About, on two cores.
    private static let proposalsPerMinute = 4

    package var answer: AnswerDocument {
        AnswerDocument(
            command: "rapport netwerkgroep", isFine: true,
            result: [
                "file": .string(file), "quarter": .string(review.quarter.name), "size": .integer(size),
                "complaints": .integer(review.current?.complaints ?? 0),
                "upheld": .integer(review.current?.upheld ?? 0), "rides": .integer(review.current?.rides ?? 0),
                "compliments": .integer(review.current?.compliments ?? 0),
            ])
    }
}

extension PostcodeAreas {
    /// - Throws: the first thing that is wrong with the file.
    static func read(_ path: String?) throws(Fault) -> PostcodeAreas {
        guard let path else { return PostcodeAreas() }
        let name = URL(filePath: path).lastPathComponent
        return try AreaImport.read([UInt8](try InputFile.read(path)), fileName: name).whole().first ?? PostcodeAreas()
    }
}
