import Domain
import Testing

@testable import Interchange

@Suite struct ProposalMakerTests {
    private let known = KnownCodes(destinations: ["HORST", "DUIN"], pupils: ["K1", "K2"])

    private func propose(
        _ text: String, schema: TableSchema = .pupils, known: KnownCodes? = nil, reading: TableReading = TableReading()
    ) -> ColumnProposal? {
        ProposalMaker(
            Array(text.utf8), fileName: "x.csv", schema: schema, reading: reading, known: known ?? self.known)?
            .proposal()
    }

    private static let strange = """
        Volgnr;Kindnr;Naam;Waarheen;Pc ophaaladres;Hnr kind;Thuis na;Rolstoel?;Gestart
        1;K001;Jan;HORST;1821 SS;14A;15:30;nee;24-8-2026
        2;K002;Piet;HORST;1821SS;14;15.45;ja;24-8-2026
        3;K003;Kees;DUIN;1821SS;14a;16:00;nee;1-9-2026
        """

    @Test func headingsAndContentTogether() throws {
        let proposal = try #require(propose(Self.strange))
        #expect(proposal.isComplete)
        #expect(
            proposal.lines.map(\.column) == [
                nil, "code", nil, "bestemming", "postcode", "huisnummer", nil, "rolstoel", nil,
            ])
        #expect(
            proposal.lines.map(\.reason.text) == [
                "kennen we niet", "bevat codes die elk één keer voorkomen",
                "gegevens van personen zijn voor het plannen niet nodig", "bevat codes van bestemmingen in de werkmap",
                "de kop lijkt op postcode", "de kop lijkt op huisnummer",
                "kan zijn: ophalen_vanaf, thuis_uiterlijk, overdracht_van, overdracht_tot, begintijd, eindtijd",
                "deze kop kennen we", "kan zijn: geldig_vanaf, geldig_tot",
            ])
    }

    @Test func vehiclesAreKnownByTheirCodes() throws {
        let proposal = try #require(
            propose(
                "Lijn;Auto;Kant;Kind\n1;BUS8;heen;K1\n2;AUTO-NOORD;terug;K2\n", schema: .routes,
                known: KnownCodes(pupils: ["K1", "K2"], vehicles: ["BUS8", "AUTO-NOORD"])))
        #expect(proposal.lines.map(\.column) == ["route", "voertuig", "richting", "leerling"])
        #expect(proposal.lines[1].reason.text == "bevat codes van voertuigen in de werkmap")
    }

    /// The headings fit on neither sheet; only one of them resembles what is asked.
    @Test func theSheetThatLacksLeastIsProposed() throws {
        var book = WorkbookMaker.sheet(
            WorkbookMaker.rows([["Planning", "najaar"], ["gemaakt", "op maandag"]]), name: "Uitleg")
        book.add(
            WorkbookMaker.sheet(
                WorkbookMaker.rows([["Lijn", "Kant", "Kind"], ["1", "heen", "K1"], ["1", "heen", "K2"]])),
            name: "Planning")
        let proposal = try #require(
            ProposalMaker(book.bytes, fileName: "x.xlsx", schema: .routes, reading: TableReading(), known: known)?
                .proposal())
        #expect(proposal.sheet == "Planning" && proposal.isComplete)
        let read = TableImport.readRoutes(
            try book.bytes, fileName: "x.xlsx", reading: TableReading(mapping: proposal.mapping),
            known: RouteKnowledge(
                pupils: ["K1": "HORST", "K2": "HORST"], destinations: ["HORST"], vehicles: [], carrier: "ZEE",
                date: PlanDate("2026-11-23")))
        #expect(read.result.rows.count == 2 && read.sheet == "Planning")
    }

    @Test func aFormIsNeverAValue() throws {
        let proposal = try #require(propose(Self.strange))
        #expect(
            proposal.lines.map(\.form) == ["9", "A999", "Aaaa", "AAAAA", "9999AA", "99", "99:99", "aaa", "99-9-9999"])
        for word in ["Jan", "1821", "HORST", "K001", "14A"] {
            #expect(!proposal.lines.contains { $0.form.contains(word) || $0.reason.text.contains(word) })
        }
    }

    @Test func headingsThatFitNeedNoProposal() {
        #expect(propose("code;bestemming;postcode;huisnummer;iets\nL1;HORST;1821AB;2;1\n") == nil)
        #expect(propose("code;bestemming;lat;lon\nL1;HORST;52,6;4,7\n") == nil)
    }

    @Test func nothingThatResemblesIsNoProposal() {
        #expect(propose("a;b\nx y;z w\n", known: KnownCodes()) == nil)
        #expect(propose("bsn;b\n111222333;1821AB\n") == nil)
    }

    @Test func whatTwoColumnsCouldBeIsNotChosen() throws {
        let text = "kind;ander;naar;pc;hn\nA1;B1;HORST;1821AB;1\nA2;B2;HORST;1821AB;2\nA3;B3;HORST;1821AB;2\n"
        let proposal = try #require(propose(text))
        #expect(proposal.missing == ["code"])
        #expect(!proposal.isComplete)
        #expect(proposal.lines[0].reason == .unclear(["code"]))
        #expect(proposal.lines[1].reason == .unclear(["code"]))
        #expect(proposal.lines[4].column == "huisnummer")
    }

    @Test func aNameThatTheContentDeniesIsNotTaken() throws {
        let text = "leerling;naar;postcode school;huisnr kind\nA1;HORST;morgen;1\nA2;HORST;straks;2\n"
        let proposal = try #require(propose(text))
        #expect(proposal.lines[2].column == nil)
        #expect(proposal.missing == ["postcode"])
    }

    @Test func coordinatesByTheirContent() throws {
        let text = "leerling;naar;a;b\nA1;HORST;111400;516200\nA2;HORST;111500;516300\n"
        let proposal = try #require(propose(text))
        #expect(proposal.lines.map(\.column) == ["code", "bestemming", "x", "y"])
        let degrees = try #require(propose("leerling;naar;b;l\nA1;HORST;52,63;4,75\nA2;HORST;52,64;4,76\n"))
        #expect(degrees.lines.map(\.column) == ["code", "bestemming", "breedtegraad", "lengtegraad"])
    }

    @Test func codesOfTheWorkspaceInAFileOfWhatWasDriven() throws {
        let text = "wanneer;wie;h of t;uit\n24-8-2026;K1;heen;8:10\n24-8-2026;K2;heen;8:12\n"
        let proposal = try #require(propose(text, schema: .realisation))
        #expect(proposal.lines.map(\.column).prefix(3) == ["datum", "leerling", "richting"])
        #expect(proposal.isComplete)
    }

    @Test func theProposalReadsTheFile() throws {
        let proposal = try #require(propose(Self.strange))
        let addresses = AddressTable([], centres: ["1821": TableTexts.alkmaar])
        let read = try TableImport.readPupils(
            Array(Self.strange.utf8), fileName: "x.csv", reading: TableReading(mapping: proposal.mapping),
            addresses: addresses, known: known)
        #expect(read.rows.map(\.value.id.text) == ["K001", "K002", "K003"])
        #expect(!read.hasErrors)
        #expect(!read.issues.contains { $0.code == "W-KOLOM-ONBEKEND" }, "what is said not to be read needs no word")
    }

    @Test func aKeptMappingGoesForTheSameHeadings() throws {
        let mapping = try #require(propose(Self.strange)).mapping
        func reading(_ carrier: String?, of kept: String?) -> TableReading {
            TableReading(
                kept: [
                    .init(
                        mapping: mapping, carrier: kept.map { .init($0) }, file: "a.csv", keptAt: "2026-11-21T09:00:00Z"
                    )
                ],
                carrier: carrier.map { .init($0) })
        }
        func issues(_ text: String, _ reading: TableReading) throws -> [ImportIssue] {
            try TableImport.readPupils(
                Array(text.utf8), fileName: "x.csv", reading: reading,
                addresses: AddressTable([], centres: ["1821": TableTexts.alkmaar]), known: known
            ).issues
        }
        for (carrier, kept) in [(nil, nil), (nil, "A"), ("A", "A"), ("A", nil)] as [(String?, String?)] {
            let found = try issues(Self.strange, reading(carrier, of: kept))
            #expect(!found.contains { $0.severity == .error }, "\(found)")
            #expect(found.first?.code == "W-KOLOMMEN-BEWAARD")
        }
        #expect(try issues(Self.strange, reading("B", of: "A")).contains { $0.code == "E-KOLOM-ONTBREEKT" })
        let fewer = Self.strange.split(separator: "\n").map {
            $0.split(separator: ";").dropFirst().joined(separator: ";")
        }
        .joined(separator: "\n")
        #expect(try issues(fewer, reading(nil, of: nil)).contains { $0.code == "E-KOLOM-ONTBREEKT" })
        #expect(
            try !issues(fewer, reading("A", of: "A")).contains { $0.severity == .error }, "what is read is all there")
    }

    @Test func twoKeptMappingsThatDisagreeAreNotChosenBetween() {
        let one = HeadingMapping(kind: "leerlingen", entries: [.init(heading: "A", column: "code")])
        let two = HeadingMapping(kind: "leerlingen", entries: [.init(heading: "A", column: "bestemming")])
        func choice(_ mappings: [HeadingMapping], _ carrier: String? = nil) -> HeadingMapping? {
            let kept = mappings.enumerated().map {
                KeptMapping(mapping: $1, carrier: .init("V\($0)"), file: "a.csv", keptAt: "2026-11-21T09:00:00Z")
            }
            return MappingChoice(
                TableReading(kept: kept, carrier: carrier.map { .init($0) }), header: ["a"], schema: .pupils
            ).mapping
        }
        #expect(choice([one, two]) == nil)
        #expect(choice([one, one]) == one)
        #expect(choice([one, two], "V1") == two)
    }
}
