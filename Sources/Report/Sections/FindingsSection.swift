import Domain

/// What the checker found: the worst first.
struct FindingsSection {
    let half: HalfFigures
    let edition: Edition

    var html: HTML {
        .fragment([
            tag("h3", .id(half.anchor.sub("bevindingen"))) { "Bevindingen van de controle" },
            tag("p") {
                half.violations.isEmpty
                    ? "Geen overtredingen. De controle rekent elk plan zelf na, los van het programma dat het plan maakt."
                    : "\(Words.count(half.violations.count, "overtreding", "overtredingen")): dit plan is niet geldig."
            },
            half.stored.findings.isEmpty ? .empty : edition.showsPupils ? list : counts,
        ])
    }

    private var sorted: [Finding] {
        half.stored.findings.enumerated()
            .sorted { ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset) }
            .map(\.element)
    }

    private var list: HTML {
        Table(
            caption: "Alle bevindingen",
            columns: [
                .text("soort"), .text("regel"), .text("over"), .text("wat"), .text("gemeten"), .text("grens"),
                .text("wat kan helpen"),
            ],
            rows: sorted.map { finding in
                [
                    .text(finding.severity.rawValue), .text(finding.code.rawValue), .text(finding.subject.text),
                    .text(finding.cause), .text(finding.measured?.text ?? "–"),
                    .text((finding.limit?.text ?? "–") + (finding.source.map { " (\($0))" } ?? "")),
                    .text(finding.advice ?? "–"),
                ]
            }
        ).html
    }

    private struct Kind: Hashable {
        let severity: Finding.Severity
        let code: RuleCode
    }

    /// Without subjects and texts: those may name a pupil.
    private var counts: HTML {
        let kinds = Dictionary(
            half.stored.findings.map { (Kind(severity: $0.severity, code: $0.code), 1) }, uniquingKeysWith: +)
        let sorted = kinds.sorted { left, right in
            (right.key.severity, left.key.code.rawValue) < (left.key.severity, right.key.code.rawValue)
        }
        return Table(
            caption: "Aantal bevindingen per regel", columns: [.text("soort"), .text("regel"), .number("aantal")],
            rows: sorted.map { kind, count in
                [
                    .text(kind.severity.rawValue), .text("\(RuleTitle.text(kind.code)) (\(kind.code.rawValue))"),
                    .text(SmallCounts.text(count)),
                ]
            }
        ).html
    }
}
