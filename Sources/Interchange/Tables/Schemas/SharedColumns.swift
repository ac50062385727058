/// Columns that several files share.
enum SharedColumns {
    /// Where something is: by postcode and house number, or by coordinates.
    static func location(isPersonal: Bool) -> [TableColumn] {
        [
            TableColumn(
                "postcode",
                [
                    "pc", "pc6", "postcode_woonadres", "postcode_thuis", "zipcode", "postcode_ophaaladres",
                    "ophaalpostcode",
                ], isPersonal: isPersonal,
                form: "1821AB of 1821 ab", meaning: "postcode van het adres"),
            TableColumn(
                "huisnummer",
                ["huisnr", "hnr", "huisnummer_woonadres", "huisnummer_thuis", "huisnummer_ophaaladres"],
                isPersonal: isPersonal, form: "14, 14A, 14-2",
                meaning: "huisnummer, eventueel met letter en toevoeging"),
            TableColumn(
                "huisletter", ["letter"], isPersonal: isPersonal, form: "A",
                meaning: "huisletter, als die in een eigen kolom staat"),
            TableColumn(
                "toevoeging", ["huisnummertoevoeging", "toev", "huisnr_toev"], isPersonal: isPersonal, form: "2, bis",
                meaning: "toevoeging, als die in een eigen kolom staat"),
            TableColumn(
                "plaats", ["woonplaats", "plaatsnaam"], isPersonal: isPersonal, form: "Alkmaar",
                meaning: "plaatsnaam; alleen om te tonen"),
        ] + coordinates(isPersonal: isPersonal)
    }

    static func coordinates(isPersonal: Bool) -> [TableColumn] {
        [
            TableColumn(
                "breedtegraad", ["lat", "latitude", "breedte", "noorderbreedte"], isPersonal: isPersonal,
                form: "52,6324",
                meaning: "coördinaat (WGS84); samen met lengtegraad in plaats van postcode en huisnummer"),
            TableColumn(
                "lengtegraad", ["lon", "lng", "long", "longitude", "lengte", "oosterlengte"], isPersonal: isPersonal,
                form: "4,7534", meaning: "coördinaat (WGS84)"),
            TableColumn(
                "x", ["rd_x", "x_rd", "xcoordinaat", "x_coordinaat", "x-coördinaat"], isPersonal: isPersonal,
                form: "111400",
                meaning: "Rijksdriehoekscoördinaat in meters (EPSG:28992); samen met y"),
            TableColumn(
                "y", ["rd_y", "y_rd", "ycoordinaat", "y_coordinaat", "y-coördinaat"], isPersonal: isPersonal,
                form: "516200",
                meaning: "Rijksdriehoekscoördinaat in meters (EPSG:28992)"),
        ]
    }
}
