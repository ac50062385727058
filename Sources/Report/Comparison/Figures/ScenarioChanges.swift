import Domain

/// What a scenario really changed, from what was planned with rather than from what was asked for.
struct ScenarioChanges {
    let scenario: ScenarioPage
    let base: ScenarioPage
    let edition: Edition

    private var now: ScenarioRegion { scenario.result.input }
    private var before: ScenarioRegion { base.result.input }

    /// Dutch, a line each.
    var lines: [String] {
        let found = norms + narrowNorms + bells + pickups + fleet + prices + modes + nearer + parts + demand
        return found.isEmpty ? ["niets dat de berekening raakt"] : found
    }

    private func book(_ page: ScenarioPage) -> NormBook { page.halves.first?.problem.norms ?? NormBook() }

    private var norms: [String] {
        let (book, baseBook) = (book(scenario), book(base))
        return NormKey.allCases.compactMap { key in
            let (new, old) = (book.resolve(key), baseBook.resolve(key))
            return new.value == old.value
                ? nil : "norm, \(NormText.meaning(key)): \(NormText.value(new)) in plaats van \(NormText.value(old))"
        }
    }

    private struct Place: Hashable {
        let key: NormKey
        let scope: NormScope
    }

    /// Norms of a municipality or a destination; those of pupils never leave the desk and always stay.
    private func narrow(_ page: ScenarioPage) -> [Place: NormSetting] {
        let settings = book(page).settings.filter { setting in
            switch setting.scope {
            case .municipality, .destination: true
            case .standard, .contract, .pupil: false
            }
        }
        return Dictionary(
            settings.map { (Place(key: $0.key, scope: $0.scope), $0) }, uniquingKeysWith: { _, last in last })
    }

    private var narrowNorms: [String] {
        let (new, old) = (narrow(scenario), narrow(base))
        let places = Set(new.keys).union(old.keys).sorted {
            ($0.scope.rank, $0.scope.text, $0.key.rawValue) < ($1.scope.rank, $1.scope.text, $1.key.rawValue)
        }
        return places.filter { new[$0]?.value != old[$0]?.value || (new[$0] == nil) != (old[$0] == nil) }.map { place in
            let texts = [new[place], old[place]].map { $0.map(NormText.value) ?? "geen eigen norm" }
            return
                "norm voor \(place.scope.text), \(NormText.meaning(place.key)): \(texts[0]) in plaats van \(texts[1])"
        }
    }

    private func name(_ id: Destination.ID) -> String {
        (now.region.destinations.first { $0.id == id } ?? before.region.destinations.first { $0.id == id })?.name
            ?? id.text
    }

    private var bells: [String] {
        now.movedBells.sorted { $0.key < $1.key }.map { id, shift in
            "schooltijden van \(name(id)): begin \(Words.signedMinutes(shift.start)), "
                + "einde \(Words.signedMinutes(shift.end))"
        }
    }

    private func count(_ number: Int) -> String {
        edition.showsPupils ? Decimal.grouped(number) : SmallCounts.text(number)
    }

    private var pickups: [String] {
        if now.pickups.isEmpty { return [] }
        let points = Set(now.pickups.values.map(\.point.id)).count
        return ["naar een opstapplaats lopen \(count(now.pickups.count)) leerlingen; opstapplaatsen: \(points)"]
    }

    private var fleet: [String] {
        func counts(_ input: ScenarioRegion) -> [VehicleType.ID: Int] {
            Dictionary(input.region.fleet.map { ($0.type, $0.count) }, uniquingKeysWith: +)
        }
        let (new, old) = (counts(now), counts(before))
        let types = now.region.vehicleTypes + before.region.vehicleTypes
        var seen: Set<VehicleType.ID> = []
        return types.filter { seen.insert($0.id).inserted && new[$0.id] != old[$0.id] }.map { type in
            "voertuigen, \(type.name): \(new[type.id] ?? 0) in plaats van \(old[type.id] ?? 0)"
        }
    }

    private var prices: [String] {
        guard let tariff = scenario.halves.first?.problem.tariff, let old = base.halves.first?.problem.tariff else {
            return []
        }
        let types = scenario.halves.first?.problem.vehicleTypes ?? []
        return types.flatMap { type in
            TariffComponent.allCases.compactMap { component -> String? in
                guard let before = old.rates[type.id]?[component] else { return nil }
                let now = tariff.rates[type.id]?[component] ?? .zero
                if now == before { return nil }
                return "prijs, \(ComponentName.text(component)), \(type.name): € \(now.euroText) in plaats van "
                    + "€ \(before.euroText)"
            }
        }
    }

    private var modes: [String] {
        ModeChange.Mode.allCases.compactMap { mode in
            let pupils = now.otherModes.filter { $0.mode == mode }
            guard let source = pupils.first?.source else { return nil }
            let name = mode.rawValue.replacing("_", with: " ")
            return "\(name) in plaats van het leerlingenvervoer: \(count(pupils.count)) leerlingen "
                + "(bron van de vergoeding: \(source))"
        }
    }

    private var nearer: [String] {
        now.formerDestinations.isEmpty
            ? [] : ["naar een bestemming dichter bij huis: \(count(now.formerDestinations.count)) leerlingen"]
    }

    private var parts: [String] {
        now.parts == before.parts || now.parts.isEmpty
            ? [] : ["apart gepland: \(now.parts.map(\.name).joined(separator: " / "))"]
    }

    private var demand: [String] {
        let (new, old) = (now.region.pupils.count + now.otherModes.count, before.region.pupils.count)
        let draws = now.draws.isEmpty ? "" : "; \(now.draws.count) extra trekkingen geven de spreiding"
        return new == old && draws.isEmpty
            ? [] : ["leerlingen: \(count(new)) in plaats van \(count(old))\(draws)"]
    }
}
