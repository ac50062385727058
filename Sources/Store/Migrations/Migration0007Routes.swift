/// Carriers' routes, each version of a half-day a row that never changes, but for the pupil who is erased from it; and
/// the plans that were made of them, which no default picks up by accident because they name their carrier.
enum Migration0007Routes {
    static let migration = Migration(
        version: 7,
        sql: """
            ALTER TABLE plans ADD COLUMN carrier TEXT CHECK (carrier <> '');
            CREATE INDEX plans_by_date ON plans (direction, carrier, date);

            CREATE TABLE carrier_days (
                id INTEGER PRIMARY KEY,
                carrier TEXT NOT NULL CHECK (carrier <> ''),
                date TEXT NOT NULL CHECK (length(date) = 10),
                direction TEXT NOT NULL CHECK (direction IN ('heen', 'terug')),
                version INTEGER NOT NULL CHECK (version > 0),
                routes TEXT NOT NULL CHECK (json_valid(routes)),
                plan_id INTEGER NOT NULL REFERENCES plans (id),
                import_id INTEGER NOT NULL REFERENCES imports (id),
                created_at TEXT NOT NULL,
                -- when a pupil was last erased from it
                redacted_at TEXT,
                UNIQUE (carrier, date, direction, version)
            ) STRICT;
            """)
}
