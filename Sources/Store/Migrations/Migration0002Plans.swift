/// Plans, each version of a name a row that never changes, but for the pupil who is erased from it.
enum Migration0002Plans {
    static let migration = Migration(
        version: 2,
        sql: """
            CREATE TABLE plans (
                id INTEGER PRIMARY KEY,
                name TEXT NOT NULL CHECK (name <> ''),
                version INTEGER NOT NULL CHECK (version > 0),
                date TEXT,
                direction TEXT NOT NULL CHECK (direction IN ('heen', 'terug')),
                problem TEXT NOT NULL CHECK (json_valid(problem)),
                plan TEXT NOT NULL CHECK (json_valid(plan)),
                -- seed, limits and how the solving went
                record TEXT NOT NULL CHECK (json_valid(record)),
                findings TEXT NOT NULL CHECK (json_valid(findings)),
                input_hash TEXT NOT NULL,
                program_version TEXT NOT NULL,
                cost INTEGER NOT NULL,
                bound INTEGER NOT NULL,
                valid INTEGER NOT NULL CHECK (valid IN (0, 1)),
                created_at TEXT NOT NULL,
                -- when a pupil was last erased from it; the input hash then no longer belongs to the problem
                redacted_at TEXT,
                UNIQUE (name, version)
            ) STRICT;
            """)
}
