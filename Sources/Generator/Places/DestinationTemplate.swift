import Domain

/// An invented destination in a real town.
struct DestinationTemplate {
    let code: String
    let name: String
    let kind: String
    let postcode: Int
    let start: Seconds
    let end: Seconds
    /// nil: closed on Wednesdays.
    let wednesdayEnd: Seconds?
    /// How many pupils go there compared to the others; 0: only those who are sent there.
    let weight: Int

    /// Shares the address and the gate of the first template.
    var isTwin: Bool { code == "DUBBEL-VSO" }
    /// Older pupils, who may sit in front.
    var isForOlderPupils: Bool { !["SO", "SBO", "BO"].contains(kind) }

    var bellTimes: [Weekday: BellTimes] {
        var times: [Weekday: BellTimes] = [:]
        for day in Weekday.schoolDays where day != .wednesday { times[day] = BellTimes(start: start, end: end) }
        times[.wednesday] = wednesdayEnd.map { BellTimes(start: start, end: $0) }
        return times
    }

    /// The first two share a building and a gate, the tenth is out of reach within an hour; a region of any size has
    /// at least these ten.
    static let all: [DestinationTemplate] = [
        make("DUBBEL-SO", "De Dubbele Deur SO", "SO", 1704, (8, 30), (14, 30), (12, 15), 26),
        make("DUBBEL-VSO", "De Dubbele Deur VSO", "VSO", 1704, (8, 35), (14, 35), (12, 20), 26),
        make("LANTAARN", "De Lantaarn", "SO", 1817, (8, 30), (14, 15), (12, 15), 26),
        make("KOMPAS", "Het Kompasplein", "VSO", 1824, (8, 45), (15, 0), (12, 30), 22),
        make("KNOTWILG", "De Knotwilg", "SBO", 1813, (8, 30), (14, 0), (12, 0), 16),
        make("DUINEN", "De Hoge Duinen", "SO", 1901, (8, 45), (14, 45), (12, 30), 14),
        make("HALVEMAAN", "De Halve Maan", "SO", 1624, (8, 45), (14, 45), (12, 30), 22),
        make("SPAARNE", "De Spaarneboog", "SO", 2024, (8, 50), (14, 50), (12, 30), 30),
        make("POLDER", "De Polderbrug", "SO", 1741, (8, 30), (14, 30), (12, 15), 18),
        make("STILTE", "De Stille Stem", "SO", 1106, (9, 0), (14, 45), (12, 30), 0),
        make("BOSRAND", "De Bosrand", "SBO", 1861, (8, 20), (14, 0), (12, 0), 9),
        make("REIGER", "De Blauwe Reiger", "SBO", 1701, (8, 30), (14, 15), (12, 15), 12),
        make("WERKPLAATS", "De Werkplaats", "dagbesteding", 1851, (9, 0), (15, 45), (13, 0), 9),
        make("HAARLEMMER", "Het Haarlemmerlicht", "VSO", 2035, (8, 45), (15, 15), (12, 30), 24),
        make("WESTFRIES", "De Westfriese Poort", "VSO", 1625, (8, 40), (15, 0), (12, 30), 16),
        make("GRUTTO", "De Grutto", "dagbesteding", 1921, (9, 0), (15, 30), nil, 6),
        make("NOORDKOP", "De Noordkop", "VSO", 1742, (8, 45), (15, 0), (12, 30), 12),
        make("GROENZO", "Groen en Zo", "stage", 1906, (9, 0), (15, 0), nil, 5),
        make("STADSPOORT", "De Stadspoort", "VO", 1815, (8, 20), (15, 0), (13, 0), 8),
        make("MEERZICHT", "Meerzicht", "BO", 1911, (8, 30), (14, 15), (12, 15), 5),
    ]

    private static func make(
        _ code: String, _ name: String, _ kind: String, _ postcode: Int, _ start: (Int, Int), _ end: (Int, Int),
        _ wednesday: (Int, Int)?, _ weight: Int
    ) -> DestinationTemplate {
        let prefix =
            switch kind {
            case "dagbesteding": "Voorbeelddagbesteding"
            case "stage": "Voorbeeldstage"
            default: "Voorbeeldschool"
            }
        return DestinationTemplate(
            code: code, name: "\(prefix) \(name)", kind: kind, postcode: postcode, start: .clock(start.0, start.1),
            end: .clock(end.0, end.1), wednesdayEnd: wednesday.map { .clock($0.0, $0.1) }, weight: weight)
    }

    /// Another location of the same school, in a large region.
    func repeated(_ number: Int) -> DestinationTemplate {
        DestinationTemplate(
            code: "\(code)-\(number)", name: "\(name) \(number)", kind: kind, postcode: postcode, start: start,
            end: end,
            wednesdayEnd: wednesdayEnd, weight: weight)
    }

    /// The destinations of a region of this many pupils: 10 to 60, 20 for 300 pupils.
    static func list(forPupils pupils: Int) -> [DestinationTemplate] {
        let count = pupils <= 300 ? max(10, pupils / 15) : min(60, 20 + (pupils - 300) / 80)
        return (0..<count).compactMap { index in
            let (round, position) = index.quotientAndRemainder(dividingBy: all.count)
            return round == 0 ? all[position] : all[position].repeated(round + 1)
        }
    }
}
