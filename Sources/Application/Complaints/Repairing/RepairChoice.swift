import Domain

/// Chooses up to three of the repairs: the least change, the least money, and one between them.
enum RepairChoice {
    /// - Parameter repairs: all sound.
    static func choose(_ repairs: [Repair]) -> [RepairAnswer.Choice] {
        // A local repair is certain; a new plan of everything is an experiment, and only wins when it is cheaper.
        guard let leastChange = repairs.min(by: { change($0) < change($1) }),
            let leastMoney = repairs.min(by: { money($0) < money($1) })
        else { return [] }
        var choices: [RepairAnswer.Choice] = []
        func add(_ variant: RepairAnswer.Variant, _ repair: Repair) {
            if let known = choices.firstIndex(where: { $0.repair == repair }) {
                choices[known].variants.append(variant)
            } else {
                choices.append(.init(variants: [variant], repair: repair))
            }
        }
        add(.leastChange, leastChange)
        let between = repairs.filter { repair in
            repair.touched.count > leastChange.touched.count && repair.touched.count < leastMoney.touched.count
                && repair.dayCost < leastChange.dayCost && repair.dayCost > leastMoney.dayCost
        }.min { money($0) < money($1) }
        if let between { add(.between, between) }
        add(.leastMoney, leastMoney)
        return choices
    }

    private static func change(_ repair: Repair) -> (Int, Cents, Int) {
        (repair.touched.count, repair.dayCost, rank(repair))
    }
    private static func money(_ repair: Repair) -> (Cents, Int, Int) {
        (repair.dayCost, repair.touched.count, rank(repair))
    }
    private static func rank(_ repair: Repair) -> Int { Repair.Kind.allCases.firstIndex(of: repair.kind) ?? 0 }
}
