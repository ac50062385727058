/// The exact test and the cheapest timing of one duty: the single authority on what a sequence of events may do.
///
/// A sequence is a system of difference constraints: begins follow each other by at least `step` and, with pupils
/// aboard, by at most `step + slack`; each begin has a window; a ride may last no longer than `reach`. The earliest
/// schedule comes from propagating these until nothing changes. Ending as early as possible and then leaving as late as
/// that end allows makes the duty as short as it can be, and at the same time each of its runs (docs/besluiten/0005).
struct DutyEvaluator {
    let instance: Instance
    let scratch: Scratch

    /// A tighter window for one event of the sequence, because of what other vehicles do.
    struct Narrowing: Hashable {
        var index: Int
        var low = 0
        var high = Instance.unlimited
    }

    struct Outcome {
        var cost: Int
        var start: Int
        var end: Int
        var metres: Int
    }

    /// Judges and prices the first `count` events of the scratch sequence.
    ///
    /// - Returns: nil when a rule is broken. After a result, `scratch.begin` holds the cheapest timing when
    ///   `timing` is true.
    /// - Complexity: O(count) for the usual few propagation rounds; never more than `count` rounds.
    func evaluate(count: Int, in vehicle: VehicleClass, timing: Bool = false, narrowings: [Narrowing] = []) -> Outcome?
    {
        scratch.evaluations.pointee &+= 1
        guard count > 0, count <= Scratch.mostEvents, let metres = trace(count, vehicle) else { return nil }
        for narrowing in narrowings {
            let index = narrowing.index
            scratch.low[index] = max(scratch.low[index], Int32(truncatingIfNeeded: narrowing.low))
            scratch.high[index] = min(scratch.high[index], Int32(truncatingIfNeeded: narrowing.high))
        }
        guard earliest(count, vehicle, true) else { return nil }
        let last = count - 1
        let finish =
            Int(scratch.begin[last]) + Int(scratch.dwell[last])
            + instance.driving(instance.place[Int(scratch.event[last])], vehicle.depot)
        guard finish <= vehicle.shiftHigh else { return nil }
        scratch.late.update(from: scratch.high, count: count)
        scratch.late[last] = scratch.begin[last]
        latest(count, limitsWaiting: true)
        let start = Int(scratch.late[0]) - Int(scratch.step[0])
        guard finish - start <= vehicle.longestDuty else { return nil }
        var cost = vehicle.prices.duty(duration: finish - start, length: metres)
        let runs = priceRuns(count, vehicle, timing: timing)
        cost += runs
        return Outcome(cost: cost, start: start, end: finish, metres: metres)
    }

    // MARK: Structure

    /// Walks the sequence once: loads, companions, lengths, steps and limits.
    ///
    /// - Returns: total length, or nil when a rule that has nothing to do with time is broken.
    private func trace(_ count: Int, _ vehicle: VehicleClass) -> Int? {
        let scratch = scratch
        let instance = instance
        var position = vehicle.depot
        var load = Load.zero
        var passengerCount = 0
        var pupils = 0
        var limited = 0
        var metres = 0
        var fitting: UInt64 = ~0
        for index in 0..<count {
            let event = Int(scratch.event[index])
            let request = event >> 1
            let place = instance.place[event]
            let isSameStop = index > 0 && instance.stopKey[event] == instance.stopKey[Int(scratch.event[index - 1])]
            if index > 0, !isSameStop, staysAboard(after: Int(scratch.event[index - 1]), passengerCount) { return nil }
            let driving = instance.driving(position, place)
            metres += instance.length(position, place)
            scratch.mileage[index] = Int32(truncatingIfNeeded: metres)
            scratch.aboard[index] = Int32(truncatingIfNeeded: pupils)
            scratch.slack[index] = Int32(truncatingIfNeeded: waitLimit(event, isSameStop, pupils, passengerCount))
            if isSameStop {
                let sequel = instance.sequel[Int(scratch.event[index - 1])]
                scratch.step[index] = Int32(truncatingIfNeeded: sequel)
                scratch.dwell[index] = Int32(
                    truncatingIfNeeded: Int(scratch.dwell[index - 1]) - sequel + instance.service[event])
            } else {
                let before = index > 0 ? Int(scratch.dwell[index - 1]) : 0
                scratch.step[index] = Int32(truncatingIfNeeded: before + driving)
                scratch.dwell[index] = Int32(truncatingIfNeeded: instance.fixedTime[event] + instance.service[event])
            }
            let requestLoad = instance.loads[2 * request + Int(scratch.seating[index])]
            if event & 1 == 0 {
                load &+= requestLoad
                guard boards(request, index, &passengerCount, &pupils, &limited) else { return nil }
                scratch.partner[index] = -1
            } else {
                load &-= requestLoad
                let boardedAt = scratch.boardedAt[request]
                scratch.partner[index] = boardedAt
                pupils -= instance.pupils[request]
                leave(request, &passengerCount, &limited)
            }
            scratch.load[index] = load
            fitting = configurationsThatFit(load, fitting, vehicle)
            if fitting == 0 { return nil }
            position = place
        }
        metres += instance.length(position, vehicle.depot)
        guard metres <= vehicle.range, destinationsPerRunHold(count) else { return nil }
        limits(count)
        return metres
    }

