import Domain
import TestSupport
import Testing

struct CoalitionSharesTests {
    private typealias Use = Coalitions.Use

    private func plans(_ costs: [(String, Int)]) -> [Coalitions.Plan] {
        costs.map { members, cost in
            .init(
                members: Set(members.map { Municipality.ID(String($0)) }), yearCost: Cents(cost), yearBound: 0,
                isSound: true)
        }
    }

    private func uses(_ weights: [(Municipality.ID, Int)]) -> [Use] {
        weights.map {
            Use(municipality: $0.0, pupils: $0.1, directLength: Metres($0.1 * 7), rideTime: Seconds($0.1 * 11))
        }
    }

    private func amounts(_ coalitions: Coalitions, _ key: Coalitions.Key) -> [Int] {
        coalitions.shares.filter { $0.key == key }.map(\.amount.rawValue)
    }

    private var three: [Coalitions.Plan] {
        plans([("A", 60), ("B", 60), ("C", 100), ("AB", 90), ("AC", 130), ("BC", 140), ("ABC", 161)])
    }

    @Test func sharesByHand() throws {
        let coalitions = try Coalitions(uses: uses([("A", 1), ("B", 1), ("C", 2)]), plans: three)
        // 161 by 1 : 1 : 2 is 40.25, 40.25, 80.5: the cent that is left goes to C.
        #expect(amounts(coalitions, .pupils) == [40, 40, 81])
        #expect(amounts(coalitions, .directKilometres) == [40, 40, 81])
        #expect(amounts(coalitions, .passengerMinutes) == [40, 40, 81])
        // 161 by 60 : 60 : 100 is 43.9, 43.9, 73.2.
        #expect(amounts(coalitions, .standAlone) == [44, 44, 73])
        // A: (2·60 + 30 + 30 + 2·21) / 6 = 37; B: (2·60 + 30 + 40 + 2·31) / 6 = 42; C: (2·100 + 70 + 80 + 2·71) / 6 = 82.
        #expect(amounts(coalitions, .shapley) == [37, 42, 82])
        #expect(coalitions.shares.filter(\.isWorseThanAlone) == [])
        #expect(coalitions.total == 161 && coalitions.alone("C") == 100)
    }

    @Test func aShareAboveTheCostAloneIsSaid() throws {
        let coalitions = try Coalitions(uses: uses([("A", 3), ("B", 1), ("C", 1)]), plans: three)
        #expect(
            coalitions.shares.filter { $0.key == .pupils && $0.isWorseThanAlone }.map(\.municipality) == ["A"])
    }

    @Test func missingCoalitionsAreNamed() {
        let some = three.filter { $0.members.count != 2 }
        do throws(Fault) {
            _ = try Coalitions(uses: uses([("A", 1), ("B", 1), ("C", 1)]), plans: some)
            Issue.record("three coalitions are missing")
        } catch {
            #expect(error.code == "E-COALITIES-ONTBREKEN")
            #expect(
                error.message
                    == "3 van de 7 combinaties van gemeenten zijn niet gepland: A + B; A + C; B + C")
        }
    }

    @Test func tooManyMunicipalitiesAreRefused() {
        let names = (0..<11).map { (Municipality.ID("G\($0)"), 1) }
        #expect(throws: Fault.self) { try Coalitions(uses: uses(names), plans: []) }
    }

    @Test("the properties of Shapley and of every key, on random costs", arguments: 0..<40)
    func properties(seed: Int) throws {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 7
        func random(_ below: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(below))
        }
        let names = ["A", "B", "C", "D", "E", "F"].prefix(2 + random(5)).map { Municipality.ID($0) }
        let dummyCost = 1 + random(1_000_000_00)
        // The first is a dummy: it adds its own cost to every coalition. The last two cost the same everywhere.
        var costs: [Set<Municipality.ID>: Int] = [[]: 0]
        func cost(_ members: Set<Municipality.ID>) -> Int {
            if members.contains(names[0]) { return dummyCost + cost(members.subtracting([names[0]])) }
            let twins = names.count > 3 ? Array(names.suffix(2)) : []
            let swapped =
                twins.count == 2 && members.contains(twins[1]) && !members.contains(twins[0])
                ? members.subtracting([twins[1]]).union([twins[0]]) : members
            if let known = costs[swapped] { return known }
            costs[swapped] = 1 + random(5_000_000_00)
            return costs[swapped] ?? 0
        }
        let coalitions = (1..<(1 << names.count)).map { bits in
            let members = Set(names.indices.filter { bits & (1 << $0) != 0 }.map { names[$0] })
            return Coalitions.Plan(members: members, yearCost: Cents(cost(members)), yearBound: 0, isSound: true)
        }
        let weights = uses(names.map { ($0, 1 + random(200)) })
        let result = try Coalitions(uses: weights, plans: coalitions)
        let total = try #require(result.total)
        for key in Coalitions.Key.allCases {
            #expect(amounts(result, key).reduce(0, +) == total.rawValue, "\(key.rawValue) is not the total")
        }
        let shapley = amounts(result, .shapley)
        #expect(shapley[0] == dummyCost)
        if names.count > 3 { #expect(abs(shapley[names.count - 1] - shapley[names.count - 2]) <= 1) }
        #expect(try Coalitions(uses: weights.reversed(), plans: coalitions.reversed()) == result)
    }

    @Test func whatEachMunicipalityUses() {
        let uses = Coalitions.Use.of(ScenarioWorld.result("samen"))
        #expect(uses.map(\.municipality) == ["Oost", "West"])
        #expect(uses.map(\.pupils) == [2, 2])
        // L1 25 km and L2 20 km, L3 20 km and L4 15 km, both ways.
        #expect(uses.map(\.directLength) == [90_000, 70_000])
        #expect(uses.map(\.rideTime) == [.minutes(2 * 47), .minutes(2 * 37)])
    }

    @Test func amountsThatAreTooLargeForOneProductAreStillShared() {
        let shares = Apportionment.shares(of: Cents(9_000_000_000_000), byWeight: [4_000_000_000, 5_000_000_000])
        #expect(shares == [4_000_000_000_000, 5_000_000_000_000])
        #expect(Apportionment.shares(of: 10, byWeight: [0, 0, 0]) == [4, 3, 3])
        #expect(Apportionment.shares(of: -10, byWeight: [1, 1, 1]) == [-3, -3, -4])
        #expect(Apportionment.shares(of: 10, byWeight: []) == [])
    }
}
