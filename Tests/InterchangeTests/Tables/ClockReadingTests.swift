import Domain
import Testing

@testable import Interchange

@Suite struct ClockReadingTests {
    @Test(arguments: [
        ("7.45", 27_900), ("7:45", 27_900), ("0745", 27_900), ("07u45", 27_900), ("0.322916", 27_900),
        ("0,322916667", 27_900), ("0.5", nil), ("0.25", 1500), ("0.750", 64_800), ("23-11-2026 7:45", 27_900),
        ("2026-11-23T07:45:00", 27_900), ("2026-11-23 07:45:30", 27_930), ("24-8-2026", nil),
    ])
    func moments(text: String, seconds: Int?) {
        if let seconds {
            #expect(ClockReading(text) == .moment(Seconds(seconds)))
        } else {
            guard case .unclear = ClockReading(text) else {
                Issue.record("\(text) is taken as a time")
                return
            }
        }
    }

    @Test(arguments: [
        ("7.5", ["07:30", "07:05", "07:50"]), ("7,5", ["07:30", "07:05", "07:50"]), ("7:5", ["07:05", "07:50"]),
        ("8.9", ["08:54", "08:09"]), ("745", ["07:45"]), ("kwart voor 8", ["07:45"]), ("Kwart over acht", ["08:15"]),
        ("half negen", ["08:30"]), ("5 over half 9", ["08:35"]), ("tien voor drie", ["14:50"]),
        ("om half 4", ["15:30"]),
        ("kwart voor 13", []), ("ochtend", []), ("", []), ("775", []), ("25.5", []), ("kwart 8", []),
    ])
    func unclear(text: String, proposals: [String]) {
        guard case .unclear(let found) = ClockReading(text) else {
            Issue.record("\(text) is taken as a time")
            return
        }
        #expect(found.map(\.clockText) == proposals)
    }

    @Test func theAdviceNamesEveryMeaning() throws {
        let read = try TableTexts.pupils(["ophalen_vanaf": "7.5", "thuis_uiterlijk": "kwart voor 4"])
        #expect(
            read.issues.map(\.advice) == [
                "Misschien bedoelt u 07:30, 07:05 of 07:50: schrijf uren en minuten.", "Misschien bedoelt u 15:45.",
            ])
        #expect(read.rows == [])
    }
}
