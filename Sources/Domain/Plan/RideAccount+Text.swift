extension RideAccount {
    /// The account in plain Dutch, for `leg-uit leerling`.
    package var text: String {
        var lines = heading + [""] + parts + [""] + norm + [outside]
        if isCoarse {
            lines.append("Let op: het adres van deze leerling is maar grof bekend. De echte tijden kunnen anders zijn.")
        }
        return lines.joined(separator: "\n")
    }

    private var heading: [String] {
        let home = walk == nil ? "thuis" : "bij de opstapplaats"
        let (from, to) = direction == .toSchool ? (home, "bij \(destination)") : ("bij \(destination)", home)
        return [
            "Leerling \(pupil) rijdt \(direction.rawValue) mee in dienst \(duty) (\(vehicle)).",
            "Instappen \(from) om \(boarding.begin.clockText), vertrek om \(boarding.departure.clockText). "
                + "Uitstappen \(to) om \(alighting.begin.clockText).",
        ]
    }

    private var parts: [String] {
        let rows = [
            (direct.durationText, "rechtstreeks rijden"),
            (detour.durationText, "verder rijden langs haltes van andere leerlingen"),
            (stopping.durationText, stops), (waiting.durationText, "wachten"),
        ]
        let width = max(ride.durationText.count, rows.map(\.0.count).max() ?? 0)
        func padded(_ text: String) -> String { String(repeating: " ", count: width - text.count) + text }
        return ["De reistijd is \(ride.durationText):"] + rows.map { "  \(padded($0.0))  \($0.1)" }
            + ["  " + String(repeating: "-", count: width), "  \(padded(ride.durationText))  samen"]
    }

    private var stops: String {
        guard stopsBetween > 0 else { return "haltes onderweg (geen)" }
        let halts = stopsBetween.counted("halte onderweg", "haltes onderweg")
        let changes = [(boardingOthers, "in"), (alightingOthers, "uit")].filter { $0.0 > 0 }.map { count, way in
            "\(count.counted("leerling stapt", "leerlingen stappen")) \(way)"
        }
        return changes.isEmpty ? halts : "\(halts): \(changes.joined(separator: ", "))"
    }

    private var norm: [String] {
        guard let limit else { return ["Voor deze leerling geldt geen grens aan de reistijd (\(limitSource))."] }
        let left = limit - ride
        let verdict =
            left < .zero
            ? "De rit duurt \((-left).durationText) te lang."
            : left == .zero ? "De rit blijft daar precies binnen." : "De rit blijft daar \(left.durationText) onder."
        return ["De rit mag ten hoogste \(limit.durationText) duren (\(limitSource)). \(verdict)"]
    }

    private var outside: String {
        var text =
            "Niet meegeteld: zelf instappen \(ownBoarding.durationText), zelf uitstappen \(ownAlighting.durationText)"
        if let walk { text += ", lopen \(walk.duration.durationText) (\(walk.distance.lengthText))" }
        return text + "."
    }
}
