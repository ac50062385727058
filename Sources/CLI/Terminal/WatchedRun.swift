import Application

/// A long run that a person watches and may end with Ctrl-C.
enum WatchedRun {
    /// Runs `work` with progress on the terminal; a first signal lets it end with the best so far.
    static func run<Result>(_ work: (LongRun) throws -> Result) rethrows -> Result {
        let terminal = Terminal.standard
        let run = LongRun { terminal.progress($0.line) }
        let interruption = Interruption {
            terminal.talk("\nIk stop, en bewaar het beste plan tot nu toe. (Nog een keer Ctrl-C breekt meteen af.)")
            run.stop()
        }
        defer {
            interruption.end()
            terminal.endProgress()
        }
        return try work(run)
    }
}
