/// Complaints, compliments and reports, and what was agreed about them. A complaint that was typed in has no file.
enum Migration0006Complaints {
    static let migration = Migration(
        version: 6,
        sql: """
            CREATE TABLE complaints (
                code TEXT NOT NULL PRIMARY KEY CHECK (code <> '' AND code IS json_extract(value, '$.id')),
                value TEXT NOT NULL CHECK (json_valid(value)),
                import_id INTEGER REFERENCES imports (id),
                line INTEGER CHECK (line > 0),
                pupil TEXT AS (json_extract(value, '$.pupil')) STORED,
                CHECK (coalesce(json_extract(value, '$.kind') IN ('klacht', 'compliment', 'melding'), 0)),
                CHECK (coalesce(length(json_extract(value, '$.note')), 0) <= 280)
            ) STRICT;
            CREATE INDEX complaints_by_pupil ON complaints (pupil);

            CREATE TABLE complaint_actions (
                id INTEGER PRIMARY KEY,
                value TEXT NOT NULL CHECK (json_valid(value)),
                complaint TEXT NOT NULL AS (json_extract(value, '$.complaint')) STORED
                    REFERENCES complaints (code) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
                number INTEGER NOT NULL AS (json_extract(value, '$.number')) STORED,
                UNIQUE (complaint, number)
            ) STRICT;
            """)
}
