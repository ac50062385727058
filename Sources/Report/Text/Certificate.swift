import Domain

/// What is proven about the cost of a plan, in words.
struct Certificate {
    /// From twice the bound on, a percentage says nothing that a reader can use.
    private static let weak = 1_000

    let record: SolveRecord
    let leavesPupilsBehind: Bool

    private var tenthsOfPercent: Int? { record.tenthsAboveCheapest }

    /// One sentence.
    var sentence: String {
        guard let tenths = tenthsOfPercent else {
            return "Hoe ver dit plan van het goedkoopste mogelijke plan af zit, is niet bewezen."
        }
        let cheapest = "het goedkoopste plan dat mogelijk is" + (leavesPupilsBehind ? " met dezelfde leerlingen" : "")
        if tenths == 0 { return "Goedkoper kan niet: dit is \(cheapest), en dat is bewezen." }
        if tenths >= Certificate.weak {
            return "Het bewijs is nog zwak: zeker is alleen dat dit plan hoogstens "
                + "\(Decimal.dutch(Double((tenths + 1_099) / 100) / 10, decimals: 1)) keer zo duur is als \(cheapest)."
        }
        return "Dit plan kost hoogstens \(Certificate.percent(tenths)) meer dan \(cheapest)."
    }

    /// `hoogstens 2,1 %`; nil when nothing is proven.
    var shortText: String? { tenthsOfPercent.map(Certificate.short) }

    static func short(tenths: Int) -> String {
        tenths == 0 ? "0 % (bewezen)" : tenths >= weak ? "zwak bewijs" : "hoogstens \(percent(tenths))"
    }

    /// What the sentence rests on, and what it does not say.
    var basis: String {
        guard tenthsOfPercent != nil else {
            return "De berekening gaf geen bruikbare ondergrens voor de kosten. Een langere rekentijd kan helpen."
        }
        let how =
            switch record.boundBasis {
            case .columns:
                "De ondergrens is berekend over alle diensten die mogelijk zijn, ook diensten die niet zijn geprobeerd."
            case .requestShares:
                "De ondergrens telt voor elke leerling het kleinste deel van de kosten op dat mogelijk is. Dat is een "
                    + "voorzichtige schatting: het echte verschil kan veel kleiner zijn, maar niet groter."
            }
        return "Geen enkel plan kan minder kosten dan \(record.bound.euroText). \(how) Dit geldt bij deze normen, deze "
            + "voertuigen, deze prijzen en deze reistijden."
    }

    private static func percent(_ tenths: Int) -> String {
        "\(Decimal.dutch(Double(tenths) / 10, decimals: tenths % 10 == 0 ? 0 : 1)) %"
    }
}
