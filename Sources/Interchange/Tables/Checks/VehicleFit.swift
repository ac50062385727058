import Domain

/// Whether a pupil alone, with an attendant where one is needed, fits a vehicle type at all.
enum VehicleFit {
    /// Dutch: why not; nil when it fits.
    static func obstacle(_ needs: Needs, _ type: VehicleType) -> String? {
        if needs.childSeat == .booster, type.boosters == 0 { return "geen zitverhoger" }
        if needs.childSeat == .childSeat, type.childSeats == 0 { return "geen kinderzitje" }
        let attendants = needs.attendant == .none ? 0 : 1
        switch needs.wheelchair {
        case .none: return seatObstacle(needs, type, attendants)
        case .wheelchair: return chairObstacle(needs, type, attendants)
        case .canTransfer:
            guard let chair = chairObstacle(needs, type, attendants) else { return nil }
            if type.chairLuggage == 0 { return "\(chair), en geen ruimte voor de rolstoel als bagage" }
            return seatObstacle(needs, type, attendants)
        }
    }

    private static func seatObstacle(_ needs: Needs, _ type: VehicleType, _ attendants: Int) -> String? {
        if needs.frontSeat == .required, type.frontSeats == 0 { return "geen stoel voorin" }
        let inFront = needs.frontSeat == .notAllowed ? max(0, type.frontSeats - attendants) : 0
        let seated = needs.places + attendants
        let fits = type.configurations.contains { $0.seats - inFront >= seated }
        return fits ? nil : "te weinig stoelen"
    }

    private static func chairObstacle(_ needs: Needs, _ type: VehicleType, _ attendants: Int) -> String? {
        if !type.hasLift { return "geen lift" }
        let fits = type.configurations.contains { $0.wheelchairPlaces >= needs.places && $0.seats >= attendants }
        return fits ? nil : "te weinig rolstoelplaatsen"
    }
}
