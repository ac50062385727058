extension Fault {
    /// A name that the region does not know, or no longer after the changes before this one.
    static func unknown(_ kind: String, _ name: String) -> Fault {
        Fault(
            code: "E-SCENARIO-ONBEKEND", message: "\(kind) «\(name)» is er niet in deze regio",
            advice: "Misschien staat er een tikfout in, of haalt een eerdere wijziging deze al weg.")
    }

    /// A change that the region, or an earlier change, contradicts.
    static func contradiction(_ message: String, advice: String? = nil) -> Fault {
        Fault(code: "E-SCENARIO-TEGENSTRIJDIG", message: message, advice: advice)
    }

    static func nobody(_ message: String, advice: String) -> Fault {
        Fault(code: "E-SCENARIO-NIEMAND", message: message, advice: advice)
    }
}

extension Region {
    /// Municipalities of the contract and of pupils, in alphabetical order.
    package var municipalities: [Municipality.ID] {
        Set((contract?.municipalities ?? []) + pupils.map(\.municipality)).sorted()
    }

    func index(of destination: Destination.ID) throws(Fault) -> Int {
        guard let index = destinations.firstIndex(where: { $0.id == destination }) else {
            throw .unknown("bestemming", destination.text)
        }
        return index
    }

    func require(_ municipality: Municipality.ID) throws(Fault) {
        if !municipalities.contains(municipality) { throw .unknown("gemeente", municipality.text) }
    }

    func require(_ type: VehicleType.ID) throws(Fault) {
        if !vehicleTypes.contains(where: { $0.id == type }) { throw .unknown("voertuigtype", type.text) }
    }
}
