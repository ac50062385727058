import Domain

/// The table of pupils; a need that a pupil does not have is an empty cell.
extension GeneratedRegion {
    var pupilTable: DelimitedTable { DelimitedTable(region.pupils, identity + needs + company + times + attendance) }

    private var identity: [DelimitedTable.Field<Pupil>] {
        [
            ("code", { $0.id.text }), ("bestemming", { $0.destination.text }),
            ("postcode", { $0.home.postcode ?? "" }), ("huisnummer", { $0.home.houseNumber ?? "" }),
            ("plaats", { $0.home.town ?? "" }), ("gemeente", { $0.municipality.text }),
        ]
    }

    private var needs: [DelimitedTable.Field<Pupil>] {
        [
            ("rolstoel", { $0.needs.wheelchair == .none ? "" : $0.needs.wheelchair.rawValue }),
            ("plaatsen", { $0.needs.places == 1 ? "" : String($0.needs.places) }),
            ("zitje", { $0.needs.childSeat == .none ? "" : $0.needs.childSeat.rawValue }),
            ("voorin", { $0.needs.frontSeat == .notAllowed ? "" : $0.needs.frontSeat.rawValue }),
            ("individueel", { $0.needs.isIndividual ? "ja" : "" }),
            ("rustig_max", { $0.needs.isIndividual ? "" : $0.needs.mostAboard.map(String.init) ?? "" }),
            ("begeleider", { $0.needs.attendant == .none ? "" : $0.needs.attendant.rawValue }),
            ("instaptijd", { minutes($0.needs.boardingTime) }), ("uitstaptijd", { minutes($0.needs.alightingTime) }),
        ]
    }

    private var company: [DelimitedTable.Field<Pupil>] {
        [
            ("niet_samen_met", { $0.apartFrom.map(\.text).joined(separator: " ") }),
            ("samen_met", { $0.togetherWith.map(\.text).joined(separator: " ") }),
        ]
    }

    private var times: [DelimitedTable.Field<Pupil>] {
        [
            ("reistijd_max", { minutes($0.rideCap) }), ("reistijd_reden", { $0.rideCapReason ?? "" }),
            ("ophalen_vanaf", { clock($0.earliestPickup) }), ("thuis_uiterlijk", { clock($0.latestDropOff) }),
            ("overdracht_van", { clock($0.handover?.earliest) }), ("overdracht_tot", { clock($0.handover?.latest) }),
            ("begintijd", { clock($0.attendance.personalStart) }), ("eindtijd", { clock($0.attendance.personalEnd) }),
        ]
    }

    private var attendance: [DelimitedTable.Field<Pupil>] {
        [
            ("dagen", { days($0.attendance.days) }), ("richting", { directions($0.attendance.directions) }),
            ("opstapplaats", { $0.pickupPoint.map { String($0.mostWalking.rawValue) } ?? "" }),
            ("leeftijdsgroep", { $0.ageGroup?.rawValue ?? "" }),
            ("geldig_vanaf", { $0.attendance.validFrom?.description ?? "" }),
            ("geldig_tot", { $0.attendance.validUntil?.description ?? "" }),
        ]
    }

    private func clock(_ moment: Seconds?) -> String { moment?.clockText ?? "" }

    /// `2` or `1,5`; the generator makes no finer times than half minutes.
    private func minutes(_ duration: Seconds?) -> String {
        guard let duration else { return "" }
        return "\(duration.rawValue / 60)" + (duration.rawValue % 60 == 0 ? "" : ",5")
    }

    private func days(_ days: Set<Weekday>) -> String {
        if days == Set(Weekday.schoolDays) { return "" }
        return Weekday.allCases.filter(days.contains).map(\.rawValue).joined(separator: " ")
    }

    private func directions(_ directions: Set<Direction>) -> String {
        directions.count == 1 ? directions.map(\.rawValue).joined() : ""
    }
}
