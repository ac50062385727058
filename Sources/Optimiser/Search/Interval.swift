/// When something that does not always pay is due again: at the next meeting after it helped, and after twice as many
/// meetings each time that it did not.
struct Interval {
    private let longest: Int
    private var pause = 1
    private var next = 1

    init(longest: Int) { self.longest = longest }

    func isDue(at meeting: Int) -> Bool { meeting >= next }

    mutating func note(at meeting: Int, helped: Bool) {
        pause = helped ? 1 : min(2 * pause, longest)
        next = meeting + pause
    }
}
