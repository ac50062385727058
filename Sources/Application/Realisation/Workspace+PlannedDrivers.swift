import Domain
import Store

extension Workspace {
    /// Who drives which duty, as a carrier's own routes name them; a duty of such a plan is called after its route.
    func plannedDrivers(_ plan: PlanSummary) throws(Fault) -> [Duty.ID: Driver.ID] {
        guard let carrier = plan.carrier, let date = plan.date,
            let routes = try carrierDay(carrier, date, plan.direction)?.day.routes
        else { return [:] }
        return Dictionary(
            routes.compactMap { route in route.driver.map { (Duty.ID(route.id.text), $0) } },
            uniquingKeysWith: { first, _ in first })
    }
}
