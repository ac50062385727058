/// Where a request may be inserted so that it rides with its companions: aboard together for a while, and in one stop
/// wherever they board or alight at the same place.
enum Companionship {
    static func range(of request: Int, with companions: [Int], in route: Route, _ instance: Instance)
        -> InsertionRange?
    {
        var board = 0...route.count
        var alight = 0...route.count
        for companion in companions {
            guard let boarded = route.index(of: Instance.boarding(companion)),
                let alighted = route.index(of: Instance.alighting(companion))
            else { return nil }
            let boarding =
                sharesStop(Instance.boarding(request), Instance.boarding(companion), instance)
                ? end(ofStopAt: boarded, route, instance) : 0...alighted
            let alighting =
                sharesStop(Instance.alighting(request), Instance.alighting(companion), instance)
                ? end(ofStopAt: alighted, route, instance) : (boarded + 1)...route.count
            guard board.overlaps(boarding), alight.overlaps(alighting) else { return nil }
            board = board.clamped(to: boarding)
            alight = alight.clamped(to: alighting)
        }
        return InsertionRange(board: board, alight: alight)
    }

    /// Is nobody in the duty without companions, or apart from them?
    static func holds(in route: Route, _ instance: Instance) -> Bool {
        route.requests.allSatisfy { own in
            let request = Int(own)
            return instance.companions.range(request).allSatisfy { position in
                rideTogether(request, instance.companions[position], in: route, instance)
            }
        }
    }

    private static func rideTogether(_ one: Int, _ other: Int, in route: Route, _ instance: Instance) -> Bool {
        func index(_ event: Int) -> Int? { route.index(of: event) }
        guard let boarded = index(Instance.boarding(one)), let alighted = index(Instance.alighting(one)),
            let boardedToo = index(Instance.boarding(other)), let alightedToo = index(Instance.alighting(other))
        else { return false }
        /// Every event from one to the other is of the same stop, where both are.
        func isOneStop(_ left: Int, _ right: Int) -> Bool {
            let (first, last) = (min(left, right), max(left, right))
            let key = instance.stopKey[Int(route.event[first])]
            guard key == instance.stopKey[Int(route.event[last])] else { return true }
            return (first...last).allSatisfy { instance.stopKey[Int(route.event[$0])] == key }
        }
        return boarded < alightedToo && boardedToo < alighted && isOneStop(boarded, boardedToo)
            && isOneStop(alighted, alightedToo)
    }

    private static func sharesStop(_ left: Int, _ right: Int, _ instance: Instance) -> Bool {
        instance.stopKey[left] == instance.stopKey[right]
    }

    /// The position behind the last event of the stop.
    private static func end(ofStopAt index: Int, _ route: Route, _ instance: Instance) -> ClosedRange<Int> {
        var next = index + 1
        let key = instance.stopKey[Int(route.event[index])]
        while next < route.count, instance.stopKey[Int(route.event[next])] == key { next += 1 }
        return next...next
    }
}
