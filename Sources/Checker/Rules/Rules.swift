/// The list of all rules, in the order of `RuleCode`.
enum Rules {
    static let all: [any Rule.Type] = [
        CompleteRule.self, SeatsRule.self, WheelchairRule.self, ChildSeatRule.self, RideTimeRule.self,
        ArrivalRule.self, DepartureRule.self, EarliestRule.self, WaitingRule.self, TogetherRule.self,
        AttendantRule.self, DutyRule.self, DestinationsRule.self, GateRule.self, PickupPointRule.self,
        HandoverRule.self, TimetableRule.self,
    ]
}
