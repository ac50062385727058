/// A lower bound that is quick and always valid: every second and metre that a vehicle is loaded is shared by at most as
/// many pupils as it can hold, and every ride is at least as long as the direct one.
///
/// Weak (it knows nothing of empty kilometres and of starting a duty), but it needs no search. Column generation gives
/// a far better one.
struct RequestShares {
    /// Cents per request.
    private let shares: [Double]

    init(_ instance: Instance) {
        let requests = Array(0..<instance.requestCount)
        let shortest = ShortestLegs(instance, requests)
        shares = requests.map { Self.share(of: $0, instance, shortest) }
    }

    /// Cents that no plan serving exactly these requests can go below.
    func bound(serving requests: some Sequence<Int>) -> Int {
        max(0, Int(requests.reduce(0.0) { $0 + shares[$1] }.rounded(.down)))
    }

    /// A price per request: its share where it is served, else 0.
    func prices(of served: [Int]) -> [Double] {
        var prices = Array(repeating: 0.0, count: shares.count)
        for request in served { prices[request] = shares[request] }
        return prices
    }

    /// Each of at most six lines of a run may be rounded down by half a cent; a run serves at least one request.
    private static let roundingPerRequest = 5.0

    private static func share(of request: Int, _ instance: Instance, _ shortest: ShortestLegs) -> Double {
        let leg = shortest.leg(of: request)
        var least = Double.infinity
        for (index, vehicle) in instance.classes.enumerated() where instance.seatings(request, index) != 0 {
            let prices = vehicle.prices
            let sharers = Double(mostPupils(request, instance, vehicle))
            func value(_ price: Price, _ quantity: Int) -> Double {
                Double(price.rate * quantity) / Double(price.divisor)
            }
            let time =
                value(prices.dutyTime, leg.seconds) + value(prices.attendantTime, leg.seconds)
                + value(prices.loadedTime, leg.seconds)
            let length = value(prices.length, leg.metres) + value(prices.loadedLength, leg.metres)
            let own =
                value(prices.pupil, instance.pupils[request])
                + value(prices.wheelchair, instance.wheelchairs[request])
            least = min(least, (time + length) / sharers + own)
        }
        return least.isFinite ? max(0, least - roundingPerRequest) : 0
    }

    /// Most pupils who can be aboard together with this one.
    private static func mostPupils(_ request: Int, _ instance: Instance, _ vehicle: VehicleClass) -> Int {
        let places = vehicle.configurations.map {
            Int($0[LoadDimension.seats]) + Int($0[LoadDimension.wheelchairPlaces])
        }
        return max(1, min(places.max() ?? 1, instance.mostAboard[request]))
    }
}
