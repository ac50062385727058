import Domain
import Testing

@testable import Interchange

@Suite struct ContractImportTests {
    private static let least = """
        naam: Proef
        tarief:
          voertuigtypen:
            BUS8:
              kilometer: 0,3825
              start_dienst: 12.50

        """

    @Test func readsTheLeast() throws {
        let contract = try #require(read(ContractImportTests.least).rows.first?.value)
        #expect(contract.name == "Proef")
        #expect(contract.tariff.rates["BUS8"]?[.kilometre] == Rate(3825))
        #expect(contract.tariff.rates["BUS8"]?[.dutyStart] == .cents(1250))
        #expect(contract.tariff.rates["BUS8"]?[.loadedHour] == .zero)
        #expect(!contract.pricesAreInvented)
        #expect(contract.norms.isEmpty)
    }

    @Test func readsWhatIsPaidForAndHowItIsDivided() throws {
        let told = read(Self.least + "factuur: { grondslag: Gereden, verdeling: per reisminuut }\n")
        #expect(told.rows.first?.value.billing == Billing(basis: .driven, key: .passengerMinutes))
        #expect(read(Self.least).rows.first?.value.billing == nil)
        #expect(read(Self.least + "factuur: { grondslag: plan }\n").rows.first?.value.billing == .standard)
        let wrong = read(Self.least + "factuur: { grondslag: gevoel, verdeling: Shapley }\n")
        #expect(wrong.issues.count == 2 && wrong.rows.isEmpty)
        #expect(wrong.issues.contains { $0.message.contains("per reisminuut") }, "Shapley needs every coalition")
    }

    @Test func readsDaysOnWhichNobodyHandlesComplaints() throws {
        let told = read(Self.least + "klachten: { dichte_dagen: [2026-12-24, 2026-12-28 t/m 2026-12-31] }\n")
        let calendar = try #require(told.rows.first?.value.complaintNorms).calendar
        #expect(calendar.closed.map(\.description).sorted().prefix(2) == ["2026-12-24", "2026-12-28"])
        #expect(calendar.closed.count == 5)
        for wrong in ["morgen", "2026-12-31 t/m 2026-12-24", "2026-01-01 t/m 2026-12-31"] {
            let refused = read(Self.least + "klachten: { dichte_dagen: \(wrong) }\n")
            #expect(refused.rows.isEmpty && refused.issues.first?.message.contains("dag of periode") == true)
        }
    }

