import Domain
import Interchange
import Report

/// Makes driver sheets of a plan. Addresses come from the list of pupils as it is now; names and telephone numbers only
/// from a file that the desk gives for this once.
struct DriverSheetMaker {
    let stored: StoredPlan
    private let homes: [Pupil.ID: Address]
    private let drivers: [Duty.ID: Driver.ID]
    private let contacts: [Pupil.ID: Contact]
    private let requests: [Pupil.ID: Request]

    /// - Parameter drivers: by duty, as the carrier's routes tell them.
    init(_ stored: StoredPlan, region: Region, drivers: [Duty.ID: Driver.ID], contacts: [Contact] = []) {
        self.contacts = Dictionary(contacts.map { ($0.pupil, $0) }, uniquingKeysWith: { first, _ in first })
        self.stored = stored
        self.drivers = drivers
        homes = Dictionary(region.pupils.map { ($0.id, $0.home) }, uniquingKeysWith: { first, _ in first })
        requests = stored.problem.requestsByPupil
    }

    /// In the order of leaving the depot.
    func sheets(only duty: Duty.ID?) -> [DriverSheet] {
        stored.plan.duties.filter { duty == nil || $0.id == duty }.sorted { ($0.start, $0.id) < ($1.start, $1.id) }
            .map(sheet)
    }

    private func sheet(_ duty: Duty) -> DriverSheet {
        let problem = stored.problem
        let fleet = problem.fleet(duty.fleet)
        let type = fleet.flatMap { problem.vehicleType($0.type)?.name }
        var aboard = 0
        return DriverSheet(
            duty: duty.id.text, date: problem.date, direction: problem.direction,
            vehicle: "\(type ?? "voertuig") (\(duty.fleet))",
            depot: fleet.flatMap { problem.base($0.depot)?.name } ?? "", driver: drivers[duty.id]?.text,
            hasAttendant: duty.hasAttendant, start: duty.start, end: duty.end,
            stops: duty.stops.map { stop in
                aboard += stop.boarding.count - stop.alighting.count
                return self.stop(stop, aboard: max(0, aboard))
            })
    }

    private func stop(_ stop: Stop, aboard: Int) -> DriverSheet.Stop {
        let pupils = stop.alighting + stop.boarding.map(\.pupil)
        let sites = stored.problem.sites.filter { $0.place == stop.place }
        let isDestination = !sites.isEmpty
        return DriverSheet.Stop(
            begin: stop.begin, departure: stop.departure, place: isDestination ? name(sites, pupils) : address(pupils),
            isDestination: isDestination, bells: isDestination ? bells(pupils) : [],
            people: stop.alighting.map { person($0, boards: false, nil) }
                + stop.boarding.map { person($0.pupil, boards: true, $0.seating) },
            aboard: aboard)
    }

    /// Of several destinations at one gate, those that someone goes to.
    private func name(_ sites: [HalfDayProblem.Site], _ pupils: [Pupil.ID]) -> String {
        let wanted = Set(pupils.compactMap { requests[$0]?.destination })
        let used = sites.filter { wanted.contains($0.id) }
        return (used.isEmpty ? sites : used).map(\.name).dutchList
    }

    private func bells(_ pupils: [Pupil.ID]) -> [String] {
        let verb = stored.problem.direction == .toSchool ? "begint" : "gaat uit"
        return Set(pupils.compactMap { requests[$0]?.bell }).sorted().map { "\(verb) \($0.clockText)" }
    }

    private func address(_ pupils: [Pupil.ID]) -> String {
        if pupils.contains(where: { requests[$0]?.walk != nil }) { return "Opstapplaats" }
        guard let home = pupils.lazy.compactMap({ homes[$0] }).first else { return "Adres niet bekend" }
        let street = [home.postcode.map(spaced), home.houseNumber].compactMap(\.self).joined(separator: " ")
        let parts = [street, home.town ?? ""].filter { !$0.isEmpty }
        guard street.isEmpty else { return parts.joined(separator: ", ") }
        return "Punt \(home.coordinate.latitude), \(home.coordinate.longitude)"
    }

    /// `1821 AB`.
    private func spaced(_ postcode: String) -> String {
        postcode.count == 6 ? "\(postcode.prefix(4)) \(postcode.suffix(2))" : postcode
    }

    private func person(_ pupil: Pupil.ID, boards: Bool, _ seating: Seating?) -> DriverSheet.Person {
        DriverSheet.Person(
            code: pupil.text, name: contacts[pupil]?.name, phone: contacts[pupil]?.phone, boards: boards,
            seating: seating, equipment: boards ? equipment(pupil, seating) : [],
            handover: boards || stored.problem.direction == .toSchool
                ? nil : requests[pupil]?.handover.map { "in persoon, tussen \($0.text)" })
    }

    /// What the ride needs; why it is needed is nobody's business here.
    private func equipment(_ pupil: Pupil.ID, _ seating: Seating?) -> [String] {
        guard let needs = requests[pupil]?.needs else { return [] }
        var words: [String] = []
        if needs.wheelchair == .canTransfer, seating == .seat { words.append("rolstoel opgevouwen mee") }
        if needs.childSeat != .none { words.append(needs.childSeat.rawValue) }
        if needs.frontSeat == .required { words.append("voorin") }
        if needs.places > 1 { words.append("\(needs.places) plaatsen") }
        if needs.attendant == .parent { words.append("ouder rijdt mee") }
        return words
    }
}
