import Domain
import RoadNetwork
import Store

/// The drives of a period, each read against the plan that was in force.
struct DrivenLegSource {
    private let store: Workspace
    private let calendar: PlanCalendar
    private let region: Region

    /// What a visit is read against: a plan, or the region's own half-day of a weekday.
    private enum Source: Hashable {
        case plan(StoredPlan.Version)
        case region(Weekday, Direction)
    }

    init(_ store: Workspace, _ calendar: PlanCalendar, _ region: Region) {
        self.store = store
        self.calendar = calendar
        self.region = region
    }

    /// - Complexity: O(visits), and the matrix of each plan once.
    func legs(_ query: VisitQuery) throws(Fault) -> [DrivenLeg] {
        let visits = try store.visits(query)
        var readers: [Source: LegReader] = [:]
        var legs: [DrivenLeg] = []
        var number = 0
        var start = 0
        while start < visits.count {
            let key = visits[start].key
            var end = start
            var carriers: [Carrier.ID: [RealisedVisit]] = [:]
            while end < visits.count, visits[end].key.date == key.date, visits[end].key.direction == key.direction {
                carriers[visits[end].key.carrier, default: []].append(visits[end])
                end += 1
            }
            for (carrier, visits) in carriers.sorted(by: { $0.key < $1.key }) {
                let reader = try reader(key.date, key.direction, carrier, &readers)
                legs += reader?.legs(visits, vehicleDay: &number) ?? []
            }
            start = end
        }
        return legs
    }

    /// Without a plan, the region's own half-day of that weekday.
    private func reader(
        _ date: PlanDate, _ direction: Direction, _ carrier: Carrier.ID, _ known: inout [Source: LegReader]
    ) throws(Fault) -> LegReader? {
        let summary = calendar.plan(on: date, direction, carrier: carrier)
        let key = summary.map { Source.plan($0.key) } ?? .region(date.weekday, direction)
        if let reader = known[key] { return reader }
        let stored: StoredPlan? = if let summary { try store.plan(summary.key) } else { nil }
        guard stored != nil || region.contract != nil else { return nil }
        let problem: HalfDayProblem
        if let stored { problem = stored.problem } else { problem = try region.halfDay(on: date, direction).problem }
        // A plan from which a pupil was erased has no travel times any more.
        guard let matrix = try? problem.travelMatrix() else { return nil }
        let reader = LegReader(problem, matrix: matrix, plan: stored?.plan)
        known[key] = reader
        return reader
    }
}

/// What lies in a square: the towns and four-digit postcodes of homes and destinations there.
struct AreaLabels {
    private let names: [GridSquare: String]

    init(_ region: Region) {
        var counts: [GridSquare: [String: Int]] = [:]
        for address in region.pupils.map(\.home) + region.destinations.map(\.address) + region.depots.map(\.address) {
            let place = [address.town, address.postcode.map { String($0.prefix(4)) }].compactMap(\.self)
            guard !place.isEmpty else { continue }
            counts[GridSquare(address.coordinate), default: [:]][place.joined(separator: " "), default: 0] += 1
        }
        names = counts.mapValues { places in
            places.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(2).map(\.key).joined(separator: ", ")
        }
    }

    func label(_ square: GridSquare) -> String {
        names[square] ?? "rond \(degrees(square.south)) noord, \(degrees(square.west)) oost"
    }

    private func degrees(_ hundredths: Int) -> String {
        "\(hundredths / 100),\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}
