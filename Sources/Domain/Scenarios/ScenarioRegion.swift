/// A region with the changes of a scenario, and what those changes do outside the plans.
package struct ScenarioRegion: Hashable, Codable, Sendable {
    package var region: Region
    /// Groups of municipalities that plan as one (samen of apart); empty: all pupils are planned together.
    package var parts: [Part]
    /// Where pupils board or alight instead of at home.
    package var pickups: [Pupil.ID: AssignedPickup]
    /// Pupils who travel another way, no longer among the region's pupils.
    package var otherModes: [OtherMode]
    /// Shift of school times against the region as it is, later is positive; only those that moved.
    package var movedBells: [Destination.ID: BellTimesShift]
    /// Pupils who attend another destination, with the one they had.
    package var formerDestinations: [Pupil.ID: Destination.ID]
    /// Further draws of a growing demand, each with all changes; the band of the report. A draw has no draws itself.
    package var draws: [ScenarioRegion]
    /// CO2 factors in force; their date and source are told with the number.
    package var factors: EmissionFactors?
    /// Dutch, one sentence each: what the reader of the figures must know about how they were made.
    package var notes: [String]

    package struct Part: Hashable, Codable, Sendable {
        /// `Alkmaar`, or `Alkmaar, Bergen en Heiloo`.
        package var name: String
        package var municipalities: [Municipality.ID]

        package init(name: String, municipalities: [Municipality.ID]) {
            self.name = name
            self.municipalities = municipalities
        }
    }

    package struct BellTimesShift: Hashable, Codable, Sendable {
        package var start: Seconds
        package var end: Seconds

        package init(start: Seconds, end: Seconds) {
            self.start = start
            self.end = end
        }
    }

    /// A pick-up point that a pupil walks to (opstapplaats).
    package struct AssignedPickup: Hashable, Codable, Sendable {
        package var point: PickupChange.Candidate
        package var walk: Walk

        package init(point: PickupChange.Candidate, walk: Walk) {
            self.point = point
            self.walk = walk
        }
    }

    package struct OtherMode: Hashable, Codable, Sendable {
        package var pupil: Pupil
        package var mode: ModeChange.Mode
        /// Compensation a year, after the family's own share.
        package var yearCost: Cents
        package var source: String

        package init(pupil: Pupil, mode: ModeChange.Mode, yearCost: Cents, source: String) {
            self.pupil = pupil
            self.mode = mode
            self.yearCost = yearCost
            self.source = source
        }
    }

    package init(_ region: Region) {
        self.region = region
        parts = []
        pickups = [:]
        otherModes = []
        movedBells = [:]
        formerDestinations = [:]
        draws = []
        notes = []
    }
}
