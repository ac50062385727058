import Domain

extension ScenarioTemplate {
    /// Pupils of special primary schools far away, with the school of that kind in Alkmaar.
    static var permissionList: String {
        let region = RegionGenerator.demo.generated().region
        let far: Set<Destination.ID> = ["HALVEMAAN", "SPAARNE"]
        let rows = region.pupils.filter { far.contains($0.destination) }.prefix(12)
        let fields: [DelimitedTable.Field<Pupil>] = [
            ("leerling", { $0.id.text }), ("bestemming", { _ in "LANTAARN" }),
        ]
        return DelimitedTable(Array(rows), fields).text
    }

    static let emissionFactors = """
        # Alle getallen zijn verzonnen. Neem ze over uit een echte lijst, en noem de dag en de bron.
        # Een voertuigtype dat hier niet staat, houdt wat er in voertuigen.csv staat.
        datum: 2026-01-15
        bron: verzonnen voor dit voorbeeld; een echte lijst staat op co2emissiefactoren.nl
        gram_per_kilometer:
          AUTO: 160
          BUS8: 250
          EBUS8: 0
          ROLBUS: 280

        """
}

/// Candidate pick-up points of the demo region: four around the middle of each neighbourhood, two in a village.
enum PickupPointPlan {
    private struct Point {
        let code: String
        let name: String
        let place: MapPoint
    }

    static var text: String {
        let fields: [DelimitedTable.Field<Point>] = [
            ("code", { $0.code }), ("naam", { $0.name }), ("capaciteit", { _ in "8" }),
            ("breedtegraad", { degrees($0.place.latitude) }), ("lengtegraad", { degrees($0.place.longitude) }),
        ]
        return DelimitedTable(Settlement.all.filter { $0.weight > 0 }.flatMap(points), fields).text
    }

    /// About 250 m from the middle.
    private static func points(_ settlement: Settlement) -> [Point] {
        let corners = [(1, 1), (-1, -1), (1, -1), (-1, 1)].prefix(settlement.weight >= 60 ? 4 : 2)
        return corners.enumerated().map { index, corner in
            Point(
                code: "OP\(settlement.postcode)-\(index + 1)", name: "Voorbeeldhalte \(settlement.town) \(index + 1)",
                place: settlement.centre.moved(north: corner.0 * 1600, east: corner.1 * 2600))
        }
    }

    /// Six decimals, with a comma as in Dutch spreadsheets.
    private static func degrees(_ millionths: Int) -> String {
        let digits = String(millionths % 1_000_000)
        return "\(millionths / 1_000_000)," + String(repeating: "0", count: 6 - digits.count) + digits
    }
}
