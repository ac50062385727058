/// A seal on every line of the log: SHA-256 over the line and the seal before it, so that whoever changes, removes or
/// inserts a line leaves a chain that does not fit. Seals have no foreign key: that a line is gone must stay visible.
enum Migration0009LogSeals {
    static let migration = Migration(
        version: 9,
        sql: """
            CREATE TABLE log_seals (
                log_id INTEGER PRIMARY KEY,
                seal TEXT NOT NULL CHECK (length(seal) = 64)
            ) STRICT;
            CREATE TRIGGER log_seals_are_kept BEFORE UPDATE ON log_seals
            BEGIN SELECT RAISE(ABORT, 'het logboek verandert niet'); END;
            CREATE TRIGGER log_seals_stay BEFORE DELETE ON log_seals
            BEGIN SELECT RAISE(ABORT, 'het logboek verandert niet'); END;
            CREATE TRIGGER log_stays BEFORE DELETE ON log
            BEGIN SELECT RAISE(ABORT, 'het logboek verandert niet'); END;
            """)
}
