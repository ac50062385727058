/// The ways on from a label: a request boards, or those get out who are aboard for a stop.
extension Labelling {
    /// Lets a request board.
    ///
    /// - Parameter index: the label before; nil at the depot.
    func board(_ request: Int, _ seating: UInt8, after index: Int?) {
        let label = index.map { labels[$0] } ?? depot
        let event = problem.boardings[request]
        let from = index == nil ? group.depot : place(of: label)
        var next = label.going(to: Int32(2 * request), after: index, firstPending: pendings.count)
        next.seating = seating

        // When.
        let before = label.isBoarding ? problem.boardings[Int(label.event) >> 1] : nil
        let sharesStop = before?.stop == event.stop
        if let before, sharesStop {
            if isStopwise, label.event > next.event { return }
            next.dwell = Int32(Int(label.dwell) - before.sequel + event.service)
        } else {
            next.dwell = Int32(event.fixedTime + event.service)
        }
        let step = sharesStop ? event.service : problem.driving(from, event.place) + event.fixedTime + event.service
        var latest = min(event.high + Int(next.dwell), event.departHigh)
        if sharesStop && isStopwise {
            latest = min(latest, Int(label.latest) + step)
        } else if limitsWaiting && label.pendingCount > 0 {
            latest = min(latest, Int(label.latest) + step + slack)
        }
        let ready = max(event.low + Int(next.dwell), Int(label.ready) + step)
        guard ready <= latest, ready + problem.driving(event.place, group.depot) <= group.shiftHigh,
            problem.conflictMask[request] & label.conflicts == 0
        else { return }
        next.leave(between: ready, and: latest, after: step)
        if group.limitsDuration, next.duration(at: next.ready) > group.longestDuty { return }

        // Price.
        guard charge(request, length: Double(problem.length(from, event.place)), step: step, after: label, &next)
        else { return }

        // Who is aboard.
        let load = problem.instance.loads[2 * problem.requests[request] + Int(seating)]
        guard carry(index, &next, isHere: sharesStop && isStopwise, step: step), add(request, load, to: &next)
        else { return }
        let fits = group.fitting(next.load)
        next.fitting = group.reconfigurable ? fits : next.fitting & fits
        guard next.fitting != 0 else { return }
        if group.reconfigurable { next.fitting = ~0 }
        guard pendingsHold(next, event.place) else { return }
        remember(index, request, event.place, next)
        submit(next, node: nodeOfBoarding[request])
    }

    /// Charges the way to a request and its boarding, less its price.
    ///
    /// - Returns: false when branches keep the request out of this duty.
    @inline(__always)
    private func charge(_ request: Int, length: Double, step: Int, after label: Label, _ next: inout Label) -> Bool {
        let original = problem.requests[request]
        let rates = group.rates
        if task.distinctive?.contains(Int32(request)) == true { next.isDistinctive = true }
        next.cost += length * rates.length - task.prices[request]
        let own = task.cuts.bits[request]
        if own & next.odd != .zero { next.cost += task.cuts.sum(own & next.odd) }
        next.odd ^= own
        next.touched |= own
        let pairs = task.pairs[request]
        guard pairs & next.halves & task.pairs.apart == 0 else { return false }
        next.halves ^= pairs
        next.charge(
            Double(problem.instance.pupils[original]) * rates.pupil
                + Double(problem.instance.wheelchairs[original]) * rates.wheelchair)
        if label.pendingCount == 0 {
            let event = problem.boardings[request]
            next.charge(
                (next.isForgetful ? 0 : rates.runFixed) - rates.runRounding
                    + Double(event.fixedTime + event.service) * rates.loadedTime)
        } else {
            next.charge(length * rates.loadedLength + Double(step) * rates.loadedTime)
        }
        return true
    }

    /// Visits a stop where someone alights who is aboard for it.
    ///
    /// - Parameter isPartial: at least one stays aboard until the vehicle comes back. Nobody knows who: the visit takes as
    ///   long as one needs, and those who stay have no limit but the stop's.
    func alight(_ position: Int, after index: Int, isPartial: Bool) {
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
        var next = label.going(to: 2 * pending.stop + 1, after: index, firstPending: pendings.count)
        next.dwell = Int32(dwell)
        next.leave(between: ready, and: latest, after: way + work)
        if group.limitsDuration, next.duration(at: next.ready) > group.longestDuty { return }
        next.isPartial = isPartial
        next.pupils -= pending.count
        next.load &-= pending.load
        next.conflicts &= ~problem.conflictOfStop[Int(pending.stop)]
        guard carry(index, &next, isHere: false, step: way + dwell, without: position) else { return }
        let rates = group.rates
        let length = Double(problem.length(from, stop.place))
        next.cost += length * rates.length
        next.charge(length * rates.loadedLength + Double(way + work) * rates.loadedTime)
        if isPartial { keep(pending.rest(after: Int32(work - stop.fixedTime), until: Int32(stop.high)), &next) }
        if next.pendingCount == 0 { next.endRun(rates) }
        guard pendingsHold(next, stop.place) else { return }
        remember(index, nil, stop.place, next)
        submit(next, node: problem.count + Int(pending.stop))
    }
}
