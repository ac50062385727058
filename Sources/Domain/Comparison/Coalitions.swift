/// What planning together is worth: the cost of every coalition of municipalities, and shares of the total by several
/// keys.
package struct Coalitions: Hashable, Codable, Sendable {
    package struct Plan: Hashable, Codable, Sendable {
        package var members: Set<Municipality.ID>
        package var yearCost: Cents
        package var yearBound: Cents
        package var isSound: Bool

        package init(members: Set<Municipality.ID>, yearCost: Cents, yearBound: Cents, isSound: Bool) {
            self.members = members
            self.yearCost = yearCost
            self.yearBound = yearBound
            self.isSound = isSound
        }
    }

    /// A key by which a total is shared.
    package enum Key: String, CaseIterable, Codable, Sendable {
        case pupils = "per leerling"
        case directKilometres = "per rechtstreekse kilometer"
        case passengerMinutes = "per reisminuut"
        case standAlone = "naar kosten alleen"
        case shapley = "Shapley"
    }

    /// What one municipality pays by one key; all shares of a key add up to the total to the cent.
    package struct Share: Hashable, Codable, Sendable {
        package var key: Key
        package var municipality: Municipality.ID
        package var amount: Cents
        /// Pays more than on its own.
        package var isWorseThanAlone: Bool

        package init(key: Key, municipality: Municipality.ID, amount: Cents, isWorseThanAlone: Bool) {
            self.key = key
            self.municipality = municipality
            self.amount = amount
            self.isWorseThanAlone = isWorseThanAlone
        }
    }

    package var municipalities: [Municipality.ID]
    package var plans: [Plan]
    package var shares: [Share]

    package init(municipalities: [Municipality.ID], plans: [Plan], shares: [Share]) {
        self.municipalities = municipalities
        self.plans = plans
        self.shares = shares
    }

    package var total: Cents? { plans.first { $0.members.count == municipalities.count }?.yearCost }
    package func alone(_ municipality: Municipality.ID) -> Cents? {
        plans.first { $0.members == [municipality] }?.yearCost
    }
}
