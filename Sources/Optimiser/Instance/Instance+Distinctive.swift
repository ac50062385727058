/// Kinds of vehicles that can do nothing but what another kind does for less, unless certain requests are aboard.
extension Instance {
    /// Per request: this class can take it, and the other cannot take it in all the same ways.
    ///
    /// Every other duty of this class could be one of the other's, which begins in the same place and asks no higher price
    /// for anything but, it may be, the duty itself.
    ///
    /// - Returns: nil when that is not so.
    func distinctive(_ own: Int, beside other: Int) -> [Bool]? {
        let (one, two) = (classes[own], classes[other])
        guard own != other, one.depot == two.depot, two.shiftLow <= one.shiftLow, one.shiftHigh <= two.shiftHigh,
            one.longestDuty <= two.longestDuty, one.range <= two.range, two.prices.isNeverAbove(one.prices)
        else { return nil }
        let distinctive = (0..<requestCount).map { seatings($0, own) & ~seatings($0, other) != 0 }
        var used = Load.zero
        for request in 0..<requestCount where !distinctive[request] {
            for seating in 0..<2 where seatings(request, own) & (1 << UInt8(seating)) != 0 {
                used |= loads[2 * request + seating]
            }
        }
        let isRoomier = two.configurations.contains { room in
            one.configurations.allSatisfy { $0.replacing(with: 0, where: used .== 0).fits(in: room) }
        }
        return isRoomier ? distinctive : nil
    }
}

extension Prices {
    /// Whether nothing but the duty itself is dearer.
    fileprivate func isNeverAbove(_ other: Prices) -> Bool {
        func isNeverAbove(_ one: Price, _ two: Price) -> Bool { one.rate * two.divisor <= two.rate * one.divisor }
        return runFixed <= other.runFixed && runMinimum <= other.runMinimum
            && zip(lines, other.lines).allSatisfy(isNeverAbove)
    }

    private var lines: [Price] { [dutyTime, attendantTime, length, loadedTime, loadedLength, pupil, wheelchair] }
}
