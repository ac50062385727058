/// A report of one half-day, or of heen and terug together, as one HTML file that needs nothing else: no network, no
/// scripts, light and dark, screen and A4.
package enum PlanReport {
    package static func html(_ input: PlanReportInput) -> String {
        Page(input: input, halves: HalfFigures.of(input)).html.markup
    }
}
