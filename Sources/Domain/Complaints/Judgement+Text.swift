extension Judgement {
    /// The verdict with everything that it rests on, in plain Dutch.
    package var text: String {
        var lines = ["Oordeel: \(name) (\(rule))"]
        for kind in Evidence.Kind.allCases {
            lines += evidence.filter { $0.kind == kind }.map { "  \(kind.rawValue): \($0.text)" }
        }
        if !burdens.isEmpty {
            lines.append("Dit maakt de rit zwaar, ook als alles volgens afspraak is:")
            lines += burdens.map { "  \($0.kind.rawValue): \($0.text)" }
        }
        if !missing.isEmpty {
            lines.append("Om te kunnen oordelen, moeten we weten:")
            lines += missing.map { "  \($0)" }
        }
        return lines.joined(separator: "\n")
    }
}

extension Repair {
    /// `ander voertuig (R7): € 1.240 per jaar meer; rit 38 min (was 52 min); 3 anderen merken het, hooguit 4 min langer`.
    package var text: String {
        var parts = [
            "\(kind.rawValue) (\(duty)): \(moneyText)",
            "rit \(rideAfter.durationText) (was \(rideBefore.durationText))",
        ]
        parts.append(touchedText)
        if let dayBound, dayBound > .zero {
            parts.append("goedkoper dan \(dayBound.euroText) per rit extra kan het niet")
        }
        if !strained.isEmpty {
            parts.append("breekt normen: \(Set(strained.map(\.code.rawValue)).sorted().joined(separator: ", "))")
        }
        return parts.joined(separator: "; ")
    }

    package var moneyText: String {
        switch yearCost {
        case .zero: "kost niets extra"
        case ..<Cents.zero: "\((-yearCost).euroText) per jaar minder"
        default: "\(yearCost.euroText) per jaar meer"
        }
    }

    package var touchedText: String {
        guard !touched.isEmpty else { return "niemand anders merkt het" }
        let who = touched.count.counted("andere leerling merkt", "andere leerlingen merken")
        let longer = mostExtraRide > .zero ? ", hooguit \(mostExtraRide.durationText) langer onderweg" : ""
        return "\(who) het\(longer)"
    }
}

extension RepairAnswer {
    /// Why the ride is as it is and what another would cost, in plain Dutch.
    package var text: String {
        var blocks: [String] = []
        if let account { blocks.append("Waarom duurt de rit zo lang?\n" + account.text) }
        if !alternatives.isEmpty || !notPossible.isEmpty {
            blocks.append(
                (["Wat had ook gekund?"] + alternatives.map { "  \($0.text)" } + notPossible.map { "  \($0)" })
                    .joined(separator: "\n"))
        }
        if let wish {
            blocks.append(
                (["Wat kost het om te doen wat gevraagd is: \(wish.text)?"] + wishLines).joined(separator: "\n"))
        }
        if wish == nil, !notes.isEmpty { blocks.append(notes.joined(separator: "\n")) }
        return blocks.joined(separator: "\n\n")
    }

    private var wishLines: [String] {
        if let impossible { return ["  Dat kan niet binnen de normen: \(impossible)."] }
        return choices.flatMap { choice in
            ["  \(choice.variants.map(\.rawValue).joined(separator: " en ")): \(choice.repair.text)"]
                + choice.repair.touched.prefix(8).map { "    \($0.text)" }
        } + notes.map { "  \($0)" }
    }
}

extension TouchedPupil {
    /// `leerling L012: rit 3 min langer, thuis 5 min eerder, andere route`.
    package var text: String {
        var parts: [String] = []
        if ride != .zero {
            parts.append("rit \(Seconds(abs(ride.rawValue)).durationText) \(ride > .zero ? "langer" : "korter")")
        }
        if homeMoment != .zero {
            parts.append(
                "thuis \(Seconds(abs(homeMoment.rawValue)).durationText) \(homeMoment > .zero ? "later" : "eerder")")
        }
        if isOtherDuty { parts.append("andere route") }
        return "leerling \(pupil): \(parts.joined(separator: ", "))"
    }
}
