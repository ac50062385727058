package import Domain

extension Checker {
    /// Holds a complaint against what was promised and what was driven.
    ///
    /// - Complexity: O(findings of the plan + rides of the route or school + history).
    package static func judge(_ of: ComplaintCase) -> Judgement {
        let view = ComplaintView(of)
        // The last rule always applies.
        let rule = ComplaintRules.all.first { $0.applies(to: view) } ?? WithinRule.self
        return Judgement(
            complaint: of.complaint.id, verdict: rule.verdict, rule: rule.code, evidence: evidence(view, of),
            burdens: Burdens.of(view.rides), missing: rule.verdict == .cannotJudge ? missing(view) : [])
    }

    /// The most words of one kind that a verdict lists: of a school there can be a hundred rides.
    private static let mostEvidence = 8

    private static func missing(_ view: ComplaintView) -> [String] { view.unknowable + view.missing }

    private static func evidence(_ view: ComplaintView, _ of: ComplaintCase) -> [Judgement.Evidence] {
        var all = of.halves.compactMap { $0.plan.map { version($0) } }
        all += view.planFindings.map {
            Judgement.Evidence(.finding, $0.text.split(separator: "\n").first.map(String.init) ?? $0.code.rawValue)
        }
        all += view.leftBehind.map { Judgement.Evidence(.finding, "het plan heeft geen rit voor leerling \($0)") }
        all += view.planBreaches + view.breaches + view.departures + view.kept
        if of.halves.isEmpty == false, view.breaches.isEmpty, view.departures.isEmpty, view.kept.isEmpty {
            all += promised(view)
        }
        var seen: Set<Judgement.Evidence> = []
        var counts: [Judgement.Evidence.Kind: Int] = [:]
        return all.filter { evidence in
            guard seen.insert(evidence).inserted else { return false }
            counts[evidence.kind, default: 0] += 1
            return counts[evidence.kind, default: 0] <= mostEvidence
        }
    }

    private static func version(_ plan: JudgedPlan) -> Judgement.Evidence {
        let when = plan.storedAt.map { ", vastgelegd op \($0.text)" } ?? ""
        let later = plan.wasStoredLater ? "; dat was na het begin van de rit" : ""
        return Judgement.Evidence(
            .version, "\(plan.direction.rawValue): plan \(plan.id), versie \(plan.version)\(when)\(later)")
    }

    /// What was agreed and what was driven, also where no norm decides.
    private static func promised(_ view: ComplaintView) -> [Judgement.Evidence] {
        view.rides.filter { !$0.isAboutMany }.flatMap { ride -> [Judgement.Evidence] in
            var result: [Judgement.Evidence] = []
            if let planned = ride.planned {
                result.append(
                    .init(
                        .planned,
                        "\(ride.direction.rawValue): instappen \(planned.boarding.clockText), uitstappen \(planned.alighting.clockText)"
                    ))
            }
            if let boarding = ride.record?.boarding, let alighting = ride.record?.alighting {
                result.append(
                    .init(
                        .driven,
                        "\(ride.direction.rawValue): instappen \(boarding.clockText), uitstappen \(alighting.clockText)"
                    ))
            }
            return result
        }
    }
}
