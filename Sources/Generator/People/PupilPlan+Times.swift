import Domain

/// Cases about times and days. Each leaves some minutes beyond the direct ride, so that it can be planned.
extension PupilPlan {
    /// Pupils whose direct ride alone exceeds the cap of an hour: from the north of the region to Amsterdam-Zuidoost.
    mutating func addFarPupils(_ addresses: inout AddressPlan) {
        guard let far = sites.firstIndex(where: { $0.template.code == "STILTE" }),
            let north = Settlement.position(ofPostcode: 1873)
        else { return }
        for index in take(max(1, pupils.count / 150)) { place(index, home: addresses.take(in: north), site: far) }
    }

    mutating func addTimes(_ draw: inout SplitMix64) {
        let count = pupils.count
        for index in take(max(1, count / 40), where: { $0.drive($1) <= .minutes(42) }) { addPersonalCap(index) }
        for index in take(max(1, count / 25)) {
            let latest = site(of: index).template.start - .minutes(20) - drive(index)
            pupils[index].earliestPickup = Seconds(latest.rawValue / 300 * 300)
        }
        for index in take(max(1, count / 40)) {
            let latest = site(of: index).ends(on: pupils[index].attendance.days).last + .minutes(30) + drive(index)
            pupils[index].latestDropOff = Seconds((latest.rawValue + 299) / 300 * 300)
        }
        for index in take(max(1, count / 20)) { addHandover(index, withoutWednesday: draw.happens(inThousand: 500)) }
        for index in take(max(1, count / 50)) { addRoster(index, startsLate: draw.happens(inThousand: 500)) }
    }

    private mutating func addPersonalCap(_ index: Int) {
        let least = drive(index) + .minutes(10)
        pupils[index].rideCap = Seconds((max(least, .minutes(20)).rawValue + 299) / 300 * 300)
        pupils[index].rideCapReason = "verzonnen besluit 2026-\(100 + index)"
    }

    /// Someone is at home from about the first moment that the pupil can be there.
    private mutating func addHandover(_ index: Int, withoutWednesday: Bool) {
        if withoutWednesday { pupils[index].attendance.days.remove(.wednesday) }
        let first = site(of: index).ends(on: pupils[index].attendance.days).first + drive(index) + .minutes(5)
        pupils[index].handover = TimeWindow(Seconds(first.rawValue / 300 * 300), .clock(18, 0))
    }

    /// A roster of their own: half an hour later in the morning, or earlier out in the afternoon.
    private mutating func addRoster(_ index: Int, startsLate: Bool) {
        let template = site(of: index).template
        pupils[index].attendance.days.remove(.wednesday)
        if startsLate {
            pupils[index].attendance.personalStart = template.start + .minutes(30)
        } else {
            pupils[index].attendance.personalEnd = template.end - .minutes(45)
        }
    }

    private static let partTimeWeeks: [[Weekday]] = [
        [.monday, .tuesday, .thursday], [.monday, .tuesday], [.thursday, .friday], [.monday, .wednesday, .friday],
        [.tuesday, .thursday], [.tuesday, .wednesday, .thursday, .friday],
    ]

    mutating func addWeeks(_ draw: inout SplitMix64) {
        let count = pupils.count
        for index in take(max(1, count / 10)) {
            let week = PupilPlan.partTimeWeeks[draw.below(PupilPlan.partTimeWeeks.count)]
            pupils[index].attendance.days = site(of: index).openDays.intersection(week)
        }
        for index in take(max(1, count / 30)) {
            pupils[index].attendance.directions = [draw.happens(inThousand: 500) ? .toSchool : .fromSchool]
        }
        for index in take(max(1, count / 15)) {
            pupils[index].pickupPoint = PickupPointPermission(mostWalking: Metres(100 * draw.within(4...20)))
        }
        for (position, index) in take(max(1, count / 100)).enumerated() {
            if position % 2 == 0 {
                pupils[index].attendance.validFrom = PlanDate("2027-01-04")
            } else {
                pupils[index].attendance.validUntil = PlanDate("2027-07-16")
            }
        }
    }
}
