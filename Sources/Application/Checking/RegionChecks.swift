import Domain

/// What one file cannot see: whether the parts of a region fit together.
struct RegionChecks {
    struct Found {
        var issue: ImportIssue
        /// About whom, so that the file and line can be added.
        var pupil: Pupil.ID?
    }

    let region: Region

    var issues: [Found] { missingParts + region.pupils.flatMap(check) + tariff }

    private var missingParts: [Found] {
        var missing: [(Bool, String, String)] = [
            (region.contract == nil, "contract", "contract contract.yaml"),
            (region.destinations.isEmpty, "bestemmingen", "bestemmingen bestemmingen.csv"),
            (region.depots.isEmpty, "standplaatsen", "standplaatsen standplaatsen.csv"),
            (region.fleet.isEmpty, "voertuigen", "voertuigen voertuigen.csv"),
            (region.pupils.isEmpty, "leerlingen", "leerlingen leerlingen.csv"),
        ]
        missing.removeAll { !$0.0 }
        return missing.map { _, what, command in
            found(
                .error, "E-ONTBREEKT", nil, "er is nog geen \(what) ingelezen",
                advice: "Lees dit in met: ritwijzer importeer \(command)")
        }
    }

    private func check(_ pupil: Pupil) -> [Found] {
        [destination(pupil), vehicle(pupil), coarse(pupil), company(pupil), attendance(pupil)].compactMap(\.self)
    }

    private func destination(_ pupil: Pupil) -> Found? {
        guard let destination = region.destinations.first(where: { $0.id == pupil.destination }) else {
            return found(.error, "E-CODE-ONBEKEND", pupil, "bestemming \(pupil.destination) is niet bekend")
        }
        let closed = pupil.attendance.days.sorted().filter { destination.bellTimes[$0] == nil }
        let hasOwnTimes = pupil.attendance.personalStart != nil && pupil.attendance.personalEnd != nil
        guard !closed.isEmpty, !hasOwnTimes else { return nil }
        return found(
            .warning, "W-GEEN-SCHOOLTIJD", pupil,
            "bestemming \(destination.id) heeft geen schooltijden op \(closed.map(\.rawValue).joined(separator: ", "))",
            advice: "Misschien reist deze leerling op die dagen niet.")
    }

    /// A vehicle type of the fleet that could carry this pupil alone.
    private func vehicle(_ pupil: Pupil) -> Found? {
        guard !region.fleet.isEmpty else { return nil }
        let present = Set(region.fleet.map(\.type))
        guard !region.vehicleTypes.contains(where: { present.contains($0.id) && $0.canCarry(pupil.needs) }) else {
            return nil
        }
        return found(
            .error, "E-GEEN-VOERTUIG", pupil, "geen enkel voertuig kan deze leerling vervoeren",
            advice: "Misschien ontbreekt een lift, een kinderzitje of een stoel voorin in voertuigen.csv.")
    }

    private func coarse(_ pupil: Pupil) -> Found? {
        guard pupil.home.precision.isCoarse else { return nil }
        return found(
            .warning, "W-ADRES-GROF", pupil, "het adres is alleen bekend als het midden van de postcode",
            advice: "Misschien staat er een tikfout in het huisnummer.")
    }

    private func company(_ pupil: Pupil) -> Found? {
        let both = Set(pupil.apartFrom).intersection(pupil.togetherWith).sorted()
        guard let other = both.first else { return nil }
        return found(
            .error, "E-TEGENSTRIJDIG", pupil, "moet samen én mag niet samen met leerling \(other)")
    }

    private func attendance(_ pupil: Pupil) -> Found? {
        guard pupil.attendance.days.isEmpty || pupil.attendance.directions.isEmpty else { return nil }
        return found(.warning, "W-RIJDT-NOOIT", pupil, "rijdt op geen enkele dag of in geen enkele richting")
    }

    private var tariff: [Found] {
        guard let contract = region.contract else { return [] }
        return region.vehicleTypes.filter { contract.tariff.rates[$0.id] == nil }.map { type in
            found(
                .warning, "W-GEEN-TARIEF", nil, "het contract heeft geen tarief voor voertuigtype \(type.id)",
                advice: "Zonder tarief rekent het plan met nul euro voor dit type.")
        }
    }

    private func found(
        _ severity: ImportIssue.Severity, _ code: String, _ pupil: Pupil?, _ message: String, advice: String? = nil
    ) -> Found {
        let subject = pupil.map { "leerling \($0.id): " } ?? ""
        return Found(
            issue: ImportIssue(severity, code: code, location: .init(), message: subject + message, advice: advice),
            pupil: pupil?.id)
    }
}

extension VehicleType {
    /// Alone, with the attendant that belongs to the pupil.
    fileprivate func canCarry(_ needs: Needs) -> Bool {
        if needs.childSeat == .booster, boosters == 0 { return false }
        if needs.childSeat == .childSeat, childSeats == 0 { return false }
        let attendants = needs.attendant == .none ? 0 : 1
        return configurations.contains { configuration in
            let onSeat =
                needs.wheelchair != .wheelchair && (needs.wheelchair == .none || chairLuggage > 0)
                && (needs.frontSeat != .required || frontSeats > 0) && configuration.seats >= needs.places + attendants
            let inChair =
                needs.wheelchair != .none && hasLift && configuration.wheelchairPlaces >= needs.places
                && configuration.seats >= attendants
            return onSeat || inChair
        }
    }
}
