/// When something that does not always pay is due again: soon after it helped, and after twice as many meetings each time
/// that it did not.
struct Interval {
    private let shortest: Int
    private let longest: Int
    private var pause: Int
    private var next: Int

    init(shortest: Int = 1, longest: Int) {
        self.shortest = shortest
        self.longest = longest
        pause = shortest
        next = shortest
    }

    func isDue(at meeting: Int) -> Bool { meeting >= next }

    mutating func note(at meeting: Int, helped: Bool) {
        pause = helped ? shortest : min(2 * pause, longest)
        next = meeting + pause
    }
}
