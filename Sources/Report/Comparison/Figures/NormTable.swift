import Domain

/// Every norm under every scenario: first what differs, then all of them with their source.
struct NormTable {
    let scenarios: [ScenarioPage]

    private var books: [NormBook] { scenarios.map { $0.halves.first?.problem.norms ?? NormBook() } }

    var html: HTML {
        let books = books
        let differing = NormKey.allCases.filter { key in Set(books.map { $0.resolve(key).value }).count > 1 }
        return .fragment([
            tag("h3") { "Normen" },
            differing.isEmpty
                ? tag("p") { "Alle scenario’s houden dezelfde normen aan." }
                : table("Normen die per scenario verschillen", differing, books),
            tag("details") {
                tag("summary") { "Alle normen met hun bron" }
                table("Alle normen", NormKey.allCases, books)
                sources(books)
            },
        ])
    }

    private func table(_ caption: String, _ keys: [NormKey], _ books: [NormBook]) -> HTML {
        Table(
            caption: caption, columns: [.text("norm")] + scenarios.map { .number($0.name) },
            rows: keys.map { key in
                [.text(NormText.meaning(key))] + books.map { .text(NormText.value($0.resolve(key))) }
            }
        ).html
    }

    private func sources(_ books: [NormBook]) -> HTML {
        guard let base = books.first else { return .empty }
        return Table(
            caption: "Waar de normen van de basis vandaan komen", columns: [.text("norm"), .text("bron")],
            rows: NormKey.allCases.map { key in
                [.text(NormText.meaning(key)), .text(NormText.origin(base.resolve(key)))]
            }
        ).html
    }
}
