import Domain

/// What was filled in to make plans of a carrier's routes: counted by kind, with the first few as they are.
struct CompletionPresentation {
    private let completions: [RouteCompletion]
    private static let mostLines = 5

    init(_ completions: [RouteCompletion]) { self.completions = completions }

    var text: String {
        RouteCompletion.Kind.allCases.map(lines).filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private func lines(_ kind: RouteCompletion.Kind) -> String {
        let chosen = completions.filter { $0.kind == kind }
        guard !chosen.isEmpty else { return "" }
        var lines = ["Aangevuld, \(kind.rawValue): \(chosen.count) keer."]
        lines += chosen.prefix(Self.mostLines).map(line)
        if chosen.count > Self.mostLines {
            lines.append("  … en nog \(chosen.count - Self.mostLines) (alles staat in --json)")
        }
        return lines.joined(separator: "\n")
    }

    /// A route number says little when it stands for several days, directions or carriers.
    private func line(_ completion: RouteCompletion) -> String {
        let half = isOfSeveral ? completion.half.map { "\($0): " } ?? "" : ""
        return "  \(half)\(completion.text)"
    }

    private var isOfSeveral: Bool { Set(completions.map(\.half)).count > 1 }
}
