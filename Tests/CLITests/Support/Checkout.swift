import Foundation

/// Files of the checkout that the tests were built from.
enum Checkout {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let templates = root.appending(path: "data/sjablonen")
    static let demo = root.appending(path: "data/demo")
}
