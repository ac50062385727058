import Application
import Domain

/// What each municipality pays alone and by each key when all plan together.
struct SharesPresentation {
    private let outcome: CoalitionOutcome

    init(_ outcome: CoalitionOutcome) { self.outcome = outcome }

    var text: String {
        guard let coalitions = outcome.coalitions else {
            return "Er zijn \(outcome.done) van de \(outcome.solves) plannen klaar en bewaard. "
                + "Geef dezelfde opdracht nog een keer om verder te gaan."
        }
        return [
            "Dag: \(outcome.date). Een jaar is \(outcome.basis.schoolDays) van zulke dagen.", saving(coalitions),
            table(coalitions), worse(coalitions), outcome.notes.map { "Let op: \($0)" }.joined(separator: "\n"),
        ].filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private func saving(_ coalitions: Coalitions) -> String {
        let alone = coalitions.municipalities.compactMap(coalitions.alone).reduce(.zero, +)
        guard let total = coalitions.total else { return "" }
        let difference = alone - total
        let words =
            difference < .zero
            ? "Samen plannen kost \(Cents(-difference.rawValue).wholeEuroText) per jaar meer dan apart."
            : "Samen plannen scheelt \(difference.wholeEuroText) per jaar."
        return "Samen kost het vervoer \(total.wholeEuroText) per jaar, en apart bij elkaar \(alone.wholeEuroText). "
            + words
    }

    private func table(_ coalitions: Coalitions) -> String {
        var table = TextTable(
            [("Gemeente", .left), ("alleen", .right)] + Coalitions.Key.allCases.map { ($0.rawValue, .right) })
        for municipality in coalitions.municipalities {
            table.add(
                [municipality.text, coalitions.alone(municipality)?.wholeEuroText ?? "–"]
                    + Coalitions.Key.allCases.map { key in
                        share(coalitions, key, municipality).map {
                            $0.amount.wholeEuroText + ($0.isWorseThanAlone ? " *" : "")
                        } ?? "–"
                    })
        }
        return table.text
    }

    private func share(
        _ coalitions: Coalitions, _ key: Coalitions.Key, _ municipality: Municipality.ID
    ) -> Coalitions.Share? {
        coalitions.shares.first { $0.key == key && $0.municipality == municipality }
    }

    private func worse(_ coalitions: Coalitions) -> String {
        coalitions.shares.contains(where: \.isWorseThanAlone)
            ? "* Bij deze verdeling betaalt de gemeente meer dan wanneer zij alleen plant." : ""
    }
}
