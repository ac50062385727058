/// Solves of scenarios, kept so that a comparison is not computed twice. A row holds no homes: the problem is recognised
/// by its hash, and whoever asks has it.
enum Migration0004Results {
    static let migration = Migration(
        version: 4,
        sql: """
            CREATE TABLE results (
                id INTEGER PRIMARY KEY,
                problem_hash TEXT NOT NULL CHECK (length(problem_hash) = 64),
                -- as text: a seed may be larger than SQLite's integers
                seed TEXT NOT NULL CHECK (seed <> ''),
                limits TEXT NOT NULL CHECK (limits <> ''),
                program_version TEXT NOT NULL CHECK (program_version <> ''),
                date TEXT,
                direction TEXT NOT NULL CHECK (direction IN ('heen', 'terug')),
                plan TEXT NOT NULL CHECK (json_valid(plan)),
                record TEXT NOT NULL CHECK (json_valid(record)),
                findings TEXT NOT NULL CHECK (json_valid(findings)),
                size INTEGER NOT NULL AS (length(plan) + length(record) + length(findings)) STORED,
                created_at TEXT NOT NULL,
                UNIQUE (problem_hash, seed, limits, program_version)
            ) STRICT;

            -- what a search for school times found; it names destinations and no pupils
            CREATE TABLE school_times (
                key_hash TEXT NOT NULL PRIMARY KEY CHECK (length(key_hash) = 64),
                value TEXT NOT NULL CHECK (json_valid(value)),
                created_at TEXT NOT NULL
            ) STRICT;
            """)
}
