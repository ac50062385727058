package import Domain
import Foundation
package import Interchange
import Store

/// `controleer factuur`: an invoice against tariff, plan and realisation, line by line.
package struct CheckInvoiceVerb: Sendable {
    private let workspace: String
    private let path: String
    private let key: Coalitions.Key?
    private let basis: Billing.Basis?
    private let csv: String?

    /// - Parameters:
    ///   - key: nil is what the contract says.
    ///   - csv: where the verdicts are written as a table.
    package init(
        workspace: String, file: String, key: Coalitions.Key? = nil, basis: Billing.Basis? = nil, csv: String? = nil
    ) {
        self.workspace = workspace
        path = file
        self.key = key
        self.basis = basis
        self.csv = csv
    }

    package func run() throws(Fault) -> InvoiceCheckOutcome {
        let output = try ReportFiles(.init(csv: csv))
        do throws(Fault) {
            let store = try Workspace.openToLook(at: workspace, .checked)
            let name = URL(filePath: path).lastPathComponent
            let read = InvoiceImport.read(Array(try InputFile.read(path)), fileName: name)
            let source = try BillingSource(store)
            let dates = read.rows.map(\.value.key.date)
            guard !read.hasErrors, let first = dates.min(), let last = dates.max() else {
                output.discard()
                return InvoiceCheckOutcome(file: name, issues: read.issues, check: nil)
            }
            guard last.daysSince1970 - first.daysSince1970 <= 400 else { throw tooLong(first, last, name) }
            let period = try source.period(from: first, until: last, carrier: nil)
            let terms = source.terms(key: key, basis: basis)
            let check = InvoiceCheck(read.rows, halves: period.halves, terms: terms, isDriven: period.isDriven)
            var outcome = InvoiceCheckOutcome(file: name, issues: read.issues, check: check)
            outcome.billing = terms.billing
            outcome.hasRealisation = period.hasRealisation
            outcome.files = try output.write(csv: { InvoiceVerdictTable(check.verdicts).csv })
            return outcome
        } catch {
            output.discard()
            throw error
        }
    }

    private func tooLong(_ first: PlanDate, _ last: PlanDate, _ file: String) -> Fault {
        Fault(
            code: "E-FACTUUR-PERIODE",
            message: "deze factuur loopt van \(first) tot \(last), en dat is meer dan een jaar",
            location: .init(file: file), advice: "Misschien staat er een verkeerd jaar in de kolom datum.")
    }
}

package struct InvoiceCheckOutcome: Outcome {
    package var file: String
    package var issues: [ImportIssue]
    /// nil when the file could not be read.
    package var check: InvoiceCheck?
    package var billing = Billing.standard
    package var hasRealisation = false
    package var files: [String] = []

    package var verdict: Verdict {
        guard let check else { return .refused }
        return check.count(.unexplained) > 0 ? .violations : .fine
    }

    package var answer: AnswerDocument {
        AnswerDocument(
            command: "controleer factuur", isFine: verdict == .fine, issues: issues,
            result: check.map { check in
                [
                    "basis": .string(billing.basis.rawValue), "key": .string(billing.key.rawValue),
                    "billed": .integer(check.billed.rawValue), "expected": .integer(check.expected.rawValue),
                    "totals": .array(
                        InvoiceVerdict.Status.allCases.map { status in
                            [
                                "status": .string(status.rawValue), "lines": .integer(check.count(status)),
                                "difference": .integer(check.difference(status).rawValue),
                            ]
                        }),
                    "lines": InvoiceVerdictTable(check.verdicts.filter { $0.status != .agreed }).json,
                    "files": .array(files.map { .string($0) }),
                ]
            } ?? [:])
    }
}
