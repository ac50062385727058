/// Kind 4: other vehicles.
package struct FleetChange: Hashable, Codable, Sendable {
    /// Another number of vehicles of a fleet entry.
    package struct Count: Hashable, Codable, Sendable {
        package var entry: FleetEntry.ID
        package var count: Int

        package init(entry: FleetEntry.ID, count: Int) {
            self.entry = entry
            self.count = count
        }
    }

    /// Vehicles that are added at a depot; shifts are those of the region's first entry where they are absent.
    package struct Addition: Hashable, Codable, Sendable {
        package var type: VehicleType.ID
        package var depot: Depot.ID
        package var count: Int

        package init(type: VehicleType.ID, depot: Depot.ID, count: Int) {
            self.type = type
            self.depot = depot
            self.count = count
        }
    }

    /// A type that the region does not have yet: a known one, but for what is said here.
    package struct NewType: Hashable, Codable, Sendable {
        package var id: VehicleType.ID
        /// Seats, equipment and prices are those of this type.
        package var like: VehicleType.ID
        package var name: String?
        package var range: Metres?
        package var gramsPerKilometre: Grams?
        /// On every price, in hundredths of a percent; 340 is 3.4 % more.
        package var hundredthsOfPercent: Int

        package init(
            id: VehicleType.ID, like: VehicleType.ID, name: String? = nil, range: Metres? = nil,
            gramsPerKilometre: Grams? = nil, hundredthsOfPercent: Int = 0
        ) {
            self.id = id
            self.like = like
            self.name = name
            self.range = range
            self.gramsPerKilometre = gramsPerKilometre
            self.hundredthsOfPercent = hundredthsOfPercent
        }
    }

    /// At least this share of the vehicles of each depot is replaced by a zero-emission type.
    package struct ZeroEmission: Hashable, Codable, Sendable {
        /// 0…100.
        package var percent: Int
        /// Which type replaces which.
        package var replacements: [VehicleType.ID: VehicleType.ID]
        /// Range of the replacing types; nil keeps what the type says.
        package var range: Metres?

        package init(percent: Int, replacements: [VehicleType.ID: VehicleType.ID], range: Metres? = nil) {
            self.percent = percent
            self.replacements = replacements
            self.range = range
        }
    }

    package var newTypes: [NewType]
    package var newDepots: [Depot]
    package var counts: [Count]
    package var additions: [Addition]
    package var zeroEmission: ZeroEmission?
    /// CO2 per kilometre and type, from a dated factor file.
    package var factors: EmissionFactors?

    package init(
        newTypes: [NewType] = [], newDepots: [Depot] = [], counts: [Count] = [], additions: [Addition] = [],
        zeroEmission: ZeroEmission? = nil, factors: EmissionFactors? = nil
    ) {
        self.newTypes = newTypes
        self.newDepots = newDepots
        self.counts = counts
        self.additions = additions
        self.zeroEmission = zeroEmission
        self.factors = factors
    }
}

/// CO2 factors with their date and source.
package struct EmissionFactors: Hashable, Codable, Sendable {
    package var date: PlanDate
    package var source: String
    package var gramsPerKilometre: [VehicleType.ID: Grams]

    package init(date: PlanDate, source: String, gramsPerKilometre: [VehicleType.ID: Grams]) {
        self.date = date
        self.source = source
        self.gramsPerKilometre = gramsPerKilometre
    }
}
