/// What was driven in a period, counted in every way that is asked for.
package struct RealisationFigures: Sendable {
    /// By what rides are put together. The raw value is the key in files and the Dutch word.
    package enum Grouping: String, CaseIterable, Codable, Sendable {
        case month = "maand"
        case week = "week"
        case day = "dag"
        case destination = "bestemming"
        case municipality = "gemeente"
        case carrier = "vervoerder"
        case route = "route"

        package var isTime: Bool { self == .month || self == .week || self == .day }
        package var plural: String {
            switch self {
            case .month: "maanden"
            case .week: "weken"
            case .day: "dagen"
            case .destination: "bestemmingen"
            case .municipality: "gemeenten"
            case .carrier: "vervoerders"
            case .route: "routes"
            }
        }
    }

    package struct Group: Sendable {
        /// Stable and sortable: `2026-W48`.
        package var key: String
        /// Dutch: `week 48 van 2026`.
        package var label: String
        package var tally: RideTally
    }

    package var from: PlanDate
    package var until: PlanDate
    package var days: Int
    package var halfDays: Int
    package var plannedHalfDays: Int
    /// Promised rides on half-days with a delivery, of which nothing was told.
    package var untold: Int
    package var strangers: Int
    package var total: RideTally
    package var directions: [Direction: RideTally]
    package var groups: [Grouping: [Group]]
    /// How many drivers each pupil had in the period, by direction: a norm of two is common.
    package var driversPerPupil: [Int]

    /// - Parameter names: of destinations, where they have one.
    /// - Returns: nil without any ride.
    /// - Complexity: O(n log n) in the number of rides.
    package init?(_ made: RideRecords, names: [Destination.ID: String] = [:]) {
        let records = made.records
        guard let from = records.first?.date, let until = records.last?.date else { return nil }
        self.from = from
        self.until = until
        halfDays = made.halfDays
        plannedHalfDays = made.plannedHalfDays
        untold = made.untold
        strangers = made.strangers.count
        let book = RideBook(records)
        total = RideTally(Array(records.indices), of: book)
        directions = Dictionary(grouping: records.indices, by: { records[$0].direction }).mapValues {
            RideTally($0, of: book)
        }
        let labels = GroupLabels(records, names: names)
        var groups: [Grouping: [Group]] = [:]
        for grouping in Grouping.allCases {
            groups[grouping] = labels.members(grouping).map { key, label, indices in
                Group(key: key, label: label, tally: RideTally(indices, of: book))
            }
        }
        days = groups[.day]?.count ?? 0
        self.groups = groups
        driversPerPupil = RealisationFigures.drivers(records)
    }

    /// Sorted, one number for each pupil and direction with a driver known.
    private static func drivers(_ records: [RideRecord]) -> [Int] {
        var seen: [UsualDrivers.Key: Set<Driver.ID>] = [:]
        for record in records {
            guard let driver = record.driver, !record.isNoShow else { continue }
            seen[.init(pupil: record.pupil, direction: record.direction), default: []].insert(driver)
        }
        return seen.values.map(\.count).sorted()
    }
}

/// Which rides belong to which group.
private struct GroupLabels {
    let records: [RideRecord]
    let names: [Destination.ID: String]

    init(_ records: [RideRecord], names: [Destination.ID: String]) {
        self.records = records
        self.names = names
    }

    /// In order of their keys.
    func members(_ grouping: RealisationFigures.Grouping) -> [(key: String, label: String, indices: [Int])] {
        var found: [String: (label: String, indices: [Int])] = [:]
        // Neighbours are often of one group, and a look-up by text is dear.
        var last: (key: String, indices: [Int])?
        var lastDate: PlanDate?
        func keep() {
            guard let last else { return }
            found[last.key]?.indices.append(contentsOf: last.indices)
        }
        for index in records.indices {
            let record = records[index]
            if grouping.isTime, lastDate == record.date {
                last?.indices.append(index)
                continue
            }
            lastDate = record.date
            let (key, label) = name(record, grouping)
            if last?.key == key {
                last?.indices.append(index)
            } else {
                keep()
                if found[key] == nil { found[key] = (label, []) }
                last = (key, [index])
            }
        }
        keep()
        return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value.label, $0.value.indices) }
    }

    private func name(_ record: RideRecord, _ grouping: RealisationFigures.Grouping) -> (String, String) {
        switch grouping {
        case .day: return (record.date.description, "\(record.date.weekday.rawValue) \(record.date)")
        case .week:
            let week = record.date.isoWeek
            return ("\(week.year)-W\(week.week < 10 ? "0" : "")\(week.week)", "week \(week.week) van \(week.year)")
        case .month:
            let key = String(record.date.description.prefix(7))
            return (key, "\(DutchMonth.names[record.date.month - 1]) \(record.date.year)")
        case .destination: return (record.destination.text, names[record.destination] ?? record.destination.text)
        case .municipality: return (record.municipality.text, record.municipality.text)
        case .carrier: return (record.carrier?.text ?? "", record.carrier?.text ?? "niet bekend")
        case .route:
            let route = record.route?.text ?? ""
            let key = "\(record.carrier?.text ?? "")/\(route)/\(record.direction.rawValue)"
            return (key, "\(route.isEmpty ? "zonder nummer" : route) \(record.direction.rawValue)")
        }
    }
}
