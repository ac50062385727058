import Domain
import Testing

struct QuantityTests {
    @Test(arguments: [
        (0, "00:00"), (7 * 3600 + 45 * 60, "07:45"), (8 * 3600 + 5, "08:00:05"), (129_600, "36:00"),
    ])
    func clocks(_ seconds: Int, _ text: String) { #expect(Seconds(seconds).clockText == text) }

    @Test(arguments: [
        (0, "0 min"), (45, "45 s"), (60, "1 min"), (3120, "52 min"), (3150, "52 min 30 s"), (-90, "-1 min 30 s"),
    ])
    func durations(_ seconds: Int, _ text: String) { #expect(Seconds(seconds).durationText == text) }

    @Test(arguments: [(0, "0 m"), (850, "850 m"), (1000, "1,0 km"), (12_349, "12,3 km"), (12_350, "12,4 km")])
    func lengths(_ metres: Int, _ text: String) { #expect(Metres(metres).lengthText == text) }

    @Test(arguments: [
        (0, "€ 0,00"), (5, "€ 0,05"), (123_456, "€ 1.234,56"), (100_000_000, "€ 1.000.000,00"), (-250, "€ -2,50"),
    ])
    func amounts(_ cents: Int, _ text: String) { #expect(Cents(cents).euroText == text) }

    @Test(arguments: [(3825, "0,3825"), (3800, "0,38"), (10_000, "1,00"), (445_875, "44,5875"), (-50, "-0,005")])
    func rates(_ rate: Int, _ text: String) { #expect(Rate(rate).euroText == text) }

    @Test func windowsAreClosed() {
        let window = TimeWindow(.clock(8, 15), .clock(8, 25))
        #expect(window.contains(.clock(8, 15)) && window.contains(.clock(8, 25)))
        #expect(!window.contains(.clock(8, 25) + 1))
        #expect(window.text == "08:15–08:25")
        #expect(
            window.intersection(TimeWindow(.clock(8, 20), .clock(9, 0))) == TimeWindow(.clock(8, 20), .clock(8, 25)))
        #expect(window.intersection(TimeWindow(.clock(9, 0), .clock(9, 5))).isEmpty)
    }
}
