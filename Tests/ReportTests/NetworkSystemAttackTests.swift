import Domain
import Foundation
import LinearProgramming
import Testing

@testable import Report

/// Attacks all tables of the page that is shared at once: everything that it prints is an equation about how many
/// complaints there were in each corner of the region, and whoever knows which routes, schools, areas and towns go
/// together can solve them. No small count may be left with one value.
struct NetworkSystemAttackTests {
    /// Everyone knows which of these occur together, and nobody how many complaints there were of each.
    private struct Corner: Hashable {
        let labels: [PatternTable.Trait: String]
    }

    private enum Kind: Int, CaseIterable { case upheld, other, compliment }

    /// A printed cell: of which corners, and what it says.
    private struct Cell {
        let name: String
        let kinds: Set<Kind>
        let corners: [Int]
        let says: String
        let isSmall: Bool
    }

    private static let traits: [PatternTable.Trait] = [.month, .route, .destination, .area, .municipality, .carrier]

    @Test(arguments: 1...5 as ClosedRange<UInt64>, [60, 160])
    func noSmallCountFollowsFromAllTablesTogether(seed: UInt64, complaints: Int) throws {
        let sample = SampleReview(seed: seed, complaints: complaints)
        let corners = Array(Set(sample.rides.map { corner($0) } + sample.complaints.map { corner($0) }))
            .sorted {
                "\($0.labels.sorted { $0.key.rawValue < $1.key.rawValue })"
                    < "\($1.labels.sorted { $0.key.rawValue < $1.key.rawValue })"
            }
        let cells = try cells(sample, corners)
        let secrets = cells.filter { $0.isSmall && Int($0.says) == nil }
        #expect(secrets.count > 20, "there is something to attack")
        #expect(cells.count { Int($0.says) != nil } > 10, "there is something to attack with")
        var program = program(cells, corners.count)
        for secret in secrets {
            let range = range(of: secret, &program)
            #expect(range.upperBound > range.lowerBound, "\(secret.name) is \(range.lowerBound)")
        }
    }

    private func corner(_ ride: ReviewedRide) -> Corner {
        Corner(labels: [
            .month: String(ride.record.date.description.prefix(7)), .route: ride.record.route?.text ?? "onbekend",
            .destination: ride.record.destination.text, .area: ride.area ?? "onbekend",
            .municipality: ride.record.municipality.text, .carrier: ride.record.carrier?.text ?? "onbekend",
        ])
    }

    private func corner(_ complaint: ReviewedComplaint) -> Corner {
        Corner(labels: [
            .month: String(complaint.complaint.date.description.prefix(7)),
            .route: complaint.route?.text ?? "onbekend", .destination: complaint.destination?.text ?? "onbekend",
            .area: complaint.area ?? "onbekend", .municipality: complaint.municipality?.text ?? "onbekend",
            .carrier: complaint.carrier?.text ?? "onbekend",
        ])
    }

    // MARK: What the page says

    private func cells(_ sample: SampleReview, _ corners: [Corner]) throws -> [Cell] {
        let input = sample.input(.shared)
        let labels = ReviewLabels(input)
        let page = NetworkReport.html(input)
        var cells: [Cell] = []
        for trait in Self.traits {
            let caption = "<caption>Klachten naar \(trait.rawValue)</caption>"
            guard let start = page.range(of: caption),
                let end = page.range(of: "</table>", range: start.upperBound..<page.endIndex)
            else { continue }
            let table = page[start.upperBound..<end.lowerBound]
            var names: [String: [Int]] = Dictionary(grouping: corners.indices) { corner in
                labels.name(trait, corners[corner].labels[trait] ?? "")
            }
            var rows: [(name: String, corners: [Int], says: [String])] = []
            for row in table.matches(of: /<th scope="row"[^>]*>(.*?)<\/th>(.*?)<\/tr>/.dotMatchesNewlines()) {
                let says = row.2.matches(of: /<td[^>]*>(.*?)<\/td>/.dotMatchesNewlines()).map { plain($0.1) }
                rows.append((plain(row.1), [], says))
            }
            let columns = table.matches(of: /<th scope="col"[^>]*>(.*?)<\/th>/.dotMatchesNewlines()).map { plain($0.1) }
            for index in rows.indices { rows[index].corners = names.removeValue(forKey: rows[index].name) ?? [] }
            // Groups that are told together are what is left, unless other lines are left out as well.
            let isQuiet = page.contains("Bij elk van de andere")
            for row in rows {
                let own =
                    switch row.name {
                    case "samen": Array(corners.indices)
                    case "kleine groepen samen": isQuiet ? [] : names.values.flatMap(\.self)
                    default: row.corners
                    }
                guard !own.isEmpty else { continue }
                for (column, kinds) in [[Kind.upheld, .other], [.upheld], [.compliment]].enumerated() {
                    cells.append(
                        cell(
                            "\(trait.rawValue) \(row.name) \(CountTable.columns[column])", Set(kinds), own,
                            columns.firstIndex(of: CountTable.columns[column]).map { row.says[$0 - 1] }
                                ?? "niet getoond",
                            sample, corners))
                }
                // No column of its own.
                cells.append(cell("\(trait.rawValue) \(row.name) norm gehaald", [.other], own, "", sample, corners))
            }
        }
        return cells
    }

    private func plain(_ html: Substring) -> String {
        String(html).replacing(/<[^>]*>/, with: "").replacing("&lt;", with: "<")
    }

    private func cell(
        _ name: String, _ kinds: Set<Kind>, _ own: [Int], _ says: String, _ sample: SampleReview, _ corners: [Corner]
    ) -> Cell {
        let places = Set(own.map { corners[$0] })
        let count = sample.complaints.count { complaint in
            let kind: Kind = complaint.isCompliment ? .compliment : complaint.isUpheld ? .upheld : .other
            return kinds.contains(kind) && places.contains(corner(complaint))
        }
        if let number = Int(says) { #expect(number == count, "\(name)") }
        return Cell(name: name, kinds: kinds, corners: own, says: says, isSmall: (1...4).contains(count))
    }

    // MARK: What follows

    private func program(_ cells: [Cell], _ corners: Int) -> LinearProgram {
        var program = LinearProgram(columns: (0..<(3 * corners)).map { _ in .init(cost: 0) })
        for cell in cells {
            let row: LinearProgram.Row
            switch cell.says {
            case "": continue
            case "< 5": row = .init(lower: 1, upper: 4)
            case "niet getoond": row = .atLeast(0)
            default:
                guard let number = Int(cell.says) else { continue }
                row = .equal(Double(number))
            }
            for column in columns(cell) {
                program.entries.append(.init(row: program.rows.count, column: column, value: 1))
            }
            program.rows.append(row)
        }
        return program
    }

    private func columns(_ cell: Cell) -> [Int] {
        cell.corners.flatMap { corner in cell.kinds.map { 3 * corner + $0.rawValue } }
    }

    /// Whole numbers that the cell can be.
    private func range(of cell: Cell, _ program: inout LinearProgram) -> ClosedRange<Int> {
        func least(_ sign: Double) -> Double {
            var program = program
            for column in columns(cell) { program.columns[column].cost = sign }
            let solution = program.solve()
            // Without a limit upwards.
            return solution.status == .optimal ? solution.objective : -1e6
        }
        let low = Int((least(1) - 1e-6).rounded(.up))
        return low...max(low, Int((-least(-1) + 1e-6).rounded(.down)))
    }
}
