/// Scenarios side by side. Made once (`Comparison.init(base:others:…)`) and then shown on the terminal, in JSON, CSV, XLSX
/// and HTML, so that all say the same.
package struct Comparison: Hashable, Codable, Sendable {
    /// A scenario against the base.
    package struct Row: Hashable, Codable, Sendable, Identifiable {
        package var id: Scenario.ID
        package var title: String
        package var question: String
        package var figures: ScenarioFigures
        /// (cost − bound) / bound of the rides in tenths of a percent, rounded up; nil when nothing is proven.
        package var tenthsAboveCheapest: Int?
        /// Year cost minus the base's; zero for the base itself.
        package var difference: Cents
        /// nil for the base.
        package var certainty: Certainty?
        /// Dutch, one or two sentences: what the certainty rests on, with the numbers.
        package var certaintyText: String
        package var notes: [String]

        package init(
            id: Scenario.ID, title: String, question: String, figures: ScenarioFigures, tenthsAboveCheapest: Int?,
            difference: Cents, certainty: Certainty?, certaintyText: String, notes: [String] = []
        ) {
            self.id = id
            self.title = title
            self.question = question
            self.figures = figures
            self.tenthsAboveCheapest = tenthsAboveCheapest
            self.difference = difference
            self.certainty = certainty
            self.certaintyText = certaintyText
            self.notes = notes
        }
    }

    /// By what pupils are put together in "who gains, who loses".
    package enum Grouping: String, CaseIterable, Codable, Sendable {
        case municipality = "gemeente"
        case area = "werkgebied"
        case destination = "bestemming"
        case need = "behoefte"
    }

    /// One group under one scenario, against the base.
    package struct Group: Hashable, Codable, Sendable {
        package var grouping: Grouping
        package var name: String
        package var scenario: Scenario.ID
        package var pupils: Int
        package var longer: Int
        package var shorter: Int
        package var meanRide: Seconds
        /// Against the base.
        package var meanChange: Seconds
        package var worstRide: Seconds

        package init(
            grouping: Grouping, name: String, scenario: Scenario.ID, pupils: Int, longer: Int, shorter: Int,
            meanRide: Seconds, meanChange: Seconds, worstRide: Seconds
        ) {
            self.grouping = grouping
            self.name = name
            self.scenario = scenario
            self.pupils = pupils
            self.longer = longer
            self.shorter = shorter
            self.meanRide = meanRide
            self.meanChange = meanChange
            self.worstRide = worstRide
        }
    }

    /// One pupil under one scenario; for the desk only.
    package struct PupilLine: Hashable, Codable, Sendable {
        package var scenario: Scenario.ID
        package var pupil: Pupil.ID
        package var direction: Direction
        package var ride: Seconds
        package var direct: Seconds
        package var limit: Seconds?
        /// Against the base; nil when the pupil has no ride there.
        package var change: Seconds?
        /// Heen: boards at; terug: alights at.
        package var homeMoment: Seconds

        package init(
            scenario: Scenario.ID, pupil: Pupil.ID, direction: Direction, ride: Seconds, direct: Seconds,
            limit: Seconds?, change: Seconds?, homeMoment: Seconds
        ) {
            self.scenario = scenario
            self.pupil = pupil
            self.direction = direction
            self.ride = ride
            self.direct = direct
            self.limit = limit
            self.change = change
            self.homeMoment = homeMoment
        }
    }

    /// What a ride cap costs: one scenario of those that differ from the base in `reistijd_max` only.
    package struct FrontierPoint: Hashable, Codable, Sendable {
        package var scenario: Scenario.ID
        /// The contract's limit on ride time; nil is not limited.
        package var cap: Seconds?
        package var yearCost: Cents
        package var yearBound: Cents
        /// Least and most over repeated solves.
        package var yearCostRange: ClosedRange<Cents>
        /// Nobody is left behind and no norm is broken: only then the cost means something.
        package var isSound: Bool

        package init(
            scenario: Scenario.ID, cap: Seconds?, yearCost: Cents, yearBound: Cents,
            yearCostRange: ClosedRange<Cents>, isSound: Bool
        ) {
            self.scenario = scenario
            self.cap = cap
            self.yearCost = yearCost
            self.yearBound = yearBound
            self.yearCostRange = yearCostRange
            self.isSound = isSound
        }
    }

    package var basis: YearBasis
    /// The base first, then the others in the order asked for.
    package var rows: [Row]
    package var groups: [Group]
    package var pupils: [PupilLine]
    /// The base and those that differ from it in the ride cap only, the strictest first; empty when there are fewer
    /// than two.
    package var frontier: [FrontierPoint]
    package var missing: [MissingScenario]

    package init(
        basis: YearBasis, rows: [Row], groups: [Group] = [], pupils: [PupilLine] = [],
        frontier: [FrontierPoint] = [], missing: [MissingScenario] = []
    ) {
        self.basis = basis
        self.rows = rows
        self.groups = groups
        self.pupils = pupils
        self.frontier = frontier
        self.missing = missing
    }
}
