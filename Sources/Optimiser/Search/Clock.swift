import Dispatch

/// Seconds since it was made; a clock that does not jump.
struct Clock: Sendable {
    private let start = DispatchTime.now().uptimeNanoseconds

    var elapsed: Double { Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9 }
}
