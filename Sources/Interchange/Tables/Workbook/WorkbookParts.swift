/// The relations of one part of a workbook to others.
final class RelationListener: XmlListener {
    private(set) var refusal: Refusal?
    private let file: String
    /// Target and kind by identity; the kind is the last word of its type.
    private(set) var relations: [String: (target: String, kind: String)] = [:]

    init(file: String) { self.file = file }

    func start(_ name: XmlName, _ attributes: XmlAttributes) {
        guard name == "Relationship", attributes.text("TargetMode") != "External",
            let id = attributes.text("Id"), let target = attributes.text("Target"),
            let kind = attributes.text("Type")?.split(separator: "/").last
        else { return }
        relations[id] = (target, String(kind))
        if relations.count > SheetLimits.parts { refusal = .tooManyParts(file) }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
    func end(_ name: XmlName) {}
}

/// The sheets of a workbook, in the order of their tabs.
final class SheetListListener: XmlListener {
    struct Sheet {
        var name: String
        var relation: String
        var isHidden: Bool
    }

    private(set) var refusal: Refusal?
    private let file: String
    private(set) var sheets: [Sheet] = []
    /// Days are counted from 1904, as old Excels for the Mac do.
    private(set) var countsFrom1904 = false

    init(file: String) { self.file = file }

    func start(_ name: XmlName, _ attributes: XmlAttributes) {
        if name == "workbookPr" {
            countsFrom1904 = attributes.flag("date1904")
        } else if name == "sheet", let label = attributes.text("name"), let relation = attributes.text("id") {
            sheets.append(
                Sheet(
                    name: label, relation: relation,
                    isHidden: attributes.text("state").map { $0 != "visible" } ?? false))
            if sheets.count > SheetLimits.parts { refusal = .tooManyParts(file) }
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
    func end(_ name: XmlName) {}
}

/// The number format of every cell style.
final class StyleListener: XmlListener {
    private(set) var refusal: Refusal?
    private let file: String
    private var codes: [Int: String] = [:]
    private var formats: [Int] = []
    private var isInFormats = false
    private var isInStyles = false

    /// By the style's number in a cell.
    var forms: [NumberForm] {
        formats.map { format in codes[format].map(NumberForm.init(code:)) ?? NumberForm(builtIn: format) }
    }

    init(file: String) { self.file = file }

    func start(_ name: XmlName, _ attributes: XmlAttributes) {
        if name == "numFmts" {
            isInFormats = true
        } else if name == "cellXfs" {
            isInStyles = true
        } else if isInFormats, name == "numFmt", let id = attributes.number("numFmtId"),
            let code = attributes.text("formatCode")
        {
            codes[id] = code
        } else if isInStyles, name == "xf" {
            formats.append(attributes.number("numFmtId") ?? 0)
            if formats.count + codes.count > SheetLimits.parts { refusal = .tooManyParts(file) }
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    func end(_ name: XmlName) {
        if name == "numFmts" { isInFormats = false }
        if name == "cellXfs" { isInStyles = false }
    }
}

extension Refusal {
    fileprivate static func tooManyParts(_ file: String) -> Refusal {
        Refusal(
            .fileTooLarge, file: file, "deze werkmap heeft meer bladen of opmaak dan Excel kan maken",
            advice: "Misschien is het bestand beschadigd: open het in Excel en sla het opnieuw op.")
    }
}
