package import Domain

/// What only shows when all files are there: references between them, and pupils whom no vehicle can carry. Used after an
/// import and by `controleer`.
package enum RegionChecks {
    /// Issues in a fixed order: pupils by code, then vehicles, then the contract.
    ///
    /// - Complexity: O(pupils × (vehicle types + companions)).
    package static func check(_ region: Region, lines: RegionLines = RegionLines()) -> [ImportIssue] {
        var checks = Checks(region: region, lines: lines)
        for pupil in region.pupils.sorted(by: { $0.id < $1.id }) { checks.check(pupil) }
        checks.checkFleet()
        checks.checkContract()
        return checks.issues
    }
}

private struct Checks {
    let region: Region
    let lines: RegionLines
    private(set) var issues: [ImportIssue] = []
    private let destinations: [Destination.ID: Destination]
    private let pupils: [Pupil.ID: Pupil]
    private let usableTypes: [VehicleType]

    init(region: Region, lines: RegionLines) {
        self.region = region
        self.lines = lines
        destinations = Dictionary(region.destinations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        pupils = Dictionary(region.pupils.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let used = Set(region.fleet.map(\.type))
        usableTypes = region.vehicleTypes.filter { used.contains($0.id) }
    }

    private mutating func add(
        _ code: ImportCode, _ location: Fault.Location, column: String? = nil, value: String? = nil, _ message: String,
        advice: String? = nil
    ) {
        var location = location
        location.column = column
        issues.append(
            ImportIssue(
                code.severity, code: code.rawValue, location: location, value: value, message: message, advice: advice))
    }

    private func place(_ pupil: Pupil) -> Fault.Location {
        lines.pupils[pupil.id] ?? .init(file: "leerlingen")
    }

    mutating func check(_ pupil: Pupil) {
        checkDestination(pupil)
        checkCompanions(pupil)
        checkVehicles(pupil)
        if let contract = region.contract, !contract.municipalities.isEmpty,
            !contract.municipalities.contains(pupil.municipality)
        {
            let near = NearestName.suggestion(
                for: pupil.municipality.text, among: contract.municipalities.map(\.text))
            add(
                .municipality, place(pupil), column: "gemeente", value: pupil.municipality.text,
                "leerling \(pupil.id): deze gemeente doet niet mee in het contract",
                advice: near.map { "Misschien bedoelt u «\($0)»." })
        }
    }

    private mutating func checkDestination(_ pupil: Pupil) {
        guard let destination = destinations[pupil.destination] else {
            let near = NearestName.suggestion(for: pupil.destination.text, among: region.destinations.map(\.id.text))
            add(
                .unknownReference, place(pupil), column: "bestemming", value: pupil.destination.text,
                "leerling \(pupil.id): deze bestemming kennen we niet",
                advice: near.map { "Misschien bedoelt u «\($0)»." } ?? "Lees de bestemming in, uit bestemmingen.csv.")
            return
        }
        let attendance = pupil.attendance
        let lacksPersonal =
            (attendance.directions.contains(.toSchool) && attendance.personalStart == nil)
            || (attendance.directions.contains(.fromSchool) && attendance.personalEnd == nil)
        let closed = attendance.days.filter { destination.bellTimes[$0] == nil }.sorted().map(\.rawValue)
        if lacksPersonal, !closed.isEmpty {
            add(
                .noBellTimes, place(pupil), column: "dagen", value: closed.joined(separator: " "),
                "leerling \(pupil.id): bestemming \(destination.id) heeft op deze dagen geen schooltijden")
        }
        checkTimes(pupil, destination)
    }

    private mutating func checkTimes(_ pupil: Pupil, _ destination: Destination) {
        let days = pupil.attendance.days.sorted()
        let starts = days.compactMap { pupil.attendance.personalStart ?? destination.bellTimes[$0]?.start }
        let ends = days.compactMap { pupil.attendance.personalEnd ?? destination.bellTimes[$0]?.end }
        if let pickup = pupil.earliestPickup, pupil.attendance.directions.contains(.toSchool),
            let first = starts.min(), pickup >= first
        {
            add(
                .order, place(pupil), column: "ophalen_vanaf", value: pickup.clockText,
                "leerling \(pupil.id): dit ligt niet voor de begintijd van de bestemming (\(first.clockText))")
        }
        guard pupil.attendance.directions.contains(.fromSchool), let last = ends.max() else { return }
        checkHandover(pupil, lastEnd: last)
        if let dropOff = pupil.latestDropOff, dropOff <= last {
            add(
                .order, place(pupil), column: "thuis_uiterlijk", value: dropOff.clockText,
                "leerling \(pupil.id): dit ligt niet na de eindtijd van de bestemming (\(last.clockText))")
        }
    }

    private mutating func checkHandover(_ pupil: Pupil, lastEnd: Seconds) {
        guard let handover = pupil.handover, handover.latest <= lastEnd else { return }
        add(
            .order, place(pupil), column: "overdracht_tot", value: handover.latest.clockText,
            "leerling \(pupil.id): dit ligt niet na de eindtijd van de bestemming (\(lastEnd.clockText))")
    }

    private mutating func checkCompanions(_ pupil: Pupil) {
        for (column, others) in [("niet_samen_met", pupil.apartFrom), ("samen_met", pupil.togetherWith)] {
            for other in others where pupils[other] == nil {
                let near = NearestName.suggestion(for: other.text, among: region.pupils.map(\.id.text))
                add(
                    .unknownReference, place(pupil), column: column, value: other.text,
                    "leerling \(pupil.id): de andere leerling kennen we niet",
                    advice: near.map { "Misschien bedoelt u «\($0)»." }
                        ?? "Misschien reist deze leerling niet meer mee: haal de code weg.")
            }
        }
        for other in pupil.togetherWith {
            guard let companion = pupils[other] else { continue }
            if companion.apartFrom.contains(pupil.id) || pupil.apartFrom.contains(other) {
                add(
                    .contradiction, place(pupil), column: "samen_met", value: other.text,
                    "leerling \(pupil.id) en \(other) moeten samen reizen en mogen niet samen reizen")
            }
            if companion.needs.isIndividual || pupil.needs.isIndividual {
                add(
                    .contradiction, place(pupil), column: "samen_met", value: other.text,
                    "leerling \(pupil.id) en \(other) moeten samen reizen, maar een van beide reist individueel")
            }
        }
    }

    private mutating func checkVehicles(_ pupil: Pupil) {
        guard !usableTypes.isEmpty else { return }
        let reasons = usableTypes.map { type in VehicleFit.obstacle(pupil.needs, type).map { "\(type.id): \($0)" } }
        guard !reasons.contains(nil) else { return }
        add(
            .noVehicle, place(pupil),
            "leerling \(pupil.id) past in geen enkel voertuig: \(reasons.compactMap(\.self).joined(separator: "; "))",
            advice:
                "Misschien klopt de rolstoel, het zitje of het aantal plaatsen niet, of ontbreekt er een voertuigtype.")
    }

    mutating func checkFleet() {
        let depots = Set(region.depots.map(\.id))
        let types = Set(region.vehicleTypes.map(\.id))
        for entry in region.fleet.sorted(by: { $0.id < $1.id }) {
            let location = lines.fleet[entry.id] ?? .init(file: "voertuigen")
            if !depots.contains(entry.depot) {
                let near = NearestName.suggestion(for: entry.depot.text, among: depots.map(\.text))
                add(
                    .unknownReference, location, column: "standplaats", value: entry.depot.text,
                    "deze standplaats kennen we niet",
                    advice: near.map { "Misschien bedoelt u «\($0)»." }
                        ?? "Lees de standplaats in, uit standplaatsen.csv.")
            }
            if !types.contains(entry.type) {
                add(
                    .unknownReference, location, column: "type", value: entry.type.text,
                    "dit voertuigtype kennen we niet")
            }
        }
    }

    mutating func checkContract() {
        guard let contract = region.contract else { return }
        let location = lines.contract ?? .init(file: "contract")
        let used = Set(region.fleet.map(\.type))
        for (name, tariff) in [("tarief", contract.tariff), ("kostprijs", contract.costBook)] {
            guard let tariff else { continue }
            for type in used.sorted() where tariff.rates[type] == nil {
                add(.noTariff, location, column: name, value: type.text, "er is geen prijs voor dit voertuigtype")
            }
            for type in tariff.rates.keys.sorted() where !used.contains(type) && !used.isEmpty {
                let near = NearestName.suggestion(for: type.text, among: used.map(\.text))
                add(
                    .unusedTariff, location, column: name, value: type.text, "er is geen voertuig van dit type",
                    advice: near.map { "Misschien bedoelt u «\($0)»." })
            }
        }
        for setting in contract.norms where !isKnown(setting.scope) {
            add(
                .unknownReference, location, column: "afwijkingen", value: setting.key.rawValue,
                "deze afwijking geldt voor iets dat we niet kennen: \(setting.scope.text)")
        }
    }

    private func isKnown(_ scope: NormScope) -> Bool {
        switch scope {
        case .standard, .contract: true
        case .municipality(let id):
            region.contract?.municipalities.contains(id) ?? false || region.pupils.contains { $0.municipality == id }
        case .destination(let id): destinations[id] != nil || region.destinations.isEmpty
        case .pupil(let id): pupils[id] != nil || region.pupils.isEmpty
        }
    }
}
