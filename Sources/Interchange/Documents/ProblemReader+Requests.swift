import Domain

extension ProblemReader {
    private static let requestFields = [
        "pupil", "place", "destination", "municipality", "bell", "needs", "earliestPickup", "latestDropOff", "handover",
        "walk", "precision",
    ]
    private static let needsFields = [
        "wheelchair", "places", "childSeat", "frontSeat", "mostAboard", "attendant", "boardingTime", "alightingTime",
    ]

    mutating func readRequests(_ fields: DocumentFields) -> [Request] {
        var codes: [(code: Pupil.ID, path: JSONPath)] = []
        let list = document.list(fields, "requests", most: DocumentLimits.requests, isRequired: true)
        let requests = list.map { value, path in
            let item = document.object(value, at: path, known: ProblemReader.requestFields)
            let pupil: Pupil.ID = document.code(item, "pupil")
            codes.append((pupil, path.field("pupil")))
            return readRequest(item, pupil)
        }
        pupils = document.unique(codes)
        return requests
    }

    private mutating func readRequest(_ item: DocumentFields, _ pupil: Pupil.ID) -> Request {
        let misplaced = direction == .toSchool ? ["latestDropOff", "handover"] : ["earliestPickup"]
        for key in misplaced where item[key] != nil {
            document.warn(
                "W-RICHTING", at: item.path.field(key),
                "dit veld heeft op een rit \(direction.rawValue) geen betekenis")
        }
        return Request(
            pupil: pupil, place: document.reference(item, "place", to: places, "plaats"),
            destination: document.reference(item, "destination", to: destinations, "bestemming"),
            municipality: item["municipality"] == nil ? "onbekend" : document.code(item, "municipality"),
            bell: moment(item, "bell") ?? required("bell", item), needs: readNeeds(item),
            earliestPickup: moment(item, "earliestPickup"), latestDropOff: moment(item, "latestDropOff"),
            handover: document.optionalWindow(item, "handover"), walk: readWalk(item),
            precision: document.word(item, "precision", default: Precision.exact))
    }

    private mutating func moment(_ fields: DocumentFields, _ key: String) -> Seconds? {
        document.optionalInteger(fields, key, in: DocumentLimits.moment).map(Seconds.init(_:))
    }

    private mutating func required(_ key: String, _ fields: DocumentFields) -> Seconds {
        if fields[key] == nil { document.missing(key, fields) }
        return .zero
    }

    private mutating func readNeeds(_ fields: DocumentFields) -> Needs {
        guard let value = fields["needs"] else { return Needs() }
        let item = document.object(value, at: fields.path.field("needs"), known: ProblemReader.needsFields)
        return Needs(
            wheelchair: document.word(item, "wheelchair", default: WheelchairNeed.none),
            places: document.optionalInteger(item, "places", in: 1...DocumentLimits.seats.upperBound) ?? 1,
            childSeat: document.word(item, "childSeat", default: ChildSeat.none),
            frontSeat: document.word(item, "frontSeat", default: FrontSeat.notAllowed),
            mostAboard: document.optionalInteger(item, "mostAboard", in: DocumentLimits.count),
            attendant: document.word(item, "attendant", default: AttendantNeed.none),
            boardingTime: moment(item, "boardingTime"), alightingTime: moment(item, "alightingTime"))
    }

    private mutating func readWalk(_ fields: DocumentFields) -> Walk? {
        guard let value = fields["walk"] else { return nil }
        let item = document.object(
            value, at: fields.path.field("walk"), known: ["duration", "distance", "permitted"])
        return Walk(
            duration: Seconds(document.integer(item, "duration", in: DocumentLimits.duration)),
            distance: Metres(document.integer(item, "distance", in: DocumentLimits.metres)),
            permitted: document.optionalInteger(item, "permitted", in: DocumentLimits.metres).map(Metres.init(_:)))
    }
}
