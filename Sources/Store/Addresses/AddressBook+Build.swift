package import Domain
internal import GRDB

extension AddressBook {
    /// Takes a batch of addresses while a book is built.
    package typealias Add = (_ batch: [AddressRecord]) throws(Fault) -> Void

    /// Writes a new book under another name and puts it in place of the old one when it is complete; centres that were
    /// given to the old book stay.
    ///
    /// - Parameters:
    ///   - centres: from a file of centres, by postcode of four or six characters; they win over the means of the addresses.
    ///   - feed: calls `add` with one batch after the other. The first of two equal addresses counts. Throwing leaves
    ///     the old book as it was.
    package static func build(
        at path: String, centres: [String: KnownAddress] = [:], from feed: (_ add: Add) throws(Fault) -> Void
    ) throws(Fault) -> AddressBook {
        let kept = exists(at: path) ? try open(at: path).givenCentres() : [:]
        try WorkspaceFile.create(at: path, identity: .addresses, replacing: true) { (draft) throws(Fault) in
            var configuration = Configuration()
            // The draft is thrown away when anything fails, so it needs no journal.
            configuration.prepareDatabase { try $0.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF") }
            try guarding(path) {
                let queue = try DatabaseQueue(path: draft, configuration: configuration)
                try queue.write { database in
                    try database.execute(sql: AddressSchema.tables)
                    let writer = try AddressWriter(database)
                    try writer.add(kept.merging(centres) { $1 })
                    try feed { (batch) throws(Fault) in try guarding(path) { try writer.add(batch) } }
                    try database.execute(sql: AddressSchema.deriveCentres)
                }
                try queue.close()
            }
        }
        return try open(at: path)
    }

    package static func build(
        at path: String, centres: [String: KnownAddress] = [:], from batches: some Sequence<[AddressRecord]>
    ) throws(Fault) -> AddressBook {
        try build(at: path, centres: centres) { (add) throws(Fault) in
            for batch in batches { try add(batch) }
        }
    }

    /// Adds centres to the book, or makes a book with nothing else.
    package static func add(centres: [String: KnownAddress], at path: String) throws(Fault) -> AddressBook {
        guard exists(at: path) else { return try build(at: path, centres: centres, from: EmptyCollection()) }
        try WorkspaceFile.verify(path, identity: .addresses)
        try guarding(path) {
            let queue = try DatabaseQueue(path: path)
            try queue.write { try AddressWriter($0).add(centres) }
            try queue.close()
        }
        return try open(at: path)
    }
}
