import Domain

/// Reads a file of CO2 factors: `datum`, `bron` and `gram_per_kilometer` per vehicle type.
enum EmissionFactorsImport {
    /// - Parameter region: types are checked against it.
    static func read(_ bytes: [UInt8], fileName: String, region: Region?) -> ImportResult<EmissionFactors> {
        do throws(Refusal) {
            let root = try YamlReader.read(bytes, file: fileName, .factors)
            var cursor = YamlCursor(file: fileName, form: .factors)
            let factors = factors(root, region, &cursor)
            let rows = cursor.issues.isEmpty ? factors.map { [Sourced($0, line: root.line)] } ?? [] : []
            return ImportResult(rows: rows, issues: cursor.sortedIssues)
        } catch {
            return ImportResult(rows: [], issues: [error.issue])
        }
    }

    private static func factors(
        _ root: YamlNode, _ region: Region?, _ cursor: inout YamlCursor
    ) -> EmissionFactors? {
        guard let block = cursor.block(root, "CO2-factoren", known: ["datum", "bron", "gram_per_kilometer"]) else {
            return nil
        }
        let hasDate = cursor.required("datum", in: block, of: root, "moet er staan: van welke dag is de lijst") != nil
        let date =
            hasDate
            ? cursor.value(block["datum"], { PlanDate($0) }, expected: "bestaande datum zoals 2026-01-31") : nil
        let source = cursor.required("bron", in: block, of: root, "moet er staan: uit welke lijst komen de getallen")
        guard let given = block["gram_per_kilometer"] else {
            cursor.report(line: root.line, "gram_per_kilometer", "«gram_per_kilometer» ontbreekt en moet er staan")
            return nil
        }
        var grams: [VehicleType.ID: Grams] = [:]
        let types = region?.vehicleTypes.map(\.id.text)
        for one in cursor.freeBlock(given.value, given.key) {
            if let types, !types.contains(one.key) {
                cursor.report(
                    line: one.line, one.key, "dit voertuigtype is er niet in deze regio",
                    advice: NearestName.suggestion(for: one.key, among: types).map { "Misschien bedoelt u «\($0)»." })
            }
            if let value = cursor.whole(one, in: 0...5000) { grams[VehicleType.ID(one.key)] = Grams(value) }
        }
        guard let date, let source else { return nil }
        return EmissionFactors(date: date, source: source, gramsPerKilometre: grams)
    }
}
