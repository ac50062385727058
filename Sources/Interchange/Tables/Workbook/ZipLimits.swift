/// What a workbook may unpack to. A sheet of 100,000 rows of 20 cells is some 100 MB of XML in some 10 MB of zip.
struct ZipLimits: Sendable {
    /// Parts: a workbook has a handful for each sheet.
    var entries = 5_000
    /// Bytes of all parts together.
    var unpacked = 1_000_000_000
    /// Unpacked bytes below which the ratio is of no importance.
    var harmless = 20_000_000
    /// Unpacked bytes for each packed one; deflate reaches 1032 on zeros, sheets some 10 to 50.
    var ratio = 200

    static let standard = ZipLimits()
}
