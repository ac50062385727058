extension TableSchema {
    /// An address file as the BAG extracts on the internet have it.
    package static let addresses = TableSchema(
        name: "adressen", meaning: "één adres met zijn plaats op de kaart",
        columns: [
            TableColumn("postcode", ["pc6", "pc"], .required, form: "1821AB", meaning: "postcode"),
            TableColumn(
                "huisnummer", ["huisnr", "nummer"], .required, form: "14",
                meaning: "huisnummer, eventueel met letter en toevoeging"),
            TableColumn("huisletter", ["letter"], form: "A", meaning: "huisletter"),
            TableColumn(
                "huisnummertoevoeging", ["toevoeging", "huisnummer_toevoeging"], form: "2", meaning: "toevoeging"),
            TableColumn(
                "straat", ["straatnaam", "openbareruimte", "openbare_ruimte"], form: "Dorpsstraat",
                meaning: "wordt niet bewaard"),
            TableColumn(
                "woonplaats", ["plaats", "plaatsnaam", "woonplaatsnaam"], form: "Alkmaar", meaning: "woonplaats"),
            TableColumn(
                "gemeente", ["gemeentenaam"], form: "Alkmaar",
                meaning: "gemeente; betaalt, als leerlingen.csv niets anders zegt"),
            TableColumn("provincie", ["provincienaam"], form: "Noord-Holland", meaning: "wordt niet bewaard"),
            TableColumn(
                "lat", ["breedtegraad", "latitude", "breedte"], form: "52.63242", meaning: "breedtegraad (WGS84)"),
            TableColumn(
                "lon", ["lengtegraad", "longitude", "lng", "long", "lengte"], form: "4.75341",
                meaning: "lengtegraad (WGS84)"),
            TableColumn(
                "x", ["rd_x", "x_coordinaat"], form: "111400",
                meaning: "Rijksdriehoekscoördinaat, in plaats van lat en lon"),
            TableColumn(
                "y", ["rd_y", "y_coordinaat"], form: "516200",
                meaning: "Rijksdriehoekscoördinaat, in plaats van lat en lon"),
        ])

    /// Centres of postcodes, the coarse fallback for addresses that are not found.
    package static let centres = TableSchema(
        name: "postcodes", meaning: "het midden van één postcode, van zes of van vier tekens",
        columns: [
            TableColumn("postcode", ["pc4", "pc6", "pc"], .required, form: "1821AB of 1821", meaning: "postcode"),
            TableColumn("plaats", ["woonplaats", "plaatsnaam"], form: "Alkmaar", meaning: "woonplaats"),
            TableColumn("gemeente", ["gemeentenaam"], form: "Alkmaar", meaning: "gemeente"),
        ] + SharedColumns.coordinates(isPersonal: false))

    /// Parts of the region by which the comparison report puts pupils together.
    package static let areas = TableSchema(
        name: "werkgebieden", meaning: "één postcode en het werkgebied waar die bij hoort",
        columns: [
            TableColumn(
                "postcode", ["pc4", "pc6", "pc"], .required, form: "1821 of 1821AB",
                meaning: "postcode; een van zes tekens gaat voor een van vier"),
            TableColumn(
                "werkgebied", ["gebied", "wijk", "regio"], .required, form: "Alkmaar-Noord",
                meaning: "naam van het werkgebied"),
        ])
}
