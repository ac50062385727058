import Domain
import Testing

@testable import Report

struct CertificateTests {
    private static func certificate(cost: Int, bound: Int, leaves: Bool = false) -> Certificate {
        Certificate(
            record: SolveRecord(
                seed: 1, secondsLimit: nil, iterationLimit: 1, iterations: 1, ending: .completed, cost: Cents(cost),
                bound: Cents(bound), boundBasis: .columns, programVersion: "t"),
            leavesPupilsBehind: leaves)
    }

    /// Above the bound, so not the gap, which divides by the cost; rounded up, so never better than proven.
    @Test(arguments: [
        (10_000, 5_000, "zwak bewijs"), (19_900, 10_000, "hoogstens 99 %"),
        (10_200, 10_000, "hoogstens 2 %"), (10_001, 10_000, "hoogstens 0,1 %"),
        (10_211, 10_000, "hoogstens 2,2 %"), (10_000, 10_000, "0 % (bewezen)"),
    ])
    func percentages(cost: Int, bound: Int, expected: String) {
        #expect(Self.certificate(cost: cost, bound: bound).shortText == expected)
    }

    @Test(arguments: [(10_000, 0), (10_000, -1), (9_000, 10_000)])
    func anUnusableBoundProvesNothing(cost: Int, bound: Int) {
        let certificate = Self.certificate(cost: cost, bound: bound)
        #expect(certificate.shortText == nil)
        #expect(certificate.sentence.contains("niet bewezen"))
    }

    @Test func aWeakBoundIsCalledWeak() {
        #expect(
            Self.certificate(cost: 62_560, bound: 10_000).sentence
                == "Het bewijs is nog zwak: zeker is alleen dat dit plan hoogstens 6,3 keer zo duur is als "
                + "het goedkoopste plan dat mogelijk is.")
        #expect(Self.certificate(cost: 30_000, bound: 10_000).sentence.contains("3,0 keer"))
        #expect(Self.certificate(cost: 30_001, bound: 10_000).sentence.contains("3,1 keer"))
    }

    @Test func sentencesSayWhatIsCompared() {
        #expect(
            Self.certificate(cost: 10_200, bound: 10_000).sentence
                == "Dit plan kost hoogstens 2 % meer dan het goedkoopste plan dat mogelijk is.")
        #expect(
            Self.certificate(cost: 10_200, bound: 10_000, leaves: true).sentence
                == "Dit plan kost hoogstens 2 % meer dan het goedkoopste plan dat mogelijk is met dezelfde leerlingen.")
        #expect(Self.certificate(cost: 100, bound: 100).sentence.hasPrefix("Goedkoper kan niet"))
    }
}
