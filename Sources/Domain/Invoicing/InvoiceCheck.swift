/// A line as someone's invoice has it.
package struct BilledLine: Hashable, Codable, Sendable {
    package var key: InvoiceRow.Key
    /// As told; nil when the invoice does not say it.
    package var rate: Rate?
    package var amount: Cents

    package init(key: InvoiceRow.Key, rate: Rate? = nil, amount: Cents) {
        self.key = key
        self.rate = rate
        self.amount = amount
    }
}

/// What checking one line of an invoice gave.
package struct InvoiceVerdict: Hashable, Codable, Sendable {
    package enum Status: String, CaseIterable, Codable, Sendable {
        case agreed = "akkoord"
        case explained = "verklaard verschil"
        case unexplained = "onverklaard"
        /// Was expected and is not on the invoice.
        case missing = "staat niet op de factuur"
    }

    package enum Cause: String, CaseIterable, Codable, Sendable {
        case doubled = "dubbele regel"
        case notDriven = "op deze dag is niet gereden"
        case emptyRun = "in deze rit zat niemand"
        case noShow = "een leerling die er niet was, is meegeteld"
        case reportedHours = "gemelde uren in plaats van die van het plan"
        case plannedHours = "uren van het plan in plaats van de gemelde"
        case basis = "een andere grondslag dan het contract"
        case index = "prijzen van een ander jaar"
        case vehicle = "tarief van een ander voertuigtype"
        case sharing = "een andere verdeling over de gemeenten"
        case rounding = "afronding"
        case otherMunicipality = "deze gemeente heeft niemand in deze rit"
        case noRide = "deze rit staat niet in het plan"
        case noComponent = "dit onderdeel hoort volgens het tarief niet bij deze rit"
    }

    package var status: Status
    /// Of the file; nil for a line that is missing.
    package var line: Int?
    package var key: InvoiceRow.Key
    package var billed: Cents
    package var expected: Cents
    package var cause: Cause?
    /// Dutch: which year, which type.
    package var detail: String?

    package var difference: Cents { billed - expected }
}