    @inline(__always)
    private func configurationsThatFit(_ load: Load, _ candidates: UInt64, _ vehicle: VehicleClass) -> UInt64 {
        var fitting: UInt64 = 0
        for (bit, capacity) in vehicle.configurations.enumerated() where load.fits(in: capacity) {
            fitting |= 1 << UInt64(bit)
        }
        if vehicle.reconfigurable { return fitting == 0 ? 0 : ~0 }
        return candidates & fitting
    }

    /// How long the vehicle may stand before this event, with those who are aboard.
    @inline(__always)
    private func waitLimit(_ event: Int, _ isSameStop: Bool, _ pupils: Int, _ passengerCount: Int) -> Int {
        if isSameStop && instance.isStopwise { return 0 }
        if pupils == 0 { return Instance.unlimited }
        let limits = instance.isGate[event] == 1 ? instance.waitAtGate : instance.waitOnRoad
        if instance.hasUniformWaits { return limits[event >> 1] }
        var least = Instance.unlimited
        for index in 0..<passengerCount { least = min(least, limits[Int(scratch.passengers[index])]) }
        return least
    }

    /// - Returns: false when who is aboard may not be together.
    @inline(__always)
    private func boards(
        _ request: Int, _ index: Int, _ passengerCount: inout Int, _ pupils: inout Int, _ limited: inout Int
    ) -> Bool {
        scratch.boardedAt[request] = Int32(truncatingIfNeeded: index)
        for position in instance.conflicts.range(request) {
            let other = Int32(truncatingIfNeeded: instance.conflicts[position])
            for passenger in 0..<passengerCount where scratch.passengers[passenger] == other { return false }
        }
        scratch.passengers[passengerCount] = Int32(truncatingIfNeeded: request)
        passengerCount += 1
        pupils += instance.pupils[request]
        if instance.mostAboard[request] < Instance.unlimited { limited += 1 }
        if limited > 0 {
            for passenger in 0..<passengerCount
            where pupils > instance.mostAboard[Int(scratch.passengers[passenger])] { return false }
        }
        return instance.destinationsAboard >= passengerCount
            || distinctDestinations(passengerCount) <= instance.destinationsAboard
    }

    @inline(__always)
    private func leave(_ request: Int, _ passengerCount: inout Int, _ limited: inout Int) {
        if instance.mostAboard[request] < Instance.unlimited { limited -= 1 }
        var index = 0
        while index < passengerCount, Int(scratch.passengers[index]) != request { index += 1 }
        passengerCount -= 1
        if index < passengerCount { scratch.passengers[index] = scratch.passengers[passengerCount] }
    }

    /// Does someone stay aboard where the vehicle just stood, though others for this stop got out and it was time?
    /// Nobody rides on past the own school.
    @inline(__always)
    private func staysAboard(after event: Int, _ passengerCount: Int) -> Bool {
        guard event & 1 == 1 else { return false }
        for index in 0..<passengerCount {
            let own = Instance.alighting(Int(scratch.passengers[index]))
            if instance.stopKey[own] == instance.stopKey[event], instance.beginLow[own] <= instance.beginLow[event] {
                return true
            }
        }
        return false
    }

    private func distinctDestinations(_ passengerCount: Int) -> Int {
        var distinct = 0
        for index in 0..<passengerCount {
            let destination = instance.destination[Int(scratch.passengers[index])]
            var isNew = true
            for earlier in 0..<index
            where instance.destination[Int(scratch.passengers[earlier])] == destination { isNew = false }
            if isNew { distinct += 1 }
        }
        return distinct
    }

    private func destinationsPerRunHold(_ count: Int) -> Bool {
        guard instance.destinationsPerRun < Instance.unlimited else { return true }
        var seen: [Int] = []
        for index in 0..<count {
            if scratch.aboard[index] == 0 { seen.removeAll(keepingCapacity: true) }
            let destination = instance.destination[Int(scratch.event[index]) >> 1]
            if !seen.contains(destination) { seen.append(destination) }
            if seen.count > instance.destinationsPerRun { return false }
        }
        return true
    }

