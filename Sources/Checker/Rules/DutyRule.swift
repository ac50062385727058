import Domain

/// R-DIENST
struct DutyRule: Rule {
    static let description = RuleDescription(
        .duty, title: "Diensten die kunnen",
        explanation: """
            Elke dienst valt binnen de werktijd van voertuig en chauffeur, is niet te lang, heeft een pauze als dat \
            moet en blijft binnen de actieradius. Er rijden niet meer voertuigen dan er zijn.
            """,
        source: "Arbeidstijdenwet artikel 5:4 voor de pauze; contract; het bestand met voertuigen",
        norms: [.dutyMaximum, .workBeforeBreak, .breakLength])

    static func check(_ view: PlanView) -> [Finding] {
        view.duties.flatMap { duty -> [Finding] in
            guard duty.fleet != nil, duty.type != nil, duty.base != nil else { return [unknownFleet(duty)] }
            return [
                empty(duty), shift(duty), length(duty, view), pause(duty, view), range(duty, view),
            ].compactMap(\.self)
        } + sameName(view) + counts(view)
    }

    private static func unknownFleet(_ duty: DutyView) -> Finding {
        Finding(
            code: .duty, subject: .init(duty: duty.id, fleet: duty.duty.fleet),
            cause: "deze voertuigen, hun type of hun standplaats zijn niet bekend")
    }

    private static func empty(_ duty: DutyView) -> Finding? {
        guard duty.stops.isEmpty else { return nil }
        return Finding(code: .duty, subject: duty.subject(), cause: "deze dienst heeft geen haltes")
    }

    private static func shift(_ duty: DutyView) -> Finding? {
        guard let shift = duty.fleet?.shift else { return nil }
        let worked = TimeWindow(duty.duty.start, duty.duty.end)
        guard !shift.contains(worked.earliest) || !shift.contains(worked.latest) else { return nil }
        return Finding(
            code: .duty, subject: duty.subject(), measured: .window(worked), limit: .window(shift),
            cause: "buiten de werktijd van voertuig en chauffeur", source: "voertuigen \(duty.duty.fleet)")
    }

    private static func length(_ duty: DutyView, _ view: PlanView) -> Finding? {
        let norm = view.problem.norms.resolve(.dutyMaximum)
        guard let limit = norm.value.map(Seconds.init(_:)), duty.length > limit else { return nil }
        return Finding(
            code: .duty, subject: duty.subject(), measured: .duration(duty.length), limit: .duration(limit),
            cause: "de dienst duurt te lang", source: norm.sourceText)
    }

    private static func pause(_ duty: DutyView, _ view: PlanView) -> Finding? {
        let work = view.problem.norms.resolve(.workBeforeBreak)
        let norm = view.problem.norms.resolve(.breakLength)
        guard let most = work.value, let needed = norm.value, duty.length > Seconds(most),
            duty.longestPause < Seconds(needed)
        else { return nil }
        return Finding(
            code: .duty, subject: duty.subject(), measured: .duration(duty.longestPause),
            limit: .duration(Seconds(needed)), cause: "te weinig pauze zonder leerlingen aan boord",
            source: norm.sourceText)
    }

    private static func range(_ duty: DutyView, _ view: PlanView) -> Finding? {
        guard let limit = duty.type?.range, let base = duty.base else { return nil }
        let path = [base] + duty.stops.map(\.place) + [base]
        let length = zip(path, path.dropFirst()).compactMap { view.index.length($0, $1) }.reduce(.zero, +)
        guard length > limit else { return nil }
        return Finding(
            code: .duty, subject: duty.subject(), measured: .length(length), limit: .length(limit),
            cause: "verder dan het voertuig op één lading komt", source: duty.type.map { "voertuigtype \($0.id)" })
    }

    private static func sameName(_ view: PlanView) -> [Finding] {
        var known: Set<Duty.ID> = []
        return view.duties.filter { !known.insert($0.id).inserted }.map {
            Finding(code: .duty, subject: $0.subject(), cause: "een andere dienst heeft dezelfde code")
        }
    }

    private static func counts(_ view: PlanView) -> [Finding] {
        let used = Dictionary(grouping: view.duties, by: \.duty.fleet).mapValues(\.count)
        return view.problem.fleet.compactMap { fleet in
            guard let count = used[fleet.id], count > fleet.count else { return nil }
            return Finding(
                code: .duty, subject: .init(fleet: fleet.id), measured: .count(count), limit: .count(fleet.count),
                cause: "meer diensten dan voertuigen")
        }
    }
}

extension DutyView {
    fileprivate var length: Seconds { duty.end - duty.start }

    /// The longest time of standing still with nobody aboard: before or after a drive, with the slack of that drive.
    fileprivate var longestPause: Seconds {
        var longest = Seconds.zero
        var idle = Seconds.zero
        for stop in stops {
            if stop.before.isEmpty { longest = max(longest, stop.waitBefore, idle + stop.roadWait) }
            idle = stop.after.isEmpty ? stop.waitAfter : .zero
        }
        guard let last = stops.last, let travelHome else { return longest }
        return max(longest, last.after.isEmpty ? idle + max(0, duty.end - last.stop.departure - travelHome) : .zero)
    }
}
