import Application

/// A long run that a person watches and may end with Ctrl-C.
enum WatchedRun {
    /// What a first signal leads to, in words for who gave it.
    enum Ending: String {
        case bestPlan = "Ik stop, en bewaar het beste plan tot nu toe."
        case whatIsDone = "Ik stop. Wat al is uitgerekend, blijft bewaard."
    }

    /// Runs `work` with progress on the terminal; a first signal lets it end with what it has.
    static func run<Result>(
        _ ending: Ending = .bestPlan, _ work: (LongRun) throws -> Result
    ) rethrows -> Result {
        let terminal = Terminal.standard
        let run = LongRun(onProgress: { terminal.progress($0.line) }, onSeries: { terminal.progress($0.line) })
        let interruption = Interruption {
            terminal.talk("\n\(ending.rawValue) (Nog een keer Ctrl-C breekt meteen af.)")
            run.stop()
        }
        defer {
            interruption.end()
            terminal.endProgress()
        }
        return try work(run)
    }
}
