package import Domain

/// A correction of travel times as a file that a planner can read, change and pass on.
package enum TravelCorrectionFile {
    package static func text(_ correction: TravelCorrection) -> String {
        var lines = [
            "# Voorstel van Ritwijzer: waar rijden langer duurt dan aangenomen, geleerd van wat er is gereden.",
            "# Gebruik: ritwijzer plan --reistijden DIT-BESTAND, of ritwijzer controleer plan NAAM --reistijden DIT-BESTAND.",
            "# Een rit die in een gebied begint en eindigt duurt factor keer zo lang; begint of eindigt hij er alleen, dan",
            "# telt de helft van het verschil. Haal een gebied weg als u het er niet mee eens bent.",
            "reistijdcorrectie: 1", "gemaakt_op: \(correction.madeOn)", "gemeten_van: \(correction.measuredFrom)",
            "gemeten_tot: \(correction.measuredUntil)",
        ]
        lines.append(correction.areas.isEmpty ? "gebieden: []" : "gebieden:")
        for area in correction.areas {
            lines += [
                "  - gebied: \"\(area.label.replacing("\\", with: "").replacing("\"", with: "'"))\"",
                "    zuid: \"\(hundredths(area.square.south))\"", "    west: \"\(hundredths(area.square.west))\"",
                "    uur: \(area.hour)", "    factor: \"\(thousandths(area.thousandths))\"",
                "    minstens: \"\(thousandths(area.low))\"", "    hoogstens: \"\(thousandths(area.high))\"",
                "    ritten: \(area.drives)", "    ritten_dagdeel: \(area.halfDayDrives)",
            ]
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func hundredths(_ value: Int) -> String { decimal(value, 100, 2) }
    private static func thousandths(_ value: Int) -> String { decimal(value, 1000, 3) }

    private static func decimal(_ value: Int, _ scale: Int, _ count: Int) -> String {
        let digits = String(abs(value) % scale)
        return
            "\(value < 0 ? "-" : "")\(abs(value) / scale),\(String(repeating: "0", count: count - digits.count))\(digits)"
    }

    /// - Returns: the correction, or none when anything is wrong.
    package static func read(_ bytes: [UInt8], fileName: String) -> ImportResult<TravelCorrection> {
        do throws(Refusal) {
            let root = try YamlReader.read(bytes, file: fileName, .correction)
            var cursor = YamlCursor(file: fileName, form: .correction)
            let correction = correction(root, &cursor)
            let rows = cursor.issues.isEmpty ? correction.map { [Sourced($0, line: root.line)] } ?? [] : []
            return ImportResult(rows: rows, issues: cursor.sortedIssues)
        } catch {
            return ImportResult(rows: [], issues: [error.issue])
        }
    }

    private static func correction(_ root: YamlNode, _ cursor: inout YamlCursor) -> TravelCorrection? {
        let keys = ["reistijdcorrectie", "gemaakt_op", "gemeten_van", "gemeten_tot", "gebieden"]
        guard let block = cursor.block(root, "reistijdcorrectie", known: keys) else { return nil }
        guard let version = cursor.required("reistijdcorrectie", in: block, of: root) else { return nil }
        if version != "1" {
            cursor.report(line: root.line, "reistijdcorrectie", "deze vorm kennen we niet; wel: 1", value: version)
        }
        var dates: [String: PlanDate] = [:]
        for key in keys[1...3] where cursor.required(key, in: block, of: root) != nil {
            dates[key] = cursor.value(block[key], { PlanDate($0) }, expected: "bestaande datum zoals 2026-11-24")
        }
        guard let list = block["gebieden"] else {
            cursor.report(line: root.line, "gebieden", "«gebieden» ontbreekt en moet er staan")
            return nil
        }
        let areas = cursor.items(list.value, "gebieden").compactMap { area($0, &cursor) }
        guard let made = dates["gemaakt_op"], let from = dates["gemeten_van"], let until = dates["gemeten_tot"] else {
            return nil
        }
        return TravelCorrection(madeOn: made, measuredFrom: from, measuredUntil: until, areas: areas)
    }

    private static func area(_ item: YamlNode, _ cursor: inout YamlCursor) -> TravelCorrection.Area? {
        let keys = ["gebied", "zuid", "west", "uur", "factor", "minstens", "hoogstens", "ritten", "ritten_dagdeel"]
        guard let block = cursor.block(item, "gebieden", known: keys) else { return nil }
        for key in ["zuid", "west", "uur", "factor"] where block[key] == nil {
            cursor.report(line: item.line, key, "«\(key)» ontbreekt en moet er staan")
        }
        func number(_ key: String, _ scale: Double, _ range: ClosedRange<Double>, _ words: String) -> Int? {
            cursor.value(
                block[key],
                { text in
                    CellFormat.decimal(text).flatMap { range.contains($0) ? Int(($0 * scale).rounded()) : nil }
                }, expected: words)
        }
        let south = number("zuid", 100, 50...54, "breedtegraad in Nederland, zoals 52,62")
        let west = number("west", 100, 3...8, "lengtegraad in Nederland, zoals 4,75")
        let factor = number("factor", 1000, 0.5...3, "factor tussen 0,5 en 3, zoals 1,25")
        let low = number("minstens", 1000, 0...10, "factor zoals 1,25")
        let high = number("hoogstens", 1000, 0...10, "factor zoals 1,25")
        let hour = cursor.whole(block["uur"], in: 0...23)
        let drives = cursor.whole(block["ritten"], in: 0...100_000_000)
        let halfDay = cursor.whole(block["ritten_dagdeel"], in: 0...100_000_000)
        let label = cursor.text(block["gebied"])
        guard let south, let west, let factor, let hour else { return nil }
        guard south % 3 == 0, west % 5 == 0 else {
            cursor.report(
                line: item.line, "zuid", "deze hoek ligt niet op het raster van 0,03 bij 0,05 graden",
                advice: "Neem de hoeken over uit een voorstel: ritwijzer rapport reistijden --stel-voor BESTAND")
            return nil
        }
        // A factor without a number of drives holds for the whole half-day.
        return TravelCorrection.Area(
            square: GridSquare(column: west / 5, row: south / 3), label: label ?? "", hour: hour, thousandths: factor,
            low: low ?? factor, high: high ?? factor, drives: drives ?? 1, halfDayDrives: halfDay ?? drives ?? 1)
    }
}
