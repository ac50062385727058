import Domain
import TestSupport
import Testing

/// In the tiny world the minibus carries L1 and L2 of Oost for € 132, the wheelchair bus L3 and L4 of West for € 168.
@Suite struct InvoiceTests {
    private let date: PlanDate
    private let tariff = Tariff(
        priceYear: 2025,
        rates: [
            "minibus": Rates([.dutyStart: .cents(2000), .dutyHour: .cents(6000), .runStart: .cents(333)]),
            "rolstoelbus": Rates([.dutyStart: .cents(3000), .kilometre: .cents(50), .pupilRide: .cents(101)]),
        ],
        index: [.init(year: 2026, hundredthsOfPercent: 250)])

    init() throws { date = try #require(PlanDate("2026-11-24")) }

    /// L2 pays through West here, so that the minibus is shared.
    private func half(driven: Set<Pupil.ID>? = ["L1", "L2", "L3", "L4"], direction: Direction = .toSchool)
        -> BillableHalfDay
    {
        var world = TinyWorld(direction)
        world.problem.requests[1].municipality = "West"
        return BillableHalfDay(
            date: date, carrier: "T", plan: world.plan, meter: DutyMeter(world.problem, world.matrix), driven: driven)
    }

    private func terms(_ basis: Billing.Basis = .planned, _ key: Coalitions.Key = .pupils) -> InvoiceTerms {
        InvoiceTerms(billing: Billing(basis: basis, key: key), tariff: tariff)
    }

    @Test(arguments: Billing.keys)
    func sharesAddUpToTheTariffsLinesToTheCent(key: Coalitions.Key) {
        let half = half()
        var problem = half.problem
        problem.tariff = tariff.indexed(to: 2026)
        let cost = DutyMeter(problem, TinyWorld(.toSchool).matrix).cost(of: half.plan)
        #expect(half.rows(terms(.planned, key)).map(\.share).reduce(.zero, +) == cost)
    }

    @Test func aSharedDutyIsDividedByTheKey() throws {
        func share(_ key: Coalitions.Key) throws -> [Cents] {
            let rows = half().rows(terms(.planned, key)).filter {
                $0.key.route == "D1" && $0.key.component == .dutyStart
            }
            return try ["Oost", "West"].map { id in try #require(rows.first { $0.key.municipality.text == id }).share }
        }
        // € 20,00 with 2.5 % on top.
        #expect(try share(.pupils) == [1025, 1025])
        // 25 and 20 kilometres straight to Noord.
        #expect(try share(.directKilometres) == [1139, 911])
        // 27 and 20 minutes aboard.
        #expect(try share(.passengerMinutes) == [1178, 872])
    }

    @Test func whatWasNotDrivenIsNotBilledWhereTheContractSaysSo() {
        let half = half(driven: ["L1", "L3", "L4"])
        let rows = half.rows(terms(.driven))
        #expect(rows.filter { $0.key.route == "D1" }.allSatisfy { $0.key.municipality == "Oost" })
        #expect(half.rows(terms(.planned)).contains { $0.key.route == "D1" && $0.key.municipality == "West" })
        let rides = rows.first { $0.key.component == .pupilRide }
        #expect(rides?.line.quantity == 2)
        #expect(self.half(driven: ["L1"]).rows(terms(.driven)).allSatisfy { $0.key.route == "D1" })
        #expect(self.half(driven: nil).rows(terms(.driven)).isEmpty)
    }

    @Test func pricesAreThoseOfTheYearOfTheRide() {
        var half = half()
        let first = half.rows(terms()).first { $0.key.component == .dutyStart }?.line.rate
        half.date = PlanDate("2025-11-25") ?? half.date
        #expect(half.rows(terms()).first { $0.key.component == .dutyStart }?.line.rate == .cents(2000))
        #expect(first == .cents(2050))
    }

    // MARK: Checking

    private func billed(_ halves: [BillableHalfDay], _ terms: InvoiceTerms) -> [Sourced<BilledLine>] {
        halves.flatMap { $0.rows(terms) }.enumerated().map {
            Sourced(BilledLine(key: $1.key, amount: $1.share), line: $0 + 2)
        }
    }

    private func check(
        _ lines: [Sourced<BilledLine>], _ halves: [BillableHalfDay], _ terms: InvoiceTerms, isDriven: Bool = true
    ) -> InvoiceCheck {
        InvoiceCheck(lines, halves: halves, terms: terms) { date, _ in isDriven && date == self.date }
    }

    @Test(arguments: Billing.Basis.allCases, Billing.keys)
    func whatWasExportedIsAgreed(basis: Billing.Basis, key: Coalitions.Key) {
        let halves = [half(driven: ["L1", "L3"]), half(direction: .fromSchool)]
        let check = check(billed(halves, terms(basis, key)), halves, terms(basis, key))
        #expect(check.verdicts.allSatisfy { $0.status == .agreed })
        #expect(!check.verdicts.isEmpty)
        #expect(check.billed == check.expected)
    }

    @Test func aDoubleLineIsFound() throws {
        var lines = billed([half()], terms())
        lines.append(Sourced(lines[0].value, line: 99))
        let found = try #require(check(lines, [half()], terms()).verdicts.first { $0.status != .agreed })
        #expect(found.cause == .doubled && found.line == 99 && found.difference == lines[0].value.amount)
    }

    @Test func aDayThatWasNotDrivenIsFound() {
        let check = check(billed([half()], terms()), [half()], terms(), isDriven: false)
        #expect(check.verdicts.allSatisfy { $0.cause == .notDriven && $0.expected == .zero })
    }

    @Test func anotherYearsPricesAreFound() throws {
        var other = terms()
        other.indexYear = 2025
        let check = check(billed([half()], other), [half()], terms())
        #expect(check.count(.unexplained) == 0)
        let large = try #require(check.verdicts.first { $0.key.component == .dutyStart })
        #expect(large.cause == .index && large.detail == "2025")
    }

    @Test func anotherClassOfVehicleIsFound() throws {
        var other = terms()
        other.vehicleType = "rolstoelbus"
        let lines = billed([half()], other).filter {
            $0.value.key.route == "D1" && $0.value.key.component == .dutyStart
        }
        let found = check(lines, [half()], terms()).verdicts.filter { $0.line != nil }
        #expect(found.allSatisfy { $0.cause == .vehicle && $0.detail == "rolstoelbus" })
        #expect(!found.isEmpty)
    }

    @Test func aPupilWhoWasNotThereIsFound() throws {
        let half = half(driven: ["L1", "L2", "L3"])
        let check = check(billed([half], terms(.planned)), [half], terms(.driven))
        let found = try #require(check.verdicts.first { $0.key.component == .pupilRide })
        #expect(found.cause == .noShow && found.difference > .zero)
        #expect(check.count(.unexplained) == 0)
    }

    /// L1 boards at 7:30 and L2 alights at 8:15: three quarters of an hour aboard, whatever the plan says.
    private func told(_ pupils: Set<Pupil.ID> = ["L1", "L2"]) -> BillableHalfDay {
        var half = half()
        half.times = ["L1": TimeWindow(.clock(7, 30), .clock(8, 10)), "L2": TimeWindow(.clock(7, 40), .clock(8, 15))]
            .filter { pupils.contains($0.key) }
        return half
    }

    private func hourly(_ basis: Billing.Basis) -> InvoiceTerms {
        InvoiceTerms(
            billing: Billing(basis: basis, key: .pupils),
            tariff: Tariff(rates: ["minibus": Rates([.loadedHour: .cents(6000)]), "rolstoelbus": Rates()]))
    }

    @Test func hoursThatWereToldAreBilledWhereTheContractSaysSo() {
        let rows = told().rows(hourly(.drivenHours))
        #expect(rows.map(\.line.quantity) == [2700, 2700], "one line, shared by two municipalities")
        #expect(rows.map(\.share).reduce(.zero, +) == 4500 && rows.allSatisfy(\.isReported))
        #expect(told().rows(hourly(.driven)).allSatisfy { !$0.isReported && $0.line.quantity != 2700 })
        // One moment is missing: the plan's hours stand, and it says so.
        let partly = told(["L1"]).rows(hourly(.drivenHours))
        #expect(partly.map(\.line.quantity) == told().rows(hourly(.driven)).map(\.line.quantity))
        #expect(partly.allSatisfy { !$0.isReported })
    }

    @Test(arguments: [
        (Billing.Basis.drivenHours, Billing.Basis.driven, InvoiceVerdict.Cause.reportedHours),
        (.drivenHours, .planned, .reportedHours), (.driven, .drivenHours, .plannedHours),
    ]) func otherHoursAreExplained(billed: Billing.Basis, agreed: Billing.Basis, cause: InvoiceVerdict.Cause) {
        let check = check(self.billed([told()], hourly(billed)), [told()], hourly(agreed))
        #expect(check.verdicts.count == 2 && check.verdicts.allSatisfy { $0.cause == cause }, "\(check.verdicts)")
        #expect(check.count(.explained) == 2)
    }

    /// L2 was not there: by the contract's plan half of the duty is for Oost, by what was driven all of it.
    @Test func anotherBasisIsFound() {
        let half = half(driven: ["L1", "L3", "L4"])
        let check = check(billed([half], terms(.driven)), [half], terms(.planned))
        let found = check.verdicts.filter { $0.key.route == "D1" && $0.status == .explained }
        #expect(!found.isEmpty && found.allSatisfy { $0.cause == .basis && $0.detail == "gereden" })
        #expect(check.count(.unexplained) == 0)
    }

    @Test func anEmptyRunIsFound() {
        let half = half(driven: ["L1", "L2"])
        let check = check(billed([half], terms(.planned)), [half], terms(.driven))
        let found = check.verdicts.filter { $0.key.route == "D2" }
        #expect(!found.isEmpty && found.allSatisfy { $0.cause == .emptyRun })
    }

    @Test func anotherKeyRoundingAndTheUnknownAreToldApart() throws {
        let byMinutes = billed([half()], terms(.planned, .passengerMinutes)).first {
            $0.value.key.route == "D1" && $0.value.key.component == .dutyStart
        }
        let sharing = check([try #require(byMinutes)], [half()], terms()).verdicts.first
        #expect(sharing?.cause == .sharing && sharing?.detail == "per reisminuut")

        var lines = billed([half()], terms())
        lines[0].value.amount = lines[0].value.amount + 1
        lines[1].value.amount = lines[1].value.amount + 777
        lines.append(lines[2])
        lines[2].value.key.route = "D9"
        lines[3].value.key.component = .wheelchairRide
        let verdicts = check(lines, [half()], terms()).verdicts
        #expect(verdicts[0].cause == .rounding)
        #expect(verdicts[1].status == .unexplained && verdicts[1].difference == 777)
        #expect(verdicts[2].status == .unexplained && verdicts[2].cause == .noRide)
        #expect(verdicts[3].status == .unexplained && verdicts[3].cause == .noComponent)
        #expect(verdicts.contains { $0.status == .missing })
    }

    @Test func differencesAddUpToTheCent() {
        var lines = billed([half()], terms())
        lines[0].value.amount = lines[0].value.amount + 777
        lines.removeLast()
        let check = check(lines, [half()], terms())
        let sum = InvoiceVerdict.Status.allCases.map(check.difference).reduce(.zero, +)
        #expect(sum == check.billed - check.expected)
        #expect(check.count(.missing) == 1)
    }
}
