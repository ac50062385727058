import Domain
import Foundation
import Report
import Testing

@Suite struct DriverSheetTests {
    static func sheet(stops: Int = 3, code: String = "L012", name: String? = nil) -> DriverSheet {
        DriverSheet(
            duty: "7", date: PlanDate("2026-11-23"), direction: .toSchool, vehicle: "taxibus (BUS8-NOORD)",
            depot: "Remise Noord", driver: "C12", hasAttendant: true, start: .clock(7, 12), end: .clock(8, 45),
            stops: (0..<stops).map { index in
                DriverSheet.Stop(
                    begin: .clock(7, 30) + .minutes(index), departure: .clock(7, 31) + .minutes(index),
                    place: "1821 SS 14, Alkmaar", isDestination: false,
                    people: [
                        .init(
                            code: code, name: name, phone: name == nil ? nil : "0612345678", boards: true,
                            seating: .seat, equipment: ["kinderzitje"])
                    ],
                    aboard: index + 1)
            } + [
                DriverSheet.Stop(
                    begin: .clock(8, 20), departure: .clock(8, 25), place: "De Horst", isDestination: true,
                    bells: ["begint 08:30"],
                    people: [.init(code: code, boards: false, handover: "in persoon, tussen 14:00–17:30")], aboard: 0)
            ])
    }

    private func html(_ sheets: [DriverSheet]) -> String {
        DriverSheets.html(sheets, plan: "2026-11-23-heen, versie 1", programVersion: "0.1")
    }

    @Test func everythingThatADriverNeeds() {
        let page = html([Self.sheet()])
        for words in [
            "Dienst 7", "Maandag 23 november 2026", "taxibus (BUS8-NOORD)", "C12", "07:12", "1821 SS 14, Alkmaar",
            "L012",
            "stoel, kinderzitje", "in persoon, tussen 14:00–17:30", "begint 08:30", "Bus leeg?", "Telefoon",
            "daarna leeg",
            "daarna 1 leerling aan boord", "rijdt de hele dienst mee",
        ] { #expect(page.contains(words), "\(words)") }
        #expect(page.contains("<td class=\"phone\"></td>"), "left empty")
    }

    @Test func onePageForEachDuty() {
        let page = html([Self.sheet(), Self.sheet(stops: 10), Self.sheet(stops: 40)])
        #expect(page.components(separatedBy: "<section").count == 4)
        #expect(page.contains("class=\"sheet\"") && page.contains("class=\"sheet dense\""))
        #expect(page.contains("class=\"sheet denser densest\"") && page.contains("break-after: page"))
    }

    @Test func whatAFileSaysIsNeverMarkup() {
        let page = html([Self.sheet(code: "<script>alert(1)</script>")])
        #expect(!page.contains("<script"))
        #expect(page.contains("&lt;script&gt;"))
        #expect(!page.contains("http://") && !page.contains("https://") && !page.contains("src="))
    }
}
