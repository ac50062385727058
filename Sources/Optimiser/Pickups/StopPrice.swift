import Domain

/// What one more stop costs, estimated: its time, and the detour to pass by on the way between two neighbouring stops of
/// the same destination, at the mean price of a loaded kilometre and hour over the vehicle types.
struct StopPrice {
    private let matrix: TravelMatrix
    private let homes: Int
    private let destination: Int
    private let perSecond: Double
    private let perMetre: Double
    /// Neighbours between which a stop may be put.
    private static let neighbours = 6

    /// - Parameter matrix: the homes first; `destination` is the index of the destination.
    init(_ tariff: Tariff, _ matrix: TravelMatrix, homes: Int, destination: Int) {
        self.matrix = matrix
        self.homes = homes
        self.destination = destination
        func mean(_ components: [TariffComponent]) -> Double {
            let sums = tariff.rates.values.map { rates in components.map { rates[$0].rawValue }.reduce(0, +) }
            return sums.isEmpty ? 0 : Double(sums.reduce(0, +)) / Double(sums.count) / 100
        }
        let hour = mean([.loadedHour, .dutyHour])
        let kilometre = mean([.kilometre, .loadedKilometre])
        perMetre = kilometre / 1000
        // A tariff without time or distance still has drivers: then time itself is weighed, a cent a second.
        perSecond = hour == 0 && kilometre == 0 ? 1 : hour / 3600
    }

    func cents(at place: Int, stop: Seconds) -> Double {
        let near =
            (0..<homes).filter { $0 != place }.sorted { drive(place, $0) < drive(place, $1) }
            .prefix(Self.neighbours) + [destination]
        var least = drive(place, destination)
        var metres = length(place, destination)
        for (position, first) in near.enumerated() {
            for second in near.dropFirst(position + 1) {
                let detour = drive(first, place) + drive(place, second) - drive(first, second)
                guard detour < least else { continue }
                least = detour
                metres = length(first, place) + length(place, second) - length(first, second)
            }
        }
        return Double(max(0, least) + stop.rawValue) * perSecond + Double(max(0, metres)) * perMetre
    }

    private func drive(_ from: Int, _ to: Int) -> Int { matrix.duration(from: from, to: to).rawValue }
    private func length(_ from: Int, _ to: Int) -> Int { matrix.length(from: from, to: to).rawValue }
}
