extension Coalitions {
    /// What one municipality uses of the rides when all plan together.
    package struct Use: Hashable, Codable, Sendable {
        package var municipality: Municipality.ID
        package var pupils: Int
        /// Direct rides of the day, pupil by pupil.
        package var directLength: Metres
        /// Time that its pupils spend in the vehicle, of the day.
        package var rideTime: Seconds

        package init(municipality: Municipality.ID, pupils: Int, directLength: Metres, rideTime: Seconds) {
            self.municipality = municipality
            self.pupils = pupils
            self.directLength = directLength
            self.rideTime = rideTime
        }
    }

    /// With more municipalities there would be more than a thousand coalitions to plan.
    package static let most = 10

    /// - Parameters:
    ///   - uses: one for each municipality that shares, in any order.
    ///   - plans: one for each coalition of them, in any order.
    /// - Throws: when a coalition is missing, named; or with too many municipalities.
    package init(uses: [Use], plans: [Plan]) throws(Fault) {
        let uses = uses.sorted { $0.municipality < $1.municipality }
        let municipalities = uses.map(\.municipality)
        let cost = try Coalitions.costs(municipalities, plans)
        self.init(
            municipalities: municipalities,
            plans: plans.sorted {
                ($0.members.count, $0.members.sorted().map(\.text).joined(separator: "\n"))
                    < ($1.members.count, $1.members.sorted().map(\.text).joined(separator: "\n"))
            }, shares: [])
        let total = cost.last ?? .zero
        let alone = municipalities.indices.map { cost[1 << $0] }
        shares = Key.allCases.flatMap { key in
            let amounts = Coalitions.amounts(key, total, uses, alone, cost)
            return municipalities.indices.map { index in
                Share(
                    key: key, municipality: municipalities[index], amount: amounts[index],
                    isWorseThanAlone: amounts[index] > alone[index])
            }
        }
    }

    private static func amounts(
        _ key: Key, _ total: Cents, _ uses: [Use], _ alone: [Cents], _ cost: [Cents]
    ) -> [Cents] {
        switch key {
        case .pupils: Apportionment.shares(of: total, byWeight: uses.map(\.pupils))
        case .directKilometres: Apportionment.shares(of: total, byWeight: uses.map(\.directLength.rawValue))
        case .passengerMinutes: Apportionment.shares(of: total, byWeight: uses.map(\.rideTime.rawValue))
        case .standAlone: Apportionment.shares(of: total, byWeight: alone.map(\.rawValue))
        case .shapley: shapley(total, players: uses.count, cost)
        }
    }

    /// The cost of each coalition, by its members as bits; nobody costs nothing.
    private static func costs(_ municipalities: [Municipality.ID], _ plans: [Plan]) throws(Fault) -> [Cents] {
        guard municipalities.count <= most else {
            throw Fault(
                code: "E-TE-VEEL-GEMEENTEN",
                message: "kosten verdelen kan met hooguit \(most) gemeenten, en hier zijn er \(municipalities.count)",
                advice: "Misschien kunt u gemeenten die altijd samen plannen als één groep nemen.")
        }
        let known = Dictionary(plans.map { ($0.members, $0.yearCost) }, uniquingKeysWith: { first, _ in first })
        var costs = [Cents.zero]
        var missing: [String] = []
        for coalition in 1..<(1 << municipalities.count) {
            let members = municipalities.indices.filter { coalition & (1 << $0) != 0 }.map { municipalities[$0] }
            if known[Set(members)] == nil { missing.append(members.map(\.text).joined(separator: " + ")) }
            costs.append(known[Set(members)] ?? .zero)
        }
        guard missing.isEmpty else {
            let shown = missing.prefix(3).joined(separator: "; ")
            throw Fault(
                code: "E-COALITIES-ONTBREKEN",
                message: "\(missing.count) van de \((1 << municipalities.count) - 1) combinaties van gemeenten "
                    + "zijn niet gepland: \(shown)\(missing.count > 3 ? "; …" : "")",
                advice: "Plan eerst alle combinaties; wat al klaar is, wordt niet opnieuw berekend.")
        }
        return costs
    }

    /// The mean of what a municipality adds over all orders in which they can join (Shapley, 1953), exactly: in parts of
    /// players!, of which only whole cents are taken at the end.
    ///
    /// - Complexity: O(players × 2^players).
    private static func shapley(_ total: Cents, players: Int, _ cost: [Cents]) -> [Cents] {
        let factorials = (0...players).reduce(into: [1]) { list, number in
            if number > 0 { list.append(list[number - 1] * number) }
        }
        let numerators = (0..<players).map { player in
            (0..<cost.count).filter { $0 & (1 << player) == 0 }.reduce(0) { sum, others in
                let size = others.nonzeroBitCount
                let added = cost[others | (1 << player)] - cost[others]
                return sum + factorials[size] * factorials[players - size - 1] * added.rawValue
            }
        }
        return Apportionment.shares(of: total, numerators: numerators, denominator: factorials[players])
    }
}

extension Coalitions.Use {
    /// By municipality, from the day that everyone plans together.
    package static func of(_ together: ScenarioResult) -> [Coalitions.Use] {
        let day = ScenarioDay(together)
        let requests = Dictionary(grouping: day.requests.values, by: \.municipality)
        return requests.keys.sorted().map { municipality in
            let rides = day.rides.map(\.ride).filter { $0.request?.municipality == municipality }
            return Coalitions.Use(
                municipality: municipality, pupils: Set(requests[municipality, default: []].map(\.pupil)).count,
                directLength: rides.compactMap(\.directLength).reduce(.zero, +),
                rideTime: rides.map(\.duration).reduce(.zero, +))
        }
    }
}
