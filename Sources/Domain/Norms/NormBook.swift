/// For whom a norm is set; the narrowest one that applies wins.
package enum NormScope: Hashable, Codable, Sendable {
    case standard
    case contract
    case municipality(Municipality.ID)
    case destination(Destination.ID)
    case pupil(Pupil.ID)

    /// Higher is narrower.
    package var rank: Int {
        switch self {
        case .standard: 0
        case .contract: 1
        case .municipality: 2
        case .destination: 3
        case .pupil: 4
        }
    }

    /// `leerling L017`, `bestemming De Horst`, `contract`.
    package var text: String {
        switch self {
        case .standard: "standaard"
        case .contract: "contract"
        case .municipality(let id): "gemeente \(id)"
        case .destination(let id): "bestemming \(id)"
        case .pupil(let id): "leerling \(id)"
        }
    }
}

/// A value for a norm, with where it comes from. A nil value lifts the limit.
package struct NormSetting: Hashable, Codable, Sendable {
    package var key: NormKey
    package var scope: NormScope
    /// Seconds, metres or a count, by the key's unit.
    package var value: Int?
    /// The document that the value comes from, or the reason of a personal exception (maatwerk).
    package var reason: String

    package init(key: NormKey, scope: NormScope, value: Int?, reason: String) {
        self.key = key
        self.scope = scope
        self.value = value
        self.reason = reason
    }
}

/// All norms of one plan. Later settings of equal scope replace earlier ones.
package struct NormBook: Hashable, Codable, Sendable {
    /// What applies to someone: the value, and the setting that it was taken from.
    package typealias Resolved = NormSetting

    package private(set) var settings: [NormSetting]

    package init(_ settings: [NormSetting] = []) {
        self.settings = []
        for setting in settings { set(setting) }
    }

    package mutating func set(_ setting: NormSetting) {
        settings.removeAll { $0.key == setting.key && $0.scope == setting.scope }
        settings.append(setting)
    }

    /// The narrowest setting that applies: pupil over destination over municipality over contract over default.
    ///
    /// - Complexity: O(number of settings).
    package func resolve(
        _ key: NormKey, pupil: Pupil.ID? = nil, destination: Destination.ID? = nil, municipality: Municipality.ID? = nil
    ) -> Resolved {
        var best = NormBook.standard(key)
        for setting in settings where setting.key == key && setting.scope.rank > best.scope.rank {
            let applies =
                switch setting.scope {
                case .standard: false
                case .contract: true
                case .municipality(let id): id == municipality
                case .destination(let id): id == destination
                case .pupil(let id): id == pupil
                }
            if applies { best = setting }
        }
        return best
    }

    package func resolve(_ key: NormKey, for request: Request) -> Resolved {
        resolve(key, pupil: request.pupil, destination: request.destination, municipality: request.municipality)
    }

    package static func standard(_ key: NormKey) -> Resolved {
        guard let entry = DefaultNorms.entries.first(where: { $0.key == key }) else {
            preconditionFailure("every norm has a default: \(key.rawValue)")
        }
        return NormSetting(key: key, scope: .standard, value: entry.value, reason: entry.source)
    }
}
