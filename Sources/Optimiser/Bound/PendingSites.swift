/// What a chain remembers of those aboard besides the site of its last pupil: for which districts of sites someone is.
///
/// A district has sites near each other, or one only where there are few. Someone aboard for a district must be brought to
/// one of its sites, whichever: no more is known, which makes chains cheaper and the bound lower, but never wrong. A duty is
/// a chain without its visits to sites of districts that are not remembered: a chain does not count those who leave there
/// among those aboard.
///
/// Sets of districts are numbers whose bits are districts, so that no set comes before those that lie within it.
struct PendingSites {
    let districtCount: Int
    /// Per site: its district.
    let districtOf: [Int]
    /// Per district: the sites.
    let sites: [[Int]]

    /// Of sets.
    var count: Int { 1 << districtCount }
    /// Of sets without a certain district.
    var countBesides: Int { count / 2 }

    /// Does it tell one site from all others?
    var tellsApart: Bool { districtCount > 1 || districtOf.count < 2 }

    /// Joins districts that lose least by it: the way from one to the other for those who go to the smaller one.
    ///
    /// - Parameter districts: at most so many, at least one.
    init(_ chain: ChainProblem, districts: Int) {
        var pupils = Array(repeating: 0, count: chain.sites.count)
        for home in chain.homes { pupils[home.site] += 1 }
        var merged = chain.sites.indices.map { [$0] }
        // There and back, the mean of all pairs.
        var ways = chain.sites.map { one in
            chain.sites.map { Double(chain.driving(one.place, $0.place) + chain.driving($0.place, one.place)) }
        }
        while merged.count > max(1, districts) {
            var least = (loss: Double.infinity, one: 0, other: 1)
            for other in merged.indices {
                for one in 0..<other {
                    let (left, right) = (Double(pupils[one]), Double(pupils[other]))
                    let loss = ways[one][other] * left * right / max(1, left + right)
                    if loss < least.loss { least = (loss, one, other) }
                }
            }
            let (one, other) = (least.one, least.other)
            let share = Double(merged[one].count) / Double(merged[one].count + merged[other].count)
            for next in merged.indices {
                ways[one][next] = share * ways[one][next] + (1 - share) * ways[other][next]
                ways[next][one] = ways[one][next]
            }
            pupils[one] += pupils[other]
            merged[one] = (merged[one] + merged[other]).sorted()
            for next in merged.indices { ways[next].remove(at: other) }
            ways.remove(at: other)
            pupils.remove(at: other)
            merged.remove(at: other)
        }
        sites = merged
        districtCount = merged.count
        var districtOf = Array(repeating: 0, count: chain.sites.count)
        for (district, sites) in merged.enumerated() { for site in sites { districtOf[site] = district } }
        self.districtOf = districtOf
    }

    /// Number of a set among those without a district; when the set has it, it is left out.
    @inline(__always)
    func without(_ district: Int, _ set: Int) -> Int {
        let below = (1 << district) - 1
        return set & below | (set >> 1) & ~below
    }

    /// Of a site's district.
    @inline(__always)
    func bit(_ site: Int) -> Int { 1 << districtOf[site] }

    /// What is pending behind a visit, when those aboard were for the set and `last`.
    @inline(__always)
    func visiting(_ site: Int, _ set: Int, last: Int) -> Int {
        let others = set & ~bit(site)
        return site == last ? others : others | bit(last)
    }

    /// What is pending besides `site` once someone for it has boarded, when those aboard were for the set and `last`.
    @inline(__always)
    func boarding(_ site: Int, _ set: Int, last: Int) -> Int { (set | bit(last)) & ~bit(site) }
}
