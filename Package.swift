// swift-tools-version: 6.1
import PackageDescription

/// Imports go one way: Geography knows nobody, Coverage knows only Geography (and the lock),
/// Cartography does not know Coverage, and only GDAL, Picture and Checksum see C.
let package = Package(
  name: "jangkau",
  products: [
    .executable(name: "jangkau", targets: ["jangkau"]),
    // For Benchmarks/ and Fuzz/, which measure and attack the parts.
    .library(name: "Cartography", targets: ["Cartography"]),
    .library(name: "Checksum", targets: ["Checksum"]),
    .library(name: "Coverage", targets: ["Coverage"]),
    .library(name: "Geography", targets: ["Geography"]),
    .library(name: "Intake", targets: ["Intake"]),
    .library(name: "Pipeline", targets: ["Pipeline"]),
    .library(name: "Site", targets: ["Site"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    .package(url: "https://github.com/pointfreeco/swift-custom-dump", from: "1.7.3"),
  ],
  targets: [
    .systemLibrary(
      name: "CGDAL",
      pkgConfig: "gdal",
      providers: [.apt(["libgdal-dev"])]),
    .target(name: "Geography"),
    .target(name: "Locks"),
    .target(name: "GDAL", dependencies: ["CGDAL", "Geography"]),
    .target(name: "Coverage", dependencies: ["Geography", "Locks"]),
    .target(
      name: "Intake",
      dependencies: [
        "Coverage", "GDAL", "Geography", "Locks", .product(name: "Yams", package: "Yams"),
      ]),
    .systemLibrary(
      name: "CRSVG",
      pkgConfig: "cairo-pdf",
      providers: [.apt(["librsvg2-dev"])]),
    .target(name: "Picture", dependencies: ["CRSVG"]),
    .systemLibrary(
      name: "CCrypto",
      pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"])]),
    .target(name: "Checksum", dependencies: ["CCrypto"]),
    .target(name: "Cartography", dependencies: ["GDAL", "Geography"]),
    .target(
      name: "Site",
      dependencies: [
        "Cartography", "Checksum", "Coverage", "Geography", "Locks",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    .target(
      name: "Pipeline",
      dependencies: [
        "Cartography", "Checksum", "Coverage", "GDAL", "Geography", "Intake", "Locks", "Picture",
        "Site",
        .product(name: "FlyingFox", package: "FlyingFox"),
      ]),
    .executableTarget(
      name: "jangkau",
      dependencies: [
        "Coverage", "Geography", "Intake", "Pipeline", "Site",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "ChecksumTests", dependencies: ["Checksum"]),
    .testTarget(name: "LocksTests", dependencies: ["Locks"]),
    .testTarget(name: "GeographyTests", dependencies: ["Geography", "TestSupport"]),
    .testTarget(name: "GDALTests", dependencies: ["GDAL", "Geography", "TestSupport"]),
    .testTarget(
      name: "CoverageTests",
      dependencies: [
        "Coverage", "Geography", "TestSupport",
        .product(name: "CustomDump", package: "swift-custom-dump"),
      ]),
    .testTarget(
      name: "IntakeTests",
      dependencies: ["Intake", "Coverage", "GDAL", "Geography", "TestSupport"]),
    .testTarget(name: "PictureTests", dependencies: ["Picture"]),
    .testTarget(name: "CartographyTests", dependencies: ["Cartography", "GDAL", "Geography"]),
    .testTarget(
      name: "SiteTests",
      dependencies: ["Site", "Cartography", "Checksum", "Coverage", "Geography", "TestSupport"]),
    .testTarget(
      name: "PipelineTests",
      dependencies: ["Pipeline", "Checksum", "Intake", "Coverage", "GDAL", "Geography", "Site"]),
    .testTarget(
      name: "RealDataTests",
      dependencies: ["Coverage", "GDAL", "Geography", "Intake", "Pipeline", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)

// The whole suite runs on optimised code (docs/decisions/0073-tests-on-optimised-code.md). Tests gain nothing from being
// optimised themselves, and take twice as long to compile so.
for target in package.targets where target.type == .test {
  target.swiftSettings = [.unsafeFlags(["-Onone"], .when(configuration: .release))]
}
