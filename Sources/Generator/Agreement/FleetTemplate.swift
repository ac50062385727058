import Domain

/// The vehicles of a region: ample, but hardly more than one for every four or five pupils.
enum FleetTemplate {
    static let types = [
        VehicleType(
            id: "AUTO", name: "personenauto", configurations: [SeatConfiguration(seats: 4, wheelchairPlaces: 0)],
            frontSeats: 1, boosters: 2, childSeats: 1, chairLuggage: 1, gramsPerKilometre: 135),
        VehicleType(
            id: "BUS8", name: "taxibus", configurations: [SeatConfiguration(seats: 8, wheelchairPlaces: 0)],
            frontSeats: 2, boosters: 4, childSeats: 2, chairLuggage: 1, gramsPerKilometre: 210),
        VehicleType(
            id: "EBUS8", name: "elektrische taxibus",
            configurations: [SeatConfiguration(seats: 8, wheelchairPlaces: 0)],
            frontSeats: 2, boosters: 4, childSeats: 2, chairLuggage: 1, range: 180_000, gramsPerKilometre: 0),
        VehicleType(
            id: "ROLBUS", name: "rolstoelbus",
            configurations: [
                SeatConfiguration(seats: 8, wheelchairPlaces: 0), SeatConfiguration(seats: 6, wheelchairPlaces: 1),
                SeatConfiguration(seats: 4, wheelchairPlaces: 2), SeatConfiguration(seats: 2, wheelchairPlaces: 3),
            ],
            frontSeats: 1, hasLift: true, boosters: 3, childSeats: 2, chairLuggage: 2, gramsPerKilometre: 240),
    ]

    struct DepotTemplate {
        let code: String
        let name: String
        let postcode: Int
        /// Percent of the vehicles.
        let share: Int
    }

    static let depots = [
        DepotTemplate(code: "ALKMAAR", name: "Voorbeeldstandplaats Alkmaar", postcode: 1814, share: 40),
        DepotTemplate(code: "WAARD", name: "Voorbeeldstandplaats Heerhugowaard", postcode: 1703, share: 30),
        DepotTemplate(code: "CASTRICUM", name: "Voorbeeldstandplaats Castricum", postcode: 1902, share: 20),
        DepotTemplate(code: "BERGEN", name: "Voorbeeldstandplaats Bergen", postcode: 1861, share: 10),
    ]

    private static let shifts: [Direction: TimeWindow] = [
        .toSchool: TimeWindow(.clock(6, 0), .clock(10, 30)), .fromSchool: TimeWindow(.clock(11, 0), .clock(18, 0)),
    ]

    /// Rides alone and far rides take whole vehicles in a small region too.
    private static let spare = 5

    static func entries(forPupils pupils: Int) -> [FleetEntry] {
        let total = spare + (2 * pupils + 8) / 9
        let cars = max(2, total * 30 / 100)
        let electric = total / 10
        let wheelchair = max(4, total * 30 / 100)
        let counts = [cars, max(1, total - cars - electric - wheelchair), electric, wheelchair]
        return zip(types, counts).flatMap { spread($0.id, $1) }.sorted { $0.id < $1.id }
    }

    /// By share, the rounding carried from depot to depot.
    private static func spread(_ type: VehicleType.ID, _ count: Int) -> [FleetEntry] {
        var entries: [FleetEntry] = []
        var share = 0
        var given = 0
        for depot in depots {
            share += depot.share
            let here = (count * share + 50) / 100 - given
            given += here
            if here > 0 {
                entries.append(
                    FleetEntry(
                        id: FleetEntry.ID("\(type)-\(depot.code)"), type: type, depot: Depot.ID(depot.code),
                        count: here,
                        shifts: shifts))
            }
        }
        return entries
    }
}
