import Domain
import RoadNetwork
import TestSupport
import Testing

@testable import Optimiser

/// What is said to follow a state of a chain may not be more than what the best of real duties still costs from there.
struct ChainPricingTests {
    /// Every state of every duty of seven pupils for six schools in vehicles that are soon full, at prices at which they
    /// compete.
    @Test(arguments: 1...8)
    func neverMoreThanRealDutiesCost(_ seed: Int) throws {
        let chain = ChainProblem(try Self.halfDay(seed))
        for districts in [1, 2, 3, 6] {
            var (judged, tight, higher) = (0, 0, 0)
            for var group in chain.groups {
                // Those that nobody would go to otherwise.
                group.distinctive = chain.homes.indices.map { ($0 * 5 + seed) % 4 == 0 }
                guard let pricing = ChainPricing(chain, group, PendingSites(chain, districts: districts)) else {
                    continue
                }
                let prices = chain.homes.indices.map { Double(900 * (($0 * 5 + seed) % 4)) }
                let isFilled = pricing.fill(
                    pupilPrices: prices, fleetPrices: chain.instance.fleetCounts.map { _ in 0 }, shouldStop: { false })
                #expect(isFilled)
                var duties = RealDuties(pricing, needs: false)
                let least = duties.leastOfAll()
                #expect(try #require(pricing.collect(1).values.values.min()) <= least + 0.01)
                var fewer = RealDuties(pricing, needs: true)
                #expect(fewer.leastOfAll() >= least)
                Self.expectNeverMore(fewer, "\(districts) districts")
                for (state, rest) in fewer.rests where rest < .infinity {
                    if fewer.said(state, limit: .infinity) > duties.said(state, limit: .infinity) { higher += 1 }
                }
                Self.expectNeverMore(duties, "\(districts) districts")
                for (state, rest) in duties.rests where rest < .infinity {
                    judged += 1
                    if duties.said(state, limit: .infinity) > rest - 200 { tight += 1 }
                }
            }
            #expect(judged > 1000 && 20 * tight > judged, "\(tight) of \(judged)")
            #expect(higher > 10, "what is still needed must show")
        }
    }

    /// Whatever is asked: what comes soonest, what may end early, and all that is known.
    private static func expectNeverMore(_ duties: RealDuties, _ memory: String) {
        for (state, rest) in duties.rests where rest < .infinity {
            for limit in [-1e9, rest - 500, rest, .infinity] {
                let found = duties.said(state, limit: limit)
                #expect(found <= rest + 0.01, "\(memory), \(state): \(found), really \(rest)")
            }
        }
    }

