import Domain
import Store

extension RepairSearch {
    /// A plan has no drivers, but who drives which route is known from a carrier's routes or from what was driven. The wish
    /// then is a ride on the route of the driver who knows the pupil best.
    func addFixedDriver(
        _ complaint: Complaint, _ world: RepairWorld, _ answer: inout RepairAnswer, _ run: LongRun
    ) throws(Fault) {
        let direction = answer.direction
        let key = UsualDrivers.Key(pupil: world.pupil, direction: direction)
        guard let driver = try store.usualDrivers(of: world.pupil)[key] else {
            answer.notes.append(
                "Een vaste chauffeur staat niet in het plan, en de realisatie noemt geen chauffeurs. Het vraagt een afspraak met de vervoerder over diensten en vervanging."
            )
            return
        }
        let month = VisitQuery(from: complaint.date.later(days: -Self.driverDays), until: complaint.date)
        let visits = try store.visits(month).filter { $0.key.direction == direction && $0.key.kind == .boards }
        let own = visits.filter { $0.key.pupil == world.pupil && $0.driver != nil }
        answer.notes.append(
            "De chauffeur die deze leerling het vaakst reed, is \(driver): \(own.count { $0.driver == driver }) van de \(own.count) ritten in de maand ervoor."
        )
        guard let duty = try duty(of: driver, world, visits) else {
            answer.notes.append("Op welke route deze chauffeur rijdt, staat niet in de gegevens.")
            return
        }
        guard duty.id != world.own.id else {
            answer.notes.append(
                "Deze chauffeur rijdt al op route \(duty.id), de route van deze leerling. Het plan hoeft niet te veranderen, en het kost volgens het contract niets."
            )
            return
        }
        let option = RepairOptions(
            world: world, granted: world.problem, seconds: effort.secondsLimit ?? 8, seed: effort.seed
        ).vehicle(of: duty)
        let solved = try SolveSeries(store: store, threads: effort.threads).run(option.allJobs, run)
        if let repair = repair(option, world, world.problem, solved), repair.isSound {
            answer.choices = RepairChoice.choose([repair])
        } else {
            answer.notes.append(
                "Op route \(duty.id) van deze chauffeur past deze leerling er niet bij zonder een norm te breken.")
        }
        let others = Set(duty.pupils + world.own.pupils).subtracting([world.pupil]).count
        answer.notes.append(
            "Ook kunnen de chauffeurs van route \(world.own.id) en route \(duty.id) ruilen. Dat kost volgens het contract niets; \(others) andere leerlingen krijgen dan een andere chauffeur."
        )
    }

    /// So far back is looked for who drove.
    private static let driverDays = 31

    /// As the carrier's routes say; else the route that the driver drove most often.
    private func duty(of driver: Driver.ID, _ world: RepairWorld, _ visits: [RealisedVisit]) throws(Fault) -> Duty? {
        let stored = world.stored
        let summary = try store.plans().first { $0.id == stored.id && $0.version == stored.version }
        if let summary {
            let planned = try store.plannedDrivers(summary)
            let duties = stored.plan.duties.filter { planned[$0.id] == driver }
            // Of several, the pupil's own.
            if let duty = duties.first(where: { $0.id == world.own.id }) ?? duties.first { return duty }
        }
        let driven = Dictionary(grouping: visits.filter { $0.driver == driver }, by: \.route.text)
        let most = driven.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key
        return stored.plan.duties.first { $0.id.text == most }
    }
}
