import Domain
import Testing

@testable import Report

struct ComparisonChartTests {
    @Test(
        arguments: [
            ([0, 100], 5, 20.0, 6), ([1_013_000, 1_420_000], 5, 100_000, 6), ([45, 75], 8, 5, 7), ([7], 4, 1, 2),
            ([], 4, 1, 2),
        ] as [([Double], Int, Double, Int)])
    func axesHaveRoundNumbers(values: [Double], most: Int, step: Double, ticks: Int) {
        let axis = Axis(values, from: 10, to: 210, most: most)
        #expect(axis.step == step)
        #expect(axis.ticks.count == ticks)
        #expect(axis.at(axis.low) == 10 && axis.at(axis.high) == 210)
        #expect(values.allSatisfy { axis.low <= $0 && $0 <= axis.high })
    }

    @Test func anAxisMayBeginAtZero() {
        let axis = Axis([300], from: 0, to: 100, most: 5, includesZero: true)
        #expect(axis.low == 0 && axis.ticks == [0, 100, 200, 300])
    }

    @Test func aRideOfThirtyMinutesBelongsBelowThirty() {
        let histogram = PairHistogram([.minutes(30), .zero], [Seconds(30 * 60 + 1)])
        #expect(histogram.bins.map(\.base) == [1, 0, 0, 0, 0, 1, 0])
        #expect(histogram.bins.map(\.other) == [0, 0, 0, 0, 0, 0, 1])
    }

    @Test(arguments: [[Int](), [3], [1, 2, 30], [30, 31, 32, 33, 34, 90], Array(1...60)])
    func joinedClassesLoseNobodyAndHoldEnough(minutes: [Int]) {
        let other = minutes.map { $0 / 2 }
        let bins = PairHistogram(minutes.map(Seconds.minutes), other.map(Seconds.minutes), smallest: 5).bins
        #expect(bins.map(\.base).reduce(0, +) == minutes.count)
        #expect(bins.map(\.other).reduce(0, +) == minutes.count)
        #expect(zip(bins, bins.dropFirst()).allSatisfy { $0.upTo == $1.above })
        #expect(bins.count == 1 || bins.allSatisfy { [$0.base, $0.other].allSatisfy { $0 == 0 || $0 >= 5 } })
    }

    @Test(arguments: [(0, "basis"), (1, "A"), (26, "Z"), (27, "A2")])
    func scenariosHaveLetters(number: Int, letter: String) { #expect(ScenarioPage.letter(number) == letter) }

    @Test(arguments: [(60, ""), (120, "worse1"), (-300, "better2"), (-3600, "better3"), (0, "")])
    func changesHaveALevel(seconds: Int, name: String) { #expect(ChangeLevel.name(Seconds(seconds)) == name) }

    @Test(arguments: [(95, "+2 min"), (-60, "−1 min"), (29, "0 min"), (-29, "0 min")])
    func changesHaveASign(seconds: Int, text: String) { #expect(Words.signedMinutes(Seconds(seconds)) == text) }

    @Test(arguments: [
        (52.65, 4.76, "4 km ten zuidoosten van De Vaart"), (52.679, 4.721, "bij De Vaart"),
        (52.75, 4.72, "8 km ten noorden van De Vaart"), (52.68, 4.60, "8 km ten westen van De Vaart"),
    ])
    func placesAreToldFromWhatIsNear(latitude: Double, longitude: Double, text: String) {
        let words = PlaceWords(known: [
            .init(name: "De Vaart", at: Coordinate(latitude: 52.68, longitude: 4.72)),
            .init(name: "Elders", at: Coordinate(latitude: 51, longitude: 5)),
        ])
        #expect(words.text(Coordinate(latitude: latitude, longitude: longitude)) == text)
    }

    @Test(arguments: [(12_345_67, "+\u{A0}€\u{A0}12.346"), (-49, "−\u{A0}€\u{A0}0"), (0, "€\u{A0}0")])
    func differencesHaveASign(cents: Int, text: String) { #expect(Money.signed(Cents(cents)) == text) }
}
