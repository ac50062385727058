extension Sequence<String> {
    /// `Alkmaar, Bergen en Heiloo`.
    package var dutchList: String {
        let words = Array(self)
        guard words.count > 1, let last = words.last else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " en " + last
    }
}
