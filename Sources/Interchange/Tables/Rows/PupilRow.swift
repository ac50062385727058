import Domain

/// One row of leerlingen.csv.
enum PupilRow {
    static func read(_ row: inout RowReader, addresses: any AddressLookup) throws(Fault) -> Pupil? {
        let code = row.code("code", isPupil: true)
        let destination = row.code("bestemming")
        let location = try row.location(addresses)
        let municipality = municipality(&row, location)
        let needs = needs(&row)
        let attendance = attendance(&row)
        let cap = row.minutes("reistijd_max", in: 5...240)
        let handover = handover(&row)
        let pickup = row.clock("ophalen_vanaf")
        let dropOff = row.clock("thuis_uiterlijk")
        let point = pickupPoint(&row)
        let age = row.choice(
            "leeftijdsgroep",
            [
                "4-8": AgeGroup.upToEight, "9-12": .nineToTwelve, "13+": .thirteenAndOver, "4 t/m 8": .upToEight,
                "9 t/m 12": .nineToTwelve, "13 en ouder": .thirteenAndOver, "13": .thirteenAndOver,
                // What Excel makes of the first two.
                "4-aug": .upToEight, "04-aug": .upToEight, "9-dec": .nineToTwelve, "09-dec": .nineToTwelve,
            ])
        let apart = codes(&row, "niet_samen_met", own: code)
        let together = codes(&row, "samen_met", own: code)
        checkOrder(&row, pickup: pickup, dropOff: dropOff, attendance: attendance)
        checkCompany(&row, apart: apart, together: together, needs: needs)
        guard let code, let destination, let location, let municipality else { return nil }
        let reason = row.text("reistijd_reden")
        return Pupil(
            id: Pupil.ID(code), home: location.address, destination: Destination.ID(destination),
            municipality: municipality, needs: needs, attendance: attendance, earliestPickup: pickup,
            latestDropOff: dropOff, handover: handover, rideCap: cap,
            rideCapReason: cap == nil || reason.isEmpty ? nil : String(reason.prefix(100)), pickupPoint: point,
            ageGroup: age, apartFrom: apart, togetherWith: together)
    }

    private static func municipality(_ row: inout RowReader, _ location: Location?) -> Municipality.ID? {
        let given = row.text("gemeente")
        if !given.isEmpty { return Municipality.ID(given) }
        guard let location else { return nil }
        if location.municipality == nil {
            row.report(
                .missingValue, "gemeente", "het is niet bekend welke gemeente betaalt",
                advice: "Vul de kolom gemeente in; uit het adres is ze hier niet af te leiden.")
        }
        return location.municipality
    }

    private static func needs(_ row: inout RowReader) -> Needs {
        let isIndividual = row.flag("individueel")
        let quiet = row.count("rustig_max", in: 1...50)
        return Needs(
            wheelchair: row.choice(
                "rolstoel",
                [
                    "nee": .none, "ja": .wheelchair, "overstap": .canTransfer, "n": .none, "0": .none, "-": .none,
                    "j": .wheelchair, "x": .wheelchair, "1": .wheelchair, "rolstoel": .wheelchair,
                    "kan overstappen": .canTransfer, "transfer": .canTransfer, "opvouwbaar": .canTransfer,
                ]) ?? .none,
            places: row.count("plaatsen", in: 1...10) ?? 1,
            childSeat: row.choice(
                "zitje",
                [
                    "nee": .none, "zitverhoger": .booster, "kinderzitje": .childSeat, "n": .none, "0": .none,
                    "-": .none,
                    "verhoger": .booster, "stoelverhoger": .booster, "booster": .booster, "zitje": .childSeat,
                    "autostoel": .childSeat,
                ]) ?? .none,
            frontSeat: row.choice(
                "voorin",
                [
                    "nee": .notAllowed, "mag": .allowed, "moet": .required, "n": .notAllowed, "0": .notAllowed,
                    "-": .notAllowed, "mag niet": .notAllowed,
                ]) ?? .notAllowed,
            mostAboard: isIndividual ? 1 : quiet,
            attendant: row.choice(
                "begeleider",
                [
                    "nee": .none, "gemeente": .municipality, "ouder": .parent, "n": .none, "0": .none, "-": .none,
                    "ouders": .parent,
                ]) ?? .none,
            boardingTime: row.minutes("instaptijd", in: 0...30), alightingTime: row.minutes("uitstaptijd", in: 0...30))
    }

