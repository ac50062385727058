import Domain

/// Names and quantities of tariff components as a reader of an invoice knows them.
enum ComponentName {
    static func text(_ component: TariffComponent) -> String {
        switch component {
        case .dutyStart: "start per dienst"
        case .vehicleDay: "voertuig per dag (een dagdeel telt half)"
        case .dutyHour: "dienstuur"
        case .kilometre: "kilometer"
        case .attendantHour: "uur begeleiding"
        case .runStart: "start per rit"
        case .loadedHour: "uur met leerlingen aan boord"
        case .loadedKilometre: "kilometer met leerlingen aan boord"
        case .pupilRide: "leerling per rit"
        case .wheelchairRide: "rolstoel per rit"
        case .runMinimum: "aanvulling tot het minimum per rit"
        }
    }

    /// `12,50 uur`, `340,2 km`, `14`.
    static func quantity(_ quantity: Int, of component: TariffComponent) -> String {
        let value = Double(quantity) / Double(component.divisor)
        switch component.divisor {
        case 3600: return "\(Decimal.dutch(value, decimals: 2)) uur"
        case 1000: return "\(Decimal.dutch(value, decimals: 1)) km"
        case 2: return Words.count(quantity, "dagdeel", "dagdelen")
        default: return Decimal.grouped(quantity)
        }
    }
}
