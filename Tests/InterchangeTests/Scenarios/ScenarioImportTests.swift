import Domain
import Testing

@testable import Interchange

@Suite struct ScenarioImportTests {
    private static let head = "naam: N\nvraag: V?\nwijzigingen:\n"

    @Test func readsEveryKind() throws {
        let text =
            Self.head + """
                  - normen:
                      reistijd_max: 45
                      wachten_aan_boord_max: { waarde: geen, bestemming: [HORST, LAAN], ook_afwijkingen: ja }
                  - schooltijden: { bestemmingen: HORST, begin: 10 }
                  - zoek_schooltijden: { bestemmingen: [LAAN], hooguit: 20, stap: 10, hooguit_bestemmingen: 1 }
                  - opstapplaatsen:
                      bestand: op.csv
                      lopen_hooguit: { 9-12: 500, 13+: 1 km, onbekend: 400 m }
                      vrijgesteld: [L1]
                      vrijgestelde_soorten: [so]
                  - wagenpark:
                      nieuwe_typen:
                        - { code: EB, lijkt_op: BUS, naam: E, bereik: 200 km, co2_per_km: 0, prijzen_procent: "4,5" }
                      nieuwe_standplaatsen: depots.csv
                      aantallen: { BUS-NOORD: 3 }
                      erbij: [ { type: BUS, standplaats: NOORD, aantal: 2 }, { type: EB, standplaats: WEST, aantal: 1 } ]
                      uitstootvrij: { procent: 30, vervang: { BUS: STROOM }, bereik: 150 km }
                      co2_factoren: co2.yaml
                  - prijzen:
                      onderdelen:
                        - { onderdeel: kilometer, type: BUS, prijs: "0,50" }
                        - { onderdeel: beladen_uur, procent: "-3,4" }
                      index: [ { jaar: 2027, procent: 3 } ]
                      jaar: 2027
                      kostprijs: nee
                  - ander_vervoer:
                      vervoer: eigen_auto
                      wie: { soorten: [SO], rit_hooguit: 6 km, leeftijden: [13+], zonder_hulp: ja }
                      per_kilometer: "0,23"
                      keer_per_rit: 2
                      per_jaar: 100
                      drempelbedrag: "50,00"
                      bron: verordening
                  - thuisnabij: { bestand: nabij.csv, beste: 5 }
                  - samen_of_apart: { samen: [ [Bergen, Heiloo] ] }
                  - groei: { groepen: [ { procent: 10, wie: { gemeenten: Bergen } } ], trekkingen: 4, startgetal: 9 }
                """
        let reading = read(text)
        #expect(reading.issues == [])
        let file = try #require(reading.file)
        #expect(file.scenario.title == "N" && file.scenario.question == "V?")
        let point = PickupChange.Candidate(
            id: "OP1", name: "Plein", coordinate: Coordinate(latitude: 52.6, longitude: 4.7), capacity: 8)
        let date = try #require(PlanDate("2026-01-15"))
        let depot = try #require(file.scenario.changes.compactMap(\.depot).first)
        #expect(depot.id == "WEST" && depot.address.coordinate == Coordinate(latitude: 52.7, longitude: 4.8))
        #expect(
            file.scenario.changes == [
                .norm(NormChange(key: .maximumRide, value: 2700)),
                .norm(
                    NormChange(
                        key: .waitingAboard, scope: .destination("HORST"), value: nil, overrulesNarrower: true)),
                .norm(
                    NormChange(key: .waitingAboard, scope: .destination("LAAN"), value: nil, overrulesNarrower: true)),
                .bells(BellShift(destinations: ["HORST"], start: .minutes(10), end: 0)),
                .findBells(
                    BellSearch(
                        destinations: ["LAAN"], most: .minutes(20), step: .minutes(10), mostDestinations: 1)),
                .pickups(
                    PickupChange(
                        candidates: [point], mostWalking: [.nineToTwelve: 500, .thirteenAndOver: 1000],
                        mostWalkingUnknownAge: 400, exempt: ["L1"], exemptKinds: ["so"])),
                .fleet(
                    FleetChange(
                        newTypes: [
                            .init(
                                id: "EB", like: "BUS", name: "E", range: 200_000, gramsPerKilometre: 0,
                                hundredthsOfPercent: 450)
                        ], newDepots: [depot], counts: [.init(entry: "BUS-NOORD", count: 3)],
                        additions: [
                            .init(type: "BUS", depot: "NOORD", count: 2), .init(type: "EB", depot: "WEST", count: 1),
                        ],
                        zeroEmission: .init(percent: 30, replacements: ["BUS": "STROOM"], range: 150_000),
                        factors: EmissionFactors(date: date, source: "lijst", gramsPerKilometre: ["BUS": 250]))),
                .prices(
                    PriceChange(
                        components: [
                            .init(component: .kilometre, type: "BUS", value: .rate(.cents(50))),
                            .init(component: .loadedHour, value: .percent(-340)),
                        ], index: [.init(year: 2027, hundredthsOfPercent: 300)], year: 2027)),
                .otherMode(
                    ModeChange(
                        mode: .ownCar,
                        group: PupilGroup(
                            kinds: ["SO"], ageGroups: [.thirteenAndOver], longestRide: 6000, needsNoHelp: true),
                        perKilometre: .cents(23), waysPerRide: 2, perYear: Cents(10_000), threshold: Cents(5000),
                        source: "verordening")),
                .nearer(NearerChange(who: .permissions([.init(pupil: "L1", destination: "LAAN")]), best: 5)),
                .together(TogetherChange(groups: [["Bergen", "Heiloo"]])),
                .demand(
                    DemandChange(
                        growth: [.init(group: PupilGroup(municipalities: ["Bergen"]), percent: 10)], draws: 4, seed: 9)),
            ])
        #expect(file.changes.prefix(4).map(\.line) == [5, 6, 6, 7])
    }

    @Test func referencesKeepTheirLines() throws {
        let reading = read("naam: N\nvraag: V?\nbasis: ander\ncombineer:\n  - een\n  - twee\n")
        let file = try #require(reading.file)
        #expect(file.base?.value == "ander" && file.base?.line == 3)
        #expect(file.combines.map(\.value) == ["een", "twee"] && file.combines.map(\.line) == [5, 6])
        #expect(read("naam: N\nvraag: V\nbasis: basis\ncombineer: een\n").file?.base == nil)
    }

    /// What is wrong, on which line, under which key.
    @Test(arguments: [
        ("vraag: V\nwijzigingen:\n  - normen: { reistijd_max: 45 }\n", 1, "naam"),
        ("naam: N\nwijzigingen:\n  - normen: { reistijd_max: 45 }\n", 1, "vraag"),
        ("naam: N\nvraag: V\n", 1, "wijzigingen"), ("naam: N\nvraag: V\nwijzigingen: []\n", 3, "wijzigingen"),
        ("naam: N\nvraag: V\nbasis: proef\ncombineer: een\n", 3, "basis"),
        ("naam: N\nvraag: V\ncombineer: [een, proef]\n", 3, "combineer"),
        ("naam: N\nvraag: V\ncombineer: [een, een]\n", 3, "combineer"),
        ("naam: N\nvraag: V\nbasiss: een\ncombineer: twee\n", 3, "basiss"),
        (head + "  - norm: { reistijd_max: 45 }\n", 4, "norm"),
        (head + "  - normen: { reistijd_maks: 45 }\n", 4, "reistijd_maks"),
        (head + "  - normen: { reistijd_max: -5 }\n", 4, "reistijd_max"),
        (head + "  - normen: { reistijd_max: lang }\n", 4, "reistijd_max"),
        (head + "  - normen: { dienst_max: { waarde: 300, gemeente: Bergen } }\n", 4, "dienst_max"),
        (head + "  - normen: { reistijd_max: { waarde: 45, gemeente: Berge } }\n", 4, "gemeente"),
        (head + "  - normen:\n      reistijd_max: { gemeente: Bergen }\n", 5, "waarde"),
        (head + "  - normen: {}\n", 4, "normen"),
        (head + "  - normen: { reistijd_max: 45 }\n  - normen: { reistijd_max: 60 }\n", 5, "normen"),
        (head + "  - schooltijden: { bestemmingen: [HORSD], verschuif: 15 }\n", 4, "bestemmingen"),
        (head + "  - schooltijden: { bestemmingen: [HORST, HORST], verschuif: 15 }\n", 4, "bestemmingen"),
        (head + "  - schooltijden: { bestemmingen: [HORST], verschuif: 300 }\n", 4, "verschuif"),
        (head + "  - schooltijden: { bestemmingen: [HORST], verschuif: 5, eind: 0 }\n", 4, "verschuif"),
        (head + "  - schooltijden: { bestemmingen: [HORST] }\n", 4, "verschuif"),
        (head + "  - schooltijden: { verschuif: 15 }\n", 4, "bestemmingen"),
        (
            head + "  - schooltijden: { bestemmingen: HORST, verschuif: 5 }\n"
                + "  - zoek_schooltijden: { bestemmingen: HORST, hooguit: 20 }\n", 5, "zoek_schooltijden"
        ),
        (head + "  - zoek_schooltijden: { bestemmingen: HORST }\n", 4, "hooguit"),
        (head + "  - zoek_schooltijden: { bestemmingen: HORST, hooguit: 5, stap: 10 }\n", 4, "stap"),
        (head + "  - opstapplaatsen: { lopen_hooguit: { 13+: 500 } }\n", 4, "bestand"),
        (head + "  - opstapplaatsen: { bestand: weg.csv, lopen_hooguit: { 13+: 500 } }\n", 4, "bestand"),
        (head + "  - opstapplaatsen: { bestand: /op.csv, lopen_hooguit: { 13+: 500 } }\n", 4, "bestand"),
        (head + "  - opstapplaatsen: { bestand: op.csv }\n", 4, "lopen_hooguit"),
        (head + "  - opstapplaatsen: { bestand: op.csv, lopen_hooguit: { 14+: 500 } }\n", 4, "14+"),
        (head + "  - opstapplaatsen: { bestand: op.csv, lopen_hooguit: { 13+: 5 } }\n", 4, "13+"),
        (
            head + "  - opstapplaatsen: { bestand: op.csv, lopen_hooguit: { 13+: 500 }, wandeltempo: 20 }\n", 4,
            "wandeltempo"
        ),
        (head + "  - wagenpark: {}\n", 4, "wagenpark"),
        (head + "  - wagenpark: { aantallen: { BUS-NORD: 3 } }\n", 4, "BUS-NORD"),
        (head + "  - wagenpark: { erbij: [ { type: BUZ, standplaats: NOORD, aantal: 2 } ] }\n", 4, "type"),
        (head + "  - wagenpark: { erbij: [ { type: BUS, standplaats: ZUID, aantal: 2 } ] }\n", 4, "standplaats"),
        (head + "  - wagenpark: { erbij: [ { type: BUS, standplaats: NOORD } ] }\n", 4, "aantal"),
        (head + "  - wagenpark: { uitstootvrij: { procent: 130, vervang: { BUS: STROOM } } }\n", 4, "procent"),
        (head + "  - wagenpark: { uitstootvrij: { procent: 30, vervang: { BUS: BUS } } }\n", 4, "BUS"),
        (head + "  - wagenpark: { uitstootvrij: { procent: 30 } }\n", 4, "vervang"),
        (
            head + "  - wagenpark:\n      nieuwe_typen:\n        - { code: EB, lijkt_op: BUZ }\n", 6, "lijkt_op"
        ),
        (head + "  - wagenpark:\n      nieuwe_typen:\n        - { lijkt_op: BUS }\n", 6, "code"),
        (
            head + "  - wagenpark:\n      nieuwe_typen: [ { code: EB, lijkt_op: BUS, prijzen_procent: 80 } ]\n", 5,
            "prijzen_procent"
        ),
        (head + "  - wagenpark: { nieuwe_standplaatsen: weg.csv }\n", 4, "nieuwe_standplaatsen"),
        (head + "  - prijzen: { onderdelen: [ { onderdeel: kilometr, prijs: 1 } ] }\n", 4, "onderdeel"),
        (head + "  - prijzen: { onderdelen: [ { onderdeel: kilometer, prijs: 1, procent: 2 } ] }\n", 4, "prijs"),
        (head + "  - prijzen: { onderdelen: [ { onderdeel: kilometer, procent: 80 } ] }\n", 4, "procent"),
        (head + "  - prijzen: { onderdelen: [ { onderdeel: kilometer, prijs: -1 } ] }\n", 4, "prijs"),
        (head + "  - prijzen: { jaar: 27 }\n", 4, "jaar"),
        (head + "  - ander_vervoer: { vervoer: step, wie: { soorten: SO }, bron: x }\n", 4, "vervoer"),
        (head + "  - ander_vervoer: { vervoer: fiets, bron: x }\n", 4, "wie"),
        (head + "  - ander_vervoer: { vervoer: fiets, wie: { soorten: SO } }\n", 4, "bron"),
        (head + "  - ander_vervoer: { vervoer: fiets, wie: {}, bron: x }\n", 4, "wie"),
        (head + "  - ander_vervoer: { vervoer: fiets, wie: { soorten: MAVO }, bron: x }\n", 4, "soorten"),
        (head + "  - ander_vervoer: { vervoer: fiets, wie: { leeftijden: 12 }, bron: x }\n", 4, "leeftijden"),
        (
            head + "  - ander_vervoer: { vervoer: fiets, wie: { rit_minstens: 5 km, rit_hooguit: 2 km }, bron: x }\n",
            4, "rit_minstens"
        ),
        (
            head + "  - ander_vervoer: { vervoer: fiets, wie: { soorten: SO }, per_jaar: \"1,005\", bron: x }\n", 4,
            "per_jaar"
        ),
        (head + "  - thuisnabij: { beste: 5 }\n", 4, "scheelt_minstens"),
        (head + "  - thuisnabij: { bestand: nabij.csv, scheelt_minstens: 5 km }\n", 4, "scheelt_minstens"),
        (head + "  - thuisnabij: { scheelt_minstens: 5 km, beste: 0 }\n", 4, "beste"),
        (head + "  - samen_of_apart: { samen: [ Bergen ] }\n", 4, "samen"),
        (head + "  - samen_of_apart: { samen: [ [Bergen], [Bergen, Heiloo] ] }\n", 4, "samen"),
        (head + "  - samen_of_apart: {}\n", 4, "samen"),
        (head + "  - groei: { trekkingen: 3 }\n", 4, "groepen"),
        (head + "  - groei: { groepen: [ { wie: { soorten: SO } } ] }\n", 4, "procent"),
        (head + "  - groei: { groepen: [ { procent: 400 } ] }\n", 4, "procent"),
        (head + "  - groei: { groepen: [ { procent: 10 } ], trekkingen: 50 }\n", 4, "trekkingen"),
    ])
    func refuses(text: String, line: Int, column: String) {
        let reading = read(text)
        #expect(reading.file == nil)
        #expect(reading.issues.map(\.location) == [.init(file: "proef.yaml", line: line, column: column)])
        #expect(reading.issues.allSatisfy { $0.code == "E-SCENARIO" })
    }

    @Test func proposesTheNearestName() {
        let destination = read(Self.head + "  - schooltijden: { bestemmingen: [HORSD], verschuif: 15 }\n")
        #expect(destination.issues.first?.advice == "Misschien bedoelt u «HORST».")
        let component = read(Self.head + "  - prijzen: { onderdelen: [ { onderdeel: kilometr, prijs: 1 } ] }\n")
        #expect(component.issues.first?.advice == "Misschien bedoelt u «kilometer».")
    }

    /// Errors of a file that the scenario names carry that file's own name and line.
    @Test(
        arguments: [
            ("  - opstapplaatsen: { bestand: fout.csv, lopen_hooguit: { 13+: 500 } }\n", "fout.csv", 2, "lat"),
            ("  - thuisnabij: { bestand: fout.csv }\n", "fout.csv", 1, nil),
            ("  - thuisnabij: { bestand: fout-nabij.csv }\n", "fout-nabij.csv", 3, "bestemming"),
            ("  - wagenpark: { co2_factoren: fout.yaml }\n", "fout.yaml", 4, "BUZ"),
        ] as [(String, String, Int, String?)])
    func pointsIntoOtherFiles(text: String, file: String, line: Int, column: String?) throws {
        let reading = read(Self.head + text)
        #expect(reading.file == nil)
        let issue = try #require(reading.issues.first { $0.severity == .error })
        #expect(issue.location.file == file && issue.location.line == line)
        if let column { #expect(issue.location.column == column) }
    }

    @Test func withoutARegionNamesAreNotChecked() {
        let text = Self.head + "  - schooltijden: { bestemmingen: [NERGENS], verschuif: 15 }\n"
        #expect(read(text, region: nil).file != nil)
    }

    @Test func whatIsNoScenario() {
        #expect(read("").issues.map(\.code) == ["E-BESTAND-LEEG"])
        #expect(read("naam: \"N\n").issues.map(\.code) == ["E-SCENARIO"])
        #expect(read("- a\n- b\n").issues.map(\.location.line) == [1])
    }

    private static let sideFiles = [
        "depots.csv": "code;naam;lat;lon\nWEST;West;52,7;4,8\n",
        "op.csv": "code;naam;capaciteit;lat;lon\nOP1;Plein;8;52,6;4,7\n", "nabij.csv": "leerling;bestemming\nL1;LAAN\n",
        "co2.yaml": "datum: 15-1-2026\nbron: lijst\ngram_per_kilometer: { BUS: 250 }\n",
        "fout.csv": "code;lat;lon\nOP1;92,6;4,7\n", "fout-nabij.csv": "leerling;bestemming\nL1;LAAN\nL1;LAN\n",
        "fout.yaml": "datum: 15-1-2026\nbron: lijst\ngram_per_kilometer:\n  BUZ: 250\n",
    ]

    private func read(_ text: String, region: Region? = region) -> ScenarioReading {
        let surroundings = ScenarioSurroundings(region: region, addresses: AddressTable()) { name throws(Fault) in
            guard let text = Self.sideFiles[name] else { throw Fault(code: "X", message: "het bestand is er niet") }
            return Array(text.utf8)
        }
        return ScenarioImport.read(Array(text.utf8), id: "proef", fileName: "proef.yaml", surroundings: surroundings)
    }

    private static let region: Region = {
        let address = Address(coordinate: Coordinate(latitude: 52.6, longitude: 4.7))
        func type(_ code: String) -> VehicleType {
            VehicleType(id: VehicleType.ID(code), name: code, configurations: [])
        }
        return Region(
            pupils: [Pupil(id: "L1", home: address, destination: "HORST", municipality: "Bergen")],
            destinations: ["HORST", "LAAN"].map {
                Destination(
                    id: Destination.ID($0), name: $0, kind: "SO", address: address, bellTimes: [:], gate: "P")
            },
            depots: [Depot(id: "NOORD", name: "Noord", address: address)], vehicleTypes: [type("BUS"), type("STROOM")],
            fleet: [FleetEntry(id: "BUS-NOORD", type: "BUS", depot: "NOORD", count: 2, shifts: [:])],
            contract: Contract(name: "C", municipalities: ["Bergen", "Heiloo"], tariff: Tariff(rates: [:])))
    }()
}

extension ScenarioChange {
    fileprivate var depot: Depot? {
        if case .fleet(let change) = self { return change.newDepots.first }
        return nil
    }
}
