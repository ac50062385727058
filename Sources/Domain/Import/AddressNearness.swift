/// Decides which of the addresses that are known at one postcode is meant. Shared by every `AddressLookup`, so that
/// the address book and a table in memory answer alike.
package enum AddressNearness {
    /// An address that is known at the postcode that was asked for.
    package struct Candidate: Hashable, Sendable {
        package var number: HouseNumber
        package var address: KnownAddress

        package init(number: HouseNumber, address: KnownAddress) {
            self.number = number
            self.address = address
        }
    }

    /// - Parameters:
    ///   - houseNumber: as the user wrote it.
    ///   - candidates: every address of that postcode, in any order.
    ///   - centre6: the postcode's own centre, where a file gave one; else the mean of the candidates stands in.
    ///   - centre4: the centre of the four digits.
    /// - Complexity: O(n log n) in the number of candidates.
    package static func match(
        houseNumber: String, among candidates: [Candidate], centre6: KnownAddress? = nil, centre4: KnownAddress? = nil
    ) -> AddressMatch {
        let asked = HouseNumber(houseNumber)
        if let asked, let found = candidates.first(where: { $0.number.isSame(as: asked) }) {
            return .exact(found.address)
        }
        let misses = asked.map { nearest(to: $0, among: candidates.map(\.number)) } ?? []
        if let centre = centre6 ?? mean(candidates.map(\.address)) {
            return .coarse(centre, .postcode6, nearMisses: misses)
        }
        if let centre4 { return .coarse(centre4, .postcode4, nearMisses: misses) }
        return .unknown(nearMisses: misses)
    }

    /// The house numbers that most resemble the one asked for, best first: the same number with another addition, then
    /// the nearest numbers on the same side of the street, then the other side. Further than 20 away is not proposed.
    package static func nearest(to asked: HouseNumber, among known: [HouseNumber], limit: Int = 3) -> [String] {
        let ranked = Set(known).compactMap { candidate -> (rank: [Int], candidate: HouseNumber)? in
            let distance = abs(candidate.number - asked.number)
            guard distance <= 20, !candidate.isSame(as: asked) else { return nil }
            let otherSide = distance % 2
            let otherSuffix = candidate.suffixKey == asked.suffixKey ? 0 : 1
            let suffixRank = distance == 0 ? candidate.suffixKey.count : otherSuffix
            return ([distance == 0 ? 0 : 1, otherSide, distance, suffixRank], candidate)
        }
        let sorted = ranked.sorted { left, right in
            if left.rank != right.rank { return left.rank.lexicographicallyPrecedes(right.rank) }
            return (left.candidate.number, left.candidate.suffix) < (right.candidate.number, right.candidate.suffix)
        }
        return sorted.prefix(limit).map(\.candidate.text)
    }

    /// The mean of the coordinates; town and municipality only where all agree.
    private static func mean(_ addresses: [KnownAddress]) -> KnownAddress? {
        guard let first = addresses.first else { return nil }
        let count = Double(addresses.count)
        let latitude = addresses.reduce(0) { $0 + $1.coordinate.latitude } / count
        let longitude = addresses.reduce(0) { $0 + $1.coordinate.longitude } / count
        return KnownAddress(
            coordinate: Coordinate(latitude: latitude, longitude: longitude),
            town: addresses.allSatisfy { $0.town == first.town } ? first.town : nil,
            municipality: addresses.allSatisfy { $0.municipality == first.municipality } ? first.municipality : nil)
    }
}
