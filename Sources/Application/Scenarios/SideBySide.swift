import Dispatch
import Synchronization

/// Independent pieces of work on several threads. Each thread takes the next piece as soon as it is free, because they
/// differ in size; the results come in the order of the pieces.
enum SideBySide {
    static func map<Result: Sendable>(
        _ count: Int, threads: Int, _ body: @escaping @Sendable (Int) -> Result
    ) -> [Result] {
        let workers = min(threads, count)
        guard workers > 1 else { return (0..<count).map(body) }
        let next = Atomic<Int>(0)
        let results = Mutex([Result?](repeating: nil, count: count))
        DispatchQueue.concurrentPerform(iterations: workers) { _ in
            while true {
                let index = next.add(1, ordering: .relaxed).oldValue
                guard index < count else { return }
                let result = body(index)
                results.withLock { $0[index] = result }
            }
        }
        return results.withLock { $0.compactMap(\.self) }
    }
}
