/// What can be true of one driven ride. The raw value is the key in files.
package enum RideMeasure: String, CaseIterable, Codable, Sendable {
    /// Heen: alighting within the window before the bell.
    case atSchoolInTime = "op_tijd_op_school"
    /// Terug: boarding within the norm after the bell.
    case collectedInTime = "op_tijd_opgehaald"
    /// Both, of one pupil on one day.
    case wholeDayInTime = "heen_en_terug_op_tijd"
    /// Later than the window allows, either way.
    case late = "te_laat"
    case overLimit = "langer_dan_norm"
    case otherOrder = "andere_volgorde"
    case otherVehicle = "ander_voertuig"
    case otherDriver = "andere_chauffeur"
    case noShow = "loosmelding"

    package var label: String {
        switch self {
        case .atSchoolInTime: "op tijd op school (heen)"
        case .collectedInTime: "op tijd opgehaald (terug)"
        case .wholeDayInTime: "heen én terug op tijd, op één dag"
        case .late: "te laat (heen of terug)"
        case .overLimit: "langer onderweg dan de norm"
        case .otherOrder: "andere volgorde dan gepland"
        case .otherVehicle: "ander voertuig dan gepland"
        case .otherDriver: "andere chauffeur dan gepland of gewoonlijk"
        case .noShow: "leerling was er niet (loosmelding)"
        }
    }

    /// Short, for a narrow column.
    package var shortLabel: String {
        switch self {
        case .atSchoolInTime: "op tijd op school"
        case .collectedInTime: "op tijd opgehaald"
        case .wholeDayInTime: "heen én terug op tijd"
        case .late: "te laat"
        case .overLimit: "langer dan norm"
        case .otherOrder: "andere volgorde"
        case .otherVehicle: "ander voertuig"
        case .otherDriver: "andere chauffeur"
        case .noShow: "loosmelding"
        }
    }

    /// nil when it is not known, or does not apply to this ride.
    func value(_ record: RideRecord) -> Bool? {
        switch self {
        case .atSchoolInTime: record.direction == .toSchool ? record.isPunctual : nil
        case .collectedInTime: record.direction == .fromSchool ? record.isPunctual : nil
        case .wholeDayInTime: nil
        case .late: record.isLate
        case .overLimit: record.isOverLimit
        case .otherOrder:
            record.plannedBoarding == nil || (record.boarding == nil && record.alighting == nil)
                ? nil : record.isOtherOrder
        case .otherVehicle: record.vehicle == nil || record.plannedBoarding == nil ? nil : record.isOtherVehicle
        case .otherDriver: record.driver == nil ? nil : record.isOtherDriver
        case .noShow: record.isNoShow
        }
    }
}
