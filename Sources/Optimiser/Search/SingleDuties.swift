/// What a duty for one request alone costs in each class; computed once, shared by all workers.
struct SingleDuties {
    /// `request * classes + class`; Int.max when it cannot be.
    private let costs: [Int]
    private let classCount: Int

    init(_ instance: Instance, _ factory: RouteFactory) {
        classCount = instance.classes.count
        var costs: [Int] = []
        costs.reserveCapacity(instance.requestCount * classCount)
        for request in 0..<instance.requestCount {
            for vehicleClass in instance.classes.indices {
                costs.append(factory.single(request, in: vehicleClass)?.cost ?? Int.max)
            }
        }
        self.costs = costs
    }

    @inline(__always)
    func cost(_ request: Int, _ vehicleClass: Int) -> Int { costs[request * classCount + vehicleClass] }

    /// Whether any vehicle can serve the request at all.
    func isPossible(_ request: Int) -> Bool { (0..<classCount).contains { cost(request, $0) < Int.max } }
}
