/// The agreement between municipalities and a carrier: norms, prices, index.
package struct Contract: Hashable, Codable, Sendable {
    package var name: String
    package var carrier: String?
    package var municipalities: [Municipality.ID]
    /// Contract-wide and narrower settings; pupils' personal caps come with the pupils.
    package var norms: [NormSetting]
    package var tariff: Tariff
    /// What the carrier really spends, in the same form; nil when not told.
    package var costBook: Tariff?
    /// What is paid for, and how a shared ride is divided; nil when the contract does not say.
    package var billing: Billing?
    /// Prices that were made up, as in the demo; said on every page that shows money.
    package var pricesAreInvented: Bool
    /// About complaints; nil takes the standard values.
    package var complaintNorms: ComplaintNorms?

    package init(
        name: String, carrier: String? = nil, municipalities: [Municipality.ID] = [], norms: [NormSetting] = [],
        tariff: Tariff, costBook: Tariff? = nil, billing: Billing? = nil, pricesAreInvented: Bool = false,
        complaintNorms: ComplaintNorms? = nil
    ) {
        self.name = name
        self.carrier = carrier
        self.municipalities = municipalities
        self.norms = norms
        self.tariff = tariff
        self.costBook = costBook
        self.billing = billing
        self.pricesAreInvented = pricesAreInvented
        self.complaintNorms = complaintNorms
    }
}
