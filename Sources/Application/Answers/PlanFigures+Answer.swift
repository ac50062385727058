import Domain
import Interchange

extension PlanFigures {
    /// Seconds, metres and cents, as in every document.
    var json: JSONValue {
        .fields([
            "requests": .integer(requests), "unplanned": .integer(unplanned), "duties": .integer(duties),
            "runs": .integer(runs),
            "vehicles": .array(
                vehicles.map { ["type": .string($0.name), "duties": .integer($0.duties)] }),
            "length": .integer(length.rawValue), "emptyLength": .integer(emptyLength.rawValue),
            "dutyTime": .integer(dutyTime.rawValue), "loadedTime": .integer(loadedTime.rawValue),
            "meanRide": .integer(rideTimes.mean.rawValue), "medianRide": .integer(rideTimes.median.rawValue),
            "ninetiethRide": .integer(rideTimes.ninetieth.rawValue),
            "over45Minutes": .integer(rideTimes.over45Minutes), "over60Minutes": .integer(rideTimes.over60Minutes),
            "overOwnLimit": .integer(rideTimes.overOwnLimit), "meanDetour": .integer(rideTimes.meanDetour.rawValue),
            "longestRide": longestRide.map {
                ["pupil": .string($0.pupil.text), "duration": .integer($0.duration.rawValue)]
            },
            "cost": .integer(cost.rawValue), "bound": .integer(bound.rawValue), "gap": .number(gap),
            "coarse": .integer(coarse), "violations": .integer(violations), "warnings": .integer(warnings),
        ])
    }
}
