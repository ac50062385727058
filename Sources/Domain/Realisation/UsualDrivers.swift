/// Whom each pupil sees most at the wheel, by direction.
package enum UsualDrivers {
    package struct Key: Hashable, Sendable {
        package var pupil: Pupil.ID
        package var direction: Direction

        package init(pupil: Pupil.ID, direction: Direction) {
            self.pupil = pupil
            self.direction = direction
        }
    }

    /// Rides of one pupil with one driver.
    package struct Count: Hashable, Sendable {
        package var key: Key
        package var driver: Driver.ID
        package var rides: Int

        package init(key: Key, driver: Driver.ID, rides: Int) {
            self.key = key
            self.driver = driver
            self.rides = rides
        }
    }

    /// Of as many rides, the first code in order.
    package static func of(_ counts: [Count]) -> [Key: Driver.ID] {
        var best: [Key: Count] = [:]
        for count in counts {
            guard let present = best[count.key] else {
                best[count.key] = count
                continue
            }
            if (-count.rides, count.driver) < (-present.rides, present.driver) { best[count.key] = count }
        }
        return best.mapValues(\.driver)
    }
}
