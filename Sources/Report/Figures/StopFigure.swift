import Domain

/// One stop of a duty as the stop table and the maps show it.
struct StopFigure {
    let number: Int
    let stop: Stop
    let coordinate: Coordinate?
    /// Destinations that lie here; empty for homes and pick-up points.
    let sites: [HalfDayProblem.Site]
    let isPickupPoint: Bool
    let aboard: Int
    /// Standing still with pupils aboard, at the stop or just before it.
    let waiting: Seconds

    var isSite: Bool { !sites.isEmpty }

    /// `De Zonnebloem`, `woning`, `opstapplaats`.
    var placeText: String {
        isSite ? Words.list(sites.map(\.name)) : isPickupPoint ? "opstapplaats" : "woning"
    }
}

/// Follows a vehicle from stop to stop.
struct StopTracker {
    let book: HalfDayBook
    private var aboard = 0
    private var previous: Stop?

    init(book: HalfDayBook) { self.book = book }

    mutating func next(_ stop: Stop, number: Int) -> StopFigure {
        var waiting = Seconds.zero
        if aboard > 0 {
            if let previous, let driving = book.driving(from: previous.place, to: stop.place) {
                waiting = waiting + max(.zero, stop.arrival - previous.departure - driving)
            }
            waiting = waiting + max(.zero, stop.begin - stop.arrival)
        }
        aboard = max(0, aboard - stop.alighting.count) + stop.boarding.count
        if aboard > 0 { waiting = waiting + max(.zero, stop.departure - stop.begin - book.service(stop)) }
        previous = stop
        let known = (stop.boarding.map(\.pupil) + stop.alighting).compactMap(book.request)
        let destinations = Set(known.map(\.destination))
        let here = book.sites(at: stop.place)
        let used = here.filter { destinations.contains($0.id) }
        return StopFigure(
            number: number, stop: stop, coordinate: book.coordinate(stop.place), sites: used.isEmpty ? here : used,
            isPickupPoint: known.contains { $0.walk != nil && $0.place == stop.place }, aboard: aboard,
            waiting: waiting)
    }
}
