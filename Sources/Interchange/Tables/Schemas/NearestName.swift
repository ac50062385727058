/// The name that someone probably meant.
package enum NearestName {
    /// The candidate with the fewest changed letters, when that is at most two and fewer than half of them.
    ///
    /// - Complexity: O(candidates × length²).
    package static func suggestion(for name: String, among candidates: some Sequence<String>) -> String? {
        let asked = Array(TableColumn.key(name))
        let most = min(2, (asked.count - 1) / 2)
        var best: (distance: Int, name: String)?
        for candidate in candidates {
            let distance = distance(asked, Array(TableColumn.key(candidate)))
            guard distance <= most else { continue }
            if let known = best, (known.distance, known.name) <= (distance, candidate) { continue }
            best = (distance, candidate)
        }
        return best?.name
    }

    /// Letters to insert, remove or change (Levenshtein).
    static func distance(_ left: [Character], _ right: [Character]) -> Int {
        guard abs(left.count - right.count) <= 3 else { return 4 }
        var row = Array(0...right.count)
        for (index, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in right.indices {
                let change = diagonal + (letter == right[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(change, row[column + 1] + 1, row[column] + 1)
            }
        }
        return row[right.count]
    }
}
