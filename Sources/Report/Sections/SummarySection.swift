import Domain

/// What was planned and how good it is, for someone who reads nothing else.
struct SummarySection {
    let input: PlanReportInput
    let halves: [HalfFigures]

    var html: HTML {
        tag("section", .labelledBy(Anchor("kort"))) {
            tag("h2", .id(Anchor("kort"))) { "In het kort" }
            if halves.isEmpty { tag("p") { "Er is geen plan om over te vertellen." } }
            tag("div", .class("halves")) { for half in halves { summary(half) } }
        }
    }

    private func summary(_ half: HalfFigures) -> HTML {
        tag("div", .class("half")) {
            tag("h3") { half.title }
            tag("p", .class("lead")) { lead(half) }
            tiles(half)
            tag("ul", .class("points")) {
                point(half.plan.unplanned.isEmpty) { everybody(half) }
                point(half.violations.isEmpty) { checked(half) }
                if let times = rideTimes(half) { point(nil) { times } }
                point(nil) { money(half) }
            }
        }
    }

    private func tiles(_ half: HalfFigures) -> HTML {
        let figures = [
            ("leerlingen met een rit", shownCount(half.rides.count)),
            ("voertuigen", Decimal.grouped(half.duties.count)),
            ("langste rit", half.rideTimes.maximum.map(Words.minutes) ?? "geen"),
            ("overtredingen", Decimal.grouped(half.violations.count)),
            (input.pricesAreInvented ? "kosten (verzonnen prijzen)" : "kosten", half.cost.euroText),
            ("boven het goedkoopste plan", half.certificate.shortText ?? "niet bewezen"),
        ]
        return tag("dl", .class("tiles")) {
            for (name, value) in figures {
                tag("div") {
                    tag("dt") { name }
                    tag("dd") { value }
                }
            }
        }
    }

    private func shownCount(_ count: Int) -> String {
        input.edition.showsPupils ? Decimal.grouped(count) : SmallCounts.text(count)
    }

    /// The mark is for the eye; the text says the same.
    private func point(_ isGood: Bool?, content: () -> String) -> HTML {
        tag("li", .class(isGood.map { $0 ? "good" : "bad" } ?? "neutral")) { content() }
    }

    private func lead(_ half: HalfFigures) -> String {
        let vehicles = half.vehicles.map { "\(Decimal.grouped($0.count))\u{A0}×\u{A0}\($0.name)" }
        let day = half.problem.date.map { "op \(Words.date($0)) " } ?? ""
        let fleet = vehicles.isEmpty ? "zonder voertuigen" : "met \(Words.list(vehicles))"
        return "Dit plan brengt \(pupils(half.rides.count)) \(day)\(Words.direction(half.direction)), \(fleet)."
    }

    private func everybody(_ half: HalfFigures) -> String {
        let count = half.plan.unplanned.count
        if count == 0 { return "Alle leerlingen van dit dagdeel hebben een rit." }
        return "\(sentenceStart(count)) geen rit. "
            + (input.edition.showsPupils
                ? "Wie, waarom, en wat kan helpen staat bij “Leerlingen zonder rit”."
                : "De redenen staan bij “Leerlingen zonder rit”.")
    }

    private func sentenceStart(_ count: Int) -> String {
        let shown = shownCount(count)
        return count == 1 && input.edition.showsPupils
            ? "1 leerling heeft" : "\(shown.prefix(1).uppercased())\(shown.dropFirst()) leerlingen hebben"
    }

    private func checked(_ half: HalfFigures) -> String {
        let count = half.violations.count
        if count == 0 {
            return
                "De controle heeft het hele plan nagerekend: 0 overtredingen. Alle harde normen en regels zijn gehaald."
        }
        let rules = Set(half.violations.map(\.code)).sorted { $0.rawValue < $1.rawValue }.map(RuleTitle.text)
        return "De controle vond \(Words.count(count, "overtreding", "overtredingen")), bij: \(Words.list(rules)). "
            + "Dit plan is dus niet geldig. Meer staat bij “Bevindingen”."
    }

    private func rideTimes(_ half: HalfFigures) -> String? {
        let times = half.rideTimes
        guard let median = times.median, let ninety = times.percentile(90), let longest = times.maximum else {
            return nil
        }
        return "De helft van de leerlingen is hoogstens \(Words.minutes(median)) onderweg, negen van de tien hoogstens "
            + "\(Words.minutes(ninety)). De langste rit duurt \(Words.minutes(longest))."
    }

    private func money(_ half: HalfFigures) -> String {
        let invented = input.pricesAreInvented ? " (verzonnen prijzen)" : ""
        return "De kosten zijn \(half.cost.euroText)\(invented). \(half.certificate.sentence)"
    }

    private func pupils(_ count: Int) -> String {
        input.edition.showsPupils
            ? Words.count(count, "leerling", "leerlingen")
            : "\(shownCount(count)) leerlingen"
    }
}
