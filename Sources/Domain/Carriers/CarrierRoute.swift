/// A carrier (vervoerder), by the short name that the user gives it.
package enum Carrier { package typealias ID = Code<Carrier> }

/// A driver (chauffeur), by the carrier's code; no name.
package enum Driver { package typealias ID = Code<Driver> }

/// A route as a carrier plans it for one half-day: what its file says and nothing more.
package struct CarrierRoute: Hashable, Codable, Sendable, Identifiable {
    package typealias ID = Code<CarrierRoute>

    /// A pupil who boards or alights.
    package struct Visit: Hashable, Codable, Sendable {
        package enum Kind: String, Codable, Sendable, CaseIterable {
            case boards = "instappen"
            case alights = "uitstappen"
        }

        package var pupil: Pupil.ID
        package var kind: Kind
        /// As given; visits with the same order belong to one stop.
        package var order: Int?
        /// The moment that the vehicle is there, as given.
        package var time: Seconds?

        package init(pupil: Pupil.ID, kind: Kind, order: Int? = nil, time: Seconds? = nil) {
            self.pupil = pupil
            self.kind = kind
            self.order = order
            self.time = time
        }
    }

    /// The carrier's route number; two carriers may use the same one.
    package var id: ID
    package var carrier: Carrier.ID
    package var date: PlanDate
    package var direction: Direction
    /// Code of a fleet entry or of a vehicle type.
    package var vehicle: String?
    package var driver: Driver.ID?
    /// In the order of the file.
    package var visits: [Visit]

    package init(
        id: ID, carrier: Carrier.ID, date: PlanDate, direction: Direction, vehicle: String? = nil,
        driver: Driver.ID? = nil, visits: [Visit]
    ) {
        self.id = id
        self.carrier = carrier
        self.date = date
        self.direction = direction
        self.vehicle = vehicle
        self.driver = driver
        self.visits = visits
    }
}

/// What was filled in to make a plan of a carrier's route; told one by one.
package struct RouteCompletion: Hashable, Codable, Sendable {
    package enum Kind: String, Codable, Sendable, CaseIterable {
        case times = "tijden uit de volgorde"
        case order = "volgorde uit de tijden"
        case alighting = "uitstappen bij de bestemming"
        case boarding = "instappen bij de bestemming"
        case vehicle = "voertuig"
        case ends = "vertrek en terugkomst"
    }

    package var kind: Kind
    package var route: CarrierRoute.ID
    package var pupil: Pupil.ID?
    /// Dutch, one sentence.
    package var text: String

    package init(kind: Kind, route: CarrierRoute.ID, pupil: Pupil.ID? = nil, text: String) {
        self.kind = kind
        self.route = route
        self.pupil = pupil
        self.text = text
    }
}

/// One understandable change of a plan: adopted or not on its own.
package struct PlanStep: Hashable, Codable, Sendable {
    package enum Kind: String, Codable, Sendable, CaseIterable {
        case movePupils = "leerlingen naar een andere route"
        case swapPupils = "leerlingen ruilen"
        case reorder = "andere volgorde"
        case retime = "andere tijden"
        case otherVehicle = "ander voertuig"
        case mergeRoutes = "route opheffen"
        case joinRuns = "ritten achter elkaar"
    }

    /// Effect on one pupil who notices it.
    package struct Touched: Hashable, Codable, Sendable {
        package var pupil: Pupil.ID
        /// Ride time after minus before.
        package var ride: Seconds
        /// Moment at home after minus before.
        package var homeMoment: Seconds
        package var isOtherRoute: Bool

        package init(pupil: Pupil.ID, ride: Seconds, homeMoment: Seconds, isOtherRoute: Bool) {
            self.pupil = pupil
            self.ride = ride
            self.homeMoment = homeMoment
            self.isOtherRoute = isOtherRoute
        }
    }

    package var kind: Kind
    package var pupils: [Pupil.ID]
    package var from: [Duty.ID]
    package var to: [Duty.ID]
    /// Of this step alone, on the plan as it is.
    package var saving: Cents
    package var touched: [Touched]
    /// Violations that the step takes away, and that it brings: never more than it takes away.
    package var violationsBefore: Int
    package var violationsAfter: Int
    /// The plan with this step and nothing else, judged by the checker.
    package var plan: HalfDayPlan
    /// Dutch: `Zet L012 en L040 van route 7 op route 9: bespaart € 12,40 per dag, niemand over de norm.`
    package var text: String

    package init(
        kind: Kind, pupils: [Pupil.ID], from: [Duty.ID], to: [Duty.ID], saving: Cents, touched: [Touched],
        violationsBefore: Int, violationsAfter: Int, plan: HalfDayPlan, text: String
    ) {
        self.kind = kind
        self.pupils = pupils
        self.from = from
        self.to = to
        self.saving = saving
        self.touched = touched
        self.violationsBefore = violationsBefore
        self.violationsAfter = violationsAfter
        self.plan = plan
        self.text = text
    }
}
