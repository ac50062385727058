import Domain

/// What pupils need in the vehicle; these meet the other cases at random.
extension PupilPlan {
    mutating func addNeeds(_ draw: inout SplitMix64) {
        let count = pupils.count
        addWheelchairs((count * 12 + 50) / 100, order: draw.shuffled(Array(0..<count)))
        addSeats(&draw)
        let accompanied = draw.shuffled(Array(0..<count))
        for index in accompanied.prefix(max(1, count / 40)) { pupils[index].needs.attendant = .municipality }
        for index in accompanied.suffix(max(1, count / 75)) { pupils[index].needs.attendant = .parent }
        let walking = draw.shuffled(pupils.indices.filter { !pupils[$0].needs.hasWheelchair })
        for index in walking.prefix(max(1, count / 150)) { pupils[index].needs.places = 2 }
        for index in walking.suffix(max(1, count / 100)) { pupils[index].needs.frontSeat = .required }
        for index in walking.dropFirst(walking.count / 2).prefix(max(1, count / 60)) {
            pupils[index].needs.boardingTime = Seconds(30 * draw.within(3...6))
            pupils[index].needs.alightingTime = Seconds(60)
        }
    }

    /// One in three can sit in a seat, with the chair folded. Not two in one family, and none in a family with two
    /// schools: boarding together, in one stop, would take longer than the time after the bell.
    private mutating func addWheelchairs(_ count: Int, order: [Int]) {
        var given = 0
        var families: Set<Pupil.ID> = []
        for index in order where given < count && !goesToTwoSchools(index) && !families.contains(pupils[index].id) {
            pupils[index].needs.wheelchair = given % 3 == 1 ? .canTransfer : .wheelchair
            families.formUnion(pupils[index].togetherWith)
            given += 1
        }
    }

    private func goesToTwoSchools(_ index: Int) -> Bool {
        let family = pupils[index].togetherWith
        return pupils.contains { family.contains($0.id) && $0.destination != pupils[index].destination }
    }

    private mutating func addSeats(_ draw: inout SplitMix64) {
        for index in pupils.indices where !pupils[index].needs.hasWheelchair {
            if site(of: index).template.isForOlderPupils {
                pupils[index].needs.frontSeat = draw.happens(inThousand: 700) ? .allowed : .notAllowed
            } else if draw.happens(inThousand: 60) {
                pupils[index].needs.childSeat = .childSeat
            } else if draw.happens(inThousand: 250) {
                pupils[index].needs.childSeat = .booster
            } else if draw.happens(inThousand: 300) {
                pupils[index].needs.frontSeat = .allowed
            }
        }
    }
}
