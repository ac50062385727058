/// What putting one request into one duty costs at least: prices driving, length and loaded time, but no waiting.
struct InsertionBound {
    /// Per position of alighting: what it adds to driving and length, and the least of that from there on.
    final class Detours {
        let driving = UnsafeMutablePointer<Int32>.allocate(capacity: Scratch.mostEvents + 2)
        let metres = UnsafeMutablePointer<Int32>.allocate(capacity: Scratch.mostEvents + 2)
        let leastDriving = UnsafeMutablePointer<Int32>.allocate(capacity: Scratch.mostEvents + 2)
        let leastMetres = UnsafeMutablePointer<Int32>.allocate(capacity: Scratch.mostEvents + 2)

        deinit {
            driving.deallocate()
            metres.deallocate()
            leastDriving.deallocate()
            leastMetres.deallocate()
        }
    }

    // The caller keeps these: counting who refers to them would take as long as the bound.
    private unowned(unsafe) let route: Route
    private unowned(unsafe) let instance: Instance
    private unowned(unsafe) let detours: Detours
    private let prices: Prices
    private let depot: Int
    private let pick: Int
    private let drop: Int
    /// Driving and service of the duty without the request, the request's own service included.
    private let duration: Int
    /// What does not depend on the positions.
    private let fixed: Int

    /// Rounding of the lines may make the bound too high by half a cent each.
    private static let roundingSlack = 4

    /// - Complexity: O(events).
    init(_ request: Int, _ route: Route, _ instance: Instance, _ detours: Detours) {
        self.route = route
        self.instance = instance
        self.detours = detours
        let vehicle = instance.classes[route.vehicleClass]
        prices = vehicle.prices
        depot = vehicle.depot
        pick = instance.place[Instance.boarding(request)]
        drop = instance.place[Instance.alighting(request)]
        duration =
            route.leastDuration + instance.service[Instance.boarding(request)]
            + instance.service[Instance.alighting(request)]
        fixed =
            route.ridesCost + prices.pupil.amount(instance.pupils[request])
            + prices.wheelchair.amount(instance.wheelchairs[request]) + prices.runFixed - route.cost
            - Self.roundingSlack
        measure(Instance.alighting(request))
    }

    /// Positions that the alighting's own window rules out have no detour.
    private func measure(_ event: Int) {
        let none = Int32(truncatingIfNeeded: Instance.unlimited)
        var (leastDriving, leastMetres) = (none, none)
        var after = depot
        var index = route.count
        detours.leastDriving[index + 1] = none
        detours.leastMetres[index + 1] = none
        while index > 0 {
            let before = instance.place[Int(route.event[index - 1])]
            if Int(route.earliest[index - 1]) <= instance.beginHigh[event],
                index == route.count || Int(route.latest[index]) >= instance.beginLow[event]
            {
                let driving =
                    instance.driving(before, drop) + instance.driving(drop, after) - instance.driving(before, after)
                let metres =
                    instance.length(before, drop) + instance.length(drop, after) - instance.length(before, after)
                detours.driving[index] = Int32(truncatingIfNeeded: driving)
                detours.metres[index] = Int32(truncatingIfNeeded: metres)
                leastDriving = min(leastDriving, detours.driving[index])
                leastMetres = min(leastMetres, detours.metres[index])
            }
            detours.leastDriving[index] = leastDriving
            detours.leastMetres[index] = leastMetres
            after = before
            index -= 1
        }
    }

    @inline(__always)
    private func place(_ index: Int) -> Int { instance.place[Int(route.event[index])] }

    @inline(__always)
    private func cost(_ driving: Int, _ metres: Int) -> Int {
        prices.duty(duration: max(0, duration + driving), length: route.metres + metres) + fixed
    }

    /// Of boarding there, wherever the alighting is.
    @inline(__always)
    func least(board: Int) -> Int {
        let from = board > 0 ? place(board - 1) : depot
        let next = board < route.count ? place(board) : depot
        let (through, along) = (instance.driving(from, next), instance.length(from, next))
        let driving = instance.driving(from, pick) - through
        let metres = instance.length(from, pick) - along
        let apart = (
            driving + instance.driving(pick, next) + Int(detours.leastDriving[board + 1]),
            metres + instance.length(pick, next) + Int(detours.leastMetres[board + 1])
        )
        let together = (
            driving + instance.driving(pick, drop) + instance.driving(drop, next),
            metres + instance.length(pick, drop) + instance.length(drop, next)
        )
        return cost(min(apart.0, together.0), min(apart.1, together.1))
    }

    /// Of one pair of positions.
    @inline(__always)
    func of(board: Int, alight: Int) -> Int {
        let from = board > 0 ? place(board - 1) : depot
        let next = board < route.count ? place(board) : depot
        var driving = instance.driving(from, pick) - instance.driving(from, next)
        var metres = instance.length(from, pick) - instance.length(from, next)
        if board == alight {
            driving += instance.driving(pick, drop) + instance.driving(drop, next)
            metres += instance.length(pick, drop) + instance.length(drop, next)
        } else {
            driving += instance.driving(pick, next) + Int(detours.driving[alight])
            metres += instance.length(pick, next) + Int(detours.metres[alight])
        }
        guard prices.loadedTime.rate > 0 else { return cost(driving, metres) }
        return cost(driving, metres) + prices.loadedTime.amount(loadedTime(board, alight))
    }

    /// Loaded time of the new sequence without waiting and without the last stops of runs.
    private func loadedTime(_ board: Int, _ alight: Int) -> Int {
        let all = route.count > 0 ? Int(route.loadedTime[route.count - 1]) : 0
        let untilBoard = board > 0 ? Int(route.loadedTime[board - 1]) : 0
        let untilAlight = alight < route.count ? Int(route.loadedTime[alight]) : all
        var loaded = untilBoard + all - untilAlight
        if board < route.count, route.aboard[board] > 0 { loaded += instance.driving(place(board - 1), pick) }
        if board == alight {
            loaded += instance.driving(pick, drop)
        } else {
            // Between the two, everything is driven loaded.
            loaded += instance.driving(pick, place(board)) + instance.driving(place(alight - 1), drop)
            loaded += Int(route.loadedTime[alight - 1]) - Int(route.loadedTime[board])
        }
        if alight < route.count, route.aboard[alight] > 0 { loaded += instance.driving(drop, place(alight)) }
        return loaded
    }
}
