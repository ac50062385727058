package import Domain
import LinearProgramming
import RoadNetwork

/// Chooses which pick-up points (opstapplaatsen) are used and who walks to which: an allocation by integer programming.
///
/// What a stop costs is estimated (`StopPrice`); what the choice is worth is then found by really planning it.
package struct PickupChoice {
    package struct Outcome: Hashable, Sendable {
        package var assigned: [Pupil.ID: ScenarioRegion.AssignedPickup]
        /// Pupils who may walk and have a point within their limits.
        package var eligible: Int
        /// No other choice saves more, by the estimate.
        package var isProven: Bool
    }

    /// Callbacks of branch and cut per group of points that have nothing to do with the others.
    private static let mostCallbacks = 20_000

    private let region: Region
    private let change: PickupChange
    private let norms: NormBook
    private let tariff: Tariff
    private let travel: TravelModel

    /// - Throws: E-GEEN-CONTRACT: without prices nothing can be weighed.
    package init(region: Region, change: PickupChange, travel: TravelModel = .estimate(.standard)) throws(Fault) {
        guard let contract = region.contract else {
            throw Fault(
                code: "E-GEEN-CONTRACT", message: "er is nog geen contract ingelezen",
                advice: "Lees eerst een contract in: ritwijzer importeer contract contract.yaml")
        }
        self.region = region
        self.change = change
        self.travel = travel
        norms = NormBook(contract.norms)
        tariff = contract.tariff
    }

    /// - Throws: E-OPSTAP-NIEMAND when nobody who may walk has a point within reach.
    package func choose() throws(Fault) -> Outcome {
        var walkers: [PickupWalker] = []
        for destination in region.destinations.sorted(by: { $0.id < $1.id }) {
            walkers += try self.walkers(to: destination)
        }
        guard !walkers.isEmpty else {
            throw Fault(
                code: "E-OPSTAP-NIEMAND", message: "geen enkele leerling heeft een opstapplaats binnen loopafstand",
                advice: "Misschien is de loopgrens te klein, of liggen de opstapplaatsen in een andere plaats.")
        }
        var outcome = Outcome(assigned: [:], eligible: walkers.count, isProven: true)
        for group in PickupProgram.independentGroups(of: walkers) {
            let answer = PickupProgram(group, change).solve(limits: SolveLimits(callbacks: Self.mostCallbacks))
            outcome.isProven = outcome.isProven && answer.isProven
            for (walker, option) in answer.chosen {
                outcome.assigned[walker.pupil] = .init(point: change.candidates[option.candidate], walk: option.walk)
            }
        }
        return outcome
    }

    // MARK: Who may walk where

    /// Pupils of one destination with the points that they may walk to.
    private func walkers(to destination: Destination) throws(Fault) -> [PickupWalker] {
        let pupils = region.pupils.filter { $0.destination == destination.id }.sorted { $0.id < $1.id }
        guard pupils.contains(where: { limit(of: $0, destination) != nil }) else { return [] }
        let points =
            pupils.map(\.home.coordinate) + change.candidates.map(\.coordinate) + [destination.address.coordinate]
        let matrix = try travel.source.matrix(
            for: points.enumerated().map { Place(id: Place.ID("\($0)"), coordinate: $1) })
        let price = StopPrice(tariff, matrix, homes: pupils.count, destination: points.count - 1)
        let stop = Seconds(norms.resolve(.stopTimeHome).value ?? 0)
        return pupils.enumerated().compactMap { index, pupil in
            guard let limit = limit(of: pupil, destination) else { return nil }
            let options = change.candidates.indices.compactMap { candidate -> PickupWalker.Option? in
                let place = pupils.count + candidate
                let distance = matrix.length(from: index, to: place)
                let walk = Walk(duration: walkingTime(distance), distance: distance, permitted: limit.distance)
                guard distance <= limit.distance, walk.duration <= limit.time,
                    keepsRideNorm(pupil, walk, direct: matrix.duration(from: place, to: points.count - 1))
                else { return nil }
                return .init(
                    candidate: candidate, walk: walk, pointCost: price.cents(at: place, stop: stop))
            }
            guard !options.isEmpty else { return nil }
            return PickupWalker(
                pupil: pupil.id, destination: destination.id, together: pupil.togetherWith,
                homeCost: price.cents(at: index, stop: stop), options: options)
        }
    }

    private struct Limit {
        var distance: Metres
        var time: Seconds
    }

    /// nil for who does not walk.
    private func limit(of pupil: Pupil, _ destination: Destination) -> Limit? {
        let needs = pupil.needs
        let isExempt =
            needs.hasWheelchair || needs.attendant != .none || needs.isIndividual || pupil.handover != nil
            || change.exempt.contains(pupil.id) || change.exemptKinds.contains(destination.kind ?? "")
            || pupil.home.precision.isCoarse
        let given = pupil.ageGroup.map { change.mostWalking[$0] } ?? change.mostWalkingUnknownAge
        guard !isExempt, let given else { return nil }
        func norm(_ key: NormKey) -> Int? {
            norms.resolve(key, pupil: pupil.id, destination: pupil.destination, municipality: pupil.municipality).value
        }
        // Their own permission, where there is one, is never stretched.
        let limits = [norm(.walkingDistanceMaximum).map(Metres.init(_:)), pupil.pickupPoint?.mostWalking]
        return Limit(
            distance: limits.compactMap(\.self).reduce(given, min),
            time: norm(.walkingMaximum).map(Seconds.init(_:)) ?? .latestMoment)
    }

    private func walkingTime(_ distance: Metres) -> Seconds {
        Seconds(Int((Double(distance.rawValue) * 3.6 / change.kilometresPerHour).rounded(.up)))
    }

    /// Walking counts in the ride norm (R-REISTIJD).
    private func keepsRideNorm(_ pupil: Pupil, _ walk: Walk, direct: Seconds) -> Bool {
        let norm = norms.resolve(
            .maximumRide, pupil: pupil.id, destination: pupil.destination, municipality: pupil.municipality)
        let cap = pupil.rideCap ?? norm.value.map(Seconds.init(_:))
        return cap.map { walk.duration + direct <= $0 } ?? true
    }
}

/// A pupil who may walk, with every point within the limits.
struct PickupWalker: Hashable, Sendable {
    struct Option: Hashable, Sendable {
        var candidate: Int
        var walk: Walk
        /// Estimated price of stopping at the point for this pupil's destination, in cents.
        var pointCost: Double
    }

    var pupil: Pupil.ID
    var destination: Destination.ID
    var together: [Pupil.ID]
    /// Estimated price of stopping at home, in cents.
    var homeCost: Double
    var options: [Option]
}
