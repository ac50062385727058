/// The series that this tool knows.
struct Catalogue {
    let references: References

    /// Best plans that any of five public solvers reached (two of them in a row): PEERS.md beside the region files, §6.
    private static let peers = [50: 1414.16, 150: 4239.72, 400: 9314.59, 800: 19_771.10]

    var all: [Series] {
        let a = cordeau("a", [(2, [16, 20, 24]), (3, [18, 24, 30, 36])] + Self.larger)
        let b = cordeau("b", [(2, [16, 20, 24]), (3, [18, 24, 30, 36])] + Self.larger)
        let pr = (1...10).map { number in
            let name = number < 10 ? "pr0\(number)" : "pr\(number)"
            return dialARide("pr", "cordeau_laporte2003", name, "cordeau_laporte2003")
        }
        let hdarp = [(9, [72, 90, 108]), (10, [80, 100, 120]), (11, [88, 110, 132]), (12, [96, 120, 144])]
            .flatMap { vehicles, sizes in sizes.map { heterogeneous("a\(vehicles)-\($0)hetIUY") } }
        let park = [2700, 5400].flatMap { ride in (1...8).map { school($0, ride: ride) } }
        return [
            Series(
                name: "kort", purpose: "a quick cross-section, about ten minutes", threads: 1,
                cases: limited(10, (a + b).filter { ["a5-60", "a8-96", "b7-84"].contains($0.instance) })
                    + limited(60, pr.filter { ["pr03", "pr05", "pr09"].contains($0.instance) })
                    + limited(60, hdarp.filter { $0.instance == "a10-100hetIUY" })
                    + limited(60, park.filter { $0.instance == "RSRB01_2700" })
                    + limited(20, [region(50)]) + limited(60, [region(150), region(400)])),
            Series(
                name: "ab-10s", purpose: "Cordeau a/b: finding the optimum", threads: 2, seeds: 1...5,
                cases: limited(10, a + b)),
            Series(
                name: "ab-bewijs-60s", purpose: "Cordeau a/b: proving the optimum", threads: 2, seeds: 1...5,
                certifies: true, cases: limited(60, a + b)),
            Series(
                name: "pr-60s", purpose: "Cordeau & Laporte pr", threads: 2, seeds: 1...5, cases: limited(60, pr)),
            Series(name: "pr-300s", purpose: "Cordeau & Laporte pr, longer", threads: 2, cases: limited(300, pr)),
            Series(
                name: "hdarp-75s", purpose: "Malheiros, heterogeneous, four depots", threads: 2,
                cases: limited(75, hdarp)),
            Series(
                name: "park-300s", purpose: "Park's mixed-load school buses", threads: 2,
                cases: limited(300, park)),
            Series(
                name: "regio-60s", purpose: "region files against the peers, one thread", threads: 1, seeds: 1...5,
                cases: limited(60, [50, 150, 400, 800].map(region))),
            Series(
                name: "regio-300s", purpose: "region files against the peers, two threads", threads: 2,
                cases: limited(300, [150, 400, 800].map(region))),
            Series(
                name: "regio-bewijs-300s", purpose: "certificates of the region files", threads: 2, certifies: true,
                cases: limited(300, [50, 150, 400, 1600].map(region))),
            Series(
                name: "regio-n1600-600s", purpose: "the largest region", threads: 2, cases: limited(600, [region(1600)])
            ),
            Series(
                name: "eerste-plan", purpose: "time to the first complete plan", threads: 2, seeds: 1...5,
                cases: limited(3, [50, 150, 400, 800, 1600].map(region))),
            Series(
                name: "eigen", purpose: "generated half-days with every rule that pupils have", threads: 2,
                certifies: true, cases: limited(20, [40, 120, 300].flatMap { [own($0, "heen"), own($0, "terug")] })),
        ]
    }

    func series(_ name: String) -> Series? { all.first { $0.name == name } }

    private static let larger = [
        (4, [16, 24, 32, 40, 48]), (5, [40, 50, 60]), (6, [48, 60, 72]), (7, [56, 70, 84]), (8, [64, 80, 96]),
    ]

    private func limited(_ seconds: Double, _ cases: [Series.Case]) -> [Series.Case] {
        cases.map { subject in
            var subject = subject
            subject.seconds = seconds
            return subject
        }
    }

    // MARK: Families

    private func cordeau(_ letter: String, _ sizes: [(Int, [Int])]) -> [Series.Case] {
        sizes.flatMap { vehicles, requests in
            requests.map { dialARide(letter, "cordeau2006", "\(letter)\(vehicles)-\($0)", "cordeau2006_\(letter)") }
        }
    }

    private func dialARide(_ set: String, _ folder: String, _ name: String, _ source: String) -> Series.Case {
        Series.Case(
            set: set, instance: name, command: ["darp", "@\(folder)/\(name).txt"], seconds: 0, judge: .dialARide,
            reference: references.value(source, name))
    }

    private func heterogeneous(_ name: String) -> Series.Case {
        Series.Case(
            set: "hdarp", instance: name, command: ["hdarp", "@malheiros2021_hdarp/\(name).txt"], seconds: 0,
            judge: .heterogeneous, reference: references.value("malheiros2021_MDHDARP", name))
    }

    private func school(_ number: Int, ride: Int) -> Series.Case {
        let name = "RSRB0\(number)_\(ride)"
        return Series.Case(
            set: "park \(ride)", instance: name,
            command: ["sbrp", "@park2012_sbrp/RSRB0\(number)", "--rit", "\(ride)"], seconds: 0, judge: .schoolBus(ride),
            objective: .vehicles, reference: references.value("park2012_sbrp_mixed_load", name))
    }

    private func region(_ size: Int) -> Series.Case {
        Series.Case(
            set: "regio n\(size)", instance: "n\(size)_s1", command: ["regio", "@region/n\(size)_s1.json"], seconds: 0,
            judge: .region, reference: Self.peers[size])
    }

    private func own(_ pupils: Int, _ direction: String) -> Series.Case {
        Series.Case(
            set: "eigen n\(pupils)", instance: "n\(pupils)_s1_\(direction)",
            command: ["dagdeel", "--leerlingen", "\(pupils)", "--richting", direction], seconds: 0, judge: .own)
    }
}
