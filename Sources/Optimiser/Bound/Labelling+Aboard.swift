/// Who is aboard, for which stops, and whom a way can no longer serve.
extension Labelling {
    /// Copies what is pending behind the present pendings, `step` later.
    func carry(_ index: Int?, _ next: inout Label, isHere: Bool, step: Int, without left: Int = -1) -> Bool {
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
    func add(_ request: Int, _ load: Load, to next: inout Label) -> Bool {
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
    func pendingsHold(_ next: Label, _ place: Int) -> Bool {
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

    func keep(_ rest: Pending, _ next: inout Label) {
        pendings[pendings.count + Int(next.pendingCount)] = rest
        next.pendingCount += 1
        next.pupils += rest.count
        next.signature |= 1 << UInt64(rest.stop & 63)
    }

    /// Writes whom the way has served or lost behind the present sets.
    func remember(_ index: Int?, _ request: Int?, _ place: Int, _ next: Label) {
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
    func hasSplit(_ next: Label) -> Bool {
        (0..<Int(next.pendingCount)).contains { pendings[pendings.count + $0].isSplit }
    }
}
