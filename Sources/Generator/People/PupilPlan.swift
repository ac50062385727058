import Domain

/// The pupils while they are being made: who lives where and goes where first, then the special cases, then what each
/// needs in the vehicle.
struct PupilPlan {
    let sites: [PlacedDestination]
    private(set) var homes: [AddressPlan.Lot] = []
    private(set) var goesTo: [Int] = []
    var pupils: [Pupil] = []
    /// Pupils who have no special case yet, in random order: a pupil has at most one, so that each stays possible.
    var deck: [Int] = []

    /// A pupil is not sent to a school further than this; the cap of an hour leaves room for others.
    private static let longestUsualDrive = Seconds.minutes(42)

    init(count: Int, sites: [PlacedDestination], addresses: inout AddressPlan, draw: inout SplitMix64) {
        self.sites = sites
        let weights = Settlement.all.map(\.weight)
        let width = max(3, String(count).count)
        for index in 1...count {
            let lot = addresses.take(in: draw.weighted(weights))
            let digits = String(index)
            let code = "L" + String(repeating: "0", count: width - digits.count) + digits
            homes.append(lot)
            goesTo.append(0)
            pupils.append(
                Pupil(
                    id: Pupil.ID(code), home: lot.address, destination: sites[0].id, municipality: municipality(of: lot)
                ))
            place(index - 1, home: lot, site: chooseSite(from: lot.point, &draw))
        }
        deck = draw.shuffled(Array(0..<count))
    }

    /// Nearby destinations are likelier: weight over the drive and ten minutes.
    private func chooseSite(from home: MapPoint, _ draw: inout SplitMix64) -> Int {
        let weights = sites.map { site in
            let drive = home.drive(to: site.lot.point)
            return drive > PupilPlan.longestUsualDrive ? 0 : site.template.weight * 1_000_000 / (drive.rawValue + 600)
        }
        return draw.weighted(weights)
    }

    private func municipality(of lot: AddressPlan.Lot) -> Municipality.ID {
        Settlement.all[lot.settlement].municipality
    }

    mutating func place(_ index: Int, home: AddressPlan.Lot, site: Int) {
        homes[index] = home
        goesTo[index] = site
        pupils[index].home = home.address
        pupils[index].municipality = municipality(of: home)
        pupils[index].destination = sites[site].id
        pupils[index].attendance.days = sites[site].openDays
    }

    func site(of index: Int) -> PlacedDestination { sites[goesTo[index]] }

    func drive(_ index: Int) -> Seconds { homes[index].point.drive(to: site(of: index).lot.point) }

    /// Takes up to `count` pupils that suit off the deck.
    mutating func take(_ count: Int, where suits: (PupilPlan, Int) -> Bool = { _, _ in true }) -> [Int] {
        var chosen: [Int] = []
        for index in deck where chosen.count < count && suits(self, index) { chosen.append(index) }
        deck.removeAll { chosen.contains($0) }
        return chosen
    }
}
