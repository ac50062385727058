/// What the headings of carriers' files mean, as someone confirmed. It holds headings and no cells.
enum Migration0008ColumnMappings {
    static let migration = Migration(
        version: 8,
        sql: """
            CREATE TABLE column_mappings (
                kind TEXT NOT NULL CHECK (kind <> ''),
                -- '' when it was not said whose file it is
                carrier TEXT NOT NULL,
                -- SHA-256 over the headings, sorted and without capitals
                headings_hash TEXT NOT NULL CHECK (length(headings_hash) = 64),
                mapping TEXT NOT NULL CHECK (json_valid(mapping)),
                file TEXT NOT NULL,
                kept_at TEXT NOT NULL,
                PRIMARY KEY (kind, carrier, headings_hash)
            ) STRICT;
            """)
}
