import Domain
import Foundation

/// The rides of a plan as rows, in the order in which they are driven.
struct RideTable {
    static let header = [
        "dienst", "rit", "halte", "voertuigen", "voertuigtype", "standplaats", "begeleider", "plaats", "bestemming",
        "aankomst", "begin", "vertrek", "leerling", "handeling", "zitplaats", "leerlingen_aan_boord",
    ]

    private let plan: HalfDayPlan
    private let problem: HalfDayProblem
    private let requests: [Pupil.ID: Request]

    init(plan: HalfDayPlan, problem: HalfDayProblem) {
        self.plan = plan
        self.problem = problem
        requests = problem.requestsByPupil
    }

    var bytes: Data {
        var table = CSVText(header: RideTable.header)
        for row in rows { table.add(row) }
        return table.bytes
    }

    /// As a workbook: numbers and times as a spreadsheet counts them, everything else as text.
    func workbook(madeOn: PlanDate?) throws(Fault) -> Data {
        let rows = rows
        return try Spreadsheet.bytes(madeOn: madeOn) { book in
            [book.add("ritten", RideTable.header, rows, numbers: RideTable.numbers, clocks: RideTable.clocks)]
        }
    }

    private static let numbers: Set<String> = ["rit", "halte", "leerlingen_aan_boord"]
    private static let clocks: Set<String> = ["aankomst", "begin", "vertrek"]

    private var rows: [[String]] { plan.duties.flatMap(rows) }

    private func rows(_ duty: Duty) -> [[String]] {
        let fleet = problem.fleet(duty.fleet)
        let loads = DutyLoads(duty, requests).afterStops
        let runs = duty.runs
        return duty.stops.indices.flatMap { index -> [[String]] in
            let stop = duty.stops[index]
            func row(_ pupil: Pupil.ID, _ action: String, _ seating: Seating?, _ run: Int?) -> [String] {
                [
                    duty.id.text, run.map { String($0 + 1) } ?? "", String(index + 1), duty.fleet.text,
                    fleet?.type.text ?? "", fleet?.depot.text ?? "", duty.hasAttendant ? "ja" : "nee", stop.place.text,
                    requests[pupil]?.destination.text ?? "", stop.arrival.clockText, stop.begin.clockText,
                    stop.departure.clockText, pupil.text, action, seating?.rawValue ?? "", String(loads[index].pupils),
                ]
            }
            // Where one run ends and the next begins in one stop, alighting belongs to the first.
            let ended = runs.firstIndex { $0.contains(index) }
            let begun = runs.lastIndex { $0.contains(index) }
            return stop.alighting.map { row($0, "uitstappen", nil, ended) }
                + stop.boarding.map { row($0.pupil, "instappen", $0.seating, begun) }
        }
    }
}
