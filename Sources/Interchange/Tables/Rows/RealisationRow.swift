import Domain

/// One row of realisatie.csv: one visit, or the two of a ride.
enum RealisationRow {
    /// What the user said about the whole file.
    struct Context {
        var carrier: Carrier.ID?
        var deliveredAt: DeliveryMoment
    }

    static func read(_ row: inout RowReader, _ context: Context) -> [DeliveredVisit] {
        let date = day(&row)
        let pupil = row.code("leerling", isPupil: true)
        let isNoShow = row.flag("loosmelding")
        let told = moments(&row, isNoShow: isNoShow)
        let direction = direction(&row, told)
        let carrier = carrier(&row, context)
        let deliveredAt = delivery(&row, context, date)
        let order = row.count("volgorde", in: 0...999)
        guard let date, let pupil, let direction, let carrier, let deliveredAt, !row.hasErrors else { return [] }
        checkRide(&row, told)
        return told.map { moment in
            DeliveredVisit(
                RealisedVisit(
                    key: .init(
                        carrier: carrier, date: date, direction: direction, pupil: Pupil.ID(pupil), kind: moment.kind),
                    route: .init(name(&row, "route") ?? ""), order: order, time: moment.time, isNoShow: isNoShow,
                    vehicle: name(&row, "voertuig"), driver: name(&row, "chauffeur").map { .init($0) }),
                deliveredAt: deliveredAt)
        }
    }

    private struct Moment {
        var kind: CarrierRoute.Visit.Kind
        var time: Seconds?
        var column: String
    }

    /// Both times of a ride, or one with its kind. Whoever was not there has no times to tell.
    private static func moments(_ row: inout RowReader, isNoShow: Bool) -> [Moment] {
        let boarding = clock(&row, "instaptijd")
        let alighting = clock(&row, "uitstaptijd")
        let single = clock(&row, "tijd")
        let kind: CarrierRoute.Visit.Kind? = row.choice(
            "soort",
            [
                "instappen": .boards, "uitstappen": .alights, "in": .boards, "uit": .alights, "instap": .boards,
                "uitstap": .alights, "ophalen": .boards, "afzetten": .alights,
            ])
        let both =
            [Moment(kind: .boards, time: boarding, column: "instaptijd")]
            + [Moment(kind: .alights, time: alighting, column: "uitstaptijd")]
        let told = both.filter { $0.time != nil }
        if !told.isEmpty {
            if single != nil {
                row.report(
                    "tijd", "er staat een tijd, en ook een instaptijd of een uitstaptijd",
                    advice: "Gebruik per regel óf soort en tijd, óf instaptijd en uitstaptijd.")
            }
            return told
        }
        if let kind {
            if single == nil, !isNoShow { missing(&row, "tijd") }
            return [Moment(kind: kind, time: single, column: "tijd")]
        }
        if single != nil, row.text("soort").isEmpty {
            row.report(.missingValue, "soort", "hier moet instappen of uitstappen staan")
        } else if !isNoShow, !row.hasErrors {
            missing(&row, row.isPresent("instaptijd") ? "instaptijd" : "tijd")
        }
        return isNoShow ? [Moment(kind: .boards, time: single, column: "tijd")] : []
    }

    private static func missing(_ row: inout RowReader, _ column: String) {
        row.report(
            .missingValue, column, "hier moet een tijd staan",
            advice: "Was de leerling er niet? Zet dan «ja» in de kolom loosmelding.")
    }

    /// No pupil rides at night: such a time is a mistake, and is not guessed at.
    private static func clock(_ row: inout RowReader, _ column: String) -> Seconds? {
        guard let time = row.clock(column) else { return nil }
        guard time >= .clock(4, 0), time <= .clock(23, 0) else {
            row.report(
                column, "deze tijd ligt in de nacht: een rit valt tussen 4:00 en 23:00",
                advice: "Misschien zijn ochtend en middag verwisseld (7:30 en 19:30), of is de tijd leeg geëxporteerd.")
            return nil
        }
        return time
    }

    private static func checkRide(_ row: inout RowReader, _ told: [Moment]) {
        guard told.count == 2, let boarding = told[0].time, let alighting = told[1].time else { return }
        if alighting < boarding {
            row.report(
                .order, "uitstaptijd", "uitstappen ligt voor instappen (\(boarding.clockText))",
                advice: "Misschien zijn de twee tijden verwisseld.")
        } else if alighting - boarding > .minutes(300) {
            row.report("uitstaptijd", "deze rit zou langer dan vijf uur duren")
        }
    }

    private static func direction(_ row: inout RowReader, _ told: [Moment]) -> Direction? {
        if !row.text("richting").isEmpty {
            let read = row.value("richting", CellFormat.directions, expected: "richting (heen of terug)")
            guard let read else { return nil }
            guard read.count == 1 else {
                row.report("richting", "op een regel staat één rit: heen of terug")
                return nil
            }
            return read.first
        }
        if let time = told.compactMap(\.time).first { return time < .clock(12, 0) ? .toSchool : .fromSchool }
        if !row.hasErrors {
            row.report(.missingValue, "richting", "zonder tijd is niet te zien of dit heen of terug was")
        }
        return nil
    }

    private static func day(_ row: inout RowReader) -> PlanDate? {
        row.required("datum") == nil ? nil : row.date("datum")
    }

    private static func carrier(_ row: inout RowReader, _ context: Context) -> Carrier.ID? {
        let cell = row.text("vervoerder")
        if let carrier = context.carrier {
            if !cell.isEmpty, cell != carrier.text {
                row.report(
                    .contradiction, "vervoerder", "hier staat een andere vervoerder dan \(carrier)",
                    advice: "Misschien is dit een bestand van een andere vervoerder.")
            }
            return carrier
        }
        guard !cell.isEmpty else {
            row.report(
                .missingValue, "vervoerder", "het is niet duidelijk wie deze rit reed",
                advice: "Zeg het voor het hele bestand, met --vervoerder CODE.")
            return nil
        }
        return row.code("vervoerder").map { .init($0) }
    }

    private static func delivery(_ row: inout RowReader, _ context: Context, _ date: PlanDate?) -> DeliveryMoment? {
        guard !row.text("aangeleverd").isEmpty else { return context.deliveredAt }
        guard let moment = row.value("aangeleverd", DeliveryMoment.init, expected: "moment zoals 24-8-2026 17:05")
        else { return nil }
        if let date, let noon = DeliveryMoment("\(date) 00:00"), moment < noon {
            row.report(.order, "aangeleverd", "dit is voor de dag van de rit zelf (\(date))")
            return nil
        }
        return moment
    }

    private static func name(_ row: inout RowReader, _ column: String) -> String? {
        let cell = row.text(column)
        guard !cell.isEmpty else { return nil }
        guard cell.count <= 40, cell.split(whereSeparator: \.isWhitespace).count <= 2 else {
            row.report(column, "een code heeft hooguit 40 tekens en hooguit één spatie")
            return nil
        }
        return cell
    }
}
