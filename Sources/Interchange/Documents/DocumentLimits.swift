/// How large a document and its numbers may be. The limits are far beyond any region and keep every sum within 64 bits
/// and every matrix within memory. The same numbers stand in data/schema.
enum DocumentLimits {
    static let bytes = 200_000_000
    static let requests = 10_000
    static let places = 10_000
    /// Destinations, gates, depots, vehicle types and fleet entries, each.
    static let resources = 2_000
    static let vehicles = 0...10_000
    static let configurations = 100
    static let bands = 20
    static let norms = 50_000
    static let pairs = 100_000
    /// Two stops for each request, each twice.
    static let stops = 40_000
    static let findings = 1_000_000
    /// Characters of a code and of a free text.
    static let code = 100
    static let text = 2_000

    static let moment = 0...129_600
    static let duration = 0...129_600
    static let metres = 0...1_000_000
    static let count = 1...10_000
    static let seats = 0...1_000
    /// Hundredths of a cent: up to € 10.000.
    static let rate = 0...100_000_000
    static let detour = 1.0...3.0
    static let speed = 1.0...200.0
}
