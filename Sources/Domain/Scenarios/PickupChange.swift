/// Kind 3: pupils walk to a pick-up point (opstapplaats).
package struct PickupChange: Hashable, Codable, Sendable {
    package struct Candidate: Hashable, Codable, Sendable {
        package var id: Code<Candidate>
        package var name: String
        package var coordinate: Coordinate
        /// Most pupils who wait here at the same time; nil is not limited.
        package var capacity: Int?

        package init(id: Code<Candidate>, name: String, coordinate: Coordinate, capacity: Int? = nil) {
            self.id = id
            self.name = name
            self.coordinate = coordinate
            self.capacity = capacity
        }
    }

    package var candidates: [Candidate]
    /// Most walking per age group; groups that are absent do not walk.
    package var mostWalking: [AgeGroup: Metres]
    /// For pupils whose age group is not known; nil: they do not walk.
    package var mostWalkingUnknownAge: Metres?
    /// Walking pace.
    package var kilometresPerHour: Double
    /// Fewer pupils than this do not make a pick-up point.
    package var fewest: Int
    /// Besides pupils in a wheelchair, with an attendant, individual or handed over in person, who are always exempt.
    package var exempt: [Pupil.ID]
    /// Kinds of destination whose pupils are exempt (`SO`).
    package var exemptKinds: [String]

    package init(
        candidates: [Candidate], mostWalking: [AgeGroup: Metres], mostWalkingUnknownAge: Metres? = nil,
        kilometresPerHour: Double = 4, fewest: Int = 2, exempt: [Pupil.ID] = [], exemptKinds: [String] = []
    ) {
        self.candidates = candidates
        self.mostWalking = mostWalking
        self.mostWalkingUnknownAge = mostWalkingUnknownAge
        self.kilometresPerHour = kilometresPerHour
        self.fewest = fewest
        self.exempt = exempt
        self.exemptKinds = exemptKinds
    }
}
