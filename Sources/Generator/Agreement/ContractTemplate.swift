import Domain

/// A contract in which every price and every article is invented.
enum ContractTemplate {
    static let contract = Contract(
        name: "Voorbeeldcontract leerlingenvervoer (verzonnen)", carrier: "Voorbeeldvervoer (verzonnen)",
        municipalities: ["Alkmaar", "Bergen", "Castricum", "Dijk en Waard", "Heiloo", "Uitgeest"], norms: norms,
        tariff: tariff, costBook: costBook, pricesAreInvented: true)

    private static let norms = [
        NormSetting(
            key: .maximumRide, scope: .contract, value: 3600, reason: "voorbeeldcontract artikel 4 (verzonnen)"),
        NormSetting(
            key: .maximumRide, scope: .municipality("Uitgeest"), value: 3300,
            reason: "voorbeeldbesluit van Uitgeest (verzonnen)"),
        NormSetting(
            key: .departureLatest, scope: .destination("KOMPAS"), value: 600,
            reason: "afspraak met Het Kompasplein (verzonnen)"),
    ]

    private static let tariff = Tariff(
        priceYear: 2025,
        rates: [
            "AUTO": rates([
                .vehicleDay: 4400, .runStart: 650, .loadedHour: 4350, .kilometre: 34, .attendantHour: 2850,
                .runMinimum: 1800,
            ]),
            "BUS8": rates([
                .vehicleDay: 6200, .runStart: 850, .loadedHour: 5100, .kilometre: 43, .attendantHour: 2850,
                .runMinimum: 2400,
            ]),
            "EBUS8": rates([
                .vehicleDay: 7000, .runStart: 850, .loadedHour: 5100, .kilometre: 31, .attendantHour: 2850,
                .runMinimum: 2400,
            ]),
            "ROLBUS": rates([
                .vehicleDay: 8100, .runStart: 1000, .loadedHour: 5650, .kilometre: 49, .attendantHour: 2850,
                .wheelchairRide: 425, .runMinimum: 2900,
            ]),
        ], index: [Tariff.IndexStep(year: 2026, hundredthsOfPercent: 250)])

    private static let costBook = Tariff(
        priceYear: 2026,
        rates: [
            "AUTO": rates([.vehicleDay: 3000, .dutyHour: 3150, .kilometre: 21, .attendantHour: 2500]),
            "BUS8": rates([.vehicleDay: 4700, .dutyHour: 3150, .kilometre: 29, .attendantHour: 2500]),
            "EBUS8": rates([.vehicleDay: 6100, .dutyHour: 3150, .kilometre: 15, .attendantHour: 2500]),
            "ROLBUS": rates([.vehicleDay: 6300, .dutyHour: 3300, .kilometre: 33, .attendantHour: 2500]),
        ])

    /// From whole cents.
    private static func rates(_ cents: [TariffComponent: Int]) -> Rates { Rates(cents.mapValues { Rate.cents($0) }) }
}
