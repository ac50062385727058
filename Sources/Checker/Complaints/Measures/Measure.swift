import Domain

/// One way to hold a ride against what was agreed.
protocol Measure {
    static func measure(_ ride: RideView) -> Measured
}

/// What a measure says of one ride.
enum Measured {
    case planBreach([Judgement.Evidence])
    case breach([Judgement.Evidence])
    case departed([Judgement.Evidence])
    case kept([Judgement.Evidence])
    /// What would have to be known.
    case missing(String)
    /// It has nothing to say about this ride.
    case silent
}

/// What a topic is held against: rules of the plan, measures of the ride, or nothing that a plan or a list of times can
/// tell.
struct TopicTest {
    var rules: Set<RuleCode> = []
    var measures: [any Measure.Type] = []
    /// Nobody but those who were there can tell.
    var unknowable: String?

    static func of(_ category: ComplaintCategory, _ direction: Direction) -> TopicTest {
        guard let topic = category.topic else {
            return TopicTest(unknowable: "wat er gebeurd is; daar is geen norm voor")
        }
        let isMorning = direction == .toSchool
        switch topic {
        case .latePickup:
            return TopicTest(
                rules: isMorning ? [] : [.departure], measures: [isMorning ? HomeMeasure.self : SchoolMeasure.self])
        case .tooEarly:
            return TopicTest(
                rules: [.earliest, .arrival], measures: [HomeMeasure.self, SchoolMeasure.self])
        case .notCollected: return TopicTest(rules: [.complete], measures: [CollectedMeasure.self])
        case .schoolTime: return TopicTest(rules: [.arrival, .departure], measures: [SchoolMeasure.self])
        case .longRide: return TopicTest(rules: [.rideTime, .waiting], measures: [RideMeasure.self])
        case .driverChange: return TopicTest(measures: [DriverMeasure.self])
        case .company: return TopicTest(rules: [.together], measures: [VehicleMeasure.self])
        case .crowding:
            return TopicTest(rules: [.seats, .together, .destinations], measures: [VehicleMeasure.self])
        case .routeChange: return TopicTest(measures: [NoticeMeasure.self, HomeMeasure.self])
        case .handover: return TopicTest(rules: [.handover], measures: [HandoverMeasure.self])
        case .belts:
            return TopicTest(rules: [.wheelchair, .childSeat], unknowable: "of alles die dag goed vastzat")
        case .bullying:
            return TopicTest(rules: [.together, .attendant], unknowable: "wat er tussen de kinderen gebeurde")
        case .wrongPlace:
            return TopicTest(rules: [.pickupPoint], unknowable: "op welke plek het voertuig die dag stopte")
        case .bellTimes:
            return TopicTest(rules: [.arrival, .departure], unknowable: "de schooltijd volgens de schoolgids")
        case .driverConduct: return TopicTest(unknowable: "wat de chauffeur zei of deed")
        case .drivingStyle: return TopicTest(unknowable: "hoe er die dag gereden werd")
        case .communication: return TopicTest(unknowable: "wat er gebeld of geschreven is")
        case .invoicing: return TopicTest(unknowable: "de factuur en het gereden aantal ritten waarop ze rust")
        case .other: return TopicTest(unknowable: "wat er gebeurd is; daar is geen norm voor")
        }
    }
}
