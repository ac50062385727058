import Domain

/// Everything about one half-day.
struct HalfSection {
    let half: HalfFigures
    let edition: Edition
    let input: PlanReportInput

    var html: HTML {
        tag("section", .class("half-day"), .labelledBy(half.anchor)) {
            tag("h2", .id(half.anchor)) { half.title }
            RideTimesSection(half: half, edition: edition).html
            MapSection(half: half, edition: edition).html
            GroupsSection(half: half, edition: edition).html
            if edition.showsPupils { LongestRidesSection(half: half).html }
            UnplannedSection(half: half, edition: edition).html
            FindingsSection(half: half, edition: edition).html
            CostSection(half: half, edition: edition, pricesAreInvented: input.pricesAreInvented).html
            DutiesSection(half: half, edition: edition).html
        }
    }
}
