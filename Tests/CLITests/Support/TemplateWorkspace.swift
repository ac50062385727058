import Foundation
import Testing

/// A workspace into which the templates were imported, made once for each test.
struct TemplateWorkspace {
    static let name = "regio.ritwijzer"
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        let result = try run(["importeer", "map", Checkout.templates.path])
        try #require(result.status == 0, "\(result)")
    }

    func run(_ arguments: [String], shell: String? = nil) throws -> Binary.Result {
        try Binary.run(
            arguments, in: scratch, environment: ["RITWIJZER_WERKMAP": Self.name], shell: shell)
    }

    /// What the program says is in it.
    func contents() throws -> String { try run(["controleer", "--json"]).output }
}
