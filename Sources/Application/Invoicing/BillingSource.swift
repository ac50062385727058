import Domain
import RoadNetwork
import Store

/// The plans that were driven in a period, from the workspace.
struct BillingSource {
    private let store: Workspace
    private let calendar: PlanCalendar
    let contract: Contract

    init(_ store: Workspace) throws(Fault) {
        self.store = store
        calendar = PlanCalendar(try store.plans())
        contract = try store.region().agreement()
    }

    struct Period {
        var halves: [BillableHalfDay]
        /// Half-days of which anything was told.
        var told: Set<Half>
        /// Realisation was told of some day of the period: then days without it were not driven.
        var hasRealisation: Bool { !told.isEmpty }

        func isDriven(_ date: PlanDate, _ direction: Direction) -> Bool {
            hasRealisation
                ? told.contains(Half(date: date, direction: direction)) : Weekday.schoolDays.contains(date.weekday)
        }
    }

    struct Half: Hashable {
        var date: PlanDate
        var direction: Direction
    }

    /// - Parameter carrier: nil is every carrier.
    /// - Complexity: O(days × stops), and reading each plan once.
    func period(from: PlanDate, until: PlanDate, carrier: Carrier.ID?) throws(Fault) -> Period {
        let visits = try store.visits(VisitQuery(from: from, until: until, carrier: carrier))
        var aboard: [Half: Set<Pupil.ID>] = [:]
        var moments: [Half: [Pupil.ID: [CarrierRoute.Visit.Kind: Seconds]]] = [:]
        var told: Set<Half> = []
        for visit in visits {
            let half = Half(date: visit.key.date, direction: visit.key.direction)
            told.insert(half)
            guard !visit.isNoShow else { continue }
            aboard[half, default: []].insert(visit.key.pupil)
            if let time = visit.time {
                moments[half, default: [:]][visit.key.pupil, default: [:]][visit.key.kind] = time
            }
        }
        var known: [StoredPlan.Version: (stored: StoredPlan, meter: DutyMeter)] = [:]
        var halves: [BillableHalfDay] = []
        for day in from.daysSince1970...max(from.daysSince1970, until.daysSince1970) {
            guard let date = PlanDate(daysSince1970: day), Weekday.schoolDays.contains(date.weekday) else { continue }
            for direction in Direction.allCases {
                for summary in calendar.plans(on: date, direction)
                where carrier == nil || summary.carrier == nil || summary.carrier == carrier {
                    if known[summary.key] == nil, let stored = try store.plan(summary.key) {
                        let half = try PlannedHalfDay(reading: stored)
                        known[summary.key] = (stored, DutyMeter(stored.problem, half.matrix))
                    }
                    guard let (stored, meter) = known[summary.key] else { continue }
                    let half = Half(date: date, direction: direction)
                    halves.append(
                        BillableHalfDay(
                            date: date, carrier: summary.carrier, plan: stored.plan, meter: meter,
                            driven: aboard[half], times: BillingSource.rides(moments[half] ?? [:])))
                }
            }
        }
        return Period(halves: halves, told: told)
    }

    /// Of whom both moments were told, the one after the other.
    private static func rides(
        _ moments: [Pupil.ID: [CarrierRoute.Visit.Kind: Seconds]]
    ) -> [Pupil.ID: TimeWindow] {
        moments.compactMapValues { told in
            guard let boarding = told[.boards], let alighting = told[.alights], boarding <= alighting else {
                return nil
            }
            return TimeWindow(boarding, alighting)
        }
    }

    func terms(key: Coalitions.Key?, basis: Billing.Basis?) -> InvoiceTerms {
        var billing = contract.billing ?? .standard
        billing.key = key ?? billing.key
        billing.basis = basis ?? billing.basis
        return InvoiceTerms(billing: billing, tariff: contract.tariff)
    }
}
