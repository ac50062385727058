import Domain
import Store

/// What the workspace holds on one pupil, for the pupil's parents to read.
struct InsightText {
    let pupil: Pupil.ID
    let data: PersonalData

    var text: String {
        ([["Leerling \(pupil)"], origin, home, ride, needs, company, norms] + data.rides.map(lines)
            + data.computations.map(lines) + data.complaints.map(lines) + [routeVisits, driven, closing])
            .filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
    }

    private var origin: [String] {
        guard let source = data.provenance else { return ["Staat niet (meer) in de lijst met leerlingen."] }
        return ["Ingelezen uit \(source.file.name), regel \(source.line), op \(source.importedAt)."]
    }

    private var home: [String] {
        guard let address = data.pupil?.home else { return [] }
        let place = [address.postcode, address.houseNumber, address.town].compactMap(\.self).joined(separator: " ")
        return [
            "Adres: \(place.isEmpty ? "alleen een punt op de kaart" : place)",
            "Punt op de kaart: \(address.coordinate.latitude), \(address.coordinate.longitude)",
            "Zo precies is dat bekend: \(address.precision.rawValue)",
        ]
    }

    private var ride: [String] {
        guard let known = data.pupil else { return [] }
        let attendance = known.attendance
        var lines = [
            "Bestemming: \(known.destination)", "Gemeente die betaalt: \(known.municipality)",
            "Dagen: \(attendance.days.sorted().map(\.rawValue).joined(separator: " "))",
            "Richting: \(attendance.directions.map(\.rawValue).sorted().joined(separator: " en "))",
        ]
        add("Geldig vanaf", attendance.validFrom?.description, &lines)
        add("Geldig tot en met", attendance.validUntil?.description, &lines)
        add("Eigen begintijd", attendance.personalStart?.clockText, &lines)
        add("Eigen eindtijd", attendance.personalEnd?.clockText, &lines)
        add("Ophalen niet voor", known.earliestPickup?.clockText, &lines)
        add("Uiterlijk thuis", known.latestDropOff?.clockText, &lines)
        add("Overdracht thuis", known.handover?.text, &lines)
        add("Persoonlijke grens aan de reistijd", known.rideCap?.durationText, &lines)
        add("Reden daarvan", known.rideCapReason, &lines)
        add("Leeftijdsgroep", known.ageGroup?.rawValue, &lines)
        add("Opstapplaats, hooguit", known.pickupPoint?.mostWalking.lengthText, &lines)
        return lines
    }

    private var needs: [String] {
        guard let needs = data.pupil?.needs else { return [] }
        var lines = [
            "Rolstoel: \(needs.wheelchair.rawValue)", "Plaatsen: \(needs.places)",
            "Zitje: \(needs.childSeat.rawValue)", "Voorin: \(needs.frontSeat.rawValue)",
            "Begeleider: \(needs.attendant.rawValue)",
        ]
        add("Hooguit zoveel leerlingen aan boord", needs.mostAboard.map(String.init), &lines)
        add("Eigen instaptijd", needs.boardingTime?.durationText, &lines)
        add("Eigen uitstaptijd", needs.alightingTime?.durationText, &lines)
        return lines
    }

    private var company: [String] {
        var lines: [String] = []
        if let known = data.pupil {
            add("Mag niet samen met", codes(known.apartFrom), &lines)
            add("Moet samen met", codes(known.togetherWith), &lines)
        }
        if data.mentions > 0 { lines.append("Bij \(data.mentions) andere leerlingen staat deze leerling genoemd.") }
        return lines
    }

    private var norms: [String] {
        data.norms.map { norm in
            "Eigen norm \(norm.key.rawValue): \(norm.value.map(String.init) ?? "geen grens") (\(norm.reason))"
        }
    }

    private func lines(_ ride: PersonalData.Ride) -> [String] {
        ["Plan \(ride.plan.id), versie \(ride.plan.version), gemaakt op \(ride.plan.createdAt)"]
            + times(ride.duty, ride.boarding, ride.alighting) + remarks(ride.unplanned, ride.findings)
    }

    private func lines(_ computation: PersonalData.Computation) -> [String] {
        let day = [computation.date?.description, computation.direction.rawValue].compactMap(\.self)
        return ["Berekening van een scenario, \(day.joined(separator: " ")), gemaakt op \(computation.createdAt)"]
            + times(computation.duty, computation.boarding, computation.alighting)
            + remarks(computation.unplanned, computation.findings)
    }

    private var routeVisits: [String] {
        let lines = data.routeVisits.map { line in
            "  \(line.carrier), \(line.date) \(line.direction.rawValue), versie \(line.version), route \(line.route): "
                + ([line.visit.kind.rawValue] + [line.visit.time?.clockText].compactMap(\.self)).joined(separator: " ")
        }
        return lines.isEmpty ? [] : ["In ritten van vervoerders:"] + lines
    }

    private var driven: [String] {
        guard !data.visits.isEmpty else { return [] }
        return ["Wat er is gereden:"]
            + data.visits.map { visit in
                let moment = visit.isNoShow ? "niet aanwezig" : visit.time?.clockText ?? "tijd niet bekend"
                let parts = [
                    "route \(visit.route)", visit.vehicle.map { "voertuig \($0)" },
                    visit.driver.map { "chauffeur \($0)" }, "vervoerder \(visit.key.carrier)",
                ]
                return "  \(visit.key.date) \(visit.key.direction.rawValue), \(visit.key.kind.rawValue): \(moment) ("
                    + parts.compactMap(\.self).joined(separator: ", ") + ")"
            }
    }

    private func lines(_ complaint: Complaint) -> [String] {
        let heading =
            "\(complaint.kind.title) \(complaint.id) over \(complaint.subject), \(complaint.date): "
            + complaint.category.name
        var lines = [heading, "  verteld door: \(complaint.reporter.rawValue), op \(complaint.received.text)"]
        if !complaint.voices.isEmpty {
            lines.append("  het kind zegt: \(complaint.voices.sorted().map(\.rawValue).joined(separator: ", "))")
        }
        if let wish = complaint.wish { lines.append("  gevraagd: \(wish.text)") }
        if let note = complaint.note { lines.append("  tekst: \(note)") }
        return lines
            + data.complaintActions.filter { $0.complaint == complaint.id }.map {
                "  afspraak van \($0.agreed): \($0.text) (\($0.owner.rawValue), uiterlijk \($0.due))"
            }
    }

    private func times(_ duty: Duty.ID?, _ boarding: Seconds?, _ alighting: Seconds?) -> [String] {
        guard let duty, let boarding, let alighting else { return [] }
        return ["  dienst \(duty): instappen \(boarding.clockText), uitstappen \(alighting.clockText)"]
    }

    private func remarks(_ unplanned: Unplanned?, _ findings: [Finding]) -> [String] {
        (unplanned?.reasons ?? []).map { "  geen rit: \($0.text)" } + findings.map { "  \($0.text)" }
    }

    private var closing: [String] {
        ["Dit is alles wat in deze werkmap staat. Er staat geen naam, geen BSN en geen diagnose in."]
    }

    private func codes(_ pupils: [Pupil.ID]) -> String? {
        pupils.isEmpty ? nil : pupils.map(\.text).joined(separator: ", ")
    }

    private func add(_ label: String, _ value: String?, _ lines: inout [String]) {
        if let value { lines.append("\(label): \(value)") }
    }
}
