extension Int {
    /// `1 leerling`, `3 leerlingen`: with the word, and if need be the verb, that belongs to the number.
    package func counted(_ one: String, _ more: String) -> String { "\(self) \(self == 1 ? one : more)" }
}
