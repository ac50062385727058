import Domain
import Foundation
import Testing

@testable import Interchange

/// Seeded random damage: whatever the bytes, reading ends with a problem or with errors, and what was read can be
/// written and read again.
@Suite("Willekeurige schade aan documenten")
struct DocumentFuzzTests {
    @Test("Random bytes in a problem", arguments: 1...20)
    func problems(seed: UInt64) {
        let bytes = Array(ProblemDocument.encode(DocumentWorld.problem(travel: .matrix(DocumentWorld.matrix))))
        for damaged in damage(bytes, seed: seed) {
            let (problem, issues) = ProblemDocument.decode(damaged)
            #expect((problem == nil) == issues.contains { $0.severity == .error })
            guard let problem else { continue }
            #expect(ProblemDocument.decode(ProblemDocument.encode(problem)).0 == problem)
        }
    }

    @Test("Random bytes in a plan", arguments: 1...10)
    func plans(seed: UInt64) {
        for damaged in damage(Array(DocumentWorld.planBytes), seed: seed) {
            let (plan, issues) = PlanDocument.decode(damaged, for: DocumentWorld.problem())
            #expect((plan == nil) == issues.contains { $0.severity == .error })
            guard let plan else { continue }
            let written = PlanDocument.encode(
                plan: plan, record: nil, problem: DocumentWorld.problem(), matrix: DocumentWorld.matrix, findings: [])
            #expect(PlanDocument.decode(written).0 == plan)
        }
    }

    @Test("Our parser and Foundation's agree on what is JSON", arguments: 1...10)
    func foundation(seed: UInt64) {
        let bytes = Array(ProblemDocument.encode(DocumentWorld.problem()))
        for damaged in damage(bytes, seed: seed) {
            // Ours is the stricter one on repeated fields and depth; numbers that do not fit are refused on reading.
            guard let value = try? JSONParser.parse(damaged), !value.holdsInfinity else { continue }
            #expect(
                (try? JSONSerialization.jsonObject(with: damaged)) != nil, "\(String(decoding: damaged, as: UTF8.self))"
            )
        }
    }

    /// A hundred copies with one to three changes of one byte, or a piece cut out or doubled.
    private func damage(_ bytes: [UInt8], seed: UInt64) -> [Data] {
        var random = Draw(state: seed)
        let signs = Array("{}[]\",:-0123456789.eE\\ntfalsu \n\u{e9}".utf8)
        return (0..<100).map { _ in
            var copy = bytes
            for _ in 0...random.next(3) {
                let place = random.next(copy.count)
                let end = min(copy.count, place + 1 + random.next(12))
                switch random.next(4) {
                case 0: copy.removeSubrange(place..<end)
                case 1: copy.insert(contentsOf: copy[place..<end], at: place)
                default: copy[place] = signs[random.next(signs.count)]
                }
            }
            return Data(copy)
        }
    }

    /// SplitMix64 (Steele, Lea and Flood, 2014).
    private struct Draw {
        var state: UInt64

        mutating func next(_ bound: Int) -> Int {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return Int((value ^ (value >> 31)) % UInt64(bound))
        }
    }
}

extension JSONValue {
    fileprivate var holdsInfinity: Bool {
        switch self {
        case .number(let number): number.isInfinite
        case .array(let values): values.contains(where: \.holdsInfinity)
        case .object(let fields): fields.contains(where: \.value.holdsInfinity)
        default: false
        }
    }
}
