/// Sets of sites that a chain must still visit for those who are aboard, besides the site of its last pupil.
///
/// Sets hold so many sites at most; what is one too many is forgotten, which makes chains cheaper and the bound lower,
/// but never wrong. Set 0 is the empty one, and no set comes before those that lie within it.
struct PendingSites {
    /// Ascending site numbers per set.
    let members: [[Int]]
    let siteCount: Int
    let most: Int
    /// `set * siteCount + site`: the set without the site.
    private let without: [Int32]
    /// `set * siteCount + site`: the set with the site, or what is remembered of it.
    private let with: [Int32]

    var count: Int { members.count }
    /// Values of whole sets are looked up by their pairs.
    static let pairs = 2

    /// - Parameter most: sites per set.
    init(_ chain: ChainProblem, most: Int) {
        let sites = chain.sites.count
        func distance(_ one: Int, _ other: Int) -> Int {
            chain.driving(chain.sites[one].place, chain.sites[other].place)
        }
        siteCount = sites
        self.most = most
        var members: [[Int]] = [[]]
        var begin = 0
        for _ in 0..<most {
            let end = members.count
            for position in begin..<end {
                let known = members[position]
                for site in (known.last ?? -1) + 1..<max(sites, (known.last ?? -1) + 1) {
                    members.append(known + [site])
                }
            }
            begin = end
        }
        self.members = members
        let number = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1, Int32($0)) })
        without = members.flatMap { set in (0..<sites).map { site in number[set.filter { $0 != site }] ?? 0 } }
        with = members.flatMap { set in
            (0..<sites).map { site in
                var others = set.filter { $0 != site }
                while true {
                    if let number = number[(others + [site]).sorted()] { return number }
                    guard let dropped = Self.nearest(others, to: site, distance) else { return 0 }
                    others.removeAll { $0 == dropped }
                }
            }
        }
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
    func pair(_ one: Int, _ other: Int) -> Int { adding(other, to: 1 + one) }

    /// The set with the site, or what is remembered of it: the site itself in any case, when there is room for one.
    @inline(__always)
    func adding(_ site: Int, to set: Int) -> Int { Int(with[set * siteCount + site]) }

    /// What is pending besides `next`, when someone for it boards or it is visited and those aboard are for the set and
    /// `last`.
    @inline(__always)
    func moving(to next: Int, _ set: Int, last: Int) -> Int {
        let others = removing(next, from: set)
        return next == last ? others : adding(last, to: others)
    }

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
