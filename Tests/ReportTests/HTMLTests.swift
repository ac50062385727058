import Testing

@testable import Report

struct HTMLTests {
    @Test(arguments: [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("O'Neill & \"zn\"", "O&#39;Neill &amp; &quot;zn&quot;"),
        ("<\u{0301}b>", "&lt;\u{0301}b&gt;"),
        ("a\u{0}b\u{8}c\u{202E}d", "abcd"),
        ("&amp;", "&amp;amp;"),
    ])
    func textIsEscaped(text: String, expected: String) {
        #expect(HTML.text(text).markup == expected)
        #expect(tag("p") { text }.markup == "<p>\(expected)</p>")
        #expect(tag("p", Attribute("title", text)).markup == "<p title=\"\(expected)\"></p>")
    }

    @Test func interpolationIsTextToo() {
        let value = "<b>"
        let html: HTML = "naam: \(value)"
        #expect(html.markup == "naam: &lt;b&gt;")
    }

    @Test func blocksNest() {
        let html = tag("ul") {
            for number in 1...2 { tag("li") { "\(number)" } }
            if Bool(true) { "einde" }
        }
        #expect(html.markup == "<ul><li>1</li><li>2</li>einde</ul>")
    }

    @Test func tablesNameTheirHeaders() {
        let table = Table(
            caption: "Kop", columns: [.text("a"), .number("b")], rows: [["x", "1"]], totals: ["som", "1"])
        let markup = table.html.markup
        #expect(markup.contains("<caption>Kop</caption>"))
        #expect(markup.contains("<th scope=\"col\" class=\"number\">b</th>"))
        #expect(markup.contains("<th scope=\"row\" class=\"\">x</th><td class=\"number\">1</td>"))
        #expect(markup.contains("<tfoot>"))
    }
}
