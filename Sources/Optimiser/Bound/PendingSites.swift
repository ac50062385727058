/// Sets of sites that a chain must still visit for those who are aboard, besides the site of its last pupil.
///
/// Sets hold so many sites at most; what is one too many is forgotten, which makes chains cheaper and the bound lower,
/// but never wrong. Set 0 is the empty one, and no set comes before those that lie within it.
struct PendingSites {
    /// Ascending site numbers per set.
    let members: [[Int]]
    private let siteCount: Int
    let most: Int
    /// `(last * siteCount + next) * sets + set`: what is pending when a pupil for `next` boards after one for `last`.
    let boarding: [Int32]
    /// `set * siteCount + site`: the set without the site.
    private let without: [Int32]
    /// `set * siteCount + site`: the set with the site, or what is remembered of it.
    private let with: [Int32]

    var count: Int { members.count }

    /// - Parameters:
    ///   - partners: of each site, so many others at most are remembered together with it: the nearest.
    ///   - distance: between two sites; of two, the one that lies nearer to the others is forgotten.
    init(sites: Int, most: Int, partners: Int = Int.max, distance: (Int, Int) -> Int) {
        siteCount = sites
        self.most = most
        let isPair = Self.pairs(sites, partners, distance)
        var members: [[Int]] = [[]]
        var begin = 0
        for _ in 0..<most {
            let end = members.count
            for position in begin..<end {
                let known = members[position]
                for site in (known.last ?? -1) + 1..<max(sites, (known.last ?? -1) + 1)
                where known.allSatisfy({ isPair[$0 * sites + site] }) {
                    members.append(known + [site])
                }
            }
            begin = end
        }
        self.members = members
        let number = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1, Int32($0)) })
        /// Of a set the part that is remembered.
        func kept(_ set: [Int], with next: Int) -> Int32 {
            var set = set
            while true {
                if let number = number[set.sorted()] { return number }
                guard let dropped = Self.nearest(set, to: next, distance) else { return 0 }
                set.removeAll { $0 == dropped }
            }
        }
        without = members.flatMap { set in (0..<sites).map { site in number[set.filter { $0 != site }] ?? 0 } }
        with = members.flatMap { set in
            (0..<sites).map { site in kept(set.contains(site) ? set : set + [site], with: set.first ?? site) }
        }
        var boarding: [Int32] = []
        boarding.reserveCapacity(sites * sites * members.count)
        for last in 0..<sites {
            for next in 0..<sites {
                for set in members {
                    var aboard = set.filter { $0 != next && $0 != last }
                    if last != next { aboard.append(last) }
                    boarding.append(kept(aboard, with: next))
                }
            }
        }
        self.boarding = boarding
    }

    /// `one * sites + other`: may the two be remembered together?
    private static func pairs(_ sites: Int, _ partners: Int, _ distance: (Int, Int) -> Int) -> [Bool] {
        var isPair = Array(repeating: false, count: sites * sites)
        for site in 0..<sites {
            let nearest = (0..<sites).filter { $0 != site }.sorted {
                (distance(site, $0), $0) < (distance(site, $1), $1)
            }
            for other in nearest.prefix(partners) {
                isPair[site * sites + other] = true
                isPair[other * sites + site] = true
            }
        }
        return isPair
    }

    /// How many sets there are of at most so many sites.
    static func count(sites: Int, most: Int) -> Int {
        var (sum, term) = (1, 1)
        for size in 0..<most {
            term = term * max(0, sites - size) / (size + 1)
            sum += term
        }
        return sum
    }

    @inline(__always)
    func removing(_ site: Int, from set: Int) -> Int { Int(without[set * siteCount + site]) }

    /// The set of two sites, or what is remembered of it.
    @inline(__always)
    func pair(_ one: Int, _ other: Int) -> Int { Int(with[(1 + one) * siteCount + other]) }

    /// - Returns: the set without the site to be visited first, `next`, when the pupils aboard are for the set and `last`.
    @inline(__always)
    func visiting(_ next: Int, _ set: Int, last: Int) -> Int {
        next == last ? removing(last, from: set) : Int(with[removing(next, from: set) * siteCount + last])
    }

    /// Where a row of `boarding` begins.
    @inline(__always)
    func row(_ last: Int, _ next: Int) -> Int { (last * siteCount + next) * count }

    /// The one whose visit takes least when the others and `next` are visited anyway.
    private static func nearest(_ set: [Int], to next: Int, _ distance: (Int, Int) -> Int) -> Int? {
        set.min { left, right in
            func detour(_ site: Int) -> (Int, Int) {
                let others = set.filter { $0 != site } + [next]
                return (others.map { distance($0, site) }.min() ?? 0, site)
            }
            return detour(left) < detour(right)
        }
    }
}
