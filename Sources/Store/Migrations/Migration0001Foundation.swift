/// The region: one table per kind of thing, each row with the import and the line that it came from. The value is
/// kept whole as JSON; what is referred to or must hold is lifted out of it as a generated column or a CHECK, so that
/// the two can never differ.
enum Migration0001Foundation {
    static let migration = Migration(
        version: 1,
        sql: """
            CREATE TABLE imports (
                id INTEGER PRIMARY KEY,
                kind TEXT NOT NULL CHECK (kind <> ''),
                file_name TEXT NOT NULL,
                file_hash TEXT NOT NULL CHECK (length(file_hash) = 64),
                imported_at TEXT NOT NULL,
                row_count INTEGER NOT NULL CHECK (row_count >= 0)
            ) STRICT;

            CREATE TABLE gates (
                code TEXT NOT NULL PRIMARY KEY CHECK (code <> '' AND code IS json_extract(value, '$.id')),
                value TEXT NOT NULL CHECK (json_valid(value)),
                import_id INTEGER NOT NULL REFERENCES imports (id),
                line INTEGER NOT NULL CHECK (line > 0),
                CHECK (coalesce(json_extract(value, '$.bays'), 1) > 0)
            ) STRICT;

            CREATE TABLE destinations (
                code TEXT NOT NULL PRIMARY KEY CHECK (code <> '' AND code IS json_extract(value, '$.id')),
                value TEXT NOT NULL CHECK (json_valid(value)),
                import_id INTEGER NOT NULL REFERENCES imports (id),
                line INTEGER NOT NULL CHECK (line > 0),
                gate TEXT NOT NULL AS (json_extract(value, '$.gate')) STORED
                    REFERENCES gates (code) DEFERRABLE INITIALLY DEFERRED
            ) STRICT;

            CREATE TABLE pupils (
                code TEXT NOT NULL PRIMARY KEY CHECK (code <> '' AND code IS json_extract(value, '$.id')),
                value TEXT NOT NULL CHECK (json_valid(value)),
                import_id INTEGER NOT NULL REFERENCES imports (id),
                line INTEGER NOT NULL CHECK (line > 0),
                destination TEXT NOT NULL AS (json_extract(value, '$.destination')) STORED
                    REFERENCES destinations (code) DEFERRABLE INITIALLY DEFERRED,
                municipality TEXT NOT NULL AS (json_extract(value, '$.municipality')) STORED,
                CHECK (coalesce(json_extract(value, '$.needs.places') >= 1, 0)),
                CHECK (coalesce(json_extract(value, '$.home.coordinate.latitude') BETWEEN -90 AND 90, 0)),
                CHECK (coalesce(json_extract(value, '$.home.coordinate.longitude') BETWEEN -180 AND 180, 0))
            ) STRICT;
            CREATE INDEX pupils_by_destination ON pupils (destination);
            CREATE INDEX pupils_by_municipality ON pupils (municipality);

            CREATE TABLE depots (
                code TEXT NOT NULL PRIMARY KEY CHECK (code <> '' AND code IS json_extract(value, '$.id')),
                value TEXT NOT NULL CHECK (json_valid(value)),
                import_id INTEGER NOT NULL REFERENCES imports (id),
                line INTEGER NOT NULL CHECK (line > 0)
            ) STRICT;

            CREATE TABLE vehicle_types (
                code TEXT NOT NULL PRIMARY KEY CHECK (code <> '' AND code IS json_extract(value, '$.id')),
                value TEXT NOT NULL CHECK (json_valid(value)),
                import_id INTEGER NOT NULL REFERENCES imports (id),
                line INTEGER NOT NULL CHECK (line > 0),
                CHECK (coalesce(json_array_length(value, '$.configurations') >= 1, 0))
            ) STRICT;

            CREATE TABLE fleet (
                code TEXT NOT NULL PRIMARY KEY CHECK (code <> '' AND code IS json_extract(value, '$.id')),
                value TEXT NOT NULL CHECK (json_valid(value)),
                import_id INTEGER NOT NULL REFERENCES imports (id),
                line INTEGER NOT NULL CHECK (line > 0),
                type TEXT NOT NULL AS (json_extract(value, '$.type')) STORED
                    REFERENCES vehicle_types (code) DEFERRABLE INITIALLY DEFERRED,
                depot TEXT NOT NULL AS (json_extract(value, '$.depot')) STORED
                    REFERENCES depots (code) DEFERRABLE INITIALLY DEFERRED,
                CHECK (coalesce(json_extract(value, '$.count') >= 0, 0))
            ) STRICT;

            CREATE TABLE contracts (
                code TEXT NOT NULL PRIMARY KEY CHECK (code <> '' AND code IS json_extract(value, '$.name')),
                value TEXT NOT NULL CHECK (json_valid(value)),
                import_id INTEGER NOT NULL REFERENCES imports (id),
                line INTEGER NOT NULL CHECK (line > 0)
            ) STRICT;
            """)
}
