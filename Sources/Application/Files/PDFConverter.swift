import Domain
import Foundation

/// Prints a page to PDF with a browser that is installed. Nothing is fetched: the page has no links.
struct PDFConverter {
    private static let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"]
    /// Seconds; a browser that takes longer hangs.
    private static let patience = 120.0

    private let program: String

    /// - Throws: E-PDF-PROGRAMMA when there is no browser that can.
    init(searching folders: [String] = PDFConverter.folders) throws(Fault) {
        let places = folders.flatMap { folder in PDFConverter.names.map { "\(folder)/\($0)" } }
        guard let found = places.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else {
            throw Fault(
                code: "E-PDF-PROGRAMMA", message: "er is geen programma dat een PDF kan maken",
                advice: "Schrijf de rittenstaten als HTML met --uit, en druk ze af vanuit uw browser. "
                    + "Of installeer Chromium.")
        }
        program = found
    }

    private static var folders: [String] {
        (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":").map(String.init)
    }

    /// In a folder that nobody else may read, and that is gone afterwards.
    func convert(_ page: Data) throws(Fault) -> Data {
        let folder = FileManager.default.temporaryDirectory.appending(path: "ritwijzer-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
            let (source, target) = (
                folder.appending(path: "rittenstaat.html"), folder.appending(path: "rittenstaat.pdf")
            )
            try page.write(to: source)
            let process = Process()
            process.executableURL = URL(filePath: program)
            process.arguments =
                [
                    "--headless", "--disable-gpu", "--no-pdf-header-footer", "--disable-extensions", "--disable-sync",
                    "--disable-background-networking", "--user-data-dir=\(folder.appending(path: "profiel").path)",
                    "--print-to-pdf=\(target.path)",
                ] + (geteuid() == 0 ? ["--no-sandbox"] : []) + [source.absoluteString]
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            process.standardInput = FileHandle.nullDevice
            try process.run()
            let deadline = Date(timeIntervalSinceNow: Self.patience)
            while process.isRunning, Date() < deadline { Thread.sleep(forTimeInterval: 0.05) }
            if process.isRunning { process.terminate() }
            process.waitUntilExit()
            return try Data(contentsOf: target)
        } catch {
            throw Fault(
                .internal, code: "E-PDF", message: "de PDF kon niet worden gemaakt",
                advice: "Schrijf de rittenstaten als HTML met --uit, en druk ze af vanuit uw browser.")
        }
    }
}
