/// One price of a tariff, and the quantity that it is paid for.
package enum TariffComponent: String, CaseIterable, Codable, Sendable {
    case dutyStart = "start_dienst"
    case vehicleDay = "voertuigdag"
    case dutyHour = "dienstuur"
    case kilometre = "kilometer"
    case attendantHour = "begeleidersuur"
    case runStart = "start_rit"
    case loadedHour = "beladen_uur"
    case loadedKilometre = "beladen_kilometer"
    case pupilRide = "leerlingrit"
    case wheelchairRide = "rolstoelrit"
    /// A floor under the sum of a run's other lines.
    case runMinimum = "minimum_rit"

    /// Paid once for each run rather than once for the whole duty.
    package var isPerRun: Bool {
        switch self {
        case .dutyStart, .vehicleDay, .dutyHour, .kilometre, .attendantHour: false
        case .runStart, .loadedHour, .loadedKilometre, .pupilRide, .wheelchairRide, .runMinimum: true
        }
    }

    /// What the quantity counts, and by how much it is divided before it meets the rate: hours are counted in seconds,
    /// kilometres in metres, a vehicle-day in half-days (each half-day of a day pays half).
    package var divisor: Int {
        switch self {
        case .dutyHour, .attendantHour, .loadedHour: 3600
        case .kilometre, .loadedKilometre: 1000
        case .vehicleDay: 2
        default: 1
        }
    }
}

/// Prices of one vehicle type. A component that is absent costs nothing.
package struct Rates: Hashable, Codable, Sendable {
    package var values: [TariffComponent: Rate]

    package init(_ values: [TariffComponent: Rate] = [:]) { self.values = values }

    package subscript(_ component: TariffComponent) -> Rate { values[component] ?? .zero }

    /// Every rate raised by a percentage in hundredths.
    package func indexed(byHundredthsOfPercent percentage: Int) -> Rates {
        Rates(values.mapValues { $0.indexed(byHundredthsOfPercent: percentage) })
    }
}

/// A carrier's tariff (or, in the same form, the cost book of what the carrier really spends).
package struct Tariff: Hashable, Codable, Sendable {
    package struct IndexStep: Hashable, Codable, Sendable {
        package var year: Int
        /// Hundredths of a percent: 340 is 3.4 %.
        package var hundredthsOfPercent: Int

        package init(year: Int, hundredthsOfPercent: Int) {
            self.year = year
            self.hundredthsOfPercent = hundredthsOfPercent
        }
    }

    /// The year whose prices these are.
    package var priceYear: Int?
    package var rates: [VehicleType.ID: Rates]
    /// Applied one after the other, each rounded, for the years after `priceYear` up to the year asked for.
    package var index: [IndexStep]

    package init(priceYear: Int? = nil, rates: [VehicleType.ID: Rates], index: [IndexStep] = []) {
        self.priceYear = priceYear
        self.rates = rates
        self.index = index
    }

    /// The same tariff at the prices of `year`; without a price year or for an earlier year, unchanged.
    package func indexed(to year: Int) -> Tariff {
        guard let priceYear else { return self }
        let steps = index.filter { $0.year > priceYear && $0.year <= year }.sorted { $0.year < $1.year }
        var result = self
        result.priceYear = max(year, priceYear)
        result.rates = rates.mapValues { rates in
            steps.reduce(rates) { $0.indexed(byHundredthsOfPercent: $1.hundredthsOfPercent) }
        }
        return result
    }
}
