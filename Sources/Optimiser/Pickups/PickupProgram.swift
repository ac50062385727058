import Domain
import LinearProgramming

/// The allocation of one group of walkers: a facility location problem with a fixed price per point and destination.
///
/// minimise Σ (walk − home) x + Σ point y, with x ≤ y ≤ z, each pupil at most once, at least `fewest` and at most the
/// capacity at a point that is used, and pupils who ride together at the same point.
struct PickupProgram {
    struct Answer {
        var chosen: [(walker: PickupWalker, option: PickupWalker.Option)]
        var isProven: Bool
    }

    /// Cents per metre walked: of two equal points the nearer one.
    private static let walkingPrice = 0.01

    private struct Visit: Hashable {
        let candidate: Int
        let destination: Destination.ID
    }

    private let walkers: [PickupWalker]
    private var program = LinearProgram()
    /// Walker and option of each of the first columns.
    private var choices: [(walker: Int, option: Int)] = []
    private var choiceColumns: [[Int]] = []

    /// Walkers who share no point, directly or through others, do not touch each other.
    static func independentGroups(of walkers: [PickupWalker]) -> [[PickupWalker]] {
        var parent = Array(walkers.indices)
        func root(_ index: Int) -> Int {
            var index = index
            while parent[index] != index { index = parent[index] }
            return index
        }
        var firstAt: [Int: Int] = [:]
        var position: [Pupil.ID: Int] = [:]
        for (index, walker) in walkers.enumerated() { position[walker.pupil] = index }
        for (index, walker) in walkers.enumerated() {
            let linked = walker.together.compactMap { position[$0] }
            for other in walker.options.map({ firstAt[$0.candidate, default: index] }) + linked {
                let (left, right) = (root(index), root(other))
                parent[max(left, right)] = min(left, right)
            }
            for option in walker.options where firstAt[option.candidate] == nil { firstAt[option.candidate] = index }
        }
        let groups = Dictionary(grouping: walkers.indices, by: root)
        return groups.keys.sorted().map { key in (groups[key] ?? []).map { walkers[$0] } }
    }

    init(_ walkers: [PickupWalker], _ change: PickupChange) {
        self.walkers = walkers
        addChoices()
        let visits = addVisits()
        addPoints(visits, change)
        addCompany()
    }

    func solve(limits: SolveLimits) -> Answer {
        let everyoneAtHome = Array(repeating: 0.0, count: program.columns.count)
        let (solution, _) = program.solveInteger(start: everyoneAtHome, limits: limits)
        guard solution.status.hasSolution else { return Answer(chosen: [], isProven: false) }
        let chosen = choices.indices.filter { solution.values[$0] > 0.5 }.map { column in
            let walker = walkers[choices[column].walker]
            return (walker: walker, option: walker.options[choices[column].option])
        }
        return Answer(chosen: chosen, isProven: solution.status == .optimal)
    }

    // MARK: Columns and rows

    private mutating func addColumn(_ cost: Double) -> Int {
        program.columns.append(.init(cost: cost, upper: 1, isInteger: true))
        return program.columns.count - 1
    }

    private mutating func addRow(_ row: LinearProgram.Row, _ entries: [(column: Int, value: Double)]) {
        for entry in entries {
            program.entries.append(.init(row: program.rows.count, column: entry.column, value: entry.value))
        }
        program.rows.append(row)
    }

    private mutating func addChoices() {
        for (index, walker) in walkers.enumerated() {
            var columns: [Int] = []
            for (position, option) in walker.options.enumerated() {
                let walking = Self.walkingPrice * Double(option.walk.distance.rawValue)
                columns.append(addColumn(walking - walker.homeCost))
                choices.append((index, position))
            }
            choiceColumns.append(columns)
        }
        for columns in choiceColumns { addRow(.atMost(1), columns.map { ($0, 1) }) }
    }

    /// One column per point and destination that has pupils there; being assigned needs the visit.
    private mutating func addVisits() -> [Visit: Int] {
        var visits: [Visit: Int] = [:]
        for (index, walker) in walkers.enumerated() {
            for (position, option) in walker.options.enumerated() {
                let visit = Visit(candidate: option.candidate, destination: walker.destination)
                let column: Int
                if let known = visits[visit] {
                    column = known
                } else {
                    column = addColumn(option.pointCost)
                    visits[visit] = column
                }
                addRow(.atMost(0), [(choiceColumns[index][position], 1), (column, -1)])
            }
        }
        return visits
    }

    private mutating func addPoints(_ visits: [Visit: Int], _ change: PickupChange) {
        for candidate in Set(visits.keys.map(\.candidate)).sorted() {
            let open = addColumn(0)
            let here = choices.indices.filter {
                walkers[choices[$0].walker].options[choices[$0].option].candidate == candidate
            }
            for visit in visits.keys.filter({ $0.candidate == candidate }).sorted(by: {
                $0.destination < $1.destination
            }) {
                addRow(.atMost(0), [(visits[visit] ?? open, 1), (open, -1)])
            }
            let pupils = here.map { (column: $0, value: 1.0) }
            addRow(.atLeast(0), pupils + [(open, -Double(change.fewest))])
            if let capacity = change.candidates[candidate].capacity {
                addRow(.atMost(0), pupils + [(open, -Double(capacity))])
            }
        }
    }

    /// Who rides together boards at one place: both at the same point, or both at home.
    private mutating func addCompany() {
        var position: [Pupil.ID: Int] = [:]
        for (index, walker) in walkers.enumerated() { position[walker.pupil] = index }
        for (index, walker) in walkers.enumerated() {
            for other in walker.together {
                guard let partner = position[other] else {
                    for column in choiceColumns[index] { program.columns[column].upper = 0 }
                    continue
                }
                guard index < partner else { continue }
                for candidate in Set((walker.options + walkers[partner].options).map(\.candidate)).sorted() {
                    let left = column(index, candidate).map { (column: $0, value: 1.0) }
                    let right = column(partner, candidate).map { (column: $0, value: -1.0) }
                    addRow(.equal(0), [left, right].compactMap(\.self))
                }
            }
        }
    }

    private func column(_ walker: Int, _ candidate: Int) -> Int? {
        walkers[walker].options.firstIndex { $0.candidate == candidate }.map { choiceColumns[walker][$0] }
    }
}
