import Domain

/// How old pupils are, by what their school is for and how they sit in the vehicle.
extension PupilPlan {
    mutating func addAges(_ draw: inout SplitMix64) {
        for index in pupils.indices {
            pupils[index].ageGroup =
                site(of: index).template.isForOlderPupils ? .thirteenAndOver : younger(index, &draw)
        }
    }

    /// Child seats are for the youngest, and most boosters too.
    private func younger(_ index: Int, _ draw: inout SplitMix64) -> AgeGroup {
        let chance =
            switch pupils[index].needs.childSeat {
            case .childSeat: 1000
            case .booster: 700
            case .none: 400
            }
        return draw.happens(inThousand: chance) ? .upToEight : .nineToTwelve
    }
}
