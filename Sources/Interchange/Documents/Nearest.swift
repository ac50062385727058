/// Finds the word that someone probably meant.
enum Nearest {
    /// The first of the nearest words, when it is at most a third of its letters away; case does not count.
    ///
    /// - Complexity: O(words × letters²).
    static func word(to text: String, among words: [String]) -> String? {
        guard text.count <= 60 else { return nil }
        let typed = Array(text.lowercased().unicodeScalars)
        let ranked = words.map { ($0, distance(typed, Array($0.lowercased().unicodeScalars))) }
        guard let best = ranked.min(by: { $0.1 < $1.1 }), best.1 <= max(1, best.0.count / 3) else { return nil }
        return best.0
    }

    /// Levenshtein's edit distance.
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var row = Array(0...right.count)
        for (i, first) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, second) in right.enumerated() {
                let change = diagonal + (first == second ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(change, row[j] + 1, diagonal + 1)
            }
        }
        return row[right.count]
    }
}
