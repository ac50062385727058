package import Domain

// How values of the domain look in every document.

extension Code {
    package var json: JSONValue { .string(text) }
}

extension Quantity {
    package var json: JSONValue { .integer(rawValue) }
}

extension TimeWindow {
    package var json: JSONValue { ["earliest": earliest.json, "latest": latest.json] }
}

extension InvoiceLine {
    package var json: JSONValue {
        .fields([
            "component": .string(component.rawValue), "run": run.map { .integer($0) }, "quantity": .integer(quantity),
            "rate": rate.json, "amount": amount.json,
        ])
    }
}

extension SolveRecord {
    /// The seed is a text, because many programs cannot hold all whole numbers of 64 bits.
    package var json: JSONValue {
        .fields([
            "seed": .string(String(seed)), "secondsLimit": secondsLimit.map { .number($0) },
            "iterationLimit": iterationLimit.map { .integer($0) }, "iterations": .integer(iterations),
            "ending": .string(ending.rawValue), "cost": cost.json, "bound": bound.json,
            "boundBasis": .string(boundBasis.rawValue), "leastUnplanned": leastUnplanned.map { .integer($0) },
            "programVersion": .string(programVersion),
            "notes": .array(notes.map { .string($0) }),
        ])
    }
}
