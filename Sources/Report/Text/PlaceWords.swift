import Domain

/// A place in words, from the nearest of some places that everyone knows: `bij De Vaart`, `4 km ten noorden van De Vaart`.
struct PlaceWords {
    let known: [RouteMap.Mark]

    func text(_ place: Coordinate) -> String? {
        let offsets = known.map { mark in (mark.name, offset(from: mark.at, to: place)) }
        guard let (name, (east, north)) = offsets.min(by: { length($0.1) < length($1.1) }) else { return nil }
        let kilometres = length((east, north)).squareRoot()
        if kilometres < 1.5 { return "bij \(name)" }
        return "\(Decimal.dutch(kilometres, decimals: 0)) km \(direction(east, north)) van \(name)"
    }

    private func length(_ offset: (Double, Double)) -> Double { offset.0 * offset.0 + offset.1 * offset.1 }

    /// Kilometres to the east and to the north; one degree east is about 0.61 of a degree north in the Netherlands.
    private func offset(from: Coordinate, to: Coordinate) -> (Double, Double) {
        (111.2 * 0.61 * (to.longitude - from.longitude), 111.2 * (to.latitude - from.latitude))
    }

    /// Eight winds: a part counts when it is at least 0.41 (tan 22.5°) of the other.
    private func direction(_ east: Double, _ north: Double) -> String {
        let vertical = abs(north) >= 0.41 * abs(east) ? (north > 0 ? "noord" : "zuid") : ""
        let horizontal = abs(east) >= 0.41 * abs(north) ? (east > 0 ? "oost" : "west") : ""
        return "ten \(vertical)\(horizontal)en"
    }
}
