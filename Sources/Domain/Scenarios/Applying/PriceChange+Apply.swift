extension PriceChange {
    /// In this order: the cost book instead of the tariff, other rates, other index, the prices of another year.
    func apply(to scenario: inout ScenarioRegion) throws(Fault) {
        var contract = try scenario.region.agreement()
        if usesCostBook {
            guard let costBook = contract.costBook else {
                throw .contradiction(
                    "in het contract staat geen kostprijs",
                    advice: "Zet in contract.yaml een blok «kostprijs», in dezelfde vorm als het tarief.")
            }
            contract.tariff = costBook
            scenario.notes.append(
                "De bedragen zijn wat de vervoerder zelf uitgeeft (de kostprijs), niet wat de gemeente betaalt.")
        }
        for component in components { try component.apply(to: &contract.tariff) }
        let years = Set(index.map(\.year))
        contract.tariff.index.removeAll { years.contains($0.year) }
        contract.tariff.index = (contract.tariff.index + index).sorted { $0.year < $1.year }
        if let year { contract.tariff = try contract.tariff.fixed(at: year) }
        scenario.region.contract = contract
    }
}

extension PriceChange.Component {
    fileprivate func apply(to tariff: inout Tariff) throws(Fault) {
        let types = type.map { [$0] } ?? tariff.rates.keys.sorted()
        var isAnyPaid = false
        for type in types {
            guard var rates = tariff.rates[type] else { throw .unknown("in het tarief: voertuigtype", type.text) }
            switch value {
            case .rate(let rate):
                rates.values[component] = rate
                isAnyPaid = true
            case .percent(let percent):
                guard let rate = rates.values[component], rate != .zero else { continue }
                rates.values[component] = rate.indexed(byHundredthsOfPercent: percent)
                isAnyPaid = true
            }
            tariff.rates[type] = rates
        }
        guard isAnyPaid else {
            throw .contradiction(
                "«\(component.rawValue)» kost nu niets; een percentage verandert daar niets aan",
                advice: "Geef een prijs op in plaats van een percentage.")
        }
    }
}

extension Tariff {
    /// The prices of one year, whatever day is planned.
    ///
    /// - Throws: when the tariff does not lead to that year.
    fileprivate func fixed(at year: Int) throws(Fault) -> Tariff {
        guard let priceYear else {
            throw .contradiction(
                "het tarief heeft geen prijsjaar, en dus geen prijzen voor \(year)",
                advice: "Zet in contract.yaml bij het tarief een «prijsjaar».")
        }
        guard year >= priceYear else {
            throw .contradiction("het tarief geldt pas vanaf \(priceYear); de prijzen van \(year) zijn niet bekend")
        }
        let known = Set(index.map(\.year))
        if let missing = (priceYear...year).dropFirst().first(where: { !known.contains($0) }) {
            throw .contradiction(
                "voor \(missing) is geen index bekend, en dus geen prijzen voor \(year)",
                advice: "Zet bij «index» een regel voor \(missing).")
        }
        var result = indexed(to: year)
        result.index = []
        return result
    }
}
