import Domain
import Testing

@testable import Interchange

@Suite struct ComplaintImportTests {
    private let known = KnownCodes(destinations: ["HORST"], pupils: ["L017", "L012"])

    private func read(_ text: String) -> ImportResult<Complaint> {
        TableImport.readComplaints(Array(text.utf8), fileName: "klachten.csv", known: known)
    }

    private let header =
        "nummer;soort;datum;tijd;richting;ontvangen;leerling;bestemming;categorie;gevraagd;gevraagd_waarde;melder;stem;incident;tekst\n"

    @Test func everyColumn() throws {
        let result = read(
            header
                + "K1;Klacht;24-11-2026;8:10;heen;24-11-2026 9:15;L017;HORST;Lange rit;reistijd-hooguit;40;ouder;te lang, Te druk;ja;kort verhaal\n"
        )
        #expect(result.issues.isEmpty)
        let complaint = try #require(result.rows.first?.value)
        #expect(complaint.category == .topic(.longRide))
        #expect(complaint.received == LocalMoment(complaint.date, .clock(9, 15)))
        #expect(complaint.wish == .rideAtMost(.minutes(40)))
        #expect(complaint.voices == [.long, .noisy])
        #expect(complaint.isIncident && complaint.note == "kort verhaal" && complaint.direction == .toSchool)
    }

    @Test(
        "wishes",
        arguments: [
            ("niet-ophalen-voor;7:30", ComplaintWish.notBefore(.clock(7, 30))),
            ("niet-samen-met;L012", .apartFrom("L012")),
            ("vaste-chauffeur;", .fixedDriver), ("uiterlijk-thuis;16:00", .homeBy(.clock(16, 0))), ("alleen;", .alone),
        ])
    func wishes(cells: String, wish: ComplaintWish) {
        let result = read(header + "K1;;24-11-2026;;;25-11-2026;L017;;te-druk;\(cells);;;;\n")
        #expect(result.issues.isEmpty)
        #expect(result.rows.first?.value.wish == wish)
    }

    @Test func ownCategories() {
        let result = read(header + "K1;;24-11-2026;;;25-11-2026;L017;;eigen-jassen;;;;;;\n")
        #expect(result.rows.first?.value.category == .own("jassen"))
    }

    @Test func everyErrorIsTold() {
        let result = read(
            header
                + "K1;klagt;24-11-2026;;;25-11-2026;L017;;lange-rit;;;;;;\n"
                + "K2;;24-11-2026;;;23-11-2026;L017;;lange-rti;;;;;;\n"
                + "K3;;24-11-2026;;;25-11-2026;;;lange-rit;;;;;;\n"
                + "K3;;24-11-2026;;;25-11-2026;;DORST;te-druk;;;;blij;;\n"
                + "K5;;24-11-2026;;;23-11-2026;L017;;te-druk;reistijd-hooguit;;;;;\n")
        let errors = result.issues.filter { $0.severity == .error }
        #expect(errors.map(\.location.line) == [2, 3, 4, 5, 5, 6, 6])
        #expect(errors.contains { $0.advice == "Misschien bedoelt u «lange-rit»." })
        #expect(errors.contains { $0.advice == "Misschien bedoelt u «HORST»." })
        #expect(result.rows.isEmpty)
    }

    @Test func receivedBeforeItHappened() {
        let result = read(header + "K1;;24-11-2026;;;23-11-2026;L017;;lange-rit;;;;;;\n")
        #expect(result.issues.map(\.code) == ["E-VOLGORDE"])
    }

    @Test func aPupilWhoLeftIsAWarning() {
        let result = read(header + "K1;;24-11-2026;;;25-11-2026;L099;;lange-rit;;;;;;\n")
        #expect(result.issues.map(\.code) == ["W-LEERLING-ONBEKEND"])
        #expect(result.rows.count == 1)
    }

    @Test func textIsNotRepeatedInMessages() {
        let long = String(repeating: "Jan huilt. ", count: 40)
        let result = read(header + "K1;;24-11-2026;;;25-11-2026;L017;;lange-rit;;;;;;\(long)\n")
        #expect(result.issues.count == 1 && result.issues[0].value == nil)
    }

    @Test func aFormReadsAsARow() {
        let read = ComplaintForm.read(
            [
                ("nummer", "K1"), ("datum", "24-11-2026"), ("ontvangen", "24-11-2026 9:15"), ("leerling", "L017"),
                ("categorie", "te-druk"), ("tekst", "zegt \"te vol\"; en meer"),
            ], known: known)
        #expect(read.issues.isEmpty)
        #expect(read.complaint?.note == "zegt \"te vol\"; en meer")
    }

    @Test func agreementsInTheContract() throws {
        let text = """
            naam: proef
            tarief:
              prijsjaar: 2026
              voertuigtypen:
                AUTO:
                  kilometer: "1,00"
            klachten:
              bevestigen_werkdagen: {waarde: 2, bron: bestek}
              incident_melden: {waarde: 60, bron: bestek}
              chauffeurs_per_maand_max: {waarde: geen, bron: bestek}
            """
        let result = ContractImport.read(Array(text.utf8), fileName: "contract.yaml")
        let norms = result.rows.first?.value.complaintNorms
        if let norms {
            #expect(norms.count(.acknowledge) == 2 && norms.duration(.incident) == .minutes(60))
            #expect(norms.count(.drivers) == nil && norms.count(.answer) == 10)
        } else {
            Issue.record("\(result.issues.map(\.text))")
        }
    }
}
