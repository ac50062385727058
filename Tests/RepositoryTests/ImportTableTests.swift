import Testing

/// DESIGN §5: which module may import which, and by which door each third party comes in.
@Suite struct ImportTableTests {
    static let own: [String: Set<String>] = [
        "CGLPK": [],
        "CZlib": [],
        "CZstd": [],
        "CZip": [],
        "CXml2": [],
        "CXlsxWriter": [],
        "CCrypto": [],
        "LinearProgramming": ["CGLPK"],
        "Domain": [],
        "RoadNetwork": ["Domain"],
        "Checker": ["Domain", "RoadNetwork"],
        "Optimiser": ["Domain", "RoadNetwork", "LinearProgramming"],
        "Store": ["Domain", "CCrypto"],
        "Interchange": ["Domain", "CZlib", "CZstd", "CZip", "CXml2", "CXlsxWriter"],
        "Report": ["Domain"],
        "Generator": ["Domain"],
        "Application": [
            "Domain", "RoadNetwork", "Checker", "Optimiser", "Store", "Interchange", "Report", "Generator",
        ],
        "CLI": ["Application", "Domain"],
        "ritwijzer": ["CLI"],
    ]
    static let thirdParty: [String: Set<String>] = [
        "Store": ["GRDB"], "Interchange": ["Yams"], "CLI": ["ArgumentParser"],
    ]
    static let system: Set<String> = ["Foundation", "Dispatch", "Synchronization", "Glibc"]

    @Test("every import is in the table", arguments: own.keys.sorted())
    func imports(module: String) throws {
        let allowed = try #require(Self.own[module]).union(Self.thirdParty[module] ?? []).union(Self.system)
        for file in try Repository.files(below: "Sources/\(module)") {
            for name in Self.importedModules(file.text) where !allowed.contains(name) {
                Issue.record("\(file.path) imports \(name), which the table of DESIGN §5 does not allow")
            }
        }
    }

    @Test func everyModuleIsInTheTable() throws {
        let modules = Set(try Repository.files(below: "Sources", ["swift", "modulemap", "c"]).map(\.module))
        #expect(modules.subtracting(Self.own.keys) == [], "a module without a row in the import table")
    }

    @Test(
        "an import line is recognised in every form",
        arguments: [
            "import Domain", "package import Domain", "@testable import Domain", "internal import struct Domain.Pupil",
            "  @preconcurrency private import Domain",
        ])
    func recognised(line: String) { #expect(Self.importedModules(line) == ["Domain"]) }

    @Test func otherLinesAreNoImports() {
        #expect(Self.importedModules("// import Domain\nlet text = \"import Domain\"\nimporting()") == [])
    }

    static func importedModules(_ text: String) -> [String] {
        let form =
            /^\s*(?:@\w+\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?import\s+(?:(?:struct|class|enum|func|protocol|var|let|typealias)\s+)?(\w+)/
            .anchorsMatchLineEndings()
        return text.matches(of: form).map { String($0.output.1) }
    }
}
