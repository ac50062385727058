import Foundation
import Testing

/// A change of a document's text that makes it wrong, and how the reader must tell so.
struct Damage: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let code: String
    let path: String
    /// False for what a schema cannot say: references, sums, repeated codes.
    let isSeenBySchema: Bool

    init(_ old: String, _ new: String, _ code: String = "", _ path: String = "", isSeenBySchema: Bool = true) {
        self.old = old
        self.new = new
        self.code = code
        self.path = path
        self.isSeenBySchema = isSeenBySchema
    }

    var testDescription: String { "\(code) \(path) \(new)" }

    /// Changes the first occurrence.
    func apply(to text: String) throws -> Data {
        let range = try #require(text.range(of: old), "\(old) is not in the document")
        return Data(text.replacingCharacters(in: range, with: new).utf8)
    }

    static let problems: [Damage] = [
        Damage("ritwijzer-probleem/1", "ritwijzer-probleem/2", "E-FORMAAT", "format"),
        Damage("\"direction\": \"heen\"", "\"direction\": \"omhoog\"", "E-WOORD-ONBEKEND", "direction"),
        Damage("\"direction\": \"heen\",", "", "E-VELD-ONTBREEKT", "direction"),
        Damage("\"date\": \"2026-11-23\"", "\"date\": \"23-11-2026\"", "E-DATUM", "date"),
        Damage("\"date\": \"2026-11-23\"", "\"date\": \"2026-02-30\"", "E-DATUM", "date", isSeenBySchema: false),
        Damage("\"gates\": [", "\"gtaes\": [], \"gates\": [", "E-VELD-ONBEKEND", "gtaes"),
        Damage("\"mostAboard\": 4", "\"mostAbord\": 4", "E-VELD-ONBEKEND", "requests[1].needs.mostAbord"),
        Damage("\"places\": 2", "\"places\": 1e308", "E-GETAL-BEREIK", "requests[1].needs.places"),
        Damage(
            "\"places\": 2", "\"places\": 1e999", "E-GETAL-BEREIK", "requests[1].needs.places", isSeenBySchema: false),
        Damage("\"places\": 2", "\"places\": 1.5", "E-GETAL-GEHEEL", "requests[1].needs.places"),
        Damage("\"places\": 2", "\"places\": -2", "E-GETAL-BEREIK", "requests[1].needs.places"),
        Damage("\"places\": 2", "\"places\": 0", "E-GETAL-BEREIK", "requests[1].needs.places"),
        Damage("\"places\": 2", "\"places\": \"2\"", "E-VELD-SOORT", "requests[1].needs.places"),
        Damage("\"places\": 2", "\"places\": 99999999999999999999", "E-GETAL-BEREIK", "requests[1].needs.places"),
        Damage("\"bell\": 30600", "\"bell\": 129601", "E-GETAL-BEREIK", "requests[0].bell"),
        Damage("\"bell\": 30600,", "", "E-VELD-ONTBREEKT", "requests[0].bell"),
        Damage("\"wheelchair\": \"ja\"", "\"wheelchair\": \"jaa\"", "E-WOORD-ONBEKEND", "requests[2].needs.wheelchair"),
        Damage("\"pupil\": \"L2\"", "\"pupil\": \"L1\"", "E-CODE-DUBBEL", "requests[1].pupil", isSeenBySchema: false),
        Damage("\"pupil\": \"L2\"", "\"pupil\": \" \"", "E-CODE-VORM", "requests[1].pupil"),
        Damage("\"pupil\": \"L2\"", "\"pupil\": \"\\u001b[31m\"", "E-CODE-VORM", "requests[1].pupil"),
        Damage("\"pupil\": \"L2\"", "\"pupil\": 2", "E-VELD-SOORT", "requests[1].pupil"),
        Damage(
            "\"destination\": \"B1\",", "\"destination\": \"B9\",", "E-CODE-ONBEKEND", "requests[0].destination",
            isSeenBySchema: false),
        Damage(
            "\"latitude\": 52.6301, \"longitude\": 4.7512", "\"latitude\": null", "E-GEEN-COORDINAAT", "places[0]",
            isSeenBySchema: false),
        Damage("\"type\": \"bus\"", "\"type\": \"tram\"", "E-CODE-ONBEKEND", "fleet[0].type", isSeenBySchema: false),
        Damage("\"depot\": \"S1\"", "\"depot\": \"S2\"", "E-CODE-ONBEKEND", "fleet[0].depot", isSeenBySchema: false),
        Damage(
            "\"gate\": \"P1\"", "\"gate\": \"P9\"", "E-CODE-ONBEKEND", "destinations[0].gate", isSeenBySchema: false),
        Damage("\"id\": \"P2\"", "\"id\": \"P1\"", "E-CODE-DUBBEL", "gates[1].id", isSeenBySchema: false),
        Damage("\"bays\": 2", "\"bays\": -2", "E-GETAL-BEREIK", "gates[0].bays"),
        Damage("\"seats\": 8", "\"seats\": -8", "E-GETAL-BEREIK", "vehicleTypes[0].configurations[0].seats"),
        Damage(
            "\"frontSeats\": 1", "\"frontSeats\": 9", "E-GETAL-BEREIK", "vehicleTypes[0].frontSeats",
            isSeenBySchema: false),
        Damage("\"count\": 3", "\"count\": -3", "E-GETAL-BEREIK", "fleet[0].count"),
        Damage("\"latest\": 68400", "\"latest\": 3600", "E-VENSTER", "fleet[0].shift", isSeenBySchema: false),
        Damage("\"latitude\": 52.6402", "\"latitude\": 4.7405", "E-COORDINAAT", "places[1]"),
        Damage("\"latitude\": 52.6402, ", "", "E-VELD-ONTBREEKT", "places[1].latitude"),
        Damage("\"detour\": 1.35", "\"detour\": 1e308", "E-GETAL-BEREIK", "travel.estimate.detour"),
        Damage("\"upTo\": 15000", "\"upTo\": 2000", "E-REISTIJDEN", "travel.estimate.bands", isSeenBySchema: false),
        Damage(
            "\"kilometresPerHour\": 25", "\"kilometresPerHour\": 0", "E-GETAL-BEREIK",
            "travel.estimate.bands[0].kilometresPerHour"),
        Damage("[\"L1\", \"L3\"]", "[\"L1\", \"L1\"]", "E-PAAR", "apart[0]"),
        Damage("[\"L1\", \"L3\"]", "[\"L1\"]", "E-PAAR", "apart[0]"),
        Damage("[\"L1\", \"L3\"]", "[\"L1\", \"L2\"]", "E-PAAR", "together[0]", isSeenBySchema: false),
        Damage("[\"L1\", \"L3\"]", "[\"L1\", \"L9\"]", "E-CODE-ONBEKEND", "apart[0][1]", isSeenBySchema: false),
        Damage(
            "[\"L1\", \"L2\"]", "[\"L1\", \"L2\"], [\"L2\", \"L1\"]", "E-PAAR", "together[1]", isSeenBySchema: false),
        Damage("\"norm\": \"reistijd_max\"", "\"norm\": \"reistijd_min\"", "E-WOORD-ONBEKEND", "norms[0].norm"),
        Damage("\"value\": 4500", "\"value\": -1", "E-GETAL-BEREIK", "norms[0].value"),
        Damage(
            "\"municipality\": \"Heiloo\", \"value\"", "\"municipality\": \"Heiloo\", \"pupil\": \"L1\", \"value\"",
            "E-NORM-BEREIK", "norms[1]"),
        Damage(
            "\"norm\": \"wachten_aan_boord_max\"", "\"norm\": \"reistijd_max\"", "E-NORM-DUBBEL", "norms[4]",
            isSeenBySchema: false),
        Damage("\"start_dienst\": 12345", "\"start_dienst\": -1", "E-GETAL-BEREIK", "tariff.rates.bus.start_dienst"),
        Damage("\"start_dienst\"", "\"start_diens\"", "E-VELD-ONBEKEND", "tariff.rates.bus.start_diens"),
        Damage("\"bus\": {", "\"tram\": {", "E-CODE-ONBEKEND", "tariff.rates.tram", isSeenBySchema: false),
    ]
}
