import Foundation
import Testing

@testable import Report

/// The colours of the style sheets, and how eyes see them.
enum StyleColours {
    static let themes = ["licht": 0, "donker": 1, "druk": 2]

    /// The values of the custom properties in one theme: the first, second and third block that sets `--page` (or, of
    /// the comparison, `--better1`).
    static func of(_ theme: String) throws -> [Substring: Int] {
        let index = try #require(themes[theme])
        var colours: [Substring: Int] = [:]
        for (sheet, marker) in [
            (Stylesheet.base.markup + Stylesheet.paper.markup, "--page:"),
            (Stylesheet.comparison.markup + Stylesheet.comparisonCharts.markup, "--better1:"),
        ] {
            let blocks = sheet.split(separator: marker).dropFirst()
            try #require(blocks.count == themes.count)
            let block = marker + blocks[blocks.startIndex + index].prefix { $0 != "}" }
            for match in block.matches(of: /--([a-z0-9-]+): #([0-9a-f]+);/) {
                let digits = match.2.count == 3 ? match.2.flatMap { [$0, $0] } : Array(match.2)
                colours[match.1] = Int(String(digits), radix: 16)
            }
        }
        return colours
    }

    /// WCAG 2.2.
    static func ratio(_ one: Int, _ other: Int) -> Double {
        let (low, high) = (min(luminance(one), luminance(other)), max(luminance(one), luminance(other)))
        return (high + 0.05) / (low + 0.05)
    }

    private static func linear(_ colour: Int) -> [Double] {
        [colour >> 16 & 255, colour >> 8 & 255, colour & 255].map { part in
            let channel = Double(part) / 255
            return channel <= 0.04045 ? channel / 12.92 : pow((channel + 0.055) / 1.055, 2.4)
        }
    }

    private static func luminance(_ colour: Int) -> Double {
        zip(linear(colour), [0.2126, 0.7152, 0.0722]).reduce(0) { $0 + $1.0 * $1.1 }
    }

    /// What someone sees who lacks one kind of cone: Machado, Oliveira and Fernandes, "A physiologically-based model for
    /// simulation of color vision deficiency" (2009), at full strength, for linear RGB.
    static let deficiencies: [String: [[Double]]] = [
        "geen": [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
        "protanopie": [
            [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998],
        ],
        "deuteranopie": [
            [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881],
        ],
        "tritanopie": [
            [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900],
        ],
    ]

    /// CIE 1976 distance between two colours as someone with a deficiency sees them; about 2 can just be told apart.
    static func distance(_ one: Int, _ other: Int, _ deficiency: [[Double]]) -> Double {
        let (left, right) = (lab(one, deficiency), lab(other, deficiency))
        return sqrt(zip(left, right).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) })
    }

    private static func lab(_ colour: Int, _ deficiency: [[Double]]) -> [Double] {
        let rgb = linear(colour)
        func times(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
            matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
        }
        let seen = times(deficiency, rgb).map { min(max($0, 0), 1) }
        let xyz = times([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]], seen)
        let f = zip(xyz, [0.9505, 1, 1.089]).map { value, white in
            let part = value / white
            return part > 216.0 / 24389 ? cbrt(part) : (24389.0 / 27 * part + 16) / 116
        }
        return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
    }
}
