import Foundation
import Optimiser
import Testing

@testable import ritwijzer_bench

/// Instances small enough to see the plan.
@Suite("Reeksen: bestanden lezen") struct InstanceFileTests {
    /// Depot at the origin; one request from (3, 4) to (6, 8): 5 + 5 + 10.
    private static let plain = """
        1 1 480 3 30
        0 0 0 0 0 0 480
        1 3 4 3 1 0 1440
        2 6 8 3 -1 60 75
        3 0 0 0 0 0 480
        """

    private func parsed(_ text: String, heterogeneous: Bool = false) throws -> DialARideFile {
        try SampleRuns.withFolder { folder in
            let file = folder.appendingPathComponent("x1.txt")
            try text.write(to: file, atomically: true, encoding: .utf8)
            return try DialARideFile(path: file.path, heterogeneous: heterogeneous)
        }
    }

    private func solve(_ tables: InstanceTables) -> Engine.Result {
        Engine.run(tables, SolveParameters(iterationLimit: 20, threads: 1), SolveControl())
    }

    @Test("a and b files, and pr files without an end depot whose header counts vertices")
    func dialARide() throws {
        let withoutEnd = Self.plain.split(separator: "\n").dropLast().joined(separator: "\n")
            .replacing("1 1 480", with: "1 2 480")
        for text in [Self.plain, withoutEnd] {
            let file = try parsed(text)
            #expect(file.name == "x1")
            let tables = file.tables()
            let result = solve(tables)
            #expect(Double(result.cost) / DialARideFile.lengthScale == 20)
            #expect(file.nodeLists(result, tables) == [[1, 2]])
            #expect(result.statistics.evaluations > 0)
        }
    }

    @Test("the vehicle's depot counts: the second vehicle's is at (5, 5)")
    func heterogeneous() throws {
        let file = try parsed(
            """
            2 1
            480 0 1 0 0
            480 0 1 0 1
            0 0 0 0 0 0 0 0 0 0 480
            1 5 5 3 60 0 0 0 1 0 480
            2 5 9 3 60 0 0 0 -1 0 480
            3 0 0 0 0 0 0 0 0 0 480
            """, heterogeneous: true)
        let tables = file.tables()
        let result = solve(tables)
        // Only the second vehicle has a place for a wheelchair.
        #expect(file.nodeLists(result, tables) == [[], [1, 2]])
        #expect(Double(result.cost) / DialARideFile.lengthScale == 8)
    }

    @Test(arguments: ["", "1 2", "geen getallen", "1 1 480 3 30\n0 0 0 0 0 0 480"])
    func malformed(text: String) { #expect(throws: DialARideFile.Failure.self) { try parsed(text) } }

    @Test("school buses: one bus for two stops of one school")
    func park() throws {
        try SampleRuns.withFolder { folder in
            try "ID X Y AMEARLY AMLATE\n20001 105600 110000 0730 0800\n"
                .write(to: folder.appendingPathComponent("Schools.txt"), atomically: true, encoding: .utf8)
            try "ID X Y SCHOOL STUDENTS\n10001 105600 106000 20001 4\n10002 105600 107000 20001 3\n"
                .write(to: folder.appendingPathComponent("Stops.txt"), atomically: true, encoding: .utf8)
            let park = try ParkFolder(path: folder.path, mostRideSeconds: 2700)
            let result = solve(park.tables())
            #expect(park.visits(result) == [["10001", "10002", "20001"]])
        }
    }
}
