/// What erasing a pupil did.
package struct ErasureOutcome: Hashable, Codable, Sendable {
    /// The pupil was in the list of pupils.
    package var wasListed: Bool
    /// Other pupils' rows that no longer name the pupil.
    package var mentions: Int
    /// Versions of plans in which a pseudonym took the pupil's place.
    package var plans: Int
    /// Kept results of scenarios that held the pupil and are gone.
    package var computations: Int
    /// Realised boardings and alightings that are now a pseudonym's.
    package var visits: Int
    /// Versions of carriers' half-days in which a pseudonym took the pupil's place.
    package var carrierDays: Int
    /// Complaints about the pupil that are gone with their follow-up, and others that no longer name the pupil.
    package var complaints: Int

    package var foundNothing: Bool {
        !wasListed && mentions == 0 && plans == 0 && computations == 0 && visits == 0 && carrierDays == 0
            && complaints == 0
    }
}
