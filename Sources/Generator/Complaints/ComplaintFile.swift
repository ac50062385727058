package import Domain

extension GeneratedFile {
    /// Complaints as klachten.csv.
    package init(complaints: [Complaint], name: String = "klachten.csv") {
        let fields: [DelimitedTable.Field<Complaint>] = [
            ("nummer", { $0.id.text }), ("soort", { $0.kind.rawValue }), ("datum", { $0.date.description }),
            ("tijd", { $0.time.map { Seconds($0.rawValue / 60 * 60).clockText } ?? "" }),
            ("richting", { $0.direction?.rawValue ?? "" }), ("ontvangen", { $0.received.text }),
            ("leerling", { $0.pupil?.text ?? "" }), ("route", { $0.route?.text ?? "" }),
            ("vervoerder", { $0.carrier?.text ?? "" }), ("categorie", { $0.category.word }),
            ("gevraagd", { $0.wish?.kind.rawValue ?? "" }),
            ("gevraagd_waarde", { $0.wish.map(GeneratedFile.value) ?? "" }),
            ("melder", { $0.reporter.rawValue }),
            ("stem", { $0.voices.sorted().map(\.rawValue).joined(separator: ", ") }),
            ("incident", { $0.isIncident ? "ja" : "" }), ("tekst", { $0.note ?? "" }),
            ("bevestigd", { $0.acknowledged?.text ?? "" }), ("beantwoord", { $0.answered?.text ?? "" }),
        ]
        self.init(name: name, text: DelimitedTable(complaints, fields).text)
    }

    private static func value(_ wish: ComplaintWish) -> String {
        switch wish {
        case .rideAtMost(let limit): String(limit.rawValue / 60)
        case .apartFrom(let pupil): pupil.text
        case .notBefore(let moment), .homeBy(let moment): moment.clockText
        case .fixedDriver, .alone: ""
        }
    }
}