    private static func halfDay(_ seed: Int) throws -> Instance {
        var problem = RandomWorld.problem(
            seed: UInt64(7000 + seed), pupils: 7, seed % 2 == 0 ? .toSchool : .fromSchool)
        problem.together = []
        problem.leaveTime()
        for index in problem.vehicleTypes.indices {
            problem.vehicleTypes[index].configurations = [.init(seats: 2 + (seed + 1) % 7, wheelchairPlaces: 0)]
        }
        // A school near every pupil of the others', so that visits lie on the way.
        for index in 0..<6 {
            let home = problem.places.first { $0.id == problem.requests[index].place }
            let place = Place.ID("deur\(index)")
            problem.places.append(Place(id: place, coordinate: try #require(home).coordinate))
            problem.sites.append(
                .init(
                    id: Destination.ID("extra\(index)"), name: "Extra \(index)", place: place,
                    gate: problem.sites[0].gate))
        }
        for index in problem.requests.indices {
            problem.requests[index].destination = Destination.ID("extra\((index + 1 + seed) % 6)")
            problem.requests[index].needs = Needs()
        }
        return InstanceBuilder.build(problem, try problem.travelMatrix())
    }
}

/// All duties of a few pupils, at the costs of chains but with all that a vehicle must do; at a school everyone alights in
/// the time of one.
private struct RealDuties {
    struct State: Hashable {
        /// Behind the homes come the sites.
        var node: Int
        var time: Int
        /// Bits of requests.
        var aboard: Int
        var visited: Int
    }

    private let pricing: ChainPricing
    /// Only duties with a distinctive home.
    private let needs: Bool
    private let chain: ChainProblem
    /// What the best way on from each state costs.
    private(set) var rests: [State: Double] = [:]

    init(_ pricing: ChainPricing, needs: Bool) {
        self.pricing = pricing
        self.needs = needs
        chain = pricing.chain
    }

    mutating func leastOfAll() -> Double {
        var least = Double.infinity
        for request in pricing.requests {
            let own = chain.homes[request]
            let start =
                pricing.startCost[request] + Double(own.fixedTime) * pricing.loadedSecond + pricing.arrival[request]
            least = min(
                least,
                start + rest(State(node: request, time: own.low, aboard: 1 << request, visited: 1 << request)))
        }
        return least
    }

    private func needs(after visited: Int) -> Bool {
        needs && !members(visited).contains { pricing.group.distinctive?[$0] == true }
    }

    /// What `pricing` says of a state.
    func said(_ state: State, limit: Double) -> Double {
        var pending = sites(state.aboard)
        let needs = needs(after: state.visited)
        if state.node >= chain.homes.count {
            return pricing.least(
                site: state.node - chain.homes.count, time: state.time, pending, needs: needs,
                without: ChainContinuation.nobody)
        }
        pending &= ~(1 << UInt64(chain.homes[state.node].site))
        return pricing.least(
            home: state.node, weight: weight(state.aboard), time: state.time, pending, needs: needs,
            without: ChainContinuation.nobody, limit: limit)
    }

    private func members(_ aboard: Int) -> [Int] { chain.homes.indices.filter { aboard >> $0 & 1 == 1 } }

    private func sites(_ aboard: Int) -> UInt64 { members(aboard).reduce(0) { $0 | 1 << UInt64(chain.homes[$1].site) } }

    private func weight(_ aboard: Int) -> Int {
        members(aboard).map { chain.homes[$0].isAlone ? pricing.capacity : chain.homes[$0].weight }.reduce(0, +)
    }

    private mutating func rest(_ state: State) -> Double {
        if let known = rests[state] { return known }
        let isHome = state.node < chain.homes.count
        var least =
            state.aboard == 0 && !needs(after: state.visited)
            ? pricing.endCost[state.node - chain.homes.count] : .infinity
        let (place, begin, leaving): (Int, Int, Int)
        if isHome {
            let own = chain.homes[state.node]
            (place, begin, leaving) = (own.place, state.time, state.time + own.fixedTime + own.service)
        } else {
            let own = chain.sites[state.node - chain.homes.count]
            (place, begin, leaving) = (own.place, state.time, state.time + own.leastTime)
        }
        for site in chain.sites.indices where sites(state.aboard) >> UInt64(site) & 1 == 1 {
            let reached = max(chain.sites[site].low, leaving + chain.driving(place, chain.sites[site].place))
            guard reached <= chain.sites[site].high else { continue }
            let staying = members(state.aboard).filter { chain.homes[$0].site != site }.reduce(0) { $0 | 1 << $1 }
            let next = State(
                node: chain.homes.count + site, time: reached, aboard: staying, visited: state.visited)
            least = min(least, pricing.visit(from: place, to: chain.sites[site]) + rest(next))
        }
        for request in pricing.requests where state.visited >> request & 1 == 0 {
            let home = chain.homes[request]
            let sharesStop = isHome && chain.homes[state.node].stop == home.stop
            let ready =
                sharesStop ? begin + chain.homes[state.node].service : leaving + chain.driving(place, home.place)
            let next = State(
                node: request, time: max(home.low, ready), aboard: state.aboard | 1 << request,
                visited: state.visited | 1 << request)
            guard next.time <= home.high, weight(next.aboard) <= pricing.capacity else { continue }
            let way =
                isHome
                ? pricing.onward(from: state.node, to: request)
                : pricing.onward(from: place, to: request, isLoaded: state.aboard != 0)
            least = min(least, way + pricing.arrival[request] + rest(next))
        }
        rests[state] = least
        return least
    }
}
