import Domain
import Interchange

/// Pupils and vehicles of a delivery that the workspace does not know (yet), with the command that adds them.
struct UnknownCodes {
    let region: Region
    let file: String
    /// More codes than this are counted.
    private static let most = 20

    func issues(_ rows: [Sourced<DeliveredVisit>]) -> [ImportIssue] {
        let pupils = Set(region.pupils.map(\.id))
        let vehicles = Set(region.fleet.map(\.id.text) + region.vehicleTypes.map(\.id.text))
        let strangers = Set(rows.map(\.value.visit.key.pupil)).subtracting(pupils).map(\.text)
        let unknown = Set(rows.compactMap(\.value.visit.vehicle)).subtracting(vehicles)
        return [
            issue(
                "W-LEERLING-ONBEKEND", strangers, "leerling staat", "leerlingen staan",
                "Toevoegen kan met: ritwijzer importeer leerlingen leerlingen.csv. Hun ritten tellen dan vanzelf mee."),
            issue(
                "W-VOERTUIG-ONBEKEND", Array(unknown), "voertuig staat", "voertuigen staan",
                "Dan is niet te zien of er een ander voertuig reed dan gepland. Toevoegen kan met: "
                    + "ritwijzer importeer voertuigen voertuigen.csv"),
        ].compactMap(\.self)
    }

    private func issue(
        _ code: String, _ codes: [String], _ one: String, _ more: String, _ advice: String
    ) -> ImportIssue? {
        guard !codes.isEmpty else { return nil }
        let shown = codes.sorted().prefix(Self.most).joined(separator: ", ")
        let rest = codes.count > Self.most ? " en nog \(codes.count - Self.most)" : ""
        return ImportIssue(
            .warning, code: code, location: .init(file: file),
            message: "\(codes.count) \(codes.count == 1 ? one : more) niet in de werkmap: \(shown)\(rest)",
            advice: advice)
    }
}
