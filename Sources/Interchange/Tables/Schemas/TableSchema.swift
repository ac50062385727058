/// The columns of one kind of file.
package struct TableSchema: Hashable, Sendable {
    /// The word on the command line, and the template's file name without `.csv`.
    package let name: String
    /// Dutch: what one row is.
    package let meaning: String
    package let columns: [TableColumn]

    package static let all: [TableSchema] = [
        .pupils, .destinations, .depots, .fleet, .addresses, .centres, .areas, .pickupPoints, .permissions,
        .routes, .realisation, .invoice, .complaints, .contacts,
    ]

    package var requiredColumns: [TableColumn] { columns.filter { $0.need == .required } }
}
