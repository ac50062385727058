/// Kind 1: a norm gets another value.
package struct NormChange: Hashable, Codable, Sendable {
    package var key: NormKey
    /// `.contract` for everyone; narrower ones stay in force unless `overrulesNarrower`.
    package var scope: NormScope
    /// Seconds, metres or a count, by the key's unit; nil lifts the limit.
    package var value: Int?
    /// Also replaces settings per municipality and destination. Personal exceptions (maatwerk) always stay.
    package var overrulesNarrower: Bool

    package init(key: NormKey, scope: NormScope = .contract, value: Int?, overrulesNarrower: Bool = false) {
        self.key = key
        self.scope = scope
        self.value = value
        self.overrulesNarrower = overrulesNarrower
    }
}

/// Kind 2a: school times move by a given number of seconds (later is positive), on every day.
package struct BellShift: Hashable, Codable, Sendable {
    package var destinations: [Destination.ID]
    package var start: Seconds
    package var end: Seconds

    package init(destinations: [Destination.ID], start: Seconds, end: Seconds) {
        self.destinations = destinations
        self.start = start
        self.end = end
    }
}

/// Kind 2b: find the shifts of school times that save most, start and end of a destination together.
package struct BellSearch: Hashable, Codable, Sendable {
    package var destinations: [Destination.ID]
    /// A shift lies within ± this much.
    package var most: Seconds
    /// And is a multiple of this.
    package var step: Seconds
    /// At most so many destinations get other times; nil is not limited.
    package var mostDestinations: Int?

    package init(
        destinations: [Destination.ID], most: Seconds, step: Seconds = .minutes(5), mostDestinations: Int? = nil
    ) {
        self.destinations = destinations
        self.most = most
        self.step = step
        self.mostDestinations = mostDestinations
    }
}

/// Kind 5: other prices.
package struct PriceChange: Hashable, Codable, Sendable {
    /// One component gets another rate, for one type or (nil) for all.
    package struct Component: Hashable, Codable, Sendable {
        package enum Value: Hashable, Codable, Sendable {
            case rate(Rate)
            /// Hundredths of a percent; 340 is 3.4 % more, negative is less.
            case percent(Int)
        }

        package var component: TariffComponent
        package var type: VehicleType.ID?
        package var value: Value

        package init(component: TariffComponent, type: VehicleType.ID? = nil, value: Value) {
            self.component = component
            self.type = type
            self.value = value
        }
    }

    package var components: [Component]
    /// Replaces steps of the same year.
    package var index: [Tariff.IndexStep]
    /// Plan at the prices of this year.
    package var year: Int?
    /// The carrier's cost book instead of the contract's tariff.
    package var usesCostBook: Bool

    package init(
        components: [Component] = [], index: [Tariff.IndexStep] = [], year: Int? = nil, usesCostBook: Bool = false
    ) {
        self.components = components
        self.index = index
        self.year = year
        self.usesCostBook = usesCostBook
    }
}

/// Who a change is about. All given conditions must hold; at least one is given.
package struct PupilGroup: Hashable, Codable, Sendable {
    package var pupils: [Pupil.ID]?
    package var municipalities: [Municipality.ID]?
    package var destinations: [Destination.ID]?
    package var kinds: [String]?
    package var ageGroups: [AgeGroup]?
    /// Direct ride at least / at most this long.
    package var shortestRide: Metres?
    package var longestRide: Metres?
    /// Only who rides without wheelchair, attendant or handover, and not alone.
    package var needsNoHelp: Bool

    package init(
        pupils: [Pupil.ID]? = nil, municipalities: [Municipality.ID]? = nil, destinations: [Destination.ID]? = nil,
        kinds: [String]? = nil, ageGroups: [AgeGroup]? = nil, shortestRide: Metres? = nil, longestRide: Metres? = nil,
        needsNoHelp: Bool = false
    ) {
        self.pupils = pupils
        self.municipalities = municipalities
        self.destinations = destinations
        self.kinds = kinds
        self.ageGroups = ageGroups
        self.shortestRide = shortestRide
        self.longestRide = longestRide
        self.needsNoHelp = needsNoHelp
    }
}

/// Kind 6: named groups travel another way, at a compensation.
package struct ModeChange: Hashable, Codable, Sendable {
    package enum Mode: String, CaseIterable, Codable, Sendable {
        case publicTransport = "openbaar_vervoer"
        case bicycle = "fiets"
        case ownCar = "eigen_auto"
    }

    package var mode: Mode
    package var group: PupilGroup
    /// Compensation: per kilometre of the direct ride, each way that is paid, each day…
    package var perKilometre: Rate
    /// Ways that are paid per ride of the pupil (own car: 2, there and back empty).
    package var waysPerRide: Int
    /// …and per pupil and year, such as a season ticket.
    package var perYear: Cents
    /// Own share of the family per pupil and year (drempelbedrag), taken off; never below zero.
    package var threshold: Cents
    /// Where these prices come from.
    package var source: String

    package init(
        mode: Mode, group: PupilGroup, perKilometre: Rate = .zero, waysPerRide: Int = 1, perYear: Cents = .zero,
        threshold: Cents = .zero, source: String
    ) {
        self.mode = mode
        self.group = group
        self.perKilometre = perKilometre
        self.waysPerRide = waysPerRide
        self.perYear = perYear
        self.threshold = threshold
        self.source = source
    }
}

/// Kind 7: pupils attend a nearer destination of the same kind (thuisnabij).
package struct NearerChange: Hashable, Codable, Sendable {
    package struct Permission: Hashable, Codable, Sendable {
        package var pupil: Pupil.ID
        package var destination: Destination.ID

        package init(pupil: Pupil.ID, destination: Destination.ID) {
            self.pupil = pupil
            self.destination = destination
        }
    }

    package enum Who: Hashable, Codable, Sendable {
        /// By a file of who may go where.
        case permissions([Permission])
        /// Everyone in the group whose kind of destination is also found nearer, at least `saves` metres nearer.
        case sameKind(group: PupilGroup?, saves: Metres)
    }

    package var who: Who
    /// Only the so many pupils who save most distance; nil: all of them.
    package var best: Int?

    package init(who: Who, best: Int? = nil) {
        self.who = who
        self.best = best
    }
}

/// Kind 8: which municipalities plan as one. Municipalities that are not named plan on their own.
package struct TogetherChange: Hashable, Codable, Sendable {
    package var groups: [[Municipality.ID]]

    package init(groups: [[Municipality.ID]]) { self.groups = groups }
}

/// Kind 9: growth: seeded draws of new pupils, who resemble those there are.
package struct DemandChange: Hashable, Codable, Sendable {
    package struct Growth: Hashable, Codable, Sendable {
        package var group: PupilGroup?
        /// Percent of the group's present number; negative takes pupils away.
        package var percent: Int

        package init(group: PupilGroup? = nil, percent: Int) {
            self.group = group
            self.percent = percent
        }
    }

    package var growth: [Growth]
    /// Independent draws: the band in the report.
    package var draws: Int
    package var seed: UInt64

    package init(growth: [Growth], draws: Int = 3, seed: UInt64 = 1) {
        self.growth = growth
        self.draws = draws
        self.seed = seed
    }
}
