import Dispatch
import Synchronization

/// Lines of work that do one thing together, each on a thread of its own.
struct Crew {
    /// One for each: their routes stay apart.
    let factories: [RouteFactory]
    private let offers: Offers?

    /// - Parameter offers: for whoever lends the threads of all lines but the first; nil when they are free.
    init(_ factories: [RouteFactory], _ offers: Offers? = nil) {
        self.factories = factories
        self.offers = offers
    }

    /// - Parameters:
    ///   - first: of the line that leads.
    ///   - lines: with the first; fewer where there are not so many helpers.
    init(_ first: RouteFactory, lines: Int, _ offers: Offers? = nil) {
        let helpers = min(RouteFactory.mostHelpers, lines - 1)
        self.init([first] + (0..<helpers).map { RouteFactory.helper(first.instance, $0) }, offers)
    }

    var count: Int { factories.count }

    /// Ends when all lines have. Those for which nobody lends a thread in time do nothing.
    func work(_ body: @escaping @Sendable (_ line: Int, _ factory: RouteFactory) -> Void) {
        // Each is used by one thread.
        nonisolated(unsafe) let factories = factories
        guard let offers, count > 1 else {
            return DispatchQueue.concurrentPerform(iterations: count) { body($0, factories[$0]) }
        }
        offers.offer {
            DispatchQueue.concurrentPerform(iterations: factories.count - 1) { body(1 + $0, factories[1 + $0]) }
        } during: {
            body(0, factories[0])
        }
    }
}

/// Work that another line may take on, between its own.
final class Offers: Sendable {
    private let made = Atomic<Int>(0)
    private let open = Mutex<(@Sendable () -> Void)?>(nil)
    private let ends = DispatchSemaphore(value: 0)

    /// How many there have been.
    var count: Int { made.load(ordering: .relaxed) }

    /// Offers work while the own goes on, and waits for its end if it was taken on.
    func offer(_ work: @escaping @Sendable () -> Void, during own: () -> Void) {
        open.withLock { $0 = work }
        made.wrappingAdd(1, ordering: .relaxed)
        own()
        if take() == nil { ends.wait() }
    }

    /// Does what is on offer, if that is still so.
    func takeOn() {
        guard let work = take() else { return }
        work()
        ends.signal()
    }

    private func take() -> (@Sendable () -> Void)? {
        open.withLock { open in
            defer { open = nil }
            return open
        }
    }
}
