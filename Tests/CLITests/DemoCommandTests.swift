import Foundation
import Testing

@Suite struct DemoCommandTests {
    @Test func aStrangerSeesARegionPlannedCheckedAndReported() throws {
        let scratch = try Scratch()
        let result = try Binary.run(["demo", "--leerlingen", "40", "--stappen", "150"], in: scratch)
        #expect(result.status == 0, "\(result)")
        #expect(result.output.contains("Geen overtredingen"))
        #expect(result.output.contains("Open dit bestand in uw browser: ritwijzer-demo/rapport.html"))
        let report = try scratch.read("ritwijzer-demo/rapport.html")
        #expect(report.hasPrefix("<!DOCTYPE html>") || report.hasPrefix("<!doctype html>"))
        #expect(result.output.contains("En de vergelijking: ritwijzer-demo/vergelijking.html"))
        #expect(try scratch.read("ritwijzer-demo/vergelijking.html").contains("opstap-500m"))
        #expect(scratch.exists("ritwijzer-demo/invoer/leerlingen.csv"))
        let next = try #require(result.output.firstMatch(of: /ritwijzer (leg-uit leerling .*)/)).output.1
        let explained = try Binary.run(next.split(separator: " ").map(String.init), in: scratch)
        #expect(explained.status == 0, "the command that the demo advises works: \(explained)")
    }
}
