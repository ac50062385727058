import Domain

/// Rows of one delivery about one ride must agree: a pupil is in one vehicle at a time.
struct VisitAgreement {
    let file: String

    /// - Returns: each visit once, in the order of the file; a row that is told twice in the same words is kept once.
    func check(
        _ visits: [Sourced<DeliveredVisit>]
    ) -> (visits: [Sourced<DeliveredVisit>], issues: [ImportIssue]) {
        var issues: [ImportIssue] = []
        var kept: [Sourced<DeliveredVisit>] = []
        kept.reserveCapacity(visits.count)
        var position: [RealisedVisit.Key: Int] = [:]
        position.reserveCapacity(visits.count)
        for visit in visits {
            let key = visit.value.visit.key
            guard let earlier = position[key] else {
                position[key] = kept.count
                kept.append(visit)
                continue
            }
            let known = kept[earlier]
            if known.value.visit == visit.value.visit {
                kept[earlier].value.deliveredAt = max(known.value.deliveredAt, visit.value.deliveredAt)
            } else if known.value.deliveredAt != visit.value.deliveredAt {
                // Both moments are told: the later one corrects the earlier one.
                if known.value.deliveredAt < visit.value.deliveredAt { kept[earlier] = visit }
            } else if issues.last?.location.line != visit.line {
                issues.append(contradiction(known, visit))
            }
        }
        for (key, index) in position where key.kind == .alights {
            var other = key
            other.kind = .boards
            guard let boards = position[other] else { continue }
            if let issue = disagreement(kept[boards], kept[index]) { issues.append(issue) }
        }
        return (kept, issues)
    }

    private func contradiction(
        _ first: Sourced<DeliveredVisit>, _ second: Sourced<DeliveredVisit>
    ) -> ImportIssue {
        let (one, other) = (first.value.visit, second.value.visit)
        let isElsewhere = one.vehicle != other.vehicle || one.route != other.route
        return issue(
            .contradiction, second, column: isElsewhere ? "leerling" : "tijd",
            isElsewhere
                ? "deze leerling zit volgens regel \(first.line) tegelijk op een andere route of in een ander voertuig"
                : "op regel \(first.line) staat hetzelfde met een andere tijd",
            "Misschien is een van beide regels een correctie: haal de oude weg, of geef beide een moment in de kolom aangeleverd."
        )
    }

    private func disagreement(
        _ boards: Sourced<DeliveredVisit>, _ alights: Sourced<DeliveredVisit>
    ) -> ImportIssue? {
        let (one, other) = (boards.value.visit, alights.value.visit)
        if one.vehicle != other.vehicle, one.vehicle != nil, other.vehicle != nil {
            return issue(
                .contradiction, alights, column: "voertuig",
                "deze leerling stapt in een ander voertuig uit dan waarin hij instapte (regel \(boards.line))",
                "Misschien hoort een van beide regels bij een andere leerling of een andere dag.")
        }
        if let start = one.time, let end = other.time, end < start {
            return issue(
                .order, alights, column: "tijd",
                "uitstappen ligt voor instappen (\(start.clockText), regel \(boards.line))",
                "Misschien zijn de twee tijden verwisseld.")
        }
        return nil
    }

    private func issue(
        _ code: ImportCode, _ row: Sourced<DeliveredVisit>, column: String, _ message: String, _ advice: String
    ) -> ImportIssue {
        ImportIssue(
            code.severity, code: code.rawValue, location: .init(file: file, line: row.line, column: column),
            value: column == "leerling" ? row.value.visit.key.pupil.text : nil, message: message, advice: advice)
    }
}
