/// A report of one half-day, or of heen and terug together, as one HTML file that needs nothing else: no network, no
/// scripts, light and dark, screen and A4.
package enum PlanReport {
    package static func html(_ input: PlanReportInput) -> String {
        Page(input: input, halves: input.halves.enumerated().map { HalfFigures($1, number: $0 + 1) }).html.markup
    }
}
