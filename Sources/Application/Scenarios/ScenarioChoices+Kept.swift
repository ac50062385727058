import Domain
import Foundation
import Store

extension ScenarioChoices {
    /// Finds the same school times again without searching, as long as the half-days and the search stay the same.
    func keptShifts(in store: Workspace, on date: PlanDate, effort: Effort, _ run: LongRun) -> ScenarioChoices {
        let search = bells
        return ScenarioChoices(
            bells: { change, scenario throws(Fault) in
                var hashes: [String] = []
                for direction in Direction.allCases {
                    hashes += try scenario.halfDays(on: date, direction).map { PlanMaker.inputHash(of: $0.problem) }
                }
                let key = KeptShifts.Key(
                    change: change, problems: hashes, seed: effort.seed, limits: effort.limitsText,
                    programVersion: Product.version)
                if let known = try store.keptShifts(key) {
                    return Choice(
                        Dictionary(known.shifts.map { ($0.destination, $0.shift) }, uniquingKeysWith: { $1 }),
                        notes: known.notes)
                }
                let found = try search(change, scenario)
                // What half a search gives is not compared.
                if run.isStopped { throw .stopped }
                let shifts = found.value.sorted { $0.key < $1.key }.map {
                    KeptShifts.Shift(destination: $0.key, shift: $0.value)
                }
                try store.keep(KeptShifts(shifts: shifts, notes: found.notes), for: key)
                return found
            }, pickups: pickups)
    }
}