    private static func attendance(_ row: inout RowReader) -> Attendance {
        let from = row.date("geldig_vanaf")
        let until = row.date("geldig_tot")
        if let from, let until, until < from {
            row.report(.order, "geldig_tot", "de laatste dag ligt voor de eerste dag (\(from))")
        }
        let start = row.clock("begintijd")
        let end = row.clock("eindtijd")
        if let start, let end, end <= start {
            row.report(.order, "eindtijd", "de eindtijd ligt niet na de begintijd (\(start.clockText))")
        }
        let days = row.value(
            "dagen", CellFormat.weekdays, expected: "lijst van dagen zoals «ma di wo» of «ma-vr»")
        let directions = row.value(
            "richting", CellFormat.directions, expected: "richting: heen, terug, of heen en terug")
        return Attendance(
            days: days ?? Set(Weekday.schoolDays), directions: directions ?? Set(Direction.allCases), validFrom: from,
            validUntil: until, personalStart: start, personalEnd: end)
    }

    private static func handover(_ row: inout RowReader) -> TimeWindow? {
        let from = row.clock("overdracht_van")
        let until = row.clock("overdracht_tot")
        switch (from, until) {
        case (let from?, let until?):
            if until <= from {
                row.report(.order, "overdracht_tot", "dit ligt niet na overdracht_van (\(from.clockText))")
                return nil
            }
            return TimeWindow(from, until)
        case (nil, nil): return nil
        default:
            let missing = from == nil ? "overdracht_van" : "overdracht_tot"
            if row.text(missing).isEmpty {
                row.report(.missingValue, missing, "bij een overdracht horen twee tijden: van en tot")
            }
            return nil
        }
    }

    private static func pickupPoint(_ row: inout RowReader) -> PickupPointPermission? {
        let cell = row.text("opstapplaats")
        if let isAllowed = CellFormat.yesOrNo(cell) {
            let standard = NormBook.standard(.walkingDistanceMaximum).value ?? 0
            return isAllowed ? PickupPointPermission(mostWalking: Metres(standard)) : nil
        }
        guard let most = row.value("opstapplaats", CellFormat.length, expected: "ja, nee of aantal meters") else {
            return nil
        }
        guard (50...10_000).contains(most.rawValue) else {
            row.report("opstapplaats", "dit moet tussen 50 en 10000 meter liggen")
            return nil
        }
        return PickupPointPermission(mostWalking: most)
    }

    private static func codes(_ row: inout RowReader, _ column: String, own: String?) -> [Pupil.ID] {
        var result: [Pupil.ID] = []
        for code in CellFormat.codes(row.text(column)) {
            if code == own {
                row.report(.contradiction, column, "hier staat de code van de leerling zelf")
            } else if !result.contains(Pupil.ID(code)) {
                result.append(Pupil.ID(code))
            }
        }
        return result
    }

    private static func checkOrder(_ row: inout RowReader, pickup: Seconds?, dropOff: Seconds?, attendance: Attendance)
    {
        if let pickup, let start = attendance.personalStart, pickup >= start {
            row.report(.order, "ophalen_vanaf", "dit ligt niet voor de eigen begintijd (\(start.clockText))")
        }
        if let dropOff, let end = attendance.personalEnd, dropOff <= end {
            row.report(.order, "thuis_uiterlijk", "dit ligt niet na de eigen eindtijd (\(end.clockText))")
        }
    }

    private static func checkCompany(_ row: inout RowReader, apart: [Pupil.ID], together: [Pupil.ID], needs: Needs) {
        if let both = apart.first(where: together.contains) {
            row.report(.contradiction, "samen_met", "leerling \(both) staat ook bij niet_samen_met")
        }
        if needs.isIndividual, !together.isEmpty {
            row.report(
                .contradiction, "samen_met", "deze leerling reist individueel en kan dus met niemand samen reizen")
        }
    }
}
