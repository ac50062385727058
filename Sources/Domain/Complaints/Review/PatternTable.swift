/// Complaints, upheld complaints, compliments and rides by one trait.
package struct PatternTable: Hashable, Sendable {
    package enum Trait: String, CaseIterable, Sendable {
        case category = "categorie"
        case month = "maand"
        case route = "route"
        case destination = "school"
        case area = "werkgebied"
        case municipality = "gemeente"
        case carrier = "vervoerder"
        case slack = "speling in het plan"
        case voice = "wat kinderen zeggen"
    }

    package struct Row: Hashable, Sendable {
        package var label: String
        package var complaints: Int
        package var upheld: Int
        package var compliments: Int
        /// Of a category and of what children say: all rides. nil where the rides are not known.
        package var rides: Int?
        /// Pupils who ride in it; nil where that is not known.
        package var pupils: Int?

        package init(
            label: String, complaints: Int, upheld: Int, compliments: Int, rides: Int?, pupils: Int?
        ) {
            self.label = label
            self.complaints = complaints
            self.upheld = upheld
            self.compliments = compliments
            self.rides = rides
            self.pupils = pupils
        }

        package var rate: ComplaintRate? { rides.map { ComplaintRate(complaints: complaints, rides: $0) } }
    }

    package var trait: Trait
    package var rows: [Row]

    /// Everything by one trait; what has it not comes last as `onbekend`.
    package init(
        _ trait: Trait, complaints: [ReviewedComplaint], rides: [ReviewedRide], label: (String) -> String = { $0 }
    ) {
        self.trait = trait
        var rows: [String: Row] = [:]
        var pupils: [String: Set<Pupil.ID>] = [:]
        func row(_ key: String) -> Row {
            rows[key] ?? Row(label: label(key), complaints: 0, upheld: 0, compliments: 0, rides: nil, pupils: nil)
        }
        for ride in rides {
            guard let key = PatternTable.key(trait, ride) else { continue }
            var row = row(key)
            row.rides = (row.rides ?? 0) + 1
            rows[key] = row
            pupils[key, default: []].insert(ride.record.pupil)
        }
        let hasRides = !rows.isEmpty
        for complaint in complaints {
            for key in PatternTable.keys(trait, complaint) {
                var row = row(key)
                if hasRides, row.rides == nil, key != PatternTable.unknown { row.rides = 0 }
                if complaint.isCompliment {
                    row.compliments += 1
                } else {
                    row.complaints += 1
                    if complaint.isUpheld { row.upheld += 1 }
                }
                rows[key] = row
            }
        }
        for (key, known) in pupils { rows[key]?.pupils = known.count }
        // Any ride can lead to a complaint of any category.
        if trait == .category || trait == .voice, !rides.isEmpty {
            for key in rows.keys { rows[key]?.rides = rides.count }
        }
        self.rows = rows.sorted { left, right in
            if (left.key == PatternTable.unknown) != (right.key == PatternTable.unknown) {
                return right.key == PatternTable.unknown
            }
            return trait == .month || trait == .slack
                ? left.key < right.key
                : (right.value.complaints, left.value.label) < (left.value.complaints, right.value.label)
        }.map(\.value)
    }

    private static let unknown = "onbekend"

    /// The traits of which everyone has one at a time, and of which it is known what goes together: a route is of one
    /// carrier, an area lies in one municipality.
    package static let places: [Trait] = [.month, .route, .destination, .area, .municipality, .carrier]

    /// Labels that occur together, each combination once, in the order of `places`.
    package static func corners(complaints: [ReviewedComplaint], rides: [ReviewedRide]) -> Set<[String]> {
        Set(rides.map { ride in places.map { key($0, ride) ?? unknown } })
            .union(complaints.map { complaint in places.map { keys($0, complaint).first ?? unknown } })
    }

    private static func key(_ trait: Trait, _ ride: ReviewedRide) -> String? {
        let record = ride.record
        switch trait {
        case .category, .voice: return nil
        case .month: return String(record.date.description.prefix(7))
        case .route: return record.route.map(\.text) ?? unknown
        case .destination: return record.destination.text
        case .area: return ride.area ?? unknown
        case .municipality: return record.municipality.text
        case .carrier: return record.carrier.map(\.text) ?? unknown
        case .slack: return ride.slack.map(slackName)
        }
    }

    /// A complaint may have several voices and no slack; nothing else has more than one key.
    private static func keys(_ trait: Trait, _ complaint: ReviewedComplaint) -> [String] {
        switch trait {
        case .category: [complaint.complaint.category.name]
        case .month: [String(complaint.complaint.date.description.prefix(7))]
        case .route: [complaint.route.map(\.text) ?? unknown]
        case .destination: [complaint.destination.map(\.text) ?? unknown]
        case .area: [complaint.area ?? unknown]
        case .municipality: [complaint.municipality.map(\.text) ?? unknown]
        case .carrier: [complaint.carrier.map(\.text) ?? unknown]
        case .slack: []
        case .voice: complaint.complaint.voices.sorted().map(\.rawValue)
        }
    }

    /// Minutes between the plan and the last moment allowed.
    static func slackName(_ slack: Seconds) -> String {
        switch slack {
        case ..<Seconds.minutes(3): "1. minder dan 3 minuten"
        case ..<Seconds.minutes(6): "2. 3 tot 6 minuten"
        default: "3. 6 minuten of meer"
        }
    }

    /// By the slack that the plan left: each complaint about times is put with the ride it is about.
    package static func slack(complaints: [ReviewedComplaint], rides: [ReviewedRide]) -> PatternTable {
        var table = PatternTable(.slack, complaints: [], rides: rides)
        struct Key: Hashable {
            let date: PlanDate
            let direction: Direction
            let pupil: Pupil.ID
        }
        let known = Dictionary(
            rides.map { (Key(date: $0.record.date, direction: $0.record.direction, pupil: $0.record.pupil), $0) },
            uniquingKeysWith: { first, _ in first })
        let timed: Set<ComplaintTopic> = [.latePickup, .tooEarly, .schoolTime, .longRide]
        for complaint in complaints {
            guard !complaint.isCompliment, let topic = complaint.complaint.category.topic, timed.contains(topic),
                let pupil = complaint.complaint.pupil, let direction = complaint.complaint.direction,
                let slack = known[Key(date: complaint.complaint.date, direction: direction, pupil: pupil)]?.slack,
                let index = table.rows.firstIndex(where: { $0.label == slackName(slack) })
            else { continue }
            table.rows[index].complaints += 1
            if complaint.isUpheld { table.rows[index].upheld += 1 }
        }
        return table
    }
}
