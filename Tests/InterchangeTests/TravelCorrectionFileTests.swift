import Domain
import Testing

@testable import Interchange

@Suite struct TravelCorrectionFileTests {
    private func correction() throws -> TravelCorrection {
        TravelCorrection(
            madeOn: try #require(PlanDate("2027-01-15")), measuredFrom: try #require(PlanDate("2026-08-24")),
            measuredUntil: try #require(PlanDate("2026-12-18")),
            areas: [
                .init(
                    square: GridSquare(Coordinate(latitude: 52.635, longitude: 4.755)), label: "Alkmaar 1811, \"oost\"",
                    hour: 7, thousandths: 1312, low: 1270, high: 1355, drives: 412, halfDayDrives: 900)
            ])
    }

    private func read(_ text: String) -> ImportResult<TravelCorrection> {
        TravelCorrectionFile.read(Array(text.utf8), fileName: "c.yaml")
    }

    @Test func whatIsWrittenCanBeRead() throws {
        let correction = try correction()
        let text = TravelCorrectionFile.text(correction)
        var expected = correction
        expected.areas[0].label = "Alkmaar 1811, 'oost'"
        #expect(read(text).issues.isEmpty)
        #expect(read(text).rows.first?.value == expected)
        #expect(text.contains("factor: \"1,312\"") && text.contains("zuid: \"52,62\""))
        var none = correction
        none.areas = []
        #expect(read(TravelCorrectionFile.text(none)).rows.first?.value == none)
    }

    @Test(arguments: [
        ("factor: \"1,312\"", "factor: \"9\"", "factor tussen 0,5 en 3"), ("uur: 7", "uur: 30", "tussen 0 en 23"),
        ("zuid: \"52,62\"", "zuid: \"52,63\"", "niet op het raster"), ("uur: 7", "", "«uur» ontbreekt"),
        ("gemaakt_op: 2027-01-15", "gemaakt_op: 2027-13-15", "bestaande datum"),
        ("reistijdcorrectie: 1", "reistijdcorrectie: 2", "deze vorm kennen we niet"),
        ("    ritten: 412", "    riten: 412", "deze sleutel kennen we niet"),
    ])
    func whatIsWrongIsTold(good: String, bad: String, message: String) throws {
        let text = TravelCorrectionFile.text(try correction())
        #expect(text.contains(good))
        let result = read(text.replacing(good, with: bad))
        #expect(result.rows.isEmpty)
        #expect(result.issues.contains { $0.message.contains(message) }, "\(result.issues.map(\.text))")
    }
}
