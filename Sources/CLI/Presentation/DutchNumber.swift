/// Numbers as they are written in Dutch texts.
enum DutchNumber {
    /// `4,3 %`: one decimal, rounded half away from zero.
    static func percentage(_ share: Double) -> String { "\(decimal(share * 100)) %" }

    /// `1234,5`.
    static func decimal(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10),\(abs(tenths) % 10)"
    }

    /// `1 leerling`, `3 leerlingen`.
    static func count(_ number: Int, _ one: String, _ more: String) -> String {
        "\(number) \(number == 1 ? one : more)"
    }
}
