/// What was driven. A visit is known by carrier, day, direction, pupil and kind: a later delivery takes its place.
enum Migration0005Realisation {
    static let migration = Migration(
        version: 5,
        sql: """
            CREATE TABLE deliveries (
                import_id INTEGER NOT NULL REFERENCES imports (id),
                carrier TEXT NOT NULL CHECK (carrier <> ''),
                -- seconds since 1970, UTC
                delivered_at INTEGER NOT NULL,
                PRIMARY KEY (import_id, carrier)
            ) STRICT;

            CREATE TABLE visits (
                date TEXT NOT NULL CHECK (length(date) = 10),
                direction TEXT NOT NULL CHECK (direction IN ('heen', 'terug')),
                pupil TEXT NOT NULL CHECK (pupil <> ''),
                carrier TEXT NOT NULL CHECK (carrier <> ''),
                kind TEXT NOT NULL CHECK (kind IN ('instappen', 'uitstappen')),
                route TEXT NOT NULL,
                stop_order INTEGER,
                time INTEGER CHECK (time BETWEEN 0 AND 129600),
                no_show INTEGER NOT NULL CHECK (no_show IN (0, 1)),
                vehicle TEXT,
                driver TEXT,
                delivered_at INTEGER NOT NULL,
                import_id INTEGER NOT NULL REFERENCES imports (id),
                line INTEGER NOT NULL CHECK (line > 0),
                PRIMARY KEY (date, direction, pupil, carrier, kind)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX visits_by_pupil ON visits (pupil, date);
            """)
}
