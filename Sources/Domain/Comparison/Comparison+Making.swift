extension Comparison {
    /// - Parameters:
    ///   - base: with what the others are compared.
    ///   - missing: scenarios of the series that could not be computed.
    ///   - basis: how a day becomes a year; nil takes the contract of the base.
    ///   - areas: werkgebieden; without them each postcode of four digits is one.
    package init(
        base: ScenarioResult, others: [ScenarioResult], missing: [MissingScenario] = [], basis: YearBasis? = nil,
        areas: PostcodeAreas = PostcodeAreas()
    ) {
        let basis = basis ?? YearBasis(base.input.region.contract)
        let baseDay = ScenarioDay(base)
        let days = [baseDay] + others.map(ScenarioDay.init(_:))
        let name = GroupName(areas: areas, siteNames: baseDay.siteNames)
        let groups = days.map { ComparisonGroups($0, against: baseDay, name: name) }
        self.init(
            basis: basis,
            rows: days.map { Row($0, against: baseDay, basis: basis) },
            groups: groups.flatMap(\.groups), pupils: groups.flatMap(\.lines),
            frontier: Comparison.frontier(base, others, basis), missing: missing)
    }

    private static func frontier(
        _ base: ScenarioResult, _ others: [ScenarioResult], _ basis: YearBasis
    ) -> [FrontierPoint] {
        let alike = others.filter { $0.input.differsInRideCapOnly(from: base.input) }
        guard !alike.isEmpty else { return [] }
        return ([base] + alike).map { result in
            let costs = ([result.dayCost] + result.repeats.map(\.dayCost)).map { result.year($0, basis) }
            let cost = result.year(result.dayCost, basis)
            return FrontierPoint(
                scenario: result.id, cap: result.input.rideCap, yearCost: cost,
                yearBound: result.year(result.dayBound, basis),
                yearCostRange: (costs.min() ?? cost)...(costs.max() ?? cost), isSound: result.isSound)
        }.sorted { ($0.cap ?? .latestMoment, $0.scenario) < ($1.cap ?? .latestMoment, $1.scenario) }
    }
}

extension Comparison.Row {
    fileprivate init(_ day: ScenarioDay, against base: ScenarioDay, basis: YearBasis) {
        let result = day.result
        let isBase = result.id == base.result.id
        let figures = ScenarioFigures(day, against: base, basis: basis)
        let cost = CostComparison(result, against: base.result, basis: basis)
        self.init(
            id: result.id, title: result.scenario.title, question: result.scenario.question, figures: figures,
            tenthsAboveCheapest: SolveRecord.tenthsAboveCheapest(cost: result.dayCost, bound: result.dayBound),
            difference: figures.yearCost - base.result.year(base.result.dayCost, basis),
            certainty: isBase ? nil : cost.certainty,
            certaintyText: isBase ? "Dit is de basis: hiermee worden de andere vergeleken." : cost.text,
            notes: Comparison.Row.notes(day))
    }

    /// What the scenario says of itself, and what makes its year less than a whole one.
    private static func notes(_ day: ScenarioDay) -> [String] {
        guard let only = day.directions.first, day.directions.count == 1 else { return day.result.input.notes }
        return day.result.input.notes + ["Alleen \(only.rawValue) is gepland: de bedragen gaan over die richting."]
    }
}

extension ScenarioRegion {
    /// The contract's own limit on ride time; nil is not limited.
    fileprivate var rideCap: Seconds? {
        NormBook(region.contract?.norms ?? []).resolve(.maximumRide).value.map(Seconds.init(_:))
    }

    fileprivate func differsInRideCapOnly(from other: ScenarioRegion) -> Bool {
        rideCap != other.rideCap && withoutRideCap == other.withoutRideCap
    }

    /// Personal caps come with the pupils and stay.
    private var withoutRideCap: ScenarioRegion {
        var copy = self
        copy.region = region.withoutRideCap
        copy.draws = draws.map(\.withoutRideCap)
        copy.notes = []
        return copy
    }
}

extension Region {
    fileprivate var withoutRideCap: Region {
        var copy = self
        copy.contract?.norms.removeAll { $0.key == .maximumRide }
        return copy
    }
}
