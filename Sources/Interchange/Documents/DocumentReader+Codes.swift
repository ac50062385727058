import Domain

extension DocumentReader {
    /// A required code that must be one of `known`.
    mutating func reference<Subject>(
        _ fields: DocumentFields, _ key: String, to known: Set<Code<Subject>>, _ what: String
    ) -> Code<Subject> {
        let code: Code<Subject> = code(fields, key)
        check(code, in: known, at: fields.path.field(key), what)
        return code
    }

    mutating func reference<Subject>(
        _ value: JSONValue, at path: JSONPath, to known: Set<Code<Subject>>, _ what: String
    ) -> Code<Subject> {
        let code: Code<Subject> = code(value, at: path) ?? Code("")
        check(code, in: known, at: path, what)
        return code
    }

    private mutating func check<Subject>(
        _ code: Code<Subject>, in known: Set<Code<Subject>>, at path: JSONPath, _ what: String
    ) {
        guard !code.text.isEmpty, !known.contains(code) else { return }
        issue("E-CODE-ONBEKEND", at: path, value: code.text, "er is geen \(what) met deze code")
    }

    /// Reports every code that was used before; gives the set of them.
    mutating func unique<Subject>(_ codes: [(code: Code<Subject>, path: JSONPath)]) -> Set<Code<Subject>> {
        var seen: Set<Code<Subject>> = []
        for (code, path) in codes where !code.text.isEmpty && !seen.insert(code).inserted {
            issue("E-CODE-DUBBEL", at: path, value: code.text, "deze code komt al eerder voor")
        }
        return seen
    }
}
