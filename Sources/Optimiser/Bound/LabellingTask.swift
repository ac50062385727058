/// What labelling is asked, and what it answers.
extension Labelling {
    struct Task {
        /// Per request.
        var prices: [Double]
        /// What a duty costs before it starts.
        var fixed: Double
        /// Ways of which the cheapest completion costs this or more are left.
        var threshold: Double
        var effort: Effort
        var mostLabels: Int
        var mostDuties: Int
        /// Lower bounds on what is still to come.
        var completion: Completion?
        /// The same from chains.
        var chains: ChainCompletion?
        var cuts: TripleCuts
        /// Requests that no duty may serve.
        var excluded = RequestSet.none
        /// That a duty serves both or neither of, or not both.
        var pairs = RequestPairs.none
        /// Only duties with one of these are wanted; nil for all.
        var distinctive: RequestSet?
    }

    enum Effort: Hashable, Sendable {
        /// Forgets who was served when ways are compared, and keeps few ways per stop.
        case quick(perStop: Int)
        case exact
        /// Keeps the cheapest way for every set of requests.
        case all
        /// Keeps all ways.
        case every
    }

    /// A duty that was found, in the direction of the problem.
    struct Duty {
        var cost: Double
        /// Less the prices of its requests.
        var reducedCost: Double
        /// In the order of boarding.
        var requests: [Int32]
        /// Events of the instance, in time.
        var events: [Int32]
        var seatings: [UInt8]
        /// Of events: those who alight there could do so in another order, and that would make a difference.
        var visits: [Range<Int>] = []
        /// Someone stays aboard who could have alighted, and it may be someone else.
        var isPartial = false
    }

    struct Outcome {
        /// No duty has a lower reduced cost; −∞ when the labels did not suffice to know.
        var least: Double
        var duties: [Duty]
        var labels: Int
    }
}

extension Labelling.Effort {
    var isExact: Bool {
        if case .quick = self { return false }
        return true
    }
}
