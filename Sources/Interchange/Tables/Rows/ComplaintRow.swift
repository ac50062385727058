import Domain

/// One row of klachten.csv.
enum ComplaintRow {
    static func read(_ row: inout RowReader, known: KnownCodes) -> Complaint? {
        let number = row.code("nummer")
        let kind = word(&row, "soort", Complaint.Kind.self) ?? .complaint
        let date = row.required("datum") == nil ? nil : row.date("datum")
        let time = row.clock("tijd")
        let direction = row.choice("richting", ["heen": Direction.toSchool, "terug": .fromSchool])
        let received = row.required("ontvangen") == nil ? nil : moment(&row, "ontvangen")
        let category = category(&row)
        let wish = wish(&row)
        let reporter = word(&row, "melder", Complaint.Reporter.self) ?? .parent
        let voices = voices(&row)
        let pupil = row.text("leerling").isEmpty ? nil : row.code("leerling", isPupil: true)
        let route = row.text("route").isEmpty ? nil : row.code("route")
        let destination = row.text("bestemming").isEmpty ? nil : row.code("bestemming")
        let carrier = row.text("vervoerder").isEmpty ? nil : row.code("vervoerder")
        let isIncident = row.flag("incident")
        let passedOn = moment(&row, "doorgemeld")
        let acknowledged = moment(&row, "bevestigd")
        let answered = moment(&row, "beantwoord")
        let note = note(&row)
        checkSubject(&row, pupil: pupil, route: route, destination: destination, known)
        guard let number, let date, let received, let category else { return nil }
        checkOrder(&row, date: date, received: received, [("bevestigd", acknowledged), ("beantwoord", answered)])
        return Complaint(
            id: Complaint.ID(number), kind: kind, date: date, time: time, direction: direction, received: received,
            pupil: pupil.map { Pupil.ID($0) }, route: route.map { CarrierRoute.ID($0) },
            carrier: carrier.map { Carrier.ID($0) }, destination: destination.map { Destination.ID($0) },
            category: category, wish: wish, reporter: reporter, voices: voices, isIncident: isIncident,
            passedOn: passedOn, acknowledged: acknowledged, answered: answered, note: note)
    }

    private static func word<Word: CaseIterable & RawRepresentable<String>>(
        _ row: inout RowReader, _ column: String, _: Word.Type
    ) -> Word? {
        let names = Word.allCases.map(\.rawValue).joined(separator: ", ")
        return row.value(
            column, { Word(rawValue: $0.lowercased()) }, expected: "waarde die we kennen: \(names)")
    }

    /// `24-11-2026`, `24-11-2026 9:15`, `2026-11-24T09:15`.
    private static func moment(_ row: inout RowReader, _ column: String) -> LocalMoment? {
        row.value(column, CellFormat.moment, expected: "datum zoals 24-11-2026, of met het uur erbij: 24-11-2026 9:15")
    }

    private static func category(_ row: inout RowReader) -> ComplaintCategory? {
        guard let cell = row.required("categorie") else { return nil }
        if let known = ComplaintCategory(cell) { return known }
        let words = ComplaintTopic.allCases.map(\.rawValue)
        let near = NearestName.suggestion(for: cell.lowercased().replacing(" ", with: "-"), among: words)
        row.report(
            "categorie", "deze categorie kennen we niet",
            advice: near.map { "Misschien bedoelt u «\($0)»." }
                ?? "Misschien is het een eigen categorie: zet er dan eigen- voor, zoals eigen-jassen.")
        return nil
    }

    private static func wish(_ row: inout RowReader) -> ComplaintWish? {
        guard let kind = word(&row, "gevraagd", ComplaintWish.Kind.self) else {
            if row.text("gevraagd").isEmpty, !row.text("gevraagd_waarde").isEmpty {
                row.report(.missingValue, "gevraagd", "er staat wel een waarde, maar niet wat er gevraagd wordt")
            }
            return nil
        }
        switch kind {
        case .fixedDriver: return .fixedDriver
        case .alone: return .alone
        default: break
        }
        guard row.required("gevraagd_waarde") != nil else { return nil }
        switch kind {
        case .rideAtMost: return row.minutes("gevraagd_waarde", in: 1...240).map(ComplaintWish.rideAtMost)
        case .notBefore: return row.clock("gevraagd_waarde").map(ComplaintWish.notBefore)
        case .homeBy: return row.clock("gevraagd_waarde").map(ComplaintWish.homeBy)
        default: return row.code("gevraagd_waarde", isPupil: true).map { .apartFrom(Pupil.ID($0)) }
        }
    }

    private static func voices(_ row: inout RowReader) -> Set<Complaint.Voice> {
        let cells = row.text("stem").split { ",;|".contains($0) }.map {
            $0.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
        }
        var result: Set<Complaint.Voice> = []
        for cell in cells where !cell.isEmpty {
            guard let voice = Complaint.Voice(rawValue: cell) else {
                let names = Complaint.Voice.allCases.map(\.rawValue).joined(separator: ", ")
                row.report("stem", "hier staat een woord dat we niet kennen; we kennen: \(names)")
                continue
            }
            result.insert(voice)
        }
        return result
    }

    private static func note(_ row: inout RowReader) -> String? {
        let text = row.text("tekst")
        guard text.count <= Complaint.longestNote else {
            row.report("tekst", "deze tekst is langer dan \(Complaint.longestNote) tekens")
            return nil
        }
        return text.isEmpty ? nil : text
    }

    private static func checkSubject(
        _ row: inout RowReader, pupil: String?, route: String?, destination: String?, _ known: KnownCodes
    ) {
        if pupil == nil, route == nil, destination == nil,
            ["leerling", "route", "bestemming"].allSatisfy({ row.text($0).isEmpty })
        {
            row.report(.missingValue, "leerling", "hier moet een leerling, een route of een bestemming staan")
        }
        if let pupil, !known.pupils.contains(Pupil.ID(pupil)) {
            row.report(
                .unknownPupil, "leerling", "deze leerling staat niet in de werkmap",
                advice: "Misschien is de code anders geschreven, of rijdt de leerling niet meer mee.")
        }
        if let destination, let all = known.destinations, !all.contains(Destination.ID(destination)) {
            row.report(
                .unknownReference, "bestemming", "deze bestemming staat niet in de werkmap",
                advice: NearestName.suggestion(for: destination, among: all.map(\.text))
                    .map { "Misschien bedoelt u «\($0)»." })
        }
    }

    private static func checkOrder(
        _ row: inout RowReader, date: PlanDate, received: LocalMoment, _ later: [(column: String, moment: LocalMoment?)]
    ) {
        if received.date < date {
            row.report(.order, "ontvangen", "de klacht is ontvangen voor het gebeurde (\(date))")
        }
        for (column, moment) in later {
            guard let moment, moment.date < received.date else { continue }
            row.report(.order, column, "dit ligt voor de ontvangst (\(received.date))")
        }
    }
}
