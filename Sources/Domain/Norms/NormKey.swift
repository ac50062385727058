/// A limit on quality that a contract, municipality, destination or pupil may set. The raw value is the word in files,
/// documents and findings.
package enum NormKey: String, CaseIterable, Codable, Sendable {
    case maximumRide = "reistijd_max"
    case directExcess = "reistijd_boven_direct"
    case detourGoal = "omweg_streef"
    case arrivalEarliest = "aankomst_vroegst_voor_bel"
    case arrivalLatest = "aankomst_laatst_voor_bel"
    case departureLatest = "vertrek_laatst_na_bel"
    case waitingAboard = "wachten_aan_boord_max"
    case waitingAtGate = "wachten_bij_poort_max"
    case boardingTime = "instaptijd"
    case boardingTimeWheelchair = "instaptijd_rolstoel"
    case alightingTime = "uitstaptijd"
    case alightingTimeWheelchair = "uitstaptijd_rolstoel"
    case stopTimeHome = "halteertijd_thuis"
    case stopTimeGate = "halteertijd_poort"
    case destinationsAboard = "bestemmingen_tegelijk_max"
    case destinationsPerRun = "bestemmingen_per_rit_max"
    case dutyMaximum = "dienst_max"
    case workBeforeBreak = "werk_voor_pauze_max"
    case breakLength = "pauze_min"
    case walkingMaximum = "lopen_max"
    case walkingDistanceMaximum = "lopen_afstand_max"
    /// Not a limit: how one day becomes a year.
    case pupilsAboard = "leerlingen_tegelijk_max"
    case schoolDays = "schooldagen_per_jaar"

    package enum Unit: String, Sendable {
        case minutes = "minuten"
        case metres = "meter"
        case count = "aantal"
    }

    /// The unit in files; inside, minutes are kept in seconds.
    package var unit: Unit {
        switch self {
        case .destinationsAboard, .destinationsPerRun, .pupilsAboard, .schoolDays: .count
        case .walkingDistanceMaximum: .metres
        default: .minutes
        }
    }

    /// Whose ride the norm is about: norms of a duty or a vehicle cannot be set per pupil.
    package var isPerPupil: Bool {
        switch self {
        case .stopTimeHome, .stopTimeGate, .destinationsAboard, .destinationsPerRun, .dutyMaximum, .workBeforeBreak,
            .breakLength, .schoolDays:
            false
        default: true
        }
    }
}
