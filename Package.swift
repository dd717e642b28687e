// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// Targets that walk columns: unoptimised they are about a hundred times slower, so tests would crawl.
let hot: [SwiftSetting] = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "pomona",
  products: [.executable(name: "pomona", targets: ["pomona"])],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
  ],
  targets: [
    .target(name: "Model", dependencies: ["Yams"], swiftSettings: hot),
    .target(name: "Evidence", dependencies: ["Model"], swiftSettings: hot),
    .target(name: "Analysis", dependencies: ["Model", "Evidence"], swiftSettings: hot),
    .target(name: "Governance", dependencies: ["Model", "Evidence", "Analysis"], swiftSettings: hot),
    .target(
      name: "Workbench",
      dependencies: [
        "Model", "Evidence", "Analysis", "Governance", "CHarbour", "CArgon2", grdb, sqlite, crypto, logging,
      ],
      swiftSettings: hot),
    .target(name: "CHarbour"),
    .systemLibrary(
      name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"]), .brew(["argon2"])]),
    .target(name: "CAssets", exclude: ["css", "js"]),
    .target(
      name: "Web",
      dependencies: ["Model", "Evidence", "Analysis", "Governance", "Workbench", "CAssets", hummingbird, logging],
      swiftSettings: strict),
    .executableTarget(
      name: "pomona",
      dependencies: ["Model", "Evidence", "Analysis", "Governance", "Workbench", "Web", arguments],
      swiftSettings: strict),

    .target(name: "TestSupport", dependencies: ["Model"], path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(name: "ModelTests", dependencies: ["Model", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "EvidenceTests", dependencies: ["Model", "Evidence", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "AnalysisTests", dependencies: ["Model", "Evidence", "Analysis", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "GovernanceTests", dependencies: ["Model", "Evidence", "Analysis", "Governance", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "WorkbenchTests",
      dependencies: [
        "Model", "Evidence", "Analysis", "Governance", "Workbench", "TestSupport", "CrashWriter", grdb, sqlite,
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "CrashWriter", dependencies: ["Model", "Evidence", "Workbench"], path: "Tests/CrashWriter",
      swiftSettings: strict),
    .testTarget(
      name: "WebTests",
      dependencies: ["Model", "Evidence", "Analysis", "Governance", "Workbench", "Web", "TestSupport", logging],
      swiftSettings: strict),
    .testTarget(
      name: "StoryTests",
      dependencies: ["Model", "Evidence", "Analysis", "Governance", "Workbench", "Web", "TestSupport", "pomona"],
      swiftSettings: strict),
    .testTarget(name: "BrowserTests", dependencies: ["TestSupport"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

// Built only when asked for (`make fuzz`): it needs the fuzzer's driver at link time.
if Context.environment["POMONA_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzz", dependencies: ["Model", "Evidence"], path: "Tests/Fuzz", exclude: ["Seeds"], swiftSettings: strict))
}
