import Domain

/// Invents streets around the real centres and hands out their addresses.
///
/// The letters SA, SD and SS are never given out in Dutch postcodes, so no invented address can be someone's.
struct AddressPlan {
    /// An address that was handed out.
    struct Lot {
        let settlement: Int
        let point: MapPoint
        let postcode: String
        let number: Int
        let suffix: String

        var address: Address {
            Address(
                coordinate: point.coordinate, postcode: postcode,
                houseNumber: HouseNumber(number: number, suffix: suffix).text,
                town: Settlement.all[settlement].town)
        }
    }

    private struct Street {
        let name: String
        let postcode: String
        let start: MapPoint
        /// From one house number to the next.
        let step: (north: Int, east: Int)
        var last = 0
    }

    private static let letters = ["SA", "SD", "SS"]
    private static let firstParts = [
        "Verzin", "Luchtkasteel", "Sprookjes", "Droombeeld", "Nergens", "Fabel", "Proef", "Voorbeeld", "Denkbeeld",
        "Schijn", "Fantasie", "Wolken",
    ]
    private static let lastParts = ["laan", "pad", "weg", "hof", "straat", "dreef"]

    private var draw: SplitMix64
    private var streets: [[Street]] = []
    private var lots: [Lot] = []

    init(draw: SplitMix64) {
        self.draw = draw
        for settlement in Settlement.all { streets.append(invent(in: settlement)) }
    }

    private mutating func invent(in settlement: Settlement) -> [Street] {
        let names = draw.shuffled(AddressPlan.firstParts)
        return AddressPlan.letters.enumerated().map { index, letters in
            Street(
                name: names[index] + AddressPlan.lastParts[draw.below(AddressPlan.lastParts.count)],
                postcode: "\(settlement.postcode)\(letters)",
                start: settlement.centre.moved(north: draw.within(-3600...3600), east: draw.within(-6000...6000)),
                step: (north: draw.within(-70...70), east: draw.within(-110...110)))
        }
    }

    /// The next free address in one of the settlement's streets.
    mutating func take(in settlement: Int) -> Lot {
        let street = draw.below(streets[settlement].count)
        let number = streets[settlement][street].last + draw.within(1...3)
        streets[settlement][street].last = number
        let suffix = draw.happens(inThousand: 60) ? "A" : ""
        let lot = lot(streets[settlement][street], settlement, number, suffix)
        lots.append(lot)
        return lot
    }

    private func lot(_ street: Street, _ settlement: Int, _ number: Int, _ suffix: String) -> Lot {
        let aside = number % 2 == 0 ? 60 : -60
        let point = street.start.moved(
            north: number * street.step.north + aside + (suffix.isEmpty ? 0 : 25),
            east: number * street.step.east - aside)
        return Lot(settlement: settlement, point: point, postcode: street.postcode, number: number, suffix: suffix)
    }

    /// Everything that was handed out and the neighbours, by postcode and number. Some numbers are missing, as in real
    /// streets, so that a wrong number can be asked for.
    mutating func addressFile() -> [GeneratedAddress] {
        var taken: [String: [Lot]] = [:]
        for lot in lots { taken[lot.postcode, default: []].append(lot) }
        var result: [GeneratedAddress] = []
        for (settlement, streets) in streets.enumerated() {
            for street in streets where street.last > 0 {
                let used = taken[street.postcode] ?? []
                for number in 1...street.last + 4 {
                    let here = used.filter { $0.number == number }
                    let isVacant = here.isEmpty && !draw.happens(inThousand: 120)
                    for lot in here + (isVacant ? [lot(street, settlement, number, "")] : []) {
                        result.append(entry(lot, street.name))
                    }
                }
            }
        }
        return result.sorted {
            ($0.record.postcode, $0.record.number, $0.record.suffix) < (
                $1.record.postcode, $1.record.number, $1.record.suffix
            )
        }
    }

    private func entry(_ lot: Lot, _ street: String) -> GeneratedAddress {
        let settlement = Settlement.all[lot.settlement]
        return GeneratedAddress(
            record: AddressRecord(
                postcode: lot.postcode, number: lot.number, suffix: lot.suffix,
                address: KnownAddress(
                    coordinate: lot.point.coordinate, town: settlement.town, municipality: settlement.municipality)),
            street: street)
    }
}
