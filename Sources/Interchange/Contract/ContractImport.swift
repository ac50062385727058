package import Domain

/// Reads contract.yaml: parties, norms with their sources, exceptions with their reasons, tariff and cost book.
package enum ContractImport {
    /// One contract, or none when anything is wrong: prices and norms are not taken in part.
    package static func read(_ bytes: [UInt8], fileName: String) -> ImportResult<Contract> {
        do throws(Refusal) {
            let root = try YamlReader.read(bytes, file: fileName, .contract)
            var cursor = YamlCursor(file: fileName, form: .contract)
            let contract = contract(root, &cursor)
            let rows = cursor.issues.isEmpty ? contract.map { [Sourced($0, line: root.line)] } ?? [] : []
            return ImportResult(
                rows: rows, issues: cursor.sortedIssues)
        } catch {
            return ImportResult(rows: [], issues: [error.issue])
        }
    }

    static let keys = [
        "naam", "vervoerder", "gemeenten", "prijzen_verzonnen", "normen", "afwijkingen", "tarief", "kostprijs",
        "klachten", "factuur",
    ]

    private static func contract(_ root: YamlNode, _ cursor: inout YamlCursor) -> Contract? {
        guard let block = cursor.block(root, "contract", known: keys) else { return nil }
        let name = cursor.required("naam", in: block, of: root)
        let tariff = block["tarief"].flatMap { TariffReading.tariff($0, &cursor) }
        if block["tarief"] == nil {
            cursor.report(
                line: root.line, "tarief", "«tarief» ontbreekt en moet er staan: standaardprijzen zijn er niet")
        }
        let norms = block["normen"].map { NormReading.norms($0.value, &cursor) } ?? []
        let exceptions = block["afwijkingen"].map { NormReading.exceptions($0.value, &cursor) } ?? []
        let isInvented = cursor.value(block["prijzen_verzonnen"], CellFormat.yesOrNo, expected: "ja of nee") ?? false
        let municipalities = cursor.names(block["gemeenten"]).map(Municipality.ID.init(_:))
        let carrier = cursor.text(block["vervoerder"])
        let costBook = block["kostprijs"].flatMap { TariffReading.tariff($0, &cursor) }
        let complaints = block["klachten"].map { ComplaintNormReading.norms($0.value, &cursor) }
        let billing = block["factuur"].flatMap { BillingReading.billing($0, &cursor) }
        guard let name, let tariff else { return nil }
        return Contract(
            name: name, carrier: carrier, municipalities: municipalities, norms: norms + exceptions, tariff: tariff,
            costBook: costBook, billing: billing, pricesAreInvented: isInvented, complaintNorms: complaints)
    }
}
