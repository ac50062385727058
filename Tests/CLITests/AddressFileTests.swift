import Foundation
import TestSupport
import Testing

/// A whole province's addresses, as the BAG gives them.
@Suite(
    .enabled(if: SharedData.exists("data/bag/Flevoland.csv.zst"), "the folder shared is not beside the checkout"))
struct AddressFileTests {
    /// Processor time, which does not depend on what else the machine does. It takes about two seconds.
    @Test func aProvinceIsReadWithinFifteenSeconds() throws {
        let scratch = try Scratch()
        let result = try Binary.run(
            ["importeer", "adressen", SharedData.path("data/bag/Flevoland.csv.zst"), "--werkmap", "regio.ritwijzer"],
            in: scratch, shell: "ulimit -t 15;")
        #expect(result.output.contains("222318 nieuw"), "\(result)")
        #expect(try scratch.names() == ["regio.adressen"], "in a file of its own, and no half one")
    }

    @Test func centresOfPostcodesStandInForAddresses() throws {
        let scratch = try Scratch()
        let result = try Binary.run(
            ["importeer", "postcodes", SharedData.path("data/pc4/pc4_centroids.json"), "--werkmap", "r.ritwijzer"],
            in: scratch)
        #expect(result.status == 0, "\(result)")
        for kind in ["standplaatsen", "voertuigen"] {
            let path = Checkout.templates.appending(path: "\(kind).csv").path
            #expect(try Binary.run(["importeer", kind, path, "--werkmap", "r.ritwijzer"], in: scratch).status == 0)
        }
        try scratch.write(
            "code;naam;postcode;huisnummer;begin;eind\nS1;School;1823 ab;1;8:30;14:00\n", to: "scholen.csv")
        try scratch.write("code;bestemming;gemeente;postcode;huisnummer\nA1;S1;Alkmaar;1811AA;1\n", to: "wie.csv")
        for (kind, file) in [("bestemmingen", "scholen.csv"), ("leerlingen", "wie.csv")] {
            let read = try Binary.run(["importeer", kind, file, "--werkmap", "r.ritwijzer"], in: scratch)
            #expect(read.status == 0, "\(read)")
            #expect(read.talk.contains("het midden van de postcode (vier tekens) is gebruikt"), "\(read.talk)")
        }
    }
}
