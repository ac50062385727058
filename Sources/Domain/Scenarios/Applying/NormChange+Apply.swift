extension NormChange {
    /// The setting replaces the one of equal scope; narrower ones go too where that is asked for.
    func apply(to region: inout Region) throws(Fault) {
        var contract = try region.agreement()
        switch scope {
        case .municipality(let municipality): try region.require(municipality)
        case .destination(let destination): _ = try region.index(of: destination)
        case .standard, .contract, .pupil: break
        }
        if overrulesNarrower {
            contract.norms.removeAll { $0.key == key && $0.scope.rank > scope.rank && !$0.scope.isPersonal }
        }
        var book = NormBook(contract.norms)
        // One reason for all scenarios: equal changes of two scenarios are equal problems.
        book.set(NormSetting(key: key, scope: scope, value: value, reason: "keuze in dit scenario"))
        contract.norms = book.settings
        try checkArrival(book)
        region.contract = contract
    }

    /// Arriving is possible at all.
    private func checkArrival(_ book: NormBook) throws(Fault) {
        guard key == .arrivalEarliest || key == .arrivalLatest else { return }
        let earliest = scope.resolve(.arrivalEarliest, in: book)
        let latest = scope.resolve(.arrivalLatest, in: book)
        guard let earliest, let latest, earliest < latest else { return }
        throw .contradiction(
            "niemand kan op tijd zijn: op zijn vroegst \(Seconds(earliest).durationText) voor de bel, op zijn laatst "
                + "\(Seconds(latest).durationText) voor de bel",
            advice: "Misschien moet de andere grens mee veranderen.")
    }
}

extension NormScope {
    /// Maatwerk: no scenario takes it away.
    var isPersonal: Bool {
        if case .pupil = self { return true }
        return false
    }

    /// What holds for the whole of this scope.
    func resolve(_ key: NormKey, in book: NormBook) -> Int? {
        switch self {
        case .standard, .contract: book.resolve(key).value
        case .municipality(let id): book.resolve(key, municipality: id).value
        case .destination(let id): book.resolve(key, destination: id).value
        case .pupil(let id): book.resolve(key, pupil: id).value
        }
    }
}
