/// Who did what when. The columns leave no room for personal data, and nothing that was written can be changed.
enum Migration0003Log {
    static let migration = Migration(
        version: 3,
        sql: """
            CREATE TABLE log (
                id INTEGER PRIMARY KEY,
                at TEXT NOT NULL,
                actor TEXT NOT NULL,
                action TEXT NOT NULL,
                import_id INTEGER REFERENCES imports (id),
                plan_id INTEGER REFERENCES plans (id) ON DELETE SET NULL,
                count INTEGER CHECK (count >= 0)
            ) STRICT;
            CREATE TRIGGER log_is_kept BEFORE UPDATE OF at, actor, action, import_id, count ON log
            BEGIN SELECT RAISE(ABORT, 'het logboek verandert niet'); END;
            """)
}
