/// Puts what was driven beside what was promised.
package struct RideRecords: Sendable {
    package private(set) var records: [RideRecord] = []
    /// Visits of pupils for whom nothing was promised on that half-day: not in the plan, nor in the region.
    package private(set) var strangers: Set<Pupil.ID> = []
    /// Promised rides of half-days with a delivery, of which nothing was told.
    package private(set) var untold = 0
    /// Half-days with a delivery, and those of them for which there was a plan.
    package private(set) var halfDays = 0
    package private(set) var plannedHalfDays = 0

    /// Records that were put together before, ordered by date and direction.
    package init(_ records: [RideRecord]) { self.records = records }

    /// - Parameters:
    ///   - visits: ordered by date, direction, pupil and carrier, as the workspace gives them.
    ///   - isWhole: every visit of these half-days is among them; else what is missing is not counted.
    ///   - usualDriver: whom the pupil sees most in this direction: the measure where the plan names no driver.
    ///   - promise: of a half-day; nil when nothing is known about it.
    /// - Complexity: O(visits × pupils in a duty), and one promise for each half-day.
    package init<Failure: Error>(
        _ visits: [RealisedVisit], isWhole: Bool, usualDriver: [UsualDrivers.Key: Driver.ID] = [:],
        promise: (PlanDate, Direction, Carrier.ID) throws(Failure) -> HalfDayPromise?
    ) throws(Failure) {
        var start = 0
        while start < visits.count {
            let key = visits[start].key
            var end = start
            var promises: [Carrier.ID: HalfDayPromise] = [:]
            var asked: Set<Carrier.ID> = []
            while end < visits.count, visits[end].key.date == key.date, visits[end].key.direction == key.direction {
                let carrier = visits[end].key.carrier
                if asked.insert(carrier).inserted {
                    promises[carrier] = try promise(key.date, key.direction, carrier)
                }
                end += 1
            }
            add(visits[start..<end], isWhole: isWhole, usualDriver: usualDriver, promises)
            start = end
        }
    }

    private mutating func add(
        _ visits: ArraySlice<RealisedVisit>, isWhole: Bool, usualDriver: [UsualDrivers.Key: Driver.ID],
        _ promises: [Carrier.ID: HalfDayPromise]
    ) {
        halfDays += 1
        if promises.values.contains(where: { $0.plan != nil }) { plannedHalfDays += 1 }
        var drivenByDuty: [PlannedDuty: [Driven]] = [:]
        let first = records.count
        var index = visits.startIndex
        while index < visits.endIndex {
            let one = visits[index].key
            var end = index + 1
            while end < visits.endIndex, visits[end].key.pupil == one.pupil, visits[end].key.carrier == one.carrier {
                end += 1
            }
            if let promise = promises[one.carrier], let ride = promise.rides[one.pupil] {
                let record = RideRecords.record(visits[index..<end], ride, promise, usualDriver)
                if let planned = ride.planned, let driven = Driven(record, planned, at: records.count) {
                    drivenByDuty[PlannedDuty(carrier: one.carrier, duty: planned.duty), default: []].append(driven)
                }
                records.append(record)
            } else {
                strangers.insert(one.pupil)
            }
            index = end
        }
        for driven in drivenByDuty.values { markOrder(driven) }
        if isWhole {
            let told = Set(records[first...].map(\.pupil))
            untold += Set(promises.values.flatMap(\.rides.keys)).count { !told.contains($0) }
        }
    }

    private struct PlannedDuty: Hashable {
        var carrier: Carrier.ID
        var duty: Duty.ID
    }

    private static func record(
        _ visits: ArraySlice<RealisedVisit>, _ ride: HalfDayPromise.Ride, _ promise: HalfDayPromise,
        _ usualDriver: [UsualDrivers.Key: Driver.ID]
    ) -> RideRecord {
        let boards = visits.first { $0.key.kind == .boards }
        let alights = visits.first { $0.key.kind == .alights }
        let told = boards ?? alights ?? visits[visits.startIndex]
        let vehicle = boards?.vehicle ?? alights?.vehicle
        let driver = boards?.driver ?? alights?.driver
        let isNoShow = visits.contains(where: \.isNoShow)
        var record = RideRecord(
            date: told.key.date, direction: told.key.direction, pupil: told.key.pupil,
            municipality: ride.municipality, destination: ride.destination, route: told.route,
            plannedBoarding: ride.planned?.boarding, plannedAlighting: ride.planned?.alighting,
            boarding: isNoShow ? nil : boards?.time, alighting: isNoShow ? nil : alights?.time, window: ride.window,
            limit: ride.limit, direct: ride.direct, isNoShow: isNoShow, driver: driver, carrier: told.key.carrier,
            vehicle: vehicle, boardingLasts: ride.boardingLasts)
        record.isOtherVehicle = isOther(vehicle, ride.planned, promise)
        let expected =
            ride.planned.flatMap { promise.drivers[$0.duty] }
            ?? usualDriver[.init(pupil: told.key.pupil, direction: told.key.direction)]
        if let driver, let expected { record.isOtherDriver = driver != expected }
        return record
    }

    /// By fleet entry where the carrier names one, else by type; a code that nobody knows says nothing.
    private static func isOther(
        _ vehicle: String?, _ planned: HalfDayPromise.Planned?, _ promise: HalfDayPromise
    ) -> Bool {
        guard let vehicle, let planned, let type = promise.vehicleTypes[vehicle] else { return false }
        return promise.fleets.contains(vehicle) ? vehicle != planned.fleet.text : type != planned.type
    }

    /// When one pupil of a duty was at home's stop, by the plan and in fact.
    private struct Driven {
        let record: Int
        let stop: Int
        let moment: Seconds

        init?(_ record: RideRecord, _ planned: HalfDayPromise.Planned, at index: Int) {
            guard let moment = record.direction == .toSchool ? record.boarding : record.alighting else { return nil }
            self.record = index
            stop = planned.homeStop
            self.moment = moment
        }
    }

    /// Who was there before someone whom the plan puts earlier, and that one too.
    private mutating func markOrder(_ driven: [Driven]) {
        for (position, one) in driven.enumerated() {
            for other in driven[(position + 1)...] where one.stop != other.stop && one.moment != other.moment {
                guard (one.stop < other.stop) != (one.moment < other.moment) else { continue }
                records[one.record].isOtherOrder = true
                records[other.record].isOtherOrder = true
            }
        }
    }
}
