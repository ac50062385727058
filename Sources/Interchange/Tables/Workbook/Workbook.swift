/// An Excel workbook in memory (ECMA-376, transitional and strict). Its sheets are read when asked for.
struct Workbook {
    let file: String
    let sheets: [SheetListListener.Sheet]
    private let archive: ZipArchive
    private let countsFrom1904: Bool
    private let forms: [NumberForm]
    private let strings: SharedStringListener?
    private let relations: [String: (target: String, kind: String)]
    private let folder: String

    /// - Throws: when the archive is damaged, too large or encrypted, or holds something else.
    init(_ archive: ZipArchive) throws(Refusal) {
        self.archive = archive
        file = archive.file
        let root = try Workbook.relations(archive, of: "", name: "")
        guard let main = root.values.first(where: { $0.kind == "officeDocument" })?.target else {
            throw ZipArchive.damage(file, missing: "xl/workbook.xml")
        }
        let path = Workbook.path(main, in: "")
        folder = path.split(separator: "/").dropLast().joined(separator: "/")
        let list = SheetListListener(file: archive.file)
        try XmlPart.read(archive.part(path), list)
        countsFrom1904 = list.countsFrom1904
        let relations = try Workbook.relations(
            archive, of: folder, name: path.split(separator: "/").last.map(String.init) ?? "")
        self.relations = relations
        sheets = list.sheets.filter { relations[$0.relation]?.kind == "worksheet" }
        forms = try Workbook.forms(archive, relations, folder)
        strings = try Workbook.strings(archive, relations, folder)
    }

    /// - Parameter mostRows: stop keeping after so many rows with something in them.
    func cells(_ sheet: SheetListListener.Sheet, mostRows: Int = .max) throws(Refusal) -> SheetCells {
        guard let target = relations[sheet.relation]?.target else { throw ZipArchive.damage(file) }
        let listener = SheetListener(
            file: file, name: sheet.name, strings: strings, forms: forms, countsFrom1904: countsFrom1904,
            mostRows: mostRows)
        try XmlPart.read(archive.part(Workbook.path(target, in: folder)), listener)
        var cells = listener.sheet
        guard cells.spreadMergedRows() else {
            throw Refusal(
                .fileTooLarge, file: file, sheet: sheet.name, "er zijn meer samengevoegde cellen dan we lezen",
                advice: "Hef in Excel de samenvoegingen op die er niet toe doen.")
        }
        return cells
    }

    private static func forms(
        _ archive: ZipArchive, _ relations: [String: (target: String, kind: String)], _ folder: String
    ) throws(Refusal) -> [NumberForm] {
        guard let target = relations.values.first(where: { $0.kind == "styles" })?.target else { return [] }
        let listener = StyleListener(file: archive.file)
        try XmlPart.read(archive.part(path(target, in: folder)), listener)
        return listener.forms
    }

    private static func strings(
        _ archive: ZipArchive, _ relations: [String: (target: String, kind: String)], _ folder: String
    ) throws(Refusal) -> SharedStringListener? {
        guard let target = relations.values.first(where: { $0.kind == "sharedStrings" })?.target else { return nil }
        let listener = SharedStringListener(file: archive.file)
        try XmlPart.read(archive.part(path(target, in: folder)), listener)
        return listener
    }

    private static func relations(
        _ archive: ZipArchive, of folder: String, name: String
    ) throws(Refusal) -> [String: (target: String, kind: String)] {
        let listener = RelationListener(file: archive.file)
        try XmlPart.read(archive.part(path("_rels/\(name).rels", in: folder)), listener)
        return listener.relations
    }

    /// A target as the archive names it: from the root, or from the folder of the part that refers to it.
    private static func path(_ target: String, in folder: String) -> String {
        var parts = target.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
        for part in target.split(separator: "/") {
            if part == ".." {
                _ = parts.popLast()
            } else if part != "." {
                parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }
}
