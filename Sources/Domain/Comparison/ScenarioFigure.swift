/// One figure of a scenario as every output names it: the terminal, JSON, CSV, XLSX and HTML take key, label and value
/// from here, so that they cannot differ.
package enum ScenarioFigure: String, CaseIterable, Codable, Sendable {
    case yearCost = "kosten_jaar"
    case difference = "verschil_jaar"
    case costPerPupil = "kosten_per_leerling"
    case ridesCost = "kosten_ritten"
    case otherModesCost = "kosten_ander_vervoer"
    case yearBound = "ondergrens_jaar"
    case leastCost = "kosten_laagste"
    case mostCost = "kosten_hoogste"

    case vehiclesAtPeak = "voertuigen_tegelijk"
    case drivers = "chauffeurs"
    case duties = "diensten"
    case runs = "ritten"
    case loadedTime = "beladen_tijd"
    case dutyTime = "diensttijd"
    case length = "afstand"
    case emptyLength = "afstand_leeg"
    case emission = "co2"

    case median = "reistijd_middelste"
    case ninetieth = "reistijd_negen_van_tien"
    case worstRide = "reistijd_langste"
    case over45Minutes = "langer_dan_45"
    case over60Minutes = "langer_dan_60"
    case overOwnLimit = "boven_eigen_grens"
    case meanDetour = "omweg_gemiddeld"
    case over15MinutesDetour = "omweg_boven_15"
    case earliestPickup = "vroegste_ophaaltijd"
    case arrivalSlack = "speling_aankomst"
    case walkers = "lopers"
    case meanWalk = "loopafstand"

    case pupils = "leerlingen"
    case otherModePupils = "leerlingen_ander_vervoer"
    case unplanned = "zonder_rit"
    case familiesChanged = "gezinnen_verandering"
    case longer = "leerlingen_langer"
    case shorter = "leerlingen_korter"

    case violations = "overtredingen"
    case aboveCheapest = "boven_goedkoopste"

    /// What a table puts together.
    package enum Theme: String, CaseIterable, Sendable {
        case money = "Geld"
        case work = "Voertuigen en werk"
        case rides = "Reistijd"
        case families = "Leerlingen en gezinnen"
        case certainty = "Zekerheid"
    }

    package enum Unit: String, Sendable {
        case cents = "cent"
        case seconds = "seconden"
        case metres = "meter"
        case grams = "gram"
        case count = "aantal"
        case moment = "seconden na middernacht"
        case tenthsOfPercent = "tienden van een procent"
    }

    package var theme: Theme {
        switch self {
        case .yearCost, .difference, .costPerPupil, .ridesCost, .otherModesCost: .money
        case .vehiclesAtPeak, .drivers, .duties, .runs, .loadedTime, .dutyTime, .length, .emptyLength, .emission: .work
        case .median, .ninetieth, .worstRide, .over45Minutes, .over60Minutes, .overOwnLimit, .meanDetour,
            .over15MinutesDetour, .earliestPickup, .arrivalSlack, .walkers, .meanWalk:
            .rides
        case .pupils, .otherModePupils, .unplanned, .familiesChanged, .longer, .shorter: .families
        case .yearBound, .leastCost, .mostCost, .violations, .aboveCheapest: .certainty
        }
    }

    package var unit: Unit {
        switch self {
        case .yearCost, .difference, .costPerPupil, .ridesCost, .otherModesCost, .yearBound, .leastCost, .mostCost:
            .cents
        case .loadedTime, .dutyTime, .median, .ninetieth, .worstRide, .meanDetour, .arrivalSlack: .seconds
        case .length, .emptyLength, .meanWalk: .metres
        case .emission: .grams
        case .earliestPickup: .moment
        case .aboveCheapest: .tenthsOfPercent
        default: .count
        }
    }

    /// How many pupils: a small one may not leave the desk.
    package var countsPupils: Bool {
        switch self {
        case .over45Minutes, .over60Minutes, .overOwnLimit, .over15MinutesDetour, .walkers, .pupils, .otherModePupils,
            .unplanned, .familiesChanged, .longer, .shorter:
            true
        default: false
        }
    }

    /// Dutch, for a table's first column.
    package var label: String {
        switch self {
        case .yearCost: "kosten per jaar"
        case .difference: "verschil met de basis, per jaar"
        case .costPerPupil: "kosten per leerling, per jaar"
        case .ridesCost: "waarvan ritten"
        case .otherModesCost: "waarvan vergoeding voor ander vervoer"
        case .yearBound: "bewezen ondergrens, per jaar"
        case .leastCost: "laagste uitkomst van alle berekeningen"
        case .mostCost: "hoogste uitkomst van alle berekeningen"
        case .vehiclesAtPeak: "voertuigen tegelijk onderweg, hoogstens"
        case .drivers: "chauffeurs"
        case .duties: "diensten per dag"
        case .runs: "ritten per dag"
        case .loadedTime: "uren met leerlingen aan boord, per dag"
        case .dutyTime: "uren van standplaats tot standplaats, per dag"
        case .length: "kilometers per dag"
        case .emptyLength: "waarvan leeg"
        case .emission: "CO2-uitstoot per dag"
        case .median: "reistijd, middelste leerling"
        case .ninetieth: "reistijd, negen van de tien hoogstens"
        case .worstRide: "reistijd, langste"
        case .over45Minutes: "ritten langer dan 45 minuten"
        case .over60Minutes: "ritten langer dan 60 minuten"
        case .overOwnLimit: "ritten boven de eigen grens"
        case .meanDetour: "omweg, gemiddeld"
        case .over15MinutesDetour: "ritten met meer dan 15 minuten omweg"
        case .earliestPickup: "vroegste ophaaltijd"
        case .arrivalSlack: "speling bij aankomst, gemiddeld"
        case .walkers: "leerlingen die naar een opstapplaats lopen"
        case .meanWalk: "loopafstand, gemiddeld"
        case .pupils: "leerlingen in het vervoer"
        case .otherModePupils: "leerlingen met ander vervoer"
        case .unplanned: "leerlingen zonder rit"
        case .familiesChanged: "gezinnen die iets merken"
        case .longer: "leerlingen die meer dan 10 minuten langer reizen"
        case .shorter: "leerlingen die meer dan 10 minuten korter reizen"
        case .violations: "overtredingen van normen of regels"
        case .aboveCheapest: "ritten: hoogstens boven het goedkoopste plan"
        }
    }

    /// Whole numbers in `unit`; nil when it is not known, or says nothing (a base has no difference).
    package func value(_ row: Comparison.Row) -> Int? {
        let figures = row.figures
        switch self {
        case .yearCost: return figures.yearCost.rawValue
        case .difference: return row.certainty == nil ? nil : row.difference.rawValue
        case .costPerPupil: return figures.costPerPupil.rawValue
        case .ridesCost: return figures.ridesCost.rawValue
        case .otherModesCost: return figures.otherModesCost.rawValue
        case .yearBound: return figures.yearBound.rawValue
        case .leastCost: return figures.yearCostRange.lowerBound.rawValue
        case .mostCost: return figures.yearCostRange.upperBound.rawValue
        case .vehiclesAtPeak: return figures.vehiclesAtPeak
        case .drivers: return figures.drivers
        case .duties: return figures.duties
        case .runs: return figures.runs
        case .loadedTime: return figures.loadedTime.rawValue
        case .dutyTime: return figures.dutyTime.rawValue
        case .length: return figures.length.rawValue
        case .emptyLength: return figures.emptyLength.rawValue
        case .emission: return figures.emission?.rawValue
        case .median: return figures.rideTimes.median.rawValue
        case .ninetieth: return figures.rideTimes.ninetieth.rawValue
        case .worstRide: return figures.worstRide.rawValue
        case .over45Minutes: return figures.rideTimes.over45Minutes
        case .over60Minutes: return figures.rideTimes.over60Minutes
        case .overOwnLimit: return figures.rideTimes.overOwnLimit
        case .meanDetour: return figures.rideTimes.meanDetour.rawValue
        case .over15MinutesDetour: return figures.over15MinutesDetour
        case .earliestPickup: return figures.earliestPickup?.rawValue
        case .arrivalSlack: return figures.arrivalSlack.rawValue
        case .walkers: return figures.walkers
        case .meanWalk: return figures.walkers == 0 ? nil : figures.meanWalk.rawValue
        case .pupils: return figures.pupils
        case .otherModePupils: return figures.otherModePupils
        case .unplanned: return figures.unplanned
        case .familiesChanged: return row.certainty == nil ? nil : figures.familiesChanged
        case .longer: return row.certainty == nil ? nil : figures.longer
        case .shorter: return row.certainty == nil ? nil : figures.shorter
        case .violations: return figures.violations
        case .aboveCheapest: return row.tenthsAboveCheapest
        }
    }
}
