/// How far places are from each other, for choices that are made before any plan. Computing it is RoadNetwork's.
package struct Distances: Sendable {
    package struct Ride: Hashable, Sendable {
        package var length: Metres
        package var duration: Seconds

        package init(length: Metres, duration: Seconds) {
            self.length = length
            self.duration = duration
        }
    }

    /// The direct ride from one point to another.
    package let ride: @Sendable (Coordinate, Coordinate) -> Ride

    package init(ride: @escaping @Sendable (Coordinate, Coordinate) -> Ride) { self.ride = ride }
}
