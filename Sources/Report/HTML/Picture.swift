/// A drawing in a region that scrolls sideways by itself when the window is narrow, with the table that says the same
/// behind it.
struct Picture {
    let label: String
    let drawing: HTML
    var explanation: HTML = .empty
    /// What the table holds: `De getallen van deze grafiek`.
    var summary = "De getallen van deze grafiek"
    var table: HTML?

    var html: HTML {
        tag("div", .class("picture")) {
            tag(
                "div", .class("scroll drawing"), Attribute("role", "group"), Attribute("tabindex", "0"),
                Attribute("aria-label", label)
            ) { drawing }
            explanation
            if let table {
                tag("details") {
                    tag("summary") { summary }
                    table
                }
            }
        }
    }
}
