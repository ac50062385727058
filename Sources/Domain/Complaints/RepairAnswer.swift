/// One other plan for a half-day, made by planning again: what it costs and whom it touches.
package struct Repair: Hashable, Codable, Sendable {
    package enum Kind: String, CaseIterable, Codable, Sendable {
        case otherOrder = "andere volgorde"
        case otherVehicle = "ander voertuig"
        case ownVehicle = "eigen voertuig"
        /// The pupil's route in two, with a vehicle more.
        case split = "route splitsen"
        /// Some duties around the pupil's, planned again together.
        case neighbourhood = "enkele routes opnieuw"
        /// The whole half-day.
        case everything = "alle routes opnieuw"
    }

    package var kind: Kind
    /// The duty that the pupil rides in afterwards.
    package var duty: Duty.ID
    /// Extra, by the contract; negative is a saving. Of this half-day, and of a year of days like it.
    package var dayCost: Cents
    package var yearCost: Cents
    /// No plan of these routes under this wish costs less than this much extra; nil where nothing was proven.
    package var dayBound: Cents?
    /// Of the pupil that it is about.
    package var rideBefore: Seconds
    package var rideAfter: Seconds
    package var homeBefore: Seconds
    package var homeAfter: Seconds
    /// The others who notice it.
    package var touched: [TouchedPupil]
    /// Violations that it brings and that were not there.
    package var strained: [Finding]

    package init(
        kind: Kind, duty: Duty.ID, dayCost: Cents, yearCost: Cents, dayBound: Cents?, rideBefore: Seconds,
        rideAfter: Seconds, homeBefore: Seconds, homeAfter: Seconds, touched: [TouchedPupil], strained: [Finding]
    ) {
        self.kind = kind
        self.duty = duty
        self.dayCost = dayCost
        self.yearCost = yearCost
        self.dayBound = dayBound
        self.rideBefore = rideBefore
        self.rideAfter = rideAfter
        self.homeBefore = homeBefore
        self.homeAfter = homeAfter
        self.touched = touched
        self.strained = strained
    }

    package var isSound: Bool { strained.isEmpty }
    package var mostExtraRide: Seconds { touched.map(\.ride).max().map { max($0, .zero) } ?? .zero }
}

/// Why a ride is as it is, and what another would cost.
package struct RepairAnswer: Hashable, Codable, Sendable {
    /// The three ways to choose between repairs.
    package enum Variant: String, CaseIterable, Codable, Sendable {
        case leastChange = "kleinste verandering"
        case between = "tussenweg"
        case leastMoney = "minste geld"
    }

    package struct Choice: Hashable, Codable, Sendable {
        package var variants: [Variant]
        package var repair: Repair

        package init(variants: [Variant], repair: Repair) {
            self.variants = variants
            self.repair = repair
        }
    }

    package var direction: Direction
    package var plan: StoredPlan.ID
    package var version: Int
    /// The exact account of the child's time.
    package var account: RideAccount?
    /// Without any wish: the nearest other ways to plan this ride, and why the others were not possible.
    package var alternatives: [Repair]
    package var notPossible: [String]
    package var wish: ComplaintWish?
    /// Proof that the wish cannot be granted under the norms: what it takes at least, against what is asked.
    package var impossible: String?
    package var choices: [Choice]
    /// Dutch; about what was not searched.
    package var notes: [String]

    package init(
        direction: Direction, plan: StoredPlan.ID, version: Int, account: RideAccount? = nil,
        alternatives: [Repair] = [],
        notPossible: [String] = [], wish: ComplaintWish? = nil, impossible: String? = nil, choices: [Choice] = [],
        notes: [String] = []
    ) {
        self.direction = direction
        self.plan = plan
        self.version = version
        self.account = account
        self.alternatives = alternatives
        self.notPossible = notPossible
        self.wish = wish
        self.impossible = impossible
        self.choices = choices
        self.notes = notes
    }
}
