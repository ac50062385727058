import Foundation
import Synchronization
import Testing

@testable import Optimiser

/// Lines of work that do one thing together.
struct CrewTests {
    private func crew(_ count: Int, _ offers: Offers) -> Crew {
        let instance = Instance(RandomTables.make(seed: 1))
        return Crew((0..<count).map { RouteFactory.helper(instance, $0) }, offers)
    }

    /// Each line works once each time, with its own factory, and all have ended when the call has.
    @Test(arguments: 1...4)
    func everyLineWorksOnce(count: Int) {
        let offers = Offers()
        let crew = crew(count, offers)
        let factories = crew.factories.map(ObjectIdentifier.init)
        offers.lendingThreads {
            for _ in 0..<200 {
                let lines = Mutex<[Int]>([])
                crew.work { line, factory in
                    #expect(ObjectIdentifier(factory) == factories[line])
                    lines.withLock { $0.append(line) }
                    // The first line goes on until another has begun: they work at the same time.
                    while line == 0, lines.withLock(\.count) < min(2, count) { Thread.sleep(forTimeInterval: 1e-5) }
                }
                #expect(lines.withLock { $0.sorted() } == Array(0..<count))
            }
        }
        #expect(offers.count == (count > 1 ? 200 : 0))
    }

    /// Work that nobody takes on is withdrawn, and does not go on later.
    @Test func nobodyNeedsToLend() {
        let offers = Offers()
        let lines = Mutex<[Int]>([])
        crew(3, offers).work { line, _ in lines.withLock { $0.append(line) } }
        offers.takeOn()
        #expect(lines.withLock(\.self) == [0])
    }
}

extension Offers {
    /// Takes on all that is offered during the work, on a thread of its own.
    func lendingThreads(during work: () -> Void) {
        let isDone = Mutex(false)
        let end = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
            while !isDone.withLock(\.self) {
                self.takeOn()
                Thread.sleep(forTimeInterval: 1e-5)
            }
            end.signal()
        }
        work()
        isDone.withLock { $0 = true }
        end.wait()
    }
}
