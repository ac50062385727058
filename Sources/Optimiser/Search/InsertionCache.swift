/// Remembers the best insertion of a request in a route. Routes never change, so an entry stays true for as long as the
/// route lives; a table of fixed size simply forgets what is overwritten.
struct InsertionCache {
    private struct Entry {
        var route = -1
        var insertion = Insertion.impossible
    }

    private let width: Int
    private var entries: [Entry]

    /// - Parameter routes: about as many as will be alive at once.
    init(requests: Int, routes: Int) {
        var width = 64
        while width < 4 * routes && width < 2048 { width *= 2 }
        self.width = width
        entries = Array(repeating: Entry(), count: requests * width)
    }

    private func position(_ request: Int, _ route: Int) -> Int {
        request * width + (route &* 0x9E37_79B1) >> 7 & (width - 1)
    }

    func find(_ request: Int, _ route: Route) -> Insertion? {
        let entry = entries[position(request, route.id)]
        return entry.route == route.id ? entry.insertion : nil
    }

    mutating func store(_ insertion: Insertion, _ request: Int, _ route: Route) {
        entries[position(request, route.id)] = Entry(route: route.id, insertion: insertion)
    }
}
