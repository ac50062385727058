import CZip
import Testing

/// Makes workbooks part by part, so that a test can make what no program would.
struct WorkbookMaker {
    var sheets: [(name: String, xml: String)] = []
    var strings: String?
    var styles: String?
    /// What stands in `workbookPr`: `date1904="1"`.
    var properties = ""
    /// By the sheet's name: `state="hidden"`.
    var sheetAttributes: [String: String] = [:]
    /// Further parts, or others for the same names.
    var parts: [String: [UInt8]] = [:]

    /// One sheet, of rows in XML.
    static func sheet(_ rows: String, before: String = "", after: String = "", name: String = "Blad1") -> WorkbookMaker
    {
        WorkbookMaker(sheets: [
            (name, "<worksheet xmlns=\"m\">\(before)<sheetData>\(rows)</sheetData>\(after)</worksheet>")
        ])
    }

    /// Rows of texts; an empty one is no cell.
    static func rows(_ rows: [[String]], from line: Int = 1) -> String {
        rows.enumerated().map { index, row in
            let cells = row.enumerated().filter { !$1.isEmpty }.map { column, text in
                cell(letter(column) + String(line + index), text)
            }
            return "<row r=\"\(line + index)\">\(cells.joined())</row>"
        }.joined()
    }

    static func cell(_ name: String, _ text: String) -> String {
        "<c r=\"\(name)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }

    static func letter(_ column: Int) -> String { String(UnicodeScalar(UInt8(65 + column))) }

    mutating func add(_ other: WorkbookMaker, name: String, _ attributes: String = "") {
        sheets += other.sheets.map { (name, $0.xml) }
        sheetAttributes[name] = attributes
    }

    var bytes: [UInt8] {
        get throws { try ZipMaker.bytes(allParts) }
    }

    var allParts: [(String, [UInt8])] {
        let main = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        func relation(_ id: String, _ kind: String, _ target: String) -> String {
            "<Relationship Id=\"\(id)\" Type=\"\(main)/\(kind)\" Target=\"\(target)\"/>"
        }
        func relations(_ content: String) -> String {
            "<?xml version=\"1.0\"?><Relationships>\(content)</Relationships>"
        }
        var book = ""
        var bookRelations = ""
        var result: [(String, String)] = [("[Content_Types].xml", "<Types/>")]
        for (index, sheet) in sheets.enumerated() {
            book +=
                "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" \(sheetAttributes[sheet.name] ?? "") r:id=\"r\(index)\"/>"
            bookRelations += relation("r\(index)", "worksheet", "worksheets/s\(index).xml")
            result.append(("xl/worksheets/s\(index).xml", sheet.xml))
        }
        if let strings {
            bookRelations += relation("t", "sharedStrings", "/xl/sharedStrings.xml")
            result.append(("xl/sharedStrings.xml", "<sst>\(strings)</sst>"))
        }
        if let styles {
            bookRelations += relation("s", "styles", "styles.xml")
            result.append(("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>"))
        }
        result.append(("_rels/.rels", relations(relation("a", "officeDocument", "xl/workbook.xml"))))
        result.append(("xl/_rels/workbook.xml.rels", relations(bookRelations)))
        result.append(
            (
                "xl/workbook.xml",
                "<workbook xmlns:r=\"\(main)\"><workbookPr \(properties)/><sheets>\(book)</sheets></workbook>"
            ))
        return result.filter { parts[$0.0] == nil }.map { ($0.0, Array($0.1.utf8)) } + parts.map { ($0.key, $0.value) }
    }
}

enum ZipMaker {
    static func bytes(_ parts: [(String, [UInt8])]) throws -> [UInt8] {
        let source = try #require(zip_source_buffer_create(nil, 0, 0, nil))
        zip_source_keep(source)
        defer { zip_source_free(source) }
        let archive = try #require(zip_open_from_source(source, ZIP_TRUNCATE, nil))
        // libzip reads them at closing.
        let copies = parts.map { part in
            let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, part.1.count), alignment: 1)
            copy.copyBytes(from: part.1)
            return copy
        }
        defer { for copy in copies { copy.deallocate() } }
        for (part, copy) in zip(parts, copies) {
            let content = try #require(zip_source_buffer(archive, copy.baseAddress, UInt64(part.1.count), 0))
            #expect(zip_file_add(archive, part.0, content, 0) >= 0)
        }
        #expect(zip_close(archive) == 0)
        #expect(zip_source_open(source) == 0)
        defer { zip_source_close(source) }
        zip_source_seek(source, 0, SEEK_END)
        let size = Int(zip_source_tell(source))
        zip_source_seek(source, 0, SEEK_SET)
        var result = [UInt8](repeating: 0, count: size)
        let count = result.withUnsafeMutableBytes { zip_source_read(source, $0.baseAddress, UInt64(size)) }
        #expect(Int(count) == size)
        return result
    }
}
