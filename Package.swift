// swift-tools-version: 6.1
import PackageDescription

/// Hygiene for every target: no implicit existentials, imports stay where they are written.
let hygiene: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

/// The inner loops are also fast in debug builds, and so are the tests that list all there is by brute force: tests can solve
/// real problems. A release build drops the run-time checks in the optimiser only (docs/besluiten/0002).
let fast: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]
let kernel = fast + [.unsafeFlags(["-Ounchecked"], .when(configuration: .release))]

let package = Package(
    name: "Ritwijzer",
    products: [.executable(name: "ritwijzer", targets: ["ritwijzer"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .target(name: "CGLPK", linkerSettings: [.linkedLibrary("glpk")]),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CZstd", providers: [.apt(["libzstd-dev"])]),
        .systemLibrary(name: "CZip", providers: [.apt(["libzip-dev"])]),
        // Its headers stand in a folder of their own, which only its pkg-config file names.
        .systemLibrary(name: "CXml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CXlsxWriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CCrypto", providers: [.apt(["libssl-dev"])]),
        .target(name: "LinearProgramming", dependencies: ["CGLPK"]),
        .target(name: "Domain"),
        .target(name: "RoadNetwork", dependencies: ["Domain"]),
        .target(name: "Checker", dependencies: ["Domain", "RoadNetwork"]),
        .target(
            name: "Optimiser", dependencies: ["Domain", "RoadNetwork", "LinearProgramming"], swiftSettings: kernel),
        .target(name: "Store", dependencies: ["Domain", "CCrypto", .product(name: "GRDB", package: "GRDB.swift")]),
        .target(
            name: "Interchange",
            dependencies: [
                "Domain", "CZlib", "CZstd", "CZip", "CXml2", "CXlsxWriter", .product(name: "Yams", package: "Yams"),
            ]),
        .target(name: "Report", dependencies: ["Domain"]),
        .target(name: "Generator", dependencies: ["Domain"]),
        .target(
            name: "Application",
            dependencies: [
                "Domain", "RoadNetwork", "Checker", "Optimiser", "Store", "Interchange", "Report", "Generator",
            ]),
        .target(
            name: "CLI",
            dependencies: [
                "Application", "Domain", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(name: "ritwijzer", dependencies: ["CLI"]),
        .executableTarget(
            name: "ritwijzer-bench",
            dependencies: [
                "Optimiser", "Checker", "Generator", "Interchange", "RoadNetwork", "Domain",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Benchmarks/Sources"),
        .target(
            name: "TestSupport", dependencies: ["Domain", "RoadNetwork", "Checker", "Optimiser", "Generator"],
            path: "Tests/TestSupport", swiftSettings: fast),
        .testTarget(name: "DomainTests", dependencies: ["Domain", "TestSupport"]),
        .testTarget(name: "LinearProgrammingTests", dependencies: ["LinearProgramming"]),
        .testTarget(name: "RoadNetworkTests", dependencies: ["RoadNetwork", "Domain"]),
        .testTarget(name: "CheckerTests", dependencies: ["Checker", "Domain", "RoadNetwork", "TestSupport"]),
        .testTarget(
            name: "OptimiserTests",
            dependencies: ["Optimiser", "Domain", "RoadNetwork", "LinearProgramming", "Generator", "TestSupport"],
            swiftSettings: fast),
        .testTarget(
            name: "StoreTests",
            dependencies: ["Store", "Domain", "StoreProcess", .product(name: "GRDB", package: "GRDB.swift")]),
        .executableTarget(
            name: "StoreProcess",
            dependencies: ["Store", "Domain", .product(name: "GRDB", package: "GRDB.swift")],
            path: "Tests/StoreProcess"),
        .testTarget(
            name: "InterchangeTests",
            dependencies: ["Interchange", "Domain", "CZlib", "CZstd", "CZip", "TestSupport"]),
        .testTarget(name: "ReportTests", dependencies: ["Report", "Domain", "LinearProgramming", "TestSupport"]),
        .testTarget(name: "GeneratorTests", dependencies: ["Generator", "Domain", "TestSupport"]),
        .testTarget(
            name: "ApplicationTests",
            dependencies: [
                "Application", "Checker", "RoadNetwork", "Store", "Interchange", "Generator", "Domain", "TestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        .testTarget(
            name: "CLITests",
            dependencies: [
                "CLI", "Application", "Domain", "Interchange", "TestSupport", "ritwijzer",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .testTarget(
            name: "AgreementTests",
            dependencies: ["Checker", "Optimiser", "Domain", "RoadNetwork", "Generator", "Interchange", "TestSupport"],
            swiftSettings: fast),
        .testTarget(
            name: "BenchmarkTests",
            dependencies: ["ritwijzer-bench", "Optimiser", "Generator", "Domain", "RoadNetwork", "TestSupport"]),
        .testTarget(name: "ContractTests", dependencies: ["RoadNetwork", "Domain"]),
        .testTarget(name: "RepositoryTests", dependencies: ["Checker", "Domain", "Interchange", "ritwijzer"]),
    ]
)

for target in package.targets where target.type != .system && target.name != "CGLPK" {
    target.swiftSettings = hygiene + (target.swiftSettings ?? [])
}
