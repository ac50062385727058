import Domain

/// Cases about who rides with whom.
extension PupilPlan {
    mutating func addCompany(_ draw: inout SplitMix64) {
        let count = pupils.count
        for _ in 0..<max(1, count / 50) { addFamily(2) }
        if count >= 100 { addFamily(3) }
        for _ in 0..<max(1, count / 100) { addFamilyWithTwoSchools() }
        for _ in 0..<max(1, count / 60) { addPairApart() }
        for index in take(max(1, count * 3 / 100)) { pupils[index].needs.mostAboard = 1 }
        for index in take(max(1, count / 40)) { pupils[index].needs.mostAboard = draw.within(2...4) }
    }

    /// Siblings: one home, one school.
    private mutating func addFamily(_ size: Int) {
        let family = take(size)
        guard let eldest = family.first else { return }
        for index in family.dropFirst() { place(index, home: homes[eldest], site: goesTo[eldest]) }
        tie(family)
    }

    /// Siblings at the two schools that share a building: they ride together and alight at one gate, at a moment that
    /// suits both bells.
    private mutating func addFamilyWithTwoSchools() {
        let gate = sites[0].lot.point
        let family = take(1) { $0.homes[$1].point.drive(to: gate) <= .minutes(35) } + take(1)
        guard family.count == 2 else { return }
        place(family[0], home: homes[family[0]], site: 0)
        place(family[1], home: homes[family[0]], site: 1)
        tie(family)
    }

    private mutating func tie(_ family: [Int]) {
        for index in family {
            pupils[index].togetherWith = family.filter { $0 != index }.map { pupils[$0].id }.sorted()
        }
    }

    /// Two pupils of one school who may not be aboard at the same time.
    private mutating func addPairApart() {
        guard let first = take(1).first else { return }
        let second = take(1) { $0.goesTo[$1] == $0.goesTo[first] }.first ?? take(1).first
        guard let second else { return }
        pupils[first].apartFrom = [pupils[second].id]
        pupils[second].apartFrom = [pupils[first].id]
    }
}
