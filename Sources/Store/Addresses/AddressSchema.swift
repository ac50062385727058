/// The tables of an address book. Not migrated: a book of another version is read in again from its source.
enum AddressSchema {
    static let version = 1

    static let tables = """
        PRAGMA application_id = \(WorkspaceFile.Identity.addresses.rawValue);
        PRAGMA user_version = \(version);
        CREATE TABLE areas (
            id INTEGER PRIMARY KEY,
            town TEXT,
            municipality TEXT
        ) STRICT;
        CREATE TABLE addresses (
            postcode TEXT NOT NULL,
            number INTEGER NOT NULL,
            suffix TEXT NOT NULL,
            latitude REAL NOT NULL CHECK (latitude BETWEEN -90 AND 90),
            longitude REAL NOT NULL CHECK (longitude BETWEEN -180 AND 180),
            area INTEGER NOT NULL REFERENCES areas (id),
            PRIMARY KEY (postcode, number, suffix)
        ) STRICT, WITHOUT ROWID;
        -- PC4 and PC6; given: from a file of centres, else the mean of the addresses
        CREATE TABLE centres (
            postcode TEXT NOT NULL PRIMARY KEY,
            latitude REAL NOT NULL CHECK (latitude BETWEEN -90 AND 90),
            longitude REAL NOT NULL CHECK (longitude BETWEEN -180 AND 180),
            area INTEGER NOT NULL REFERENCES areas (id),
            given INTEGER NOT NULL CHECK (given IN (0, 1))
        ) STRICT, WITHOUT ROWID;
        """

    /// The means of the addresses stand in for centres that no file gave, with the town and municipality where most of
    /// the addresses lie. A postcode's own six characters need none: `AddressNearness` takes the mean itself.
    static let deriveCentres = """
        DELETE FROM centres WHERE NOT given;
        INSERT OR IGNORE INTO centres (postcode, latitude, longitude, area, given)
        WITH counted AS (
            SELECT substr(postcode, 1, 4) AS digits, area, count(*) AS size,
                sum(latitude) AS latitude, sum(longitude) AS longitude
            FROM addresses GROUP BY digits, area
        ), ranked AS (
            SELECT *, row_number() OVER (PARTITION BY digits ORDER BY size DESC, area) AS place FROM counted
        )
        SELECT digits, sum(latitude) / sum(size), sum(longitude) / sum(size),
            max(CASE WHEN place = 1 THEN area END), 0
        FROM ranked GROUP BY digits;
        """

    static let insertAddress = """
        INSERT OR IGNORE INTO addresses (postcode, number, suffix, latitude, longitude, area) VALUES (?, ?, ?, ?, ?, ?)
        """

    static let insertCentre = """
        INSERT INTO centres (postcode, latitude, longitude, area, given) VALUES (?, ?, ?, ?, 1)
        ON CONFLICT (postcode) DO UPDATE
        SET latitude = excluded.latitude, longitude = excluded.longitude, area = excluded.area, given = 1
        """

    static let candidates = """
        SELECT number, suffix, latitude, longitude, town, municipality
        FROM addresses JOIN areas ON areas.id = area WHERE postcode = ?
        """

    static let centre = """
        SELECT latitude, longitude, town, municipality
        FROM centres JOIN areas ON areas.id = area WHERE postcode = ?
        """

    static let givenCentres = """
        SELECT postcode, latitude, longitude, town, municipality
        FROM centres JOIN areas ON areas.id = area WHERE given
        """
}
