package import Domain

/// How to reach a pupil's home, for a driver sheet. Only ever printed: the workspace keeps no names and no numbers.
package struct Contact: Hashable, Sendable {
    package var pupil: Pupil.ID
    package var name: String?
    package var phone: String?

    package init(pupil: Pupil.ID, name: String? = nil, phone: String? = nil) {
        self.pupil = pupil
        self.name = name
        self.phone = phone
    }
}

extension TableSchema {
    /// Beside `exporteer rittenstaat`; never stored.
    package static let contacts = TableSchema(
        name: "contacten",
        meaning:
            "één leerling zoals die op een rittenstaat mag staan; dit bestand wordt alleen afgedrukt en nooit bewaard",
        columns: [
            TableColumn(
                "leerling", ["code", "leerlingcode"], .required, form: "L017",
                meaning: "code van de leerling, uit leerlingen.csv"),
            TableColumn(
                "naam", ["roepnaam", "voornaam", "naam_leerling"], isPersonal: true, form: "een roepnaam",
                meaning: "komt achter de code op de rittenstaat; een roepnaam is genoeg"),
            TableColumn(
                "telefoon", ["telefoonnummer", "telnr", "mobiel", "gsm"], isPersonal: true, form: "een nummer",
                meaning: "komt in het vak telefoon; leeg: het vak blijft leeg"),
        ])
}

extension TableImport {
    package static func readContacts(
        _ bytes: [UInt8], fileName: String, reading: TableReading = TableReading()
    ) -> ImportResult<Contact> {
        var rows = TableRows(bytes, fileName: fileName, schema: .contacts, reading: reading)
        var contacts: [Sourced<Contact>] = []
        for row in rows.indices {
            var reader = rows.reader(row)
            let contact = Contact.read(&reader)
            rows.take(reader, contact, into: &contacts)
        }
        rows.reportDuplicates(in: contacts, column: "leerling") { $0.pupil.text }
        return rows.result(contacts)
    }
}

extension Contact {
    private static let longest = 60

    fileprivate static func read(_ row: inout RowReader) -> Contact? {
        let code = row.code("leerling", isPupil: true)
        let name = row.text("naam")
        let phone = row.text("telefoon")
        for (column, value) in [("naam", name), ("telefoon", phone)] where value.count > longest {
            row.report(column, "dit is langer dan \(longest) tekens")
        }
        return code.map {
            Contact(
                pupil: Pupil.ID($0), name: name.isEmpty ? nil : name, phone: phone.isEmpty ? nil : withZero(phone))
        }
    }

    /// A spreadsheet drops the zero that a number begins with.
    private static func withZero(_ phone: String) -> String {
        phone.count == 9 && phone.first != "0" && phone.allSatisfy { $0.isASCII && $0.isNumber } ? "0" + phone : phone
    }
}
