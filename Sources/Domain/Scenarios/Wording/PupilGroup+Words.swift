extension PupilGroup {
    /// `soort VSO of VO, 13+ jaar, rit hooguit 6,0 km`.
    package var words: String {
        var parts: [String] = []
        if let pupils { parts.append("leerling \(pupils.map(\.text).dutchList)") }
        if let municipalities { parts.append("gemeente \(municipalities.map(\.text).dutchList)") }
        if let destinations { parts.append("bestemming \(destinations.map(\.text).dutchList)") }
        if let kinds { parts.append("soort \(kinds.dutchList)") }
        if let ageGroups { parts.append("\(ageGroups.map(\.rawValue).dutchList) jaar") }
        if let shortestRide { parts.append("rit minstens \(shortestRide.lengthText)") }
        if let longestRide { parts.append("rit hooguit \(longestRide.lengthText)") }
        if needsNoHelp { parts.append("zonder hulp in het voertuig") }
        return parts.isEmpty ? "iedereen" : parts.joined(separator: ", ")
    }
}

extension ModeChange {
    var words: [String] {
        var prices: [String] = []
        if perKilometre != .zero {
            prices.append(
                "€ \(perKilometre.euroText) per kilometer\(waysPerRide == 1 ? "" : ", \(waysPerRide) keer per rit")")
        }
        if perYear != .zero { prices.append("\(perYear.euroText) per jaar") }
        if threshold != .zero { prices.append("min \(threshold.euroText) eigen bijdrage per jaar") }
        return [
            "met \(mode.dutch): \(group.words)",
            "vergoeding: \(prices.isEmpty ? "geen" : prices.joined(separator: ", ")) (\(source))",
        ]
    }
}

extension NearerChange {
    var words: String {
        let most = best.map { "hooguit \($0) leerlingen" } ?? "alle leerlingen"
        return switch who {
        case .permissions(let permissions):
            "thuisnabij, \(most): wie dat volgens het bestand mag (\(Set(permissions.map(\.pupil)).count) leerlingen)"
        case .sameKind(let group, let saves):
            "thuisnabij, \(most): een bestemming van dezelfde soort, minstens \(saves.lengthText) dichterbij"
                + (group.map { " (\($0.words))" } ?? "")
        }
    }
}
