import Foundation

/// Seconds since the program began, so that reading an instance counts too.
struct Stopwatch: Sendable {
    private static let launch = DispatchTime.now().uptimeNanoseconds

    /// Divides the processors' time by this number of threads; nil for time on the wall.
    let processorThreads: Int?

    /// To be called first of all.
    static func begin() { _ = launch }

    var elapsed: Double {
        guard let processorThreads else { return Double(DispatchTime.now().uptimeNanoseconds - Self.launch) / 1e9 }
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return (Double(time.tv_sec) + Double(time.tv_nsec) / 1e9) / Double(max(1, processorThreads))
    }
}
