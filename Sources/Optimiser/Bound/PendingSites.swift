/// Sets of sites that a chain must still visit for those who are aboard, besides the site of its last pupil.
///
/// Sets hold so many sites at most; what is one too many is forgotten, which makes chains cheaper and the bound lower,
/// but never wrong. Set 0 is the empty one, and no set comes before those that lie within it.
struct PendingSites {
    /// Ascending site numbers per set.
    let members: [[Int]]
    private let siteCount: Int
    /// `(last * siteCount + next) * sets + set`: what is pending when a pupil for `next` boards after one for `last`.
    let boarding: [Int32]
    /// `set * siteCount + site`: the set without the site.
    private let without: [Int32]
    /// `set * siteCount + site`: the set with the site; −1 where it is too large.
    private let with: [Int32]

    var count: Int { members.count }

    /// - Parameter distance: between two sites; of two, the one that lies nearer to the others is forgotten.
    init(sites: Int, most: Int, distance: (Int, Int) -> Int) {
        siteCount = sites
        var members: [[Int]] = [[]]
        var begin = 0
        for _ in 0..<most {
            let end = members.count
            for position in begin..<end {
                for site in (members[position].last ?? -1) + 1..<max(sites, (members[position].last ?? -1) + 1) {
                    members.append(members[position] + [site])
                }
            }
            begin = end
        }
        self.members = members
        let number = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1, Int32($0)) })
        without = members.flatMap { set in (0..<sites).map { site in number[set.filter { $0 != site }] ?? 0 } }
        with = members.flatMap { set in
            (0..<sites).map { site in number[set.contains(site) ? set : (set + [site]).sorted()] ?? -1 }
        }
        var boarding: [Int32] = []
        boarding.reserveCapacity(sites * sites * members.count)
        for last in 0..<sites {
            for next in 0..<sites {
                for set in members {
                    var kept = set.filter { $0 != next && $0 != last }
                    if last != next { kept.append(last) }
                    if kept.count > most, let dropped = Self.nearest(kept, to: next, distance) {
                        kept.removeAll { $0 == dropped }
                    }
                    boarding.append(number[kept.sorted()] ?? 0)
                }
            }
        }
        self.boarding = boarding
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
