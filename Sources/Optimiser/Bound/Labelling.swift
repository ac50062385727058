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
    private let words: Int
    let labels = Store<Label>(capacity: 1 << 12)
    private let pendings = Store<Pending>(capacity: 1 << 13)
    private let visited: Store<UInt64>
    private let front: LabelFront
    private var queue: [[Int32]] = []
    private var origin: Int32 = 0
    private var slice: Int32 = 1
    private(set) var task: Task
    private var finals: [(cost: Double, label: Int32)] = []
    private var least = Double.infinity
    private let limitsWaiting: Bool
    private let slack: Int
    private let isStopwise: Bool
    private let nodeOfBoarding: [Int]
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

    private func place(of label: Label) -> Int {
        label.isBoarding
            ? problem.boardings[Int(label.event) >> 1].place : problem.stops[Int(label.event) >> 1].place
    }

    private func board(_ request: Int, _ seating: UInt8, after index: Int?) {
        let event = problem.boardings[request]
        let rates = group.rates
        var next = Label(
            cost: task.fixed - rates.dutyRounding, run: 0, parent: Int32(index ?? -1), event: Int32(2 * request),
            ready: 0, latest: 0, dwell: Int32(event.fixedTime + event.service), worked: 0, latestStart: 0,
            firstPending: Int32(pendings.count), pendingCount: 0, pupils: 0, seating: seating, isDominated: false,
            isForgetful: false, isDistinctive: false, isPartial: false, served: 0, signature: 0, conflicts: 0,
            fitting: ~0, load: .zero, odd: .zero, touched: .zero, halves: 0)
        var step: Int
        var earlier = group.shiftLow
        var latest = min(event.high + Int(next.dwell), event.departHigh)
        var sharesStop = false
        var wasEmpty = true
        let from: Int
        if let index {
            let label = labels[index]
            from = place(of: label)
            wasEmpty = label.pendingCount == 0
            earlier = Int(label.ready)
            if label.isBoarding {
                let before = problem.boardings[Int(label.event) >> 1]
                sharesStop = before.stop == event.stop
                if sharesStop {
                    if isStopwise, label.event > next.event { return }
                    next.dwell = Int32(Int(label.dwell) - before.sequel + event.service)
                    latest = min(event.high + Int(next.dwell), event.departHigh)
                }
            }
            step = sharesStop ? event.service : problem.driving(from, event.place) + event.fixedTime + event.service
            if sharesStop && isStopwise {
                latest = min(latest, Int(label.latest) + step)
            } else if limitsWaiting && !wasEmpty {
                latest = min(latest, Int(label.latest) + step + slack)
            }
            next.cost = label.cost
            next.run = label.run
            next.isForgetful = label.isForgetful
            next.isDistinctive = label.isDistinctive
            next.conflicts = label.conflicts
            next.fitting = label.fitting
            next.load = label.load
            next.pupils = label.pupils
            next.served = label.served
            next.odd = label.odd
            next.touched = label.touched
            next.halves = label.halves
        } else {
            from = group.depot
            step = problem.driving(from, event.place) + event.fixedTime + event.service
        }
        let ready = max(event.low + Int(next.dwell), earlier + step)
        guard ready <= latest, ready + problem.driving(event.place, group.depot) <= group.shiftHigh,
            problem.conflictMask[request] & next.conflicts == 0
        else { return }
        next.ready = Int32(ready)
        next.latest = Int32(latest)
        if let index {
            next.worked = labels[index].worked + Int32(step)
            next.latestStart = min(labels[index].latestStart, next.latest - next.worked)
        } else {
            next.worked = Int32(step)
            next.latestStart = next.latest - next.worked
        }
        if group.limitsDuration, duration(next, next.ready) > group.longestDuty { return }

        // Price.
        let original = problem.requests[request]
        if task.distinctive?.contains(Int32(request)) == true { next.isDistinctive = true }
        let length = Double(problem.length(from, event.place))
        next.cost += length * rates.length - task.prices[request]
        let own = task.cuts.bits[request]
        if own & next.odd != .zero { next.cost += task.cuts.sum(own & next.odd) }
        next.odd ^= own
        next.touched |= own
        let pairs = task.pairs[request]
        guard pairs & next.halves & task.pairs.apart == 0 else { return }
        next.halves ^= pairs
        next.charge(
            Double(problem.instance.pupils[original]) * rates.pupil
                + Double(problem.instance.wheelchairs[original]) * rates.wheelchair)
        if wasEmpty {
            next.charge(
                (next.isForgetful ? 0 : rates.runFixed) - rates.runRounding
                    + Double(event.fixedTime + event.service) * rates.loadedTime)
        } else {
            next.charge(length * rates.loadedLength + Double(step) * rates.loadedTime)
        }

        // Who is aboard.
        let load = problem.instance.loads[2 * original + Int(seating)]
        guard carry(index, &next, isHere: sharesStop && isStopwise, step: step),
            add(request, load, to: &next)
        else { return }
        let fits = group.fitting(next.load)
        next.fitting = group.reconfigurable ? fits : next.fitting & fits
        guard next.fitting != 0 else { return }
        if group.reconfigurable { next.fitting = ~0 }
        guard pendingsHold(next, event.place) else { return }
        remember(index, request, event.place, next)
        submit(next, node: nodeOfBoarding[request])
    }

    /// Copies what is pending behind the present pendings, `step` later.
    private func carry(_ index: Int?, _ next: inout Label, isHere: Bool, step: Int, without left: Int = -1) -> Bool {
        pendings.reserve(Self.mostPending + 1)
        guard let index else { return true }
        let label = labels[index]
        let base = pendings.base
        let target = base + pendings.count
        var count = 0
        for position in 0..<Int(label.pendingCount) where position != left {
            var pending = base[Int(label.firstPending) + position]
            if !(isHere && pending.isHere) {
                pending.deadline = pending.deadline(leavingAt: label.latest)
                pending.reach -= Int32(step)
                pending.isHere = false
            }
            target[count] = pending
            next.signature |= 1 << UInt64(pending.stop & 63)
            count += 1
        }
        next.pendingCount = Int16(count)
        return true
    }

    /// Lets a request board. With too many stops pending it counts as delivered at once.
    private func add(_ request: Int, _ load: Load, to next: inout Label) -> Bool {
        let original = problem.requests[request]
        let alighting = problem.alightings[request]
        let event = problem.boardings[request]
        let target = pendings.base + pendings.count
        let tolerated = problem.instance.mostAboard[original]
        let riding = isStopwise ? 0 : Int(next.dwell) - event.service
        let reach = Int32(problem.rideCap(request) - riding)
        var position = 0
        while position < Int(next.pendingCount), Int(target[position].stop) != alighting.stop { position += 1 }
        if position < Int(next.pendingCount) {
            target[position].isHere = isStopwise && (target[position].isHere || reach < target[position].reach)
            target[position].reach = min(target[position].reach, reach)
            target[position].deadline = min(target[position].deadline, Int32(alighting.high))
            target[position].service += Int32(alighting.service)
            target[position].count += 1
            target[position].tolerated = min(target[position].tolerated, Int32(tolerated))
            target[position].load &+= load
        } else {
            guard position < problem.mostPending else { return false }
            guard position < Self.mostPending else {
                next.isForgetful = true
                return true
            }
            target[position] = Pending(
                stop: Int32(alighting.stop), reach: reach, deadline: Int32(alighting.high),
                service: Int32(alighting.service), count: 1, isSplit: false, tolerated: Int32(tolerated),
                isHere: isStopwise, load: load)
            next.pendingCount += 1
            next.signature |= 1 << UInt64(alighting.stop & 63)
        }
        next.load &+= load
        next.pupils += 1
        next.served &+= sets.names[request]
        next.conflicts |= problem.conflictBit[request]
        for position in 0..<Int(next.pendingCount) where Int(next.pupils) > Int(target[position].tolerated) {
            return false
        }
        return true
    }

    /// Can each pending stop be visited next?
    @inline(__always)
    private func pendingsHold(_ next: Label, _ place: Int) -> Bool {
        let target = pendings.base + pendings.count
        for position in 0..<Int(next.pendingCount) {
            let pending = target[position]
            let stop = problem.stops[Int(pending.stop)]
            let way = problem.driving(place, stop.place)
            let begin = max(stop.low, Int(next.ready) + way)
            if begin > stop.high || way > Int(pending.reach) || begin > Int(pending.deadline(leavingAt: next.latest))
                || begin + stop.fixedTime + stop.leastService > stop.departHigh
            {
                return false
            }
        }
        return true
    }

    /// Visits a stop where someone alights who is aboard for it.
    ///
    /// - Parameter isPartial: at least one stays aboard until the vehicle comes back. Nobody knows who: the visit takes as
    ///   long as one needs, and those who stay have no limit but the stop's.
    private func alight(_ position: Int, after index: Int, isPartial: Bool) {
        let label = labels[index]
        let pending = pendings[Int(label.firstPending) + position]
        let stop = problem.stops[Int(pending.stop)]
        let from = place(of: label)
        let way = problem.driving(from, stop.place)
        let begin = max(stop.low, Int(label.ready) + way)
        let spread = isPartial ? 0 : (Int(pending.count) - 1) * stop.leastSequel
        var latestBegin = min(stop.high - spread, Int(pending.deadline(leavingAt: label.latest)))
        if limitsWaiting { latestBegin = min(latestBegin, Int(label.latest) + way + slack) }
        guard label.event != 2 * pending.stop + 1, way <= Int(pending.reach), begin <= latestBegin,
            !isPartial || (pending.mayBeSplit && begin <= stop.returnHigh)
        else { return }
        let dwell = stop.fixedTime + (isPartial || pending.isSplit ? stop.leastService : Int(pending.service))
        let work = stop.fixedTime + (isPartial ? min(stop.leastService, Int(pending.service)) : Int(pending.service))
        let ready = begin + dwell
        let latest = min(latestBegin + stop.fixedTime + Int(pending.service), stop.departHigh)
        guard ready <= latest, ready + problem.driving(stop.place, group.depot) <= group.shiftHigh else { return }
        let rates = group.rates
        let length = Double(problem.length(from, stop.place))
        var next = Label(
            cost: label.cost + length * rates.length, run: label.run, parent: Int32(index), event: 2 * pending.stop + 1,
            ready: Int32(ready), latest: Int32(latest), dwell: Int32(dwell), worked: label.worked + Int32(way + work),
            latestStart: 0, firstPending: Int32(pendings.count), pendingCount: 0,
            pupils: label.pupils - pending.count, seating: 0, isDominated: false, isForgetful: label.isForgetful,
            isDistinctive: label.isDistinctive, isPartial: isPartial, served: label.served, signature: 0,
            conflicts: label.conflicts & ~problem.conflictOfStop[Int(pending.stop)], fitting: label.fitting,
            load: label.load &- pending.load, odd: label.odd, touched: label.touched, halves: label.halves)
        next.latestStart = min(label.latestStart, next.latest - next.worked)
        if group.limitsDuration, duration(next, next.ready) > group.longestDuty { return }
        guard carry(index, &next, isHere: false, step: way + dwell, without: position) else { return }
        next.charge(length * rates.loadedLength + Double(way + work) * rates.loadedTime)
        if isPartial { keep(pending.rest(after: Int32(work - stop.fixedTime), until: Int32(stop.high)), &next) }
        if next.pendingCount == 0 { next.endRun(rates) }
        guard pendingsHold(next, stop.place) else { return }
        remember(index, nil, stop.place, next)
        submit(next, node: problem.count + Int(pending.stop))
    }

    private func keep(_ rest: Pending, _ next: inout Label) {
        pendings[pendings.count + Int(next.pendingCount)] = rest
        next.pendingCount += 1
        next.pupils += rest.count
        next.signature |= 1 << UInt64(rest.stop & 63)
    }

    @inline(__always)
    private func duration(_ label: Label, _ time: Int32) -> Int { Int(max(label.worked, time - label.latestStart)) }

    /// Writes whom the way has served or lost behind the present sets.
    private func remember(_ index: Int?, _ request: Int?, _ place: Int, _ next: Label) {
        visited.reserve(words)
        let target = visited.base + visited.count
        if let index {
            target.update(from: visited.base + index * words, count: words)
        } else {
            task.excluded.write(to: target, words: words)
        }
        if let request { target[request >> 6] |= 1 << UInt64(request & 63) }
        sets.addLost(at: place, next.ready, to: target)
    }

    /// Completions know no stop that is visited twice.
    @inline(__always)
    private func hasSplit(_ next: Label) -> Bool {
        (0..<Int(next.pendingCount)).contains { pendings[pendings.count + $0].isSplit }
    }

    private func submit(_ next: Label, node: Int) {
        if let completion = task.completion, !hasSplit(next) {
            let time = group.rates.time * Double(duration(next, next.ready))
            let rest = completion.least(after: next, pendings.base + pendings.count)
            if next.cost + time + rest >= task.threshold {
                return
            }
        }
        if let chains = task.chains {
            let limit = task.threshold - next.cost - group.rates.time * Double(duration(next, next.ready))
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
        let time = duration(label, label.ready) + way
        guard time <= group.longestDuty else { return }
        let cost =
            label.cost + Double(problem.length(from, group.depot)) * group.rates.length + Double(time)
            * group.rates.time
        least = min(least, cost)
        if cost < task.threshold { finals.append((cost, Int32(index))) }
    }
}
