/// Numbers as they are written in Dutch texts.
enum DutchNumber {
    /// `1 leerling`, `3 leerlingen`.
    static func count(_ number: Int, _ one: String, _ more: String) -> String {
        "\(number) \(number == 1 ? one : more)"
    }
}
