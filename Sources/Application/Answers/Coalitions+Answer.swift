import Domain
import Interchange

extension Coalitions {
    /// Cents a year, for every coalition and every key.
    var json: JSONValue {
        [
            "municipalities": .array(municipalities.map { .string($0.text) }),
            "plans": .array(
                plans.map { plan in
                    [
                        "members": .array(plan.members.sorted().map { .string($0.text) }),
                        "yearCost": .integer(plan.yearCost.rawValue), "yearBound": .integer(plan.yearBound.rawValue),
                        "sound": .bool(plan.isSound),
                    ]
                }),
            "shares": .array(
                shares.map { share in
                    [
                        "key": .string(share.key.rawValue), "municipality": .string(share.municipality.text),
                        "amount": .integer(share.amount.rawValue), "worseThanAlone": .bool(share.isWorseThanAlone),
                    ]
                }),
        ]
    }
}
