import Domain
import Foundation
import Store
import Testing

@Suite struct AddressBookTests {
    let folder: ScratchFolder
    let path: String

    init() throws {
        folder = try ScratchFolder()
        path = AddressBook.path(besideWorkspace: folder.file("regio.ritwijzer"))
    }

    static func record(_ postcode: String, _ number: Int, _ suffix: String = "", _ latitude: Double) -> AddressRecord {
        AddressRecord(
            postcode: postcode, number: number, suffix: suffix,
            address: KnownAddress(
                coordinate: Coordinate(latitude: latitude, longitude: 4.75), town: "Alkmaar", municipality: "Alkmaar"))
    }

    static let batches = [
        [record("1821AB", 12, "", 52.1), record("1821AB", 14, "A", 52.2)],
        [record("1821AB", 16, "", 52.3), record("1821AC", 1, "", 52.8)],
    ]

    static func known(_ latitude: Double) -> KnownAddress {
        KnownAddress(
            coordinate: Coordinate(latitude: latitude, longitude: 4.75), town: "Alkmaar", municipality: "Alkmaar")
    }

    @Test func liesBesideTheWorkspace() { #expect(path == folder.file("regio.adressen")) }

    @Test func findsAnAddress() throws {
        let book = try AddressBook.build(at: path, from: Self.batches)
        #expect(try book.find(postcode: "1821AB", houseNumber: "14 a") == .exact(Self.known(52.2)))
        #expect(try AddressBook.open(at: path).find(postcode: "1821AC", houseNumber: "1") == .exact(Self.known(52.8)))
    }

    @Test func proposesNearMissesAtThePostcodesCentre() throws {
        let book = try AddressBook.build(at: path, from: Self.batches)
        guard case .coarse(let centre, .postcode6, let misses) = try book.find(postcode: "1821AB", houseNumber: "14")
        else {
            Issue.record("not coarse")
            return
        }
        #expect(abs(centre.coordinate.latitude - 52.2) < 1e-9)
        #expect(misses == ["14-A", "12", "16"])
    }

    @Test func fallsBackOnTheFourDigits() throws {
        let book = try AddressBook.build(at: path, from: Self.batches)
        guard case .coarse(let centre, .postcode4, let misses) = try book.find(postcode: "1821ZZ", houseNumber: "3")
        else {
            Issue.record("not coarse")
            return
        }
        #expect(abs(centre.coordinate.latitude - 52.35) < 1e-9)
        #expect(centre.municipality == "Alkmaar")
        #expect(misses == [])
        #expect(try book.find(postcode: "9999ZZ", houseNumber: "3") == .unknown(nearMisses: []))
    }

    @Test func givenCentresWinAndSurviveANewAddressFile() throws {
        _ = try AddressBook.build(at: path, from: Self.batches)
        _ = try AddressBook.add(centres: ["1821": Self.known(52.9), "1821ZZ": Self.known(52.95)], at: path)
        let book = try AddressBook.build(at: path, from: Self.batches)
        #expect(
            try book.find(postcode: "1821YY", houseNumber: "3")
                == .coarse(Self.known(52.9), .postcode4, nearMisses: []))
        #expect(
            try book.find(postcode: "1821ZZ", houseNumber: "3")
                == .coarse(Self.known(52.95), .postcode6, nearMisses: []))
        #expect(try book.counts().addresses == 4)
        #expect(try book.counts().centres == 2)
    }

    @Test func centresAloneMakeABook() throws {
        let book = try AddressBook.add(
            centres: ["1821": Self.known(52.9)], at: path)
        #expect(
            try book.find(postcode: "1821AB", houseNumber: "14")
                == .coarse(Self.known(52.9), .postcode4, nearMisses: []))
    }

    @Test func failedFileLeavesTheOldBook() throws {
        _ = try AddressBook.build(at: path, from: Self.batches)
        let broken = Fault(code: "E-PROEF", message: "halverwege kapot")
        let thrown = try fault(of: {
            _ = try AddressBook.build(at: path) { (add) throws(Fault) in
                try add([Self.record("1821AB", 99, "", 52.4)])
                throw broken
            }
        })
        #expect(thrown == broken)
        #expect(try AddressBook.open(at: path).counts().addresses == 4)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["regio.adressen"])
    }

    @Test func workspaceIsNoAddressBook() throws {
        let workspace = folder.file("regio.ritwijzer")
        _ = try Workspace.create(at: workspace)
        #expect(try code(of: { _ = try AddressBook.open(at: workspace) }) == "E-WERKMAP-ANDER-PROGRAMMA")
        _ = try AddressBook.build(at: path, from: Self.batches)
        #expect(try code(of: { _ = try Workspace.open(at: path, mode: .read) }) == "E-WERKMAP-ANDER-PROGRAMMA")
    }

    @Test func firstOfTwoEqualAddressesCounts() throws {
        let book = try AddressBook.build(
            at: path, from: [[Self.record("1821AB", 1, "a", 52.1), Self.record("1821AB", 1, "A", 52.2)]])
        #expect(try book.find(postcode: "1821AB", houseNumber: "1A") == .exact(Self.known(52.1)))
        #expect(try book.counts().addresses == 1)
    }
}
