import Domain

/// The comparison of scenarios as one HTML file that needs nothing else: no network, light and dark, screen and A4. A
/// little script of its own sorts and filters; without it everything is there to read.
package enum ComparisonReport {
    package static func html(_ input: ComparisonReportInput) -> String { ComparisonPage(input).html.markup }
}
