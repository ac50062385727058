import Domain
import Testing

struct NormBookTests {
    private func setting(_ scope: NormScope, _ minutes: Int?) -> NormSetting {
        NormSetting(key: .maximumRide, scope: scope, value: minutes.map { $0 * 60 }, reason: "reden \(scope.text)")
    }

    private func minutes(_ book: NormBook) -> Int? {
        book.resolve(.maximumRide, pupil: "L1", destination: "school", municipality: "Bergen").value.map { $0 / 60 }
    }

    /// From the widest to the narrowest: each one that is added wins over those before it.
    @Test func theNarrowestWins() {
        var book = NormBook()
        #expect(minutes(book) == 60)
        let steps: [(NormScope, Int)] = [
            (.contract, 75), (.municipality("Bergen"), 70), (.destination("school"), 80), (.pupil("L1"), 40),
        ]
        for (scope, value) in steps {
            book.set(setting(scope, value))
            #expect(minutes(book) == value)
        }
        let resolved = book.resolve(.maximumRide, pupil: "L1", destination: "school", municipality: "Bergen")
        #expect(resolved.reason == "reden leerling L1")
    }

    @Test func theOrderOfSettingDoesNotMatterBetweenScopes() {
        let book = NormBook([setting(.pupil("L1"), 40), setting(.contract, 75)])
        #expect(minutes(book) == 40)
    }

    @Test func othersAreNotMeant() {
        let book = NormBook([
            setting(.pupil("L2"), 40), setting(.destination("andere"), 30), setting(.municipality("Heiloo"), 20),
        ])
        #expect(minutes(book) == 60)
    }

    @Test func aLaterSettingOfEqualScopeReplaces() {
        let book = NormBook([setting(.contract, 75), setting(.contract, 90)])
        #expect(minutes(book) == 90)
        #expect(book.settings.count == 1)
    }

    @Test func aLimitCanBeLifted() { #expect(minutes(NormBook([setting(.contract, nil)])) == nil) }

    @Test(arguments: NormKey.allCases)
    func everyNormHasADefaultWithMeaningAndSource(_ key: NormKey) {
        let entries = DefaultNorms.entries.filter { $0.key == key }
        #expect(entries.count == 1)
        #expect(entries.allSatisfy { !$0.meaning.isEmpty && !$0.source.isEmpty })
    }

    private func problem(_ settings: [NormSetting]) -> (HalfDayProblem, Request) {
        let request = Request(
            pupil: "L1", place: "W", destination: "school", municipality: "Bergen", bell: .clock(8, 30))
        let problem = HalfDayProblem(
            name: "t", direction: .toSchool, places: [], travel: .estimate(.standard), sites: [], bases: [],
            vehicleTypes: [], fleet: [], requests: [request], norms: NormBook(settings), tariff: Tariff(rates: [:]))
        return (problem, request)
    }

    @Test(arguments: [
        (30, nil as Int?, 60 as Int?, false), (61, nil, 76, true), (61, 45, 45, false), (50, 40, 40, false),
    ])
    func rideLimits(_ direct: Int, _ personal: Int?, _ limit: Int?, _ byDistance: Bool) {
        let (problem, request) = problem(personal.map { [setting(.pupil("L1"), $0)] } ?? [])
        let result = problem.rideLimit(of: request, direct: .minutes(direct))
        #expect(result.limit == limit.map(Seconds.minutes))
        #expect(result.exceedsByDistance == byDistance)
    }

    @Test func walkingCountsInTheRide() {
        var (problem, request) = problem([])
        request.walk = Walk(duration: .minutes(12), distance: 900, permitted: 1000)
        #expect(problem.rideLimit(of: request, direct: .minutes(30)).limit == .minutes(48))
        problem.requests = [request]
        #expect(problem.rideLimit(of: request, direct: .minutes(50)).limit == .minutes(65))
    }
}
