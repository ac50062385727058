import Domain

extension HalfDayProblem {
    /// Norms of the contract, for the test.
    mutating func setNorms(_ values: [(NormKey, Int)]) {
        for (key, value) in values {
            norms.set(NormSetting(key: key, scope: .contract, value: value, reason: "toets"))
        }
    }

    /// Time enough to bring pupils of several schools together.
    mutating func leaveTime(ride: Int = 7200) {
        setNorms([(.maximumRide, ride), (.arrivalEarliest, 3600), (.departureLatest, 3600)])
    }
}
