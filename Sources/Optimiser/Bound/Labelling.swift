/// The cheapest duties of one group of vehicles at given prices of requests: forward labelling over events.
///
/// A label is dominated when another at the same stop is ready no later, costs no more at whatever moment it goes on, must
/// still visit no other stops, none of them earlier or with more aboard, and can still go wherever it can.
///
/// Used by one thread at a time.
final class Labelling: @unchecked Sendable {  // handed from thread to thread, never shared
    static let mostPending = 8

    let problem: PricingProblem
    let group: PricingGroup
    let sets: RequestSets
    let words: Int
    let labels = Store<Label>(capacity: 1 << 12)
    let pendings = Store<Pending>(capacity: 1 << 13)
    let visited: Store<UInt64>
    private let front: LabelFront
    private(set) var depot = Label.atDepot(cost: 0, from: 0)
    private var queue: [[Int32]] = []
    private var origin: Int32 = 0
    private var slice: Int32 = 1
    private(set) var task: Task
    private var finals: [(cost: Double, label: Int32)] = []
    private var least = Double.infinity
    let limitsWaiting: Bool
    let slack: Int
    let isStopwise: Bool
    let nodeOfBoarding: [Int]
    private static let slices = 2048
    /// Labels whose memory is kept for the next run.
    private static let mostKept = 200_000

    init(_ problem: PricingProblem, _ group: PricingGroup, _ sets: RequestSets) {
        self.problem = problem
        self.group = group
        self.sets = sets
        words = sets.words
        visited = Store(capacity: (1 << 12) * max(1, sets.words))
        limitsWaiting = problem.limitsWaiting
        slack = problem.slack
        isStopwise = problem.instance.isStopwise
        nodeOfBoarding =
            problem.instance.isStopwise ? problem.boardings.map(\.stop) : Array(problem.boardings.indices)
        front = LabelFront(
            nodes: problem.count + problem.stops.count, words: sets.words, group: group, problem: problem)
        task = Task(
            prices: [], fixed: 0, threshold: 0, effort: .exact, mostLabels: 0, mostDuties: 0, completion: nil,
            cuts: TripleCuts(requests: problem.count))
    }

    func run(_ task: Task, shouldStop: () -> Bool) -> Outcome {
        prepare(task)
        start()
        var isComplete = true
        var index = 0
        search: for bucket in queue.indices {
            var position = 0
            while position < queue[bucket].count {
                let label = Int(queue[bucket][position])
                position += 1
                if labels[label].isDominated { continue }
                index += 1
                if labels.count > task.mostLabels || (index & 255 == 0 && shouldStop()) {
                    isComplete = false
                    break search
                }
                extend(label)
            }
            queue[bucket].removeAll(keepingCapacity: true)
        }
        if !isComplete { for bucket in queue.indices { queue[bucket].removeAll(keepingCapacity: true) } }
        finals.sort { ($0.cost, $0.label) < ($1.cost, $1.label) }
        let isExact = isComplete && task.effort.isExact
        let outcome = Outcome(
            least: isExact ? min(least, task.threshold) : -.infinity,
            duties: chosen(task.mostDuties).map { duty(Int($0.label), $0.cost) }, labels: labels.count)
        if labels.count > Self.mostKept { release() }
        return outcome
    }

    /// One labelling after the other may need much memory; together they would need too much.
    private func release() {
        labels.release()
        pendings.release()
        visited.release()
        front.release()
    }

    private func prepare(_ task: Task) {
        self.task = task
        labels.clear()
        pendings.clear()
        visited.clear()
        front.prepare(task.effort, task.cuts, task.pairs)
        depot = .atDepot(cost: task.fixed - group.rates.dutyRounding, from: group.shiftLow)
        finals = []
        least = .infinity
        origin = Int32(group.shiftLow)
        slice = max(1, Int32((group.shiftHigh - group.shiftLow) / Self.slices) + 1)
        if queue.isEmpty { queue = Array(repeating: [], count: Self.slices + 2) }
    }

    /// The cheapest, of each set of requests one.
    private func chosen(_ most: Int) -> [(cost: Double, label: Int32)] {
        if task.effort == .all || task.effort == .every { return finals }
        return Array(finals.prefix(most))
    }

    // MARK: Ways

    private func start() {
        for request in 0..<problem.count where group.seatings[request] != 0 && !task.excluded.contains(Int32(request)) {
            for seating in 0..<2 where group.seatings[request] & (1 << UInt8(seating)) != 0 {
                board(request, UInt8(seating), after: nil)
            }
        }
    }

    private func extend(_ index: Int) {
        let label = labels[index]
        for position in 0..<Int(label.pendingCount) {
            alight(position, after: index, isPartial: false)
            alight(position, after: index, isPartial: true)
        }
        if label.pendingCount == 0 { finish(index) }
        for word in 0..<words {
            var open = ~visited[index * words + word]
            if word == words - 1, problem.count & 63 != 0 { open &= (1 << UInt64(problem.count & 63)) - 1 }
            for bit in SetBits(open) {
                let request = word * 64 + bit
                let seatings = group.seatings[request]
                if seatings & 1 != 0 { board(request, 0, after: index) }
                if seatings & 2 != 0 { board(request, 1, after: index) }
            }
        }
    }

    func place(of label: Label) -> Int {
        label.isBoarding
            ? problem.boardings[Int(label.event) >> 1].place : problem.stops[Int(label.event) >> 1].place
    }

    func submit(_ next: Label, node: Int) {
        if let completion = task.completion, !hasSplit(next) {
            let time = group.rates.time * Double(next.duration(at: next.ready))
            let rest = completion.least(after: next, pendings.base + pendings.count)
            if next.cost + time + rest >= task.threshold {
                return
            }
        }
        if let chains = task.chains {
            let limit = task.threshold - next.cost - group.rates.time * Double(next.duration(at: next.ready))
            let rest = chains.least(
                after: next, pendings.base + pendings.count, visited: visited.base + visited.count, limit: limit)
            if rest >= limit { return }
        }
        labels.append(next)
        guard front.insert(labels.count - 1, labels.base, pendings.base, visited.base, node: node) else {
            labels.take(-1)
            return
        }
        pendings.take(Int(next.pendingCount))
        visited.take(words)
        queue[max(0, min(Self.slices + 1, Int((next.ready - origin) / slice)))].append(Int32(labels.count - 1))
    }

    private func finish(_ index: Int) {
        let label = labels[index]
        guard label.halves & task.pairs.together == 0, label.isDistinctive || task.distinctive == nil else { return }
        let from = place(of: label)
        let way = problem.driving(from, group.depot)
        guard Int(label.ready) + way <= group.shiftHigh else { return }
        let time = label.duration(at: label.ready) + way
        guard time <= group.longestDuty else { return }
        let cost =
            label.cost + Double(problem.length(from, group.depot)) * group.rates.length + Double(time)
            * group.rates.time
        least = min(least, cost)
        if cost < task.threshold { finals.append((cost, Int32(index))) }
    }
}
