import Domain

/// Tells what is wrong with a pair of numbers that should be a place in the Netherlands.
enum CoordinateReading {
    struct Failure: Error, Equatable {
        let code: ImportCode
        let message: String
        let advice: String?
    }

    static func wgs84(latitude: Double, longitude: Double) -> Result<Coordinate, Failure> {
        let coordinate = Coordinate(latitude: latitude, longitude: longitude)
        if coordinate.isInOrNearTheNetherlands { return .success(coordinate) }
        if Coordinate(latitude: longitude, longitude: latitude).isInOrNearTheNetherlands {
            return .failure(
                Failure(
                    code: .swappedCoordinate, message: "breedtegraad en lengtegraad zijn verwisseld",
                    advice: "In Nederland ligt de breedtegraad tussen 50,6 en 53,7 en de lengtegraad tussen 3,1 en 7,4."
                ))
        }
        return .failure(outside(hint: wgs84Hint(latitude, longitude)))
    }

    static func rijksdriehoek(x: Double, y: Double) -> Result<Coordinate, Failure> {
        let point = Rijksdriehoek(x: x, y: y)
        if point.isInTheNetherlands { return .success(point.coordinate) }
        if Rijksdriehoek(x: y, y: x).isInTheNetherlands {
            return .failure(
                Failure(
                    code: .swappedCoordinate, message: "x en y zijn verwisseld",
                    advice: "In Nederland ligt x tussen 0 en 300000 en y tussen 289000 en 629000."))
        }
        return .failure(
            outside(hint: "Misschien zijn dit geen Rijksdriehoekscoördinaten in meters, maar breedte- en lengtegraad."))
    }

    private static func wgs84Hint(_ latitude: Double, _ longitude: Double) -> String? {
        if Rijksdriehoek(x: latitude, y: longitude).isInTheNetherlands
            || Rijksdriehoek(x: longitude, y: latitude).isInTheNetherlands
        {
            return "Misschien zijn dit Rijksdriehoekscoördinaten: noem de kolommen x en y."
        }
        if abs(latitude) > 180 || abs(longitude) > 180 { return "Misschien is de decimale komma weggevallen." }
        return nil
    }

    private static func outside(hint: String?) -> Failure {
        Failure(code: .coordinate, message: "deze coördinaten liggen buiten Nederland", advice: hint)
    }
}
