import Domain
import Testing

@Suite struct DeliveryMomentTests {
    /// Checked with `date -d '… Europe/Amsterdam' +%s`.
    @Test(
        "Dutch time, with its summer time",
        arguments: [
            ("2026-11-24 17:05", 1_795_536_300), ("24-8-2026 17:05:30", 1_787_583_930), ("2026-08-24", 1_787_522_400),
            ("2026-10-25T02:59:59", 1_792_889_999), ("2026-10-25T03:00", 1_792_893_600),
            ("2026-03-29 01:59", 1_774_745_940),
            ("2026-03-29 03:00", 1_774_746_000),
        ])
    func reads(text: String, expected: Int) { #expect(DeliveryMoment(text)?.secondsSince1970 == expected) }

    @Test(arguments: ["", "17:05", "24-8-2026 17", "24-8-2026 24:00", "24-8-2026 17:60", "24-8-26 17:05", "a b c"])
    func refuses(text: String) { #expect(DeliveryMoment(text) == nil) }
}
