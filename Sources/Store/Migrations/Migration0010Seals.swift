/// What leads from a code to a child is sealed with a key that is kept in another file. A home that is not sealed is not
/// taken in.
enum Migration0010Seals {
    static let migration = Migration(
        version: 10,
        sql: """
            -- by which a key is known as this workspace's
            CREATE TABLE seal_key (
                id INTEGER PRIMARY KEY CHECK (id = 1),
                fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 64)
            ) STRICT;
            INSERT INTO seal_key (id, fingerprint) VALUES (1, seal_fingerprint());

            UPDATE plans SET problem = seal(problem, 'coordinate');

            DROP INDEX pupils_by_destination;
            DROP INDEX pupils_by_municipality;
            ALTER TABLE pupils RENAME TO pupils_open;
            CREATE TABLE pupils (
                code TEXT NOT NULL PRIMARY KEY CHECK (code <> '' AND code IS json_extract(value, '$.id')),
                value TEXT NOT NULL CHECK (json_valid(value)),
                import_id INTEGER NOT NULL REFERENCES imports (id),
                line INTEGER NOT NULL CHECK (line > 0),
                destination TEXT NOT NULL AS (json_extract(value, '$.destination')) STORED
                    REFERENCES destinations (code) DEFERRABLE INITIALLY DEFERRED,
                municipality TEXT NOT NULL AS (json_extract(value, '$.municipality')) STORED,
                CHECK (coalesce(json_extract(value, '$.needs.places') >= 1, 0)),
                CHECK (coalesce(json_type(value, '$.home') = 'text', 0))
            ) STRICT;
            INSERT INTO pupils (code, value, import_id, line)
            SELECT code, seal(value, 'home rideCapReason'), import_id, line FROM pupils_open;
            DROP TABLE pupils_open;
            CREATE INDEX pupils_by_destination ON pupils (destination);
            CREATE INDEX pupils_by_municipality ON pupils (municipality);

            DROP INDEX complaints_by_pupil;
            ALTER TABLE complaint_actions RENAME TO complaint_actions_open;
            ALTER TABLE complaints RENAME TO complaints_open;
            CREATE TABLE complaints (
                code TEXT NOT NULL PRIMARY KEY CHECK (code <> '' AND code IS json_extract(value, '$.id')),
                value TEXT NOT NULL CHECK (json_valid(value)),
                import_id INTEGER REFERENCES imports (id),
                line INTEGER CHECK (line > 0),
                pupil TEXT AS (json_extract(value, '$.pupil')) STORED,
                CHECK (coalesce(json_extract(value, '$.kind') IN ('klacht', 'compliment', 'melding'), 0)),
                CHECK (coalesce(json_extract(value, '$.note'), '~verzegeld~') LIKE '~verzegeld~%')
            ) STRICT;
            INSERT INTO complaints (code, value, import_id, line)
            SELECT code, seal(value, 'note'), import_id, line FROM complaints_open;
            CREATE TABLE complaint_actions (
                id INTEGER PRIMARY KEY,
                value TEXT NOT NULL CHECK (json_valid(value)),
                complaint TEXT NOT NULL AS (json_extract(value, '$.complaint')) STORED
                    REFERENCES complaints (code) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
                number INTEGER NOT NULL AS (json_extract(value, '$.number')) STORED,
                UNIQUE (complaint, number)
            ) STRICT;
            INSERT INTO complaint_actions (id, value) SELECT id, seal(value, 'text') FROM complaint_actions_open;
            DROP TABLE complaint_actions_open;
            DROP TABLE complaints_open;
            CREATE INDEX complaints_by_pupil ON complaints (pupil);
            """)
}
