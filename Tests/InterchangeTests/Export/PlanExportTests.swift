import Domain
import Foundation
import TestSupport
import Testing

@testable import Interchange

@Suite("Exporteren")
struct PlanExportTests {
    private func export(_ identities: ExportIdentities) -> PlanExport {
        PlanExport(
            plan: DocumentWorld.plan, record: DocumentWorld.record, problem: DocumentWorld.problem(),
            matrix: DocumentWorld.matrix, identities: identities)
    }

    @Test("Rides as CSV: who boards and alights where, in the order of the day")
    func csv() {
        let text = String(decoding: export(.codes).csv, as: UTF8.self)
        let rows = text.components(separatedBy: "\r\n")
        #expect(rows.first == "\u{FEFF}" + RideTable.header.joined(separator: ";"))
        #expect(
            rows.dropFirst().first
                == "D1;1;1;V1;bus;S1;ja;W1;B1;07:10;07:11;07:15;L1;instappen;stoel;2")
        #expect(rows.dropLast().last == "D1;1;2;V1;bus;S1;ja;B1;B1;08:15;08:16;08:20;L2;uitstappen;;0")
        #expect(rows.count == 6 && rows.last == "")
    }

    @Test(
        "A cell that a spreadsheet would run is defused, and one that breaks the row is quoted",
        arguments: [
            ("=1+1", "'=1+1"), ("+31", "'+31"), ("-2", "'-2"), ("@x", "'@x"), ("a;b", "\"a;b\""),
            ("=\"x\"", "\"'=\"\"x\"\"\""), ("a\r\nb", "\"a\r\nb\""), ("L1", "L1"), ("", ""), ("\t=1", "\"'\t=1\""),
        ])
    func cell(value: String, written: String) {
        #expect(CSVText.cell(value) == written)
    }

    @Test("Under pseudonyms no export holds a code of a pupil or the place of a home")
    func pseudonyms() {
        let export = export(.pseudonyms)
        for bytes in [export.csv, export.json, export.geoJSON] {
            let text = String(decoding: bytes, as: UTF8.self)
            for secret in ["L1", "L2", "L3", "\"W1\"", "W2", "52.6402", "4.7405", "te lang", "Misschien"] {
                #expect(!text.contains(secret), "\(secret)")
            }
        }
        #expect(String(decoding: export.csv, as: UTF8.self).contains("leerling-1;instappen"))
    }

    @Test("Pseudonyms do not change what a plan costs or how it runs")
    func samePlan() throws {
        let (named, issues) = PlanDocument.decode(export(.pseudonyms).json)
        #expect(issues == [])
        #expect(named?.duties.map(\.end) == DocumentWorld.plan.duties.map(\.end))
        let (one, other) = (
            try JSONParser.parse(export(.pseudonyms).json), try JSONParser.parse(export(.codes).json)
        )
        #expect(one["cost"] == other["cost"])
    }

    @Test("A home is on the map with codes, and without them only among five")
    func homes() throws {
        #expect(try homePoints(DocumentWorld.problem(), .codes) == 1)
        #expect(try homePoints(DocumentWorld.problem(), .pseudonyms) == 0)
        var crowded = DocumentWorld.problem()
        for number in 4...8 {
            crowded.requests.append(
                Request(
                    pupil: Pupil.ID("L\(number)"), place: "W1", destination: "B1", municipality: "Alkmaar", bell: 30_600
                ))
        }
        #expect(try homePoints(crowded, .pseudonyms) == 1)
    }

    /// Stops that are no destination.
    private func homePoints(_ problem: HalfDayProblem, _ identities: ExportIdentities) throws -> Int {
        let bytes = PlanExport(
            plan: DocumentWorld.plan, problem: problem, matrix: DocumentWorld.matrix, identities: identities
        ).geoJSON
        guard case .array(let features)? = try JSONParser.parse(bytes)["features"] else { return -1 }
        #expect(features.contains { $0["geometry"]?["type"] == "LineString" })
        return features.count { $0["properties"]?["soort"] == "halte" && $0["properties"]?["instappers"] != 0 }
    }

    @Test("Every variant of the tiny world can be exported, also without coordinates", arguments: TinyWorld.variants)
    func variants(variant: TinyWorld.Variant) {
        let world = variant.world
        let export = PlanExport(
            plan: world.plan, problem: world.problem, matrix: world.matrix, identities: .pseudonyms)
        let rows = String(decoding: export.csv, as: UTF8.self).components(separatedBy: "\r\n").count - 2
        #expect(rows == 2 * world.problem.requests.count)
        #expect(!String(decoding: export.geoJSON, as: UTF8.self).contains("halte"))
    }
}
