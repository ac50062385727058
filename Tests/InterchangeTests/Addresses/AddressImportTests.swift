import CZlib
import CZstd
import Domain
import Foundation
import TestSupport
import Testing

@testable import Interchange

@Suite struct AddressImportTests {
    private static let head =
        "straat;huisnummer;huisletter;huisnummertoevoeging;postcode;woonplaats;gemeente;provincie;lat;lon\n"
    private static let row = "Straat;14;A;2;1821AB;Alkmaar;Alkmaar;Noord-Holland;52.63242;4.75341\n"

    @Test func readsARow() throws {
        let (records, summary) = try read(AddressImportTests.head + AddressImportTests.row)
        #expect(
            records == [
                AddressRecord(
                    postcode: "1821AB", number: 14, suffix: "A-2",
                    address: KnownAddress(
                        coordinate: Coordinate(latitude: 52.63242, longitude: 4.75341), town: "Alkmaar",
                        municipality: "Alkmaar"))
            ])
        #expect(summary == AddressSummary(addresses: 1))
    }

    @Test(arguments: [
        ("postcode,huisnummer,lat,lon\n1821 ab,14a,52.6,4.7\n", 14, "A"),
        ("postcode;huisnummer;x;y\n1821AB;14-2;111400;516200\n", 14, "2"),
        ("postcode;huisnummer;lat;lon\r\n1821AB;14;\"52,63\";\"4,75\"\r\n", 14, ""),
        ("\u{FEFF}postcode;huisnummer;lat;lon\n1821AB;14;52,63;4,75", 14, ""),
    ])
    func readsOtherForms(text: String, number: Int, suffix: String) throws {
        let (records, summary) = try read(text)
        #expect(summary.issues.isEmpty)
        #expect(records.map(\.number) == [number])
        #expect(records.map(\.suffix) == [suffix])
        #expect(records.allSatisfy { $0.address.coordinate.isInOrNearTheNetherlands })
    }

    @Test(arguments: [
        ("", ["E-BESTAND-LEEG"]), ("postcode;huisnummer;lat;lon\n", ["E-ALLEEN-KOPREGEL"]),
        ("postcode;huisnummer\n1821AB;1\n", ["E-KOLOM-ONTBREEKT"]),
        ("huisnummer;lat;lon\n1;52;4\n", ["E-KOLOM-ONTBREEKT"]),
        ("postcode;huisnummer;lat;lon\n1821AB;1;4,7;52,6\n", ["E-COORDINAAT-VERWISSELD"]),
        ("postcode;huisnummer;lat;lon\n1821AB;1;48,7;2,6\n", ["E-COORDINAAT"]),
        (
            "postcode;huisnummer;lat;lon\nX;1;52,7;4,6\n1821AB;;52,7;4,6\n1821AB;1;a;4\n1821AB;1\n",
            ["E-ADRESREGEL", "E-ADRESREGEL", "E-ADRESREGEL", "E-AANTAL-KOLOMMEN"]
        ),
        ("postcode;huisnummer;lat;lon\n1821AB;\"1;52,7;4,6\n", ["E-AANHALINGSTEKEN"]),
        ("P\0o\0s\0t\0c\0o\0d\0e\0", ["E-CODERING"]),
    ])
    func refuses(text: String, codes: [String]) throws {
        let (records, summary) = try read(text)
        #expect(records.isEmpty)
        #expect(summary.hasErrors)
        #expect(summary.issues.map(\.code) == codes)
    }

    @Test func rowsWithoutPostcodeAreSkipped() throws {
        let (records, summary) = try read("postcode;huisnummer;lat;lon\n;1;52,7;4,6\n1821AB;1;52,7;4,6\n")
        #expect(records.count == 1)
        #expect(summary.skipped == 1)
        #expect(!summary.hasErrors)
    }

    @Test func manyErrorsAreCounted() throws {
        let (_, summary) = try read("postcode;huisnummer;lat;lon\n" + String(repeating: "X;1;52,7;4,6\n", count: 500))
        #expect(summary.issues.count == AddressImport.mostIssues)
        #expect(summary.issues.count + summary.furtherErrors == 500)
    }

    /// More than one block, so that rows are cut at block boundaries.
    @Test(arguments: ["plain", "gzip", "two gzip members", "zstd"])
    func readsPackedFilesInBlocks(packing: String) throws {
        let rows = (1...15_000).map {
            "Een heel erg lange Verzonnenstraat;\($0 % 900 + 1);;;1821AB;Alkmaar;Alkmaar;NH;52.63242;4.75341\n"
        }
        let plain = Array((AddressImportTests.head + rows.joined()).utf8)
        #expect(plain.count > BlockSize.bytes)
        let packed =
            switch packing {
            case "gzip": gzip(plain)
            case "two gzip members": gzip(Array(plain[..<1000])) + gzip(Array(plain[1000...]))
            case "zstd": zstd(plain)
            default: plain
            }
        var batches: [Int] = []
        let summary = try AddressImport.read(bytes: packed, fileName: "a.csv") { batches.append($0.count) }
        #expect(summary == AddressSummary(addresses: 15_000))
        #expect(batches.reduce(0, +) == 15_000)
    }

    @Test(arguments: ["gzip", "zstd"])
    func refusesDamage(packing: String) {
        let plain = Array((AddressImportTests.head + AddressImportTests.row).utf8)
        let packed = packing == "gzip" ? gzip(plain) : zstd(plain)
        for damaged in [Array(packed.dropLast(6)), Array(packed[..<8]) + [UInt8](repeating: 0xAA, count: 40)] {
            #expect {
                try AddressImport.read(bytes: damaged, fileName: "a.csv") { _ in }
            } throws: {
                ($0 as? Fault)?.code == "E-INGEPAKT"
            }
        }
    }

    @Test(arguments: ["gzip", "zstd"])
    func refusesBombs(packing: String) {
        let plain = [UInt8](repeating: Ascii.lineFeed, count: UnpackingSource.leastSuspect + 2_000_000)
        let packed = packing == "gzip" ? gzip(plain) : zstd(plain)
        #expect {
            let source = try UnpackingSource(MemorySource(packed), name: "a.csv")
            while try source.next() != nil {}
        } throws: {
            ($0 as? Fault)?.code == "E-UITPAKKEN"
        }
    }

    @Test func refusesAnEndlessRow() throws {
        let text = AddressImportTests.head + "\"" + String(repeating: "a;", count: 1_100_000)
        let (_, summary) = try read(text)
        #expect(summary.issues.map(\.code) == ["E-AANHALINGSTEKEN"])
        #expect(summary.issues.first?.location.line == 2)
    }

    @Test func aMissingFileIsAFault() {
        #expect {
            try AddressImport.read(path: "/bestaat/niet.csv", fileName: "niet.csv") { _ in }
        } throws: {
            ($0 as? Fault)?.code == "E-BESTAND"
        }
    }

    @Test(.enabled(if: SharedData.exists("data/bag/Flevoland.csv.zst"), "the folder shared is not beside the checkout"))
    func readsTheStartOfARealExtract() {
        var count = 0
        var towns: Set<String> = []
        let enough = Fault(code: "E-GENOEG", message: "genoeg")
        #expect(throws: enough) {
            let path = SharedData.path("data/bag/Flevoland.csv.zst")
            _ = try AddressImport.read(path: path, fileName: "Flevoland.csv.zst") { batch throws(Fault) in
                count += batch.count
                for record in batch.prefix(100) { towns.insert(record.address.town ?? "") }
                if count >= AddressImport.batchSize { throw enough }
            }
        }
        #expect(count >= AddressImport.batchSize)
        #expect(towns.contains("Almere"))
    }

    private func read(_ text: String) throws -> ([AddressRecord], AddressSummary) {
        var records: [AddressRecord] = []
        let summary = try AddressImport.read(bytes: Array(text.utf8), fileName: "a.csv") { records += $0 }
        return (records, summary)
    }

    private func gzip(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        deflateInit2_(
            &stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, zlibVersion(), Int32(MemoryLayout<z_stream>.size))
        var input = bytes
        var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))) + 64)
        let written = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(target.count)
                deflate(&stream, Z_FINISH)
                return target.count - Int(stream.avail_out)
            }
        }
        deflateEnd(&stream)
        return Array(output[..<written])
    }

    private func zstd(_ bytes: [UInt8]) -> [UInt8] {
        var output = [UInt8](repeating: 0, count: ZSTD_compressBound(bytes.count))
        let capacity = output.count
        let written = bytes.withUnsafeBytes { source in
            output.withUnsafeMutableBytes { target in
                ZSTD_compress(target.baseAddress, capacity, source.baseAddress, source.count, 3)
            }
        }
        return Array(output[..<written])
    }
}
