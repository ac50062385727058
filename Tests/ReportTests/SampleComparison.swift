import Domain
import Report

/// Five invented scenarios beside the base, one of each kind that looks different on the page, and one that failed.
struct SampleComparison {
    var pupils = 160
    var schoolNames = SampleDay().schoolNames
    var coalitions: Coalitions?

    func input(_ edition: Edition) -> ComparisonReportInput {
        let base = result("basis", "Zoals het nu is", "Wat kost het vervoer zoals het nu is afgesproken?")
        let others = [
            result(
                "reistijd-45", "Reistijd hooguit 45 minuten", "Wat kost het als geen kind langer dan 45 minuten reist?"
            ) {
                $0.seats = 3
                $0.cap = 45
            },
            result(
                "reistijd-75", "Reistijd hooguit 75 minuten", "Wat levert het op als een kind 75 minuten mag reizen?"
            ) {
                $0.seats = 8
                $0.cap = 75
            },
            result("bel", "Andere schooltijden", "Wat levert het op als twee scholen later beginnen?", moves: [1: 20]) {
                $0.bells = [1: 20]
            },
            nearer, bicycle,
        ]
        let missing = MissingScenario(
            id: "opstap-500m", title: "Opstapplaatsen binnen 500 meter",
            faults: [
                Fault(
                    code: "E-OPSTAP-GEEN", message: "geen enkele opstapplaats ligt op loopafstand van L101",
                    location: .init(file: "opstap-500m.yaml", line: 7),
                    advice: "Misschien helpt een grotere loopafstand")
            ])
        return ComparisonReportInput(
            title: "Voorbeeldregio: scenario’s voor het leerlingenvervoer", edition: edition,
            comparison: Comparison(base: base, others: others, missing: [missing]), results: [base] + others,
            coalitions: coalitions ?? Self.shares,
            sources: [SourceFile(name: "leerlingen.csv", hash: String(repeating: "0f", count: 32))],
            pricesAreInvented: true, dataIsInvented: true, madeOn: PlanDate(year: 2026, month: 11, day: 21))
    }

    /// Every sixth pupil goes to a school that is nearer, at least by this story.
    private var nearer: ScenarioResult {
        let moved = Dictionary(uniqueKeysWithValues: stride(from: 0, to: pupils, by: 6).map { ($0, 0) })
        return result(
            "thuisnabij", "School dichter bij huis, voor de leerlingen die daar het meest bij winnen",
            "Wat als kinderen naar de naaste school gaan?"
        ) {
            $0.moved = moved
        } change: { input in
            for index in moved.keys {
                input.formerDestinations[input.region.pupils[index].id] = input.region.pupils[index].destination
            }
        }
    }

    /// Three pupils: fewer than may be told.
    private var bicycle: ScenarioResult {
        let away: Set = [2, 11, 23]
        return result("fiets", "Fiets voor wie dichtbij woont", "Wat als kinderen die dichtbij wonen gaan fietsen?") {
            $0.away = away
            $0.leftBehind = 1
        } change: { input in
            input.otherModes = away.sorted().map { index in
                ScenarioRegion.OtherMode(
                    pupil: input.region.pupils[index], mode: .bicycle, yearCost: Cents(21_345), source: "verzonnen")
            }
            input.region.pupils = input.region.pupils.enumerated().filter { !away.contains($0.offset) }.map(\.element)
        }
    }

    private func result(
        _ id: Scenario.ID, _ title: String, _ question: String, moves: [Int: Int] = [:],
        _ edit: (inout SampleDay) -> Void = { _ in }, change: (inout ScenarioRegion) -> Void = { _ in }
    ) -> ScenarioResult {
        let days = Direction.allCases.map { direction in
            var day = SampleDay(direction: direction, pupils: pupils, schoolNames: schoolNames)
            day.leftBehind = 0
            edit(&day)
            return day
        }
        var input = ScenarioRegion(days[0].region())
        for (school, minutes) in moves {
            input.movedBells[Destination.ID("B\(school + 1)")] = .init(start: .minutes(minutes), end: .minutes(minutes))
        }
        change(&input)
        let parts = days.map { day in
            let half = day.half()
            return ScenarioResult.Part(stored: half.stored, matrix: half.matrix)
        }
        let cost = parts.map(\.stored.record.cost).reduce(.zero, +)
        return ScenarioResult(
            scenario: Scenario(id: id, title: title, question: question), input: input, parts: parts,
            repeats: [
                .init(
                    seed: 2, dayCost: Cents(cost.rawValue * 1008 / 1000), dayBound: Cents(cost.rawValue * 95 / 100),
                    isSound: true)
            ])
    }

    /// Three municipalities with round amounts.
    static let shares: Coalitions = {
        let names: [Municipality.ID] = ["Alkmaar", "Bergen", "Heiloo"]
        let plans: [([Int], Int)] = [
            ([], 0), ([0], 400_000), ([1], 300_000), ([2], 200_000), ([0, 1], 620_000), ([0, 2], 540_000),
            ([1, 2], 450_000), ([0, 1, 2], 780_000),
        ]
        let amounts: [Coalitions.Key: [Int]] = [
            .pupils: [260_000, 260_000, 260_000], .directKilometres: [330_000, 270_000, 180_000],
            .passengerMinutes: [320_000, 275_000, 185_000], .standAlone: [346_667, 260_000, 173_333],
            .shapley: [345_000, 250_000, 185_000],
        ]
        return Coalitions(
            municipalities: names,
            plans: plans.map { members, euros in
                .init(
                    members: Set(members.map { names[$0] }), yearCost: Cents(euros * 100),
                    yearBound: Cents(euros * 96), isSound: true)
            },
            shares: Coalitions.Key.allCases.flatMap { key in
                zip(names, amounts[key] ?? []).map { name, euros in
                    .init(
                        key: key, municipality: name, amount: Cents(euros * 100),
                        isWorseThanAlone: name == "Heiloo" && key == .pupils)
                }
            })
    }()
}
