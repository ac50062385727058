package import Domain

/// What reading an address file came to.
package struct AddressSummary: Hashable, Sendable {
    package var addresses = 0
    /// Rows without a postcode or coordinates: the BAG has them, rides do not need them.
    package var skipped = 0
    /// The first `AddressImport.mostIssues` errors, and warnings about the header.
    package var issues: [ImportIssue] = []
    /// Errors that are not among the issues any more.
    package var furtherErrors = 0

    package var hasErrors: Bool { issues.contains { $0.severity == .error } }

    mutating func count(_ outcome: AddressRowReader.Outcome) {
        switch outcome {
        case .address: addresses += 1
        case .skipped: skipped += 1
        case .failure(let issue):
            if issues.count < AddressImport.mostIssues { issues.append(issue) } else { furtherErrors += 1 }
        }
    }
}
