import Domain
import Testing

@testable import Interchange

@Suite struct RouteImportTests {
    private static let known = RouteKnowledge(
        pupils: ["L1": "NOORD", "L2": "NOORD", "L3": "ZUID"], destinations: ["NOORD", "ZUID"],
        vehicles: ["BUS8", "BUS8@REMISE"], carrier: "DUIN", date: PlanDate("2026-11-25"))

    private static let head = "route;richting;datum;weekdag;voertuig;volgorde;leerling;bestemming;tijd;soort\n"

    private func read(
        _ rows: String, known: RouteKnowledge = Self.known
    ) -> (gathering: RouteGathering, issues: [ImportIssue], unknown: UnknownNames) {
        let (result, unknown, _) = TableImport.readRoutes(
            Array((Self.head + rows).utf8), fileName: "ritten.csv", known: known)
        let gathering = RouteGathering(result.rows, known: known, fileName: "ritten.csv")
        return (gathering, result.issues + gathering.issues, unknown)
    }

    @Test func rowsBecomeRoutes() throws {
        let read = read(
            """
            7;heen;23-11-2026;;BUS8;1;L1;;7:45;
            7;heen;23-11-2026;;;2;L2;;7:51;
            7;heen;23-11-2026;;;3;;NOORD;8:20;
            7;terug;23-11-2026;;BUS8;1;L2;;15:00;
            8;heen;23-11-2026;;;1;L3;;7u30;in

            """)
        #expect(read.issues == [])
        let routes = read.gathering.routes.map(\.route)
        #expect(routes.map(\.id) == ["7", "7", "8"])
        #expect(routes[0].vehicle == "BUS8" && routes[0].carrier == "DUIN")
        #expect(
            routes[0].visits == [
                .init(pupil: "L1", kind: .boards, order: 1, time: .clock(7, 45)),
                .init(pupil: "L2", kind: .boards, order: 2, time: .clock(7, 51)),
                .init(pupil: "L1", kind: .alights, order: 3, time: .clock(8, 20)),
                .init(pupil: "L2", kind: .alights, order: 3, time: .clock(8, 20)),
            ])
        #expect(routes[1].visits.map(\.kind) == [.alights])
        #expect(read.gathering.routes[0].line(of: "L2", .alights) == 4)
    }

    @Test func aWeekFromOneRow() {
        let read = read("7;heen;;ma-wo;;1;L1;;7:45;\n9;heen;;;;1;L3;;7:45;\n")
        #expect(read.issues == [])
        #expect(
            read.gathering.routes.map(\.route.date.description) == [
                "2026-11-23", "2026-11-24", "2026-11-25", "2026-11-25",
            ])
    }

    @Test(arguments: [
        ("7;heen;;;;1;L9;;7:45;", "E-CODE-ONBEKEND", "leerling"),
        ("7;heen;;;ZEPPELIN;1;L1;;7:45;", "E-CODE-ONBEKEND", "voertuig"),
        ("7;heen;;;;1;;OOST;7:45;", "E-CODE-ONBEKEND", "bestemming"),
        ("7;heen;;;;1;;;7:45;", "E-LEEG", "leerling"), ("7;heen;;;;1;L1;;7.5;", "E-WAARDE", "tijd"),
        ("7;heen;;;;1;L1;;kwart voor 8;", "E-WAARDE", "tijd"), ("7;heen;;;;1;L1;;25:00;", "E-WAARDE", "tijd"),
        ("7;heen;23-11-1926;;;1;L1;;7:45;", "E-WAARDE", "datum"),
        ("7;heen;31-2-2026;;;1;L1;;7:45;", "E-WAARDE", "datum"),
        ("7;;;;;1;L1;;7:45;", "E-LEEG", "richting"), ("7;heen en terug;;;;1;L1;;7:45;", "E-WAARDE", "richting"),
        ("7;heen;;;;1;L1;;7:45;springen", "E-WAARDE", "soort"), (";heen;;;;1;L1;;7:45;", "E-LEEG", "route"),
    ])
    func refuses(row: String, code: String, column: String) {
        let read = read(row + "\n")
        #expect(read.issues.map(\.code) == [code], "\(read.issues)")
        #expect(read.issues.map(\.location.column) == [column])
        #expect(read.issues.map(\.location.line) == [2])
        #expect(read.gathering.routes.isEmpty)
    }

    @Test(arguments: [
        ("7;heen;;;;1;L1;;7:45;\n9;heen;;;;1;L1;;7:50;", 3, "twee voertuigen tegelijk"),
        ("7;heen;;;;1;L1;;7:45;\n7;heen;;;;2;L1;;7:50;", 3, "staat ook op regel 2"),
        ("7;heen;;;BUS8;1;L1;;7:45;\n7;heen;;;BUS8@REMISE;2;L2;;7:50;", 3, "op een eerdere regel een andere waarde"),
        ("7;heen;;;;1;L1;;7:45;\n7;heen;;;;2;;ZUID;8:10;", 3, "niemand op route 7 gaat naar deze bestemming"),
    ])
    func contradictions(rows: String, line: Int, text: String) {
        let read = read(rows + "\n")
        #expect(read.issues.count == 1, "\(read.issues)")
        #expect(read.issues.first?.location.line == line)
        #expect(read.issues.first?.message.contains(text) == true)
    }

    /// Who is missing on a route may be on the row that was refused.
    @Test func whatFollowsFromAnErrorIsNotToldAgain() {
        let text = Self.head + "7;heen;;;;1;L1;;7.5;\n7;heen;;;;2;;NOORD;8:10;\n8;heen;;;;1;;ZUID;8:10;\n"
        let (result, unknown, _) = TableImport.readRoutes(
            Array(text.utf8), fileName: "ritten.csv", known: Self.known)
        #expect(unknown.touchedRoutes == ["7"])
        let gathering = RouteGathering(
            result.rows, known: Self.known, fileName: "ritten.csv", touched: unknown.touchedRoutes)
        #expect(gathering.issues.map(\.location.line) == [4])
    }

    @Test func yearsThatNobodyPlans() throws {
        let today = RouteKnowledge(Region(), carrier: "ZEE", date: nil, today: PlanDate("2026-11-23"))
        #expect(today.years == 2011...2031)
    }

    @Test func theSamePupilRidesHeenAndTerugAndEveryDay() {
        #expect(read("7;heen;;ma di;;1;L1;;7:45;\n9;terug;;ma di;;1;L1;;15:00;\n").issues == [])
    }

    @Test func whatIsNotKnownIsListedWithACommand() {
        let read = read("7;heen;;;BUS9;1;L9;;7:45;\n7;heen;;;BUS9;2;L8;;7:46;\n")
        let lines = UnknownThings.summary(read.unknown, fileName: "ritten.csv")
        #expect(lines.map(\.severity) == [.warning, .warning])
        #expect(lines[0].text.contains("2 leerlingen L8, L9"))
        #expect(lines[0].text.contains("ritwijzer importeer leerlingen leerlingen.csv"))
        #expect(lines[1].text.contains("voertuig BUS9"))
    }

    @Test func whoseAndWhichDayMustBeKnown() {
        let nobody = RouteKnowledge(pupils: ["L1": "NOORD"], destinations: ["NOORD"], vehicles: [])
        let read = read("7;heen;;;;1;L1;;7:45;\n7;heen;;ma;;1;L1;;7:45;\n", known: nobody)
        #expect(
            Set(read.issues.compactMap(\.advice).map { $0.contains("--vervoerder") || $0.contains("--datum") }) == [
                true
            ])
        #expect(read.issues.count == 4)
    }
}

@Suite struct ContactImportTests {
    @Test func reads() {
        let read = TableImport.readContacts(
            Array("Leerling;Roepnaam;Mobiel\nL1;Zoë;612345678\nL2;;+31 6 00000000\nL3;;\n".utf8), fileName: "c.csv")
        #expect(read.issues == [])
        #expect(
            read.rows.map(\.value) == [
                Contact(pupil: "L1", name: "Zoë", phone: "0612345678"), Contact(pupil: "L2", phone: "+31 6 00000000"),
                Contact(pupil: "L3"),
            ])
    }

    @Test func noMessageRepeatsANameOrANumber() {
        let long = String(repeating: "9", count: 61)
        let read = TableImport.readContacts(
            Array("leerling;naam;telefoon\nL1;\(long);\(long)\nL1;;\n".utf8), fileName: "c.csv")
        #expect(read.issues.filter { $0.severity == .error }.count >= 2)
        #expect(read.issues.allSatisfy { !$0.text.contains("999") })
    }
}