    /// Windows of begins and reaches of rides. A ride starts when the stop is left (`isStopwise`), which is known only
    /// after the whole stop has been walked.
    private func limits(_ count: Int) {
        var departure = 0
        var index = count - 1
        while index >= 0 {
            let event = Int(scratch.event[index])
            let continues =
                index + 1 < count
                && instance.stopKey[event] == instance.stopKey[Int(scratch.event[index + 1])]
            departure = continues ? departure + Int(scratch.step[index + 1]) : Int(scratch.dwell[index])
            scratch.low[index] = Int32(truncatingIfNeeded: instance.beginLow[event])
            scratch.high[index] = Int32(
                truncatingIfNeeded: min(instance.beginHigh[event], instance.departHigh[event] - departure))
            let rideStart = instance.isStopwise ? departure : instance.service[event]
            if event & 1 == 0 {
                scratch.reach[index] = Int32(truncatingIfNeeded: instance.rideCap[event >> 1] + rideStart)
            }
            index -= 1
        }
    }

    // MARK: Times

    /// The earliest schedule, in `scratch.begin`.
    ///
    /// - Returns: false when no schedule exists.
    func earliest(_ count: Int, _ vehicle: VehicleClass, _ limitsWaiting: Bool) -> Bool {
        let scratch = scratch
        scratch.begin.update(from: scratch.low, count: count)
        scratch.begin[0] = max(
            scratch.begin[0], Int32(truncatingIfNeeded: vehicle.shiftLow + Int(scratch.step[0])))
        return propagateForward(count, limitsWaiting)
    }

    /// Raises `scratch.begin` to the least solution above it.
    private func propagateForward(_ count: Int, _ limitsWaiting: Bool) -> Bool {
        let scratch = scratch
        for _ in 0...count + 1 {
            for index in 1..<max(1, count) {
                let soonest = scratch.begin[index - 1] &+ scratch.step[index]
                if soonest > scratch.begin[index] { scratch.begin[index] = soonest }
            }
            var changed = false
            var index = count - 1
            while index >= 0 {
                if scratch.begin[index] > scratch.high[index] { return false }
                let partner = Int(scratch.partner[index])
                if partner >= 0 {
                    let needed = scratch.begin[index] &- scratch.reach[partner]
                    if needed > scratch.begin[partner] {
                        scratch.begin[partner] = needed
                        changed = true
                    }
                }
                if limitsWaiting && index > 0 {
                    let needed = scratch.begin[index] &- scratch.step[index] &- scratch.slack[index]
                    if needed > scratch.begin[index - 1] {
                        scratch.begin[index - 1] = needed
                        changed = true
                    }
                }
                index -= 1
            }
            if !changed { return true }
        }
        return false
    }

    /// Lowers `scratch.late` to the greatest solution under it. The system is known to have a solution.
    func latest(_ count: Int, limitsWaiting: Bool) {
        let scratch = scratch
        for _ in 0...count + 1 {
            var index = count - 1
            while index > 0 {
                let latest = scratch.late[index] &- scratch.step[index]
                if latest < scratch.late[index - 1] { scratch.late[index - 1] = latest }
                index -= 1
            }
            var changed = false
            for index in 0..<count {
                let partner = Int(scratch.partner[index])
                if partner >= 0 {
                    let latest = scratch.late[partner] &+ scratch.reach[partner]
                    if latest < scratch.late[index] {
                        scratch.late[index] = latest
                        changed = true
                    }
                }
                if limitsWaiting && index > 0 {
                    let latest = scratch.late[index - 1] &+ scratch.step[index] &+ scratch.slack[index]
                    if latest < scratch.late[index] {
                        scratch.late[index] = latest
                        changed = true
                    }
                }
            }
            if !changed { return }
        }
    }

    // MARK: Runs

    /// The runs' lines. Runs start as late as `late` says; then everything within them as early as possible.
    private func priceRuns(_ count: Int, _ vehicle: VehicleClass, timing: Bool) -> Int {
        if timing || vehicle.prices.chargesLoaded {
            for index in 0..<count where scratch.aboard[index] == 0 { scratch.begin[index] = scratch.late[index] }
            _ = propagateForward(count, true)
        }
        var cost = 0
        var first = 0
        var pupils = 0
        var wheelchairs = 0
        for index in 0..<count {
            let event = Int(scratch.event[index])
            if scratch.aboard[index] == 0 {
                first = index
                pupils = 0
                wheelchairs = 0
            }
            if event & 1 == 0 {
                pupils += instance.pupils[event >> 1]
                wheelchairs += instance.wheelchairs[event >> 1]
            }
            guard index + 1 == count || scratch.aboard[index + 1] == 0 else { continue }
            let loadedTime = Int(scratch.begin[index]) + Int(scratch.dwell[index]) - Int(scratch.begin[first])
            cost += vehicle.prices.run(
                loadedTime: loadedTime, loadedLength: Int(scratch.mileage[index] - scratch.mileage[first]),
                pupils: pupils, wheelchairs: wheelchairs)
        }
        return cost
    }
}
