/// Driven rides with what counting them asks again and again: who rode along in one vehicle, and how the pupil's other
/// ride of that day went.
struct RideBook: Sendable {
    let records: [RideRecord]
    /// A number for each pupil.
    let pupils: [Int]
    /// A number for each vehicle on each half-day.
    let clusters: [Int]
    /// Stands at the ride home: both rides of that day were in time. nil when one of the two is not known.
    let wholeDays: [Bool?]

    /// - Parameter records: ordered by date and direction, heen before terug.
    /// - Complexity: O(records).
    init(_ records: [RideRecord]) {
        self.records = records
        var numbers: [Pupil.ID: Int] = [:]
        var pupils: [Int] = []
        var clusters: [Int] = []
        var wholeDays: [Bool?] = []
        var vehicles: [Vehicle: Int] = [:]
        var morning: [Int: Bool] = [:]
        var clusterCount = 0
        for (index, record) in records.enumerated() {
            if index == 0 || records[index - 1].date != record.date { morning.removeAll(keepingCapacity: true) }
            if index == 0 || records[index - 1].date != record.date || records[index - 1].direction != record.direction
            {
                vehicles.removeAll(keepingCapacity: true)
            }
            let pupil = numbers[record.pupil] ?? numbers.count
            numbers[record.pupil] = pupil
            pupils.append(pupil)
            let vehicle = Vehicle(route: record.route, carrier: record.carrier)
            let cluster = vehicles[vehicle] ?? clusterCount
            if cluster == clusterCount { clusterCount += 1 }
            vehicles[vehicle] = cluster
            clusters.append(cluster)
            if record.direction == .toSchool {
                if let punctual = record.isPunctual { morning[pupil] = punctual }
                wholeDays.append(nil)
            } else if let first = morning[pupil], let second = record.isPunctual {
                wholeDays.append(first && second)
            } else {
                wholeDays.append(nil)
            }
        }
        self.pupils = pupils
        self.clusters = clusters
        self.wholeDays = wholeDays
    }

    private struct Vehicle: Hashable {
        var route: CarrierRoute.ID?
        var carrier: Carrier.ID?
    }
}
