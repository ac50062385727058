package import Domain

extension Finding {
    /// The fields, and as `text` the lines that a person reads.
    package var json: JSONValue {
        .fields([
            "code": .string(code.rawValue), "severity": .string(severity.rawValue), "subject": subject.json,
            "measured": measured?.json, "limit": limit?.json, "cause": .string(cause),
            "source": source.map { .string($0) }, "advice": advice.map { .string($0) }, "text": .string(text),
        ])
    }
}

extension Finding.Subject {
    fileprivate var json: JSONValue {
        .fields([
            "pupil": pupil?.json, "duty": duty?.json, "stop": stop.map { .integer($0) },
            "destination": destination?.json, "gate": gate?.json, "fleet": fleet?.json,
        ])
    }
}

extension Finding.Quantity {
    fileprivate var json: JSONValue {
        let (kind, value): (String, JSONValue) =
            switch self {
            case .duration(let seconds): ("duration", seconds.json)
            case .clock(let seconds): ("clock", seconds.json)
            case .window(let window): ("window", window.json)
            case .length(let metres): ("length", metres.json)
            case .count(let count): ("count", .integer(count))
            case .money(let cents): ("money", cents.json)
            case .text(let text): ("text", .string(text))
            }
        return ["kind": .string(kind), "value": value, "text": .string(text)]
    }
}

extension Fault.Location {
    fileprivate var json: JSONValue {
        .fields([
            "file": file.map { .string($0) }, "sheet": sheet.map { .string($0) }, "line": line.map { .integer($0) },
            "column": column.map { .string($0) }, "cell": cell.map { .string($0) },
        ])
    }
}

extension Fault {
    package var json: JSONValue {
        .fields([
            "kind": .string(kind.rawValue), "code": .string(code), "message": .string(message),
            "cause": cause.map { .string($0) }, "location": location?.json, "advice": advice.map { .string($0) },
            "text": .string(text),
        ])
    }
}

extension ImportIssue {
    package var json: JSONValue {
        .fields([
            "severity": .string(severity.rawValue), "code": .string(code), "location": location.json,
            "value": value.map { .string($0) }, "message": .string(message), "advice": advice.map { .string($0) },
            "text": .string(text),
        ])
    }
}
