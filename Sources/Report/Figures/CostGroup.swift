import Domain

/// Tariff components that belong together for a reader. Also for what leaves the desk: amounts per single wheelchair or
/// pupil would tell small counts to who knows the tariff.
enum CostGroup: String, CaseIterable {
    case vehicles = "voertuigen en diensten"
    case kilometres = "kilometers"
    case loaded = "ritten en uren met leerlingen aan boord"
    case people = "leerlingen, rolstoelen en begeleiding"

    var components: Set<TariffComponent> {
        switch self {
        case .vehicles: [.dutyStart, .vehicleDay, .dutyHour]
        case .kilometres: [.kilometre, .loadedKilometre]
        case .loaded: [.runStart, .loadedHour, .runMinimum]
        case .people: [.pupilRide, .wheelchairRide, .attendantHour]
        }
    }

    func amount(of costs: [CostFigure]) -> Cents {
        costs.filter { components.contains($0.component) }.map(\.amount).reduce(.zero, +)
    }
}
