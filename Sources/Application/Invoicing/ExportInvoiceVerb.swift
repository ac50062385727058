package import Domain
import Foundation
package import Interchange
import Store

/// `exporteer factuur`: the lines of a period by the contract's tariff, divided over the municipalities.
package struct ExportInvoiceVerb: Sendable {
    package struct Choice: Hashable, Sendable {
        package var from: PlanDate
        package var until: PlanDate
        /// nil is every municipality.
        package var municipality: Municipality.ID?
        package var carrier: Carrier.ID?
        /// nil is what the contract says.
        package var key: Coalitions.Key?
        package var basis: Billing.Basis?

        package init(
            from: PlanDate, until: PlanDate, municipality: Municipality.ID? = nil, carrier: Carrier.ID? = nil,
            key: Coalitions.Key? = nil, basis: Billing.Basis? = nil
        ) {
            self.from = from
            self.until = until
            self.municipality = municipality
            self.carrier = carrier
            self.key = key
            self.basis = basis
        }
    }

    private let workspace: String
    private let choice: Choice
    private let csv: String?
    private let xlsx: String?

    package init(workspace: String, choice: Choice, csv: String? = nil, xlsx: String? = nil) {
        self.workspace = workspace
        self.choice = choice
        self.csv = csv
        self.xlsx = xlsx
    }

    package func run() throws(Fault) -> InvoiceOutcome {
        let output = try ReportFiles(.init(csv: csv, xlsx: xlsx))
        do throws(Fault) {
            let store = try Workspace.open(at: workspace, mode: .write)
            let source = try BillingSource(store)
            let terms = source.terms(key: choice.key, basis: choice.basis)
            let period = try source.period(from: choice.from, until: choice.until, carrier: choice.carrier)
            let driven = period.halves.filter { period.isDriven($0.date, $0.direction) }
            let rows = driven.flatMap { $0.rows(terms) }.filter {
                choice.municipality == nil || $0.key.municipality == choice.municipality
            }.sorted { $0.key < $1.key }
            guard !rows.isEmpty else { throw nothing(period) }
            var outcome = InvoiceOutcome(
                rows: rows, billing: terms.billing, from: choice.from, until: choice.until,
                days: Set(driven.map(\.date)).count, hasRealisation: period.hasRealisation,
                pricesAreInvented: source.contract.pricesAreInvented)
            outcome.files = try output.write(
                csv: { outcome.table.csv }, xlsx: { () throws(Fault) in try outcome.table.xlsx() })
            try store.log(.exported, count: rows.count)
            return outcome
        } catch {
            output.discard()
            throw error
        }
    }

    private func nothing(_ period: BillingSource.Period) -> Fault {
        Fault(
            code: "E-GEEN-FACTUUR", message: "in deze periode is er niets om te factureren",
            cause: period.halves.isEmpty
                ? "er is geen plan dat op deze dagen geldt"
                : period.hasRealisation ? "er is geen rit gereden die hierbij hoort" : nil,
            advice: period.halves.isEmpty
                ? "Lees de ritten in met: ritwijzer importeer ritten ritten.csv"
                : "Misschien is een andere gemeente of vervoerder bedoeld.")
    }
}

package struct InvoiceOutcome: Outcome {
    package var rows: [InvoiceRow]
    package var billing: Billing
    package var from: PlanDate
    package var until: PlanDate
    package var days: Int
    package var hasRealisation: Bool
    package var pricesAreInvented: Bool
    /// That were written, as the user named them.
    package var files: [String] = []

    package var verdict: Verdict { .fine }
    package var total: Cents { rows.map(\.share).reduce(.zero, +) }
    /// Runs with an amount for hours aboard, and of how many those hours were told.
    package var hours: (runs: Int, reported: Int) {
        struct Run: Hashable {
            var date: PlanDate
            var direction: Direction
            var route: Duty.ID
            var run: Int?
        }
        let lines = rows.filter { $0.key.component == .loadedHour }
        func runs(_ rows: [InvoiceRow]) -> Int {
            Set(rows.map { Run(date: $0.key.date, direction: $0.key.direction, route: $0.key.route, run: $0.key.run) })
                .count
        }
        return (runs(lines), runs(lines.filter(\.isReported)))
    }
    package var table: InvoiceTable { InvoiceTable(rows: rows, billing: billing) }

    package var municipalities: [(id: Municipality.ID, lines: Int, amount: Cents)] {
        Dictionary(grouping: rows, by: \.key.municipality).sorted { $0.key < $1.key }.map {
            ($0.key, $0.value.count, $0.value.map(\.share).reduce(.zero, +))
        }
    }

    package var answer: AnswerDocument {
        AnswerDocument(
            command: "exporteer factuur", isFine: true,
            result: [
                "basis": .string(billing.basis.rawValue), "key": .string(billing.key.rawValue),
                "from": .string(from.description), "until": .string(until.description), "days": .integer(days),
                "total": .integer(total.rawValue),
                "runsWithHours": .integer(hours.runs), "runsWithReportedHours": .integer(hours.reported),
                "municipalities": .array(
                    municipalities.map {
                        [
                            "municipality": .string($0.id.text), "lines": .integer($0.lines),
                            "amount": .integer($0.amount.rawValue),
                        ]
                    }),
                "rows": table.json, "files": .array(files.map { .string($0) }),
            ])
    }
}
