import Dispatch
import Synchronization

/// Independent work on several threads; the results come in the order of the work, whatever the threads did.
enum Parallel {
    static func map<Result: Sendable>(
        _ count: Int, threads: Int, _ body: @escaping @Sendable (Int) -> Result
    ) -> [Result] {
        let workers = max(1, min(threads, count))
        guard workers > 1 else { return (0..<count).map(body) }
        let results = Mutex([Result?](repeating: nil, count: count))
        DispatchQueue.concurrentPerform(iterations: workers) { worker in
            for index in stride(from: worker, to: count, by: workers) {
                let result = body(index)
                results.withLock { $0[index] = result }
            }
        }
        return results.withLock { $0.compactMap(\.self) }
    }
}
