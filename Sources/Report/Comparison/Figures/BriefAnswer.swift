import Domain

/// The question and the answer in plain sentences, from the figures alone.
struct BriefAnswer {
    let scenarios: [ScenarioPage]
    let edition: Edition
    let schoolDays: Int

    private var base: ScenarioPage? { scenarios.first }
    private var others: ArraySlice<ScenarioPage> { scenarios.dropFirst() }

    /// When the user did not ask one.
    var question: String {
        let questions = others.map(\.row.question).filter { !$0.isEmpty }
        if questions.count == 1 { return questions[0] }
        return "Wat kost elk scenario vergeleken met de basis, en wat merken leerlingen en gezinnen ervan?"
    }

    /// Three: money, rides, certainty.
    var sentences: [String] {
        guard let base else { return [] }
        if others.isEmpty { return ["\(Words.sentence(cost(base)))."] }
        return [money(base), rides(base), certainty]
    }

    private func cost(_ scenario: ScenarioPage) -> String {
        "\(scenario.subject) kost \(Money.whole(scenario.row.figures.yearCost)) per jaar"
    }

    /// Those whose difference may be told as one.
    private var told: [ScenarioPage] {
        others.filter { $0.row.certainty == .certain || $0.row.certainty == .likely }
            .sorted { ($0.row.difference, $0.number) < ($1.row.difference, $1.number) }
    }

    private func money(_ base: ScenarioPage) -> String {
        guard let least = told.first, let most = told.last else {
            return "\(Words.sentence(cost(base))), en van geen enkel ander scenario is vast te stellen dat het "
                + "goedkoper of duurder is."
        }
        let start = "\(Words.sentence(cost(base)))"
        if least.row.difference < .zero {
            return "\(start); het meest bespaart \(named(least)): \(amount(least))."
        }
        return "\(start), en van geen scenario is vast te stellen dat het goedkoper is; het meest kost \(named(most)): "
            + "\(amount(most))."
    }

    private func named(_ scenario: ScenarioPage) -> String { "\(scenario.subject) (“\(scenario.row.title)”)" }

    private func amount(_ scenario: ScenarioPage) -> String {
        let difference = "\(Money.difference(scenario.row.difference)) per jaar"
        guard let base, base.row.figures.yearCost > .zero else { return difference }
        let tenths = Rounding.divide(
            1000 * abs(scenario.row.difference.rawValue), by: base.row.figures.yearCost.rawValue)
        return "\(difference) (\(Decimal.dutch(Double(tenths) / 10, decimals: 1)) %, "
            + "\(scenario.row.certainty?.rawValue ?? ""))"
    }

    /// The scenario in which nine in ten pupils are there soonest, against the base.
    private func rides(_ base: ScenarioPage) -> String {
        let ninetieth = \ScenarioPage.row.figures.rideTimes.ninetieth
        guard let best = others.min(by: { $0[keyPath: ninetieth] < $1[keyPath: ninetieth] }),
            best[keyPath: ninetieth] < base[keyPath: ninetieth]
        else {
            return "In geen enkel scenario zijn leerlingen over het geheel korter onderweg dan nu: negen van de tien "
                + "ritten duren in de basis hoogstens \(Words.minutes(base[keyPath: ninetieth])), de langste "
                + "\(Words.minutes(base.row.figures.worstRide))."
        }
        return "Leerlingen zijn het kortst onderweg in \(named(best)): negen van de tien ritten duren daar hoogstens "
            + "\(Words.minutes(best[keyPath: ninetieth])) in plaats van \(Words.minutes(base[keyPath: ninetieth])), de "
            + "langste \(Words.minutes(best.row.figures.worstRide)) in plaats van "
            + "\(Words.minutes(base.row.figures.worstRide))."
    }

    private var certainty: String {
        let unclear = others.filter { $0.row.certainty == .indistinguishable }
        let wrong = others.filter { $0.row.certainty == .incomparable }
        var parts: [String] = []
        if !unclear.isEmpty {
            parts.append(
                "het verschil met \(Words.list(unclear.map(\.subject))) is te klein om er iets over te zeggen")
        }
        if !wrong.isEmpty {
            let isOne = wrong.count == 1
            parts.append(
                "\(Words.list(wrong.map(\.subject))) \(isOne ? "kan" : "kunnen") niet goedkoper worden genoemd, omdat "
                    + "niet elke leerling een rit heeft of een norm is overtreden")
        }
        if parts.isEmpty {
            let isCertain = told.allSatisfy { $0.row.certainty == .certain }
            return isCertain
                ? "Alle genoemde verschillen zijn zeker: ook met een betere planning draaien ze niet om."
                : "Niet elk verschil is bewezen, maar alle berekeningen wijzen bij elk scenario dezelfde kant op."
        }
        return Words.sentence(parts.joined(separator: ", en ")) + "."
    }

    /// What one gets and what one gives.
    static func trade(_ scenario: ScenarioPage, _ text: FigureText) -> String {
        let row = scenario.row
        let money =
            switch row.certainty {
            case .certain, .likely: "\(Money.difference(row.difference)) per jaar, \(row.certainty?.rawValue ?? "")"
            case .indistinguishable: "in kosten niet te onderscheiden van de basis"
            case .incomparable: "kan niet goedkoper worden genoemd"
            case nil: "hiermee wordt vergeleken"
            }
        return "\(Words.sentence(money)). Meer dan 10 minuten langer onderweg: \(text.text(.longer)) leerlingen, "
            + "korter: \(text.text(.shorter)). Gezinnen die iets merken: \(text.text(.familiesChanged))."
    }
}