    @Test func readsNormsAndExceptions() throws {
        let result = read(
            ContractImportTests.least + """
                normen:
                  reistijd_max: { waarde: 60, bron: "artikel 4" }
                  instaptijd: { waarde: "1,5", bron: "artikel 5" }
                  wachten_aan_boord_max: { waarde: geen, bron: "artikel 6" }
                  lopen_afstand_max: { waarde: "0,8 km", bron: "artikel 7" }
                  bestemmingen_tegelijk_max: { waarde: 3, bron: "artikel 8" }
                afwijkingen:
                  - { norm: reistijd_max, leerling: L1, waarde: 45, reden: "besluit 1" }
                  - { norm: reistijd_max, gemeente: Bergen, waarde: 75, reden: "besluit 2" }
                  - { norm: aankomst_laatst_voor_bel, bestemming: HORST, waarde: 10, reden: "besluit 3" }
                """)
        #expect(result.issues.isEmpty)
        let norms = NormBook(try #require(result.rows.first?.value.norms))
        #expect(norms.resolve(.maximumRide).value == 3600)
        #expect(norms.resolve(.maximumRide).reason == "artikel 4")
        #expect(norms.resolve(.maximumRide, pupil: "L1", municipality: "Bergen").value == 2700)
        #expect(norms.resolve(.maximumRide, municipality: "Bergen").value == 4500)
        #expect(norms.resolve(.boardingTime).value == 90)
        #expect(norms.resolve(.waitingAboard).value == nil)
        #expect(norms.resolve(.walkingDistanceMaximum).value == 800)
        #expect(norms.resolve(.destinationsAboard).value == 3)
        #expect(norms.resolve(.arrivalLatest, destination: "HORST").value == 600)
    }

    @Test func readsIndexAndCostBook() throws {
        let result = read(
            """
            naam: Proef
            gemeenten: [Alkmaar, Bergen]
            tarief:
              prijsjaar: 2025
              index: [{ jaar: 2026, procent: "3,4" }, { jaar: 2027, procent: -0.25 }]
              voertuigtypen: { BUS8: { kilometer: 1 } }
            kostprijs:
              voertuigtypen: { BUS8: { kilometer: "€ 0,31" } }
            """)
        #expect(result.issues.isEmpty)
        let contract = try #require(result.rows.first?.value)
        #expect(contract.municipalities == ["Alkmaar", "Bergen"])
        #expect(contract.tariff.index.map(\.hundredthsOfPercent) == [340, -25])
        #expect(contract.tariff.indexed(to: 2026).rates["BUS8"]?[.kilometre] == Rate(10_340))
        #expect(contract.costBook?.rates["BUS8"]?[.kilometre] == .cents(31))
    }

    /// What is wrong, on which line, under which key.
    @Test(arguments: [
        ("naam: P\ntarief:\n  voertuigtypen:\n    BUS8:\n      kilometr: 1\n", 5, "kilometr"),
        ("naam: P\ntarief:\n  voertuigtypen:\n    BUS8:\n      kilometer: -1\n", 5, "kilometer"),
        ("naam: P\ntarief:\n  voertuigtypen:\n    BUS8:\n      kilometer: duur\n", 5, "kilometer"),
        ("naam: P\ntarief:\n  voertuigtypen:\n    BUS8:\n      kilometer: 0,12345\n", 5, "kilometer"),
        ("naam: P\ntarief:\n  voertuigtypen:\n    BUS8: 12\n", 4, "BUS8"),
        ("naam: P\ntarief: 12\n", 2, "tarief"), ("tarief:\n  voertuigtypen:\n    BUS8: { kilometer: 1 }\n", 1, "naam"),
        ("naam: P\n", 1, "tarief"), ("naam: [a]\ntarief:\n  voertuigtypen: { B: { kilometer: 1 } }\n", 1, "naam"),
        (least + "normen:\n  reistijd_maxx: { waarde: 60, bron: a }\n", 8, "reistijd_maxx"),
        (least + "normen:\n  reistijd_max: 60\n", 8, "reistijd_max"),
        (least + "normen:\n  reistijd_max: { waarde: 60 }\n", 8, "bron"),
        (least + "normen:\n  reistijd_max: { waarde: -60, bron: a }\n", 8, "reistijd_max"),
        (least + "normen:\n  instaptijd: { waarde: geen, bron: a }\n", 8, "instaptijd"),
        (least + "afwijkingen:\n  - { norm: reistijd_max, waarde: 75, reden: a }\n", 8, "afwijkingen"),
        (least + "afwijkingen:\n  - { norm: reistijd_max, leerling: L1, waarde: 75 }\n", 8, "reden"),
        (least + "afwijkingen:\n  - { norm: dienst_max, leerling: L1, waarde: 75, reden: a }\n", 8, "dienst_max"),
        (least + "afwijkingen:\n  - { norm: reistijd, leerling: L1, waarde: 75, reden: a }\n", 8, "norm"),
        (
            "naam: P\ntarief:\n  index: [{ jaar: 2027, procent: 3 }]\n  voertuigtypen: { B: { kilometer: 1 } }\n", 2,
            "prijsjaar"
        ),
        (
            "naam: P\nprijzen_verzonnen: soms\ntarief:\n  voertuigtypen: { B: { kilometer: 1 } }\n", 2,
            "prijzen_verzonnen"
        ),
    ])
    func refuses(text: String, line: Int, column: String) {
        let result = read(text)
        #expect(result.rows.isEmpty)
        #expect(result.issues.map(\.location) == [.init(file: "contract.yaml", line: line, column: column)])
    }

    @Test func explainsADecimalCommaInBraces() {
        let result = read(ContractImportTests.least + "normen:\n  instaptijd: { waarde: 1,5, bron: a }\n")
        #expect(result.issues.map(\.location.column) == ["5"])
        #expect(result.issues.first?.advice?.contains("decimale komma") == true)
    }

    @Test func suggestsTheNearestName() {
        let result = read(ContractImportTests.least + "normen:\n  reistijd_maxx: { waarde: 60, bron: a }\n")
        #expect(result.issues.first?.advice == "Misschien bedoelt u «reistijd_max».")
    }

    @Test(
        arguments: [
            ("", "E-BESTAND-LEEG", nil), ("# niets\n", "E-BESTAND-LEEG", nil), ("naam: 1\nnaam: 2\n", "E-CONTRACT", 1),
            ("naam: \"P\ntarief: 1\n", "E-CONTRACT", 3), ("naam: P\n\ttarief: 1\n", "E-CONTRACT", 2),
            ("a: &a [1]\nb: [*a, *a]\n", "E-CONTRACT", 1),
            (String(repeating: "[", count: 100_000), "E-CONTRACT", 1),
            (String(repeating: "- ", count: 100_000), "E-CONTRACT", 1),
            (String(repeating: "{a: ", count: 90) + String(repeating: "}", count: 90), "E-CONTRACT", 1),
            (String(repeating: "a", count: 1_000_001), "E-BESTAND-TE-GROOT", nil),
        ] as [(String, String, Int?)])
    func refusesFiles(text: String, code: String, line: Int?) {
        let issue = read(text).issues.first
        #expect(read(text).rows.isEmpty)
        #expect(issue?.code == code)
        #expect(issue?.location.line == line)
    }

    /// Ten references to ten references, nine times over.
    @Test func refusesReferencesThatExplode() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...9 {
            let list = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(list)]\n"
        }
        #expect(read(text).issues.map(\.code) == ["E-CONTRACT"])
    }

    private func read(_ text: String) -> ImportResult<Contract> {
        ContractImport.read(Array(text.utf8), fileName: "contract.yaml")
    }
}