/// An invoice against tariff, plan and realisation, line by line.
package struct InvoiceCheck: Sendable {
    package private(set) var verdicts: [InvoiceVerdict] = []

    private let terms: InvoiceTerms
    private let halves: [Half: [BillableHalfDay]]
    /// What was expected, made anew under another assumption.
    private var variants: [Variant: [InvoiceRow.Key: InvoiceRow]] = [:]

    private struct Half: Hashable {
        var date: PlanDate
        var direction: Direction
    }

    private struct Variant: Hashable {
        var half: Half
        var terms: InvoiceTerms
    }

    /// - Parameters:
    ///   - billed: in the order of the file.
    ///   - halves: plans of every day of the period, driven or not.
    ///   - isDriven: something was driven on that half-day, as far as is known.
    /// - Complexity: O(lines), and each half-day with a difference a few times more.
    package init(
        _ billed: [Sourced<BilledLine>], halves: [BillableHalfDay], terms: InvoiceTerms,
        isDriven: (PlanDate, Direction) -> Bool
    ) {
        self.terms = terms
        self.halves = Dictionary(grouping: halves) { Half(date: $0.date, direction: $0.direction) }
        var found: Set<InvoiceRow.Key> = []
        for line in billed {
            verdicts.append(judge(line, isRepeated: !found.insert(line.value.key).inserted, isDriven))
        }
        let municipalities = Set(billed.map(\.value.key.municipality))
        let dates = billed.map(\.value.key.date)
        guard let first = dates.min(), let last = dates.max() else { return }
        addMissing(found, municipalities, first...last, isDriven)
    }

    private mutating func judge(
        _ line: Sourced<BilledLine>, isRepeated: Bool, _ isDriven: (PlanDate, Direction) -> Bool
    ) -> InvoiceVerdict {
        let key = line.value.key
        let half = Half(date: key.date, direction: key.direction)
        let driven = isDriven(key.date, key.direction)
        let expected = driven ? rows(half, terms)[key]?.share : nil
        func verdict(
            _ status: InvoiceVerdict.Status, _ cause: InvoiceVerdict.Cause? = nil, _ detail: String? = nil,
            expected: Cents? = nil
        ) -> InvoiceVerdict {
            InvoiceVerdict(
                status: status, line: line.line, key: key, billed: line.value.amount, expected: expected ?? .zero,
                cause: cause, detail: detail)
        }
        if isRepeated { return verdict(.explained, .doubled) }
        guard let expected else {
            guard driven else { return verdict(.explained, .notDriven) }
            if let cause = absent(key, half) { return verdict(.explained, cause) }
            if let basis = otherBasis(key, half, line.value.amount) {
                return verdict(.explained, .basis, basis.rawValue)
            }
            return verdict(.unexplained, unknown(key, half))
        }
        if expected == line.value.amount { return verdict(.agreed, expected: expected) }
        if abs((expected - line.value.amount).rawValue) <= 1 {
            return verdict(.explained, .rounding, expected: expected)
        }
        if let (cause, detail) = reason(key, half, line.value.amount) {
            return verdict(.explained, cause, detail, expected: expected)
        }
        return verdict(.unexplained, expected: expected)
    }

    /// The plan has the line, and what was driven takes it away.
    private mutating func absent(_ key: InvoiceRow.Key, _ half: Half) -> InvoiceVerdict.Cause? {
        guard terms.billing.basis != .planned, rows(half, planned)[key] != nil else { return nil }
        let others = rows(half, terms).keys.contains { $0.route == key.route && $0.run == key.run }
        return others ? .noShow : .emptyRun
    }

    private mutating func unknown(_ key: InvoiceRow.Key, _ half: Half) -> InvoiceVerdict.Cause {
        let present = rows(half, planned).keys
        guard present.contains(where: { $0.route == key.route }) else { return .noRide }
        return present.contains { $0.route == key.route && $0.municipality == key.municipality }
            ? .noComponent : .otherMunicipality
    }

    /// The first assumption under which the amount is right.
    private mutating func reason(
        _ key: InvoiceRow.Key, _ half: Half, _ amount: Cents
    ) -> (InvoiceVerdict.Cause, String?)? {
        if let cause = otherHours(key, half, amount) { return (cause, nil) }
        if terms.billing.basis != .planned, rows(half, planned)[key]?.share == amount { return (.noShow, nil) }
        if let basis = otherBasis(key, half, amount) { return (.basis, basis.rawValue) }
        for year in years where year != key.date.year {
            var variant = terms
            variant.indexYear = year
            if rows(half, variant)[key]?.share == amount { return (.index, "\(year)") }
        }
        for type in terms.tariff.rates.keys.sorted() {
            var variant = terms
            variant.vehicleType = type
            if rows(half, variant)[key]?.share == amount { return (.vehicle, type.text) }
        }
        for sharing in Billing.keys where sharing != terms.billing.key {
            var variant = terms
            variant.billing.key = sharing
            if rows(half, variant)[key]?.share == amount { return (.sharing, sharing.rawValue) }
        }
        return nil
    }

    /// Hours that were told where the contract pays those of the plan, or the other way round.
    private mutating func otherHours(
        _ key: InvoiceRow.Key, _ half: Half, _ amount: Cents
    ) -> InvoiceVerdict.Cause? {
        guard key.component == .loadedHour else { return nil }
        var variant = terms
        variant.billing.basis = terms.billing.basis == .drivenHours ? .driven : .drivenHours
        guard let row = rows(half, variant)[key], row.share == amount else { return nil }
        if terms.billing.basis == .drivenHours { return .plannedHours }
        return row.isReported ? .reportedHours : nil
    }

    /// What the contract does not pay by, and the amount is right with.
    private mutating func otherBasis(_ key: InvoiceRow.Key, _ half: Half, _ amount: Cents) -> Billing.Basis? {
        for basis in Billing.Basis.allCases where basis != terms.billing.basis {
            var variant = terms
            variant.billing.basis = basis
            if rows(half, variant)[key]?.share == amount { return basis }
        }
        return nil
    }

    private var planned: InvoiceTerms {
        var variant = terms
        variant.billing.basis = .planned
        return variant
    }

    /// Years whose prices differ.
    private var years: [Int] {
        guard let first = terms.tariff.priceYear else { return [] }
        return [first] + terms.tariff.index.map(\.year).filter { $0 > first }.sorted()
    }

    private mutating func rows(_ half: Half, _ terms: InvoiceTerms) -> [InvoiceRow.Key: InvoiceRow] {
        let variant = Variant(half: half, terms: terms)
        if let known = variants[variant] { return known }
        let made = Dictionary(
            (halves[half] ?? []).flatMap { $0.rows(terms) }.map { ($0.key, $0) },
            uniquingKeysWith: { first, _ in first })
        variants[variant] = made
        return made
    }

    private mutating func addMissing(
        _ found: Set<InvoiceRow.Key>, _ municipalities: Set<Municipality.ID>, _ period: ClosedRange<PlanDate>,
        _ isDriven: (PlanDate, Direction) -> Bool
    ) {
        for half in halves.keys.sorted(by: { ($0.date, $0.direction.rawValue) < ($1.date, $1.direction.rawValue) })
        where period.contains(half.date) && isDriven(half.date, half.direction) {
            for (key, row) in rows(half, terms).sorted(by: { $0.key < $1.key })
            where !found.contains(key) && municipalities.contains(key.municipality) {
                verdicts.append(
                    InvoiceVerdict(status: .missing, key: key, billed: .zero, expected: row.share))
            }
        }
    }
}

extension InvoiceCheck {
    package func count(_ status: InvoiceVerdict.Status) -> Int { verdicts.count { $0.status == status } }

    /// Billed minus expected.
    package func difference(_ status: InvoiceVerdict.Status) -> Cents {
        verdicts.filter { $0.status == status }.map(\.difference).reduce(.zero, +)
    }

    package var billed: Cents { verdicts.map(\.billed).reduce(.zero, +) }
    package var expected: Cents { verdicts.map(\.expected).reduce(.zero, +) }
}
