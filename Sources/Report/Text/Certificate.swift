import Domain

/// What is proven about the cost of a plan, in words. The bound says that no plan can cost less; so the plan is at most
/// (cost − bound) / bound above the cheapest one. That is a little more than the gap, which divides by the cost.
struct Certificate {
    let record: SolveRecord
    let leavesPupilsBehind: Bool

    /// Tenths of a percent above the cheapest plan, rounded up; nil when the bound proves nothing.
    var tenthsOfPercent: Int? {
        let (cost, bound) = (record.cost.rawValue, record.bound.rawValue)
        guard bound > 0, bound <= cost else { return nil }
        let (product, overflow) = (cost - bound).multipliedReportingOverflow(by: 1000)
        return overflow ? nil : (product + bound - 1) / bound
    }

    /// One sentence.
    var sentence: String {
        guard let tenths = tenthsOfPercent else {
            return "Hoe ver dit plan van het goedkoopste mogelijke plan af zit, is niet bewezen."
        }
        let cheapest = "het goedkoopste plan dat mogelijk is" + (leavesPupilsBehind ? " met dezelfde leerlingen" : "")
        if tenths == 0 { return "Goedkoper kan niet: dit is \(cheapest), en dat is bewezen." }
        return "Dit plan kost hoogstens \(percent(tenths)) meer dan \(cheapest)."
    }

    /// `2,1 %`, or nil.
    var shortText: String? { tenthsOfPercent.map { $0 == 0 ? "0 % (bewezen)" : "hoogstens \(percent($0))" } }

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

    private func percent(_ tenths: Int) -> String {
        "\(Decimal.dutch(Double(tenths) / 10, decimals: tenths % 10 == 0 ? 0 : 1)) %"
    }
}
