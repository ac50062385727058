import Domain

/// How routes, carriers and cases are called in one report. Letters and numbers are drawn by lot for each report, so that
/// nobody can follow a route or a child from one report to the next.
struct ReviewLabels {
    private let isForDesk: Bool
    private let names: [Destination.ID: String]
    private let routes: [String: String]
    private let carriers: [String: String]
    /// The number of each group of cases.
    let caseNumbers: [Int]

    init(_ input: NetworkReportInput) {
        isForDesk = input.isForDesk
        names = input.names
        var draw = SplitMix64(seed: input.seed, stream: 0)
        routes = ReviewLabels.letters(
            input.review.pattern(.route)?.rows.map(\.label) ?? [], prefix: "route ", &draw)
        carriers = ReviewLabels.letters(
            input.review.pattern(.carrier)?.rows.map(\.label) ?? [], prefix: "vervoerder ", &draw)
        caseNumbers = draw.shuffled(Array(1...max(1, input.review.cases.groups.count)))
    }

    private static func letters(
        _ codes: [String], prefix: String, _ draw: inout SplitMix64
    ) -> [String: String] {
        let known = draw.shuffled(codes.filter { $0 != "onbekend" }.sorted())
        return Dictionary(
            known.enumerated().map { ($0.element, prefix + letter($0.offset)) }, uniquingKeysWith: { first, _ in first }
        )
    }

    /// `A` … `Z`, `AA` …
    private static func letter(_ index: Int) -> String {
        let last = String(UnicodeScalar(UInt8(65 + index % 26)))
        return index < 26 ? last : letter(index / 26 - 1) + last
    }

    func name(_ trait: PatternTable.Trait, _ label: String) -> String {
        switch trait {
        case .route: isForDesk ? label : routes[label] ?? label
        case .carrier: isForDesk ? label : carriers[label] ?? label
        case .destination: names[Destination.ID(label)] ?? label
        case .month: ReviewLabels.month(label)
        case .slack: String(label.dropFirst(3))
        default: label
        }
    }

    func name(_ trait: AnonymousCases.Trait, _ value: String) -> String {
        switch trait {
        case .route: isForDesk ? value : routes[value] ?? value
        case .destination: names[Destination.ID(value)] ?? value
        default: value
        }
    }

    func route(_ id: CarrierRoute.ID) -> String { name(PatternTable.Trait.route, id.text) }

    private static func month(_ label: String) -> String {
        PlanDate(label + "-01")?.dutchMonth ?? label
    }
}
