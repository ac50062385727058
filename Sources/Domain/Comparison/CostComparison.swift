/// How sure the difference in cost of a scenario and its base is, and why.
package struct CostComparison: Sendable {
    /// What is known of one side.
    struct Side {
        /// `dit scenario`, `de basis`.
        let name: String
        let cost: Cents
        /// Proven least and planned most of the year, over the draws of its demand.
        let proven: ClosedRange<Cents>
        /// The cost of every solve, its own plans first.
        let solves: [Cents]
        /// Every solve leaves nobody behind and breaks no norm.
        let solvesAreSound: Bool
        /// Why its cost cannot be compared; nil when it can.
        let defect: String?
    }

    package let certainty: Certainty
    /// Dutch, one to three sentences.
    package let text: String

    package init(_ result: ScenarioResult, against base: ScenarioResult, basis: YearBasis) {
        self.init(
            Side(result, name: "dit scenario", basis: basis), against: Side(base, name: "de basis", basis: basis))
    }

    init(_ side: Side, against base: Side) {
        let defects = [side, base].compactMap(\.defect)
        if !defects.isEmpty {
            certainty = .incomparable
            text =
                "Niet te vergelijken: \(defects.joined(separator: ", en ")). "
                + "Dit scenario kan daarom niet goedkoper worden genoemd."
        } else if side.proven.upperBound < base.proven.lowerBound {
            certainty = .certain
            text = CostComparison.certain("goedkoper", cheap: side, dear: base)
        } else if base.proven.upperBound < side.proven.lowerBound {
            certainty = .certain
            text = CostComparison.certain("duurder", cheap: base, dear: side)
        } else if let word = CostComparison.agreement(side, base) {
            certainty = .likely
            text =
                "Waarschijnlijk \(word): alle \(side.solves.count) berekeningen van dit scenario "
                + "(\(CostComparison.spread(side.solves))) kosten \(word == "goedkoper" ? "minder" : "meer") dan alle "
                + "\(base.solves.count) van de basis (\(CostComparison.spread(base.solves))). Bewezen is dat niet."
        } else {
            certainty = .indistinguishable
            text = CostComparison.unclear(side, base)
        }
    }

    private static func certain(_ word: String, cheap: Side, dear: Side) -> String {
        "Zeker \(word): \(cheap.name) kan voor \(cheap.proven.upperBound.wholeEuroText) per jaar, en \(dear.name) kost "
            + "met de best mogelijke planning minstens \(dear.proven.lowerBound.wholeEuroText)."
    }

    /// `goedkoper` or `duurder` when every solve of the one costs less than every solve of the other; nil when they do
    /// not agree, or one of the two was solved only once. A solve that leaves a pupil behind or breaks a norm says nothing
    /// for the cheaper side. For the dearer side it counts: it had more freedom, and still costs more.
    private static func agreement(_ side: Side, _ base: Side) -> String? {
        guard side.solves.count > 1, base.solves.count > 1, let least = side.solves.min(), let most = side.solves.max(),
            let baseLeast = base.solves.min(),
            let baseMost = base.solves.max()
        else { return nil }
        if side.solvesAreSound, most < baseLeast { return "goedkoper" }
        return base.solvesAreSound && least > baseMost ? "duurder" : nil
    }

    private static func unclear(_ side: Side, _ base: Side) -> String {
        let difference = side.cost - base.cost
        let found =
            difference == .zero
            ? "de plannen kosten evenveel"
            : "de plannen verschillen \(Cents(abs(difference.rawValue)).wholeEuroText) per jaar, maar dat kan aan het "
                + "plannen liggen"
        return "Niet te onderscheiden: \(found). Met de best mogelijke planning kost dit scenario "
            + "\(range(side.proven)), en de basis \(range(base.proven))."
    }

    private static func range(_ proven: ClosedRange<Cents>) -> String {
        "tussen \(proven.lowerBound.wholeEuroText) en \(proven.upperBound.wholeEuroText)"
    }

    private static func spread(_ solves: [Cents]) -> String {
        let (least, most) = (solves.min() ?? .zero, solves.max() ?? .zero)
        return least == most ? least.wholeEuroText : "\(least.wholeEuroText) tot \(most.wholeEuroText)"
    }
}

extension CostComparison.Side {
    init(_ result: ScenarioResult, name: String, basis: YearBasis) {
        func year(_ day: Cents) -> Cents { result.year(day, basis) }
        let draws = result.repeats.filter { $0.draw != 0 }
        let costs = [result.dayCost] + draws.map(\.dayCost)
        let bounds = [result.dayBound] + draws.map(\.dayBound)
        self.name = name
        cost = year(result.dayCost)
        let most = costs.max() ?? .zero
        proven = year(min(bounds.min() ?? .zero, most))...year(most)
        solves = ([result.dayCost] + result.repeats.map(\.dayCost)).map(year)
        solvesAreSound = result.repeats.allSatisfy(\.isSound)
        defect = CostComparison.Side.defect(result, name)
    }

    private static func defect(_ result: ScenarioResult, _ name: String) -> String? {
        // Without a number: a small one could point at a child.
        if result.unplanned > 0 { return "in \(name) heeft niet elke leerling een rit" }
        if !result.isSound { return "in \(name) wordt een norm overtreden" }
        if result.repeats.contains(where: { $0.draw != 0 && !$0.isSound }) {
            return "in een van de trekkingen van \(name) heeft niet elke leerling een rit, of wordt een norm overtreden"
        }
        return nil
    }
}

extension Cents {
    /// `€ 1.234`, rounded half up, for sentences.
    package var wholeEuroText: String {
        String(Cents(100 * Rounding.divide(rawValue, by: 100)).euroText.dropLast(3))
    }
}
