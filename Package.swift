// swift-tools-version: 6.2
import PackageDescription

/// Settings of every Swift target: the language mode comes with the tools version.
let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// A module of the pipeline; `uses` names the modules it may import, downwards only (docs/architecture.md).
func module(_ name: String, uses: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: uses, swiftSettings: strict)
}

func tests(of name: String, uses: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: [.byName(name: name)] + uses, swiftSettings: strict)
}

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "bantin",
    products: [.executable(name: "bantin", targets: ["bantin"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    ],
    targets: [
        // The pipeline, from the command down to the cell.
        .executableTarget(
            name: "bantin",
            dependencies: [
                argumentParser, "Pipeline", "Mail", "Delivery", "Reporting", "Assessment", "Records",
                "VietnameseText",
            ],
            swiftSettings: strict),
        // What a single document costs (Benchmarks/README.md).
        .executableTarget(
            name: "DocumentBench",
            dependencies: [
                "WordDocuments", "Reporting", "Assessment", "Bundle", "Records", "Tables",
            ],
            path: "Benchmarks/Documents", swiftSettings: strict),
        // What an assessment costs (Benchmarks/README.md).
        .executableTarget(
            name: "AssessmentBench", dependencies: ["Assessment", "Bundle", "Records"],
            path: "Benchmarks/Assessment", swiftSettings: strict),
        module(
            "Pipeline",
            uses: [
                "Delivery", "Mail", "Site", "WordDocuments", "Reporting", "Assessment", "Bundle", "Records",
                "Formula", "Template", "Tables", "Digest", "VietnameseText", "Zip", "CFileSystem",
            ]),
        module("Mail", uses: ["Records", "Template", "Digest", "VietnameseText", "CCurl"]),
        module(
            "Delivery",
            uses: [
                "Reporting", "Assessment", "Records", "Tables", "Zip", "Digest", "VietnameseText", "Bytes",
            ]),
        module("Site", uses: ["Reporting", "Records", "Template", "Digest", "VietnameseText", "Bytes"]),
        module(
            "WordDocuments",
            uses: [
                "Reporting", "Records", "Template", "Tables", "XML", "Zip", "VietnameseText", "Bytes",
            ]),
        module("Reporting", uses: ["Assessment", "Records", "Formula", "VietnameseText"]),
        module("Assessment", uses: ["Records", "Formula", "VietnameseText"]),
        module("Bundle", uses: ["Records", "Formula", "Tables", "Zip", "Digest", "VietnameseText"]),

        // What the stages stand on.
        module("Tables", uses: ["Records", "Zip", "VietnameseText", "Bytes"]),
        module("Records", uses: ["Formula", "VietnameseText"]),
        module("Formula"),
        module("Template", uses: ["Bytes"]),
        module("XML", uses: ["CLibXML2"]),
        module("Zip", uses: ["CZlib"]),
        module("Digest", uses: [crypto]),
        module("VietnameseText"),
        module("Bytes"),

        // C libraries behind shims, and one system call that Swift does not show.
        .target(name: "CFileSystem"),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

        tests(of: "Pipeline", uses: ["Records", "Bundle", "Mail", "Zip"]),
        tests(of: "Mail", uses: ["Records", "Template", "Digest", "VietnameseText"]),
        tests(
            of: "Delivery",
            uses: [
                "Reporting", "Assessment", "Bundle", "Formula", "Records", "Tables", "VietnameseText",
            ]),
        tests(
            of: "Site",
            uses: [
                "Reporting", "Assessment", "Bundle", "Formula", "Records", "Template", "Digest",
                "VietnameseText",
            ]),
        tests(
            of: "WordDocuments",
            uses: [
                "Reporting", "Records", "Template", "XML", "Zip", "Bundle", "Assessment", "VietnameseText",
            ]),
        tests(
            of: "Reporting", uses: ["Assessment", "Records", "Bundle", "Formula", "VietnameseText"]),
        tests(of: "Assessment", uses: ["Bundle", "Records", "Formula", "VietnameseText"]),
        tests(of: "Bundle", uses: ["Records", "VietnameseText", "Zip"]),
        tests(of: "Tables", uses: ["Records", "Zip", "VietnameseText"]),
        tests(of: "Records", uses: ["Formula"]),
        tests(of: "Formula"),
        tests(of: "Template", uses: ["Bytes"]),
        tests(of: "XML", uses: ["CLibXML2"]),
        tests(of: "Zip"),
        tests(of: "Digest"),
        tests(of: "VietnameseText"),
        tests(of: "Bytes"),
    ]
)
