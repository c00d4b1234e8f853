// swift-tools-version: 6.1
import PackageDescription

/// Attacks on what reads foreign bytes, by libFuzzer; a package of its own, built by `script/fuzz` with
/// `-sanitize=fuzzer`.
let package = Package(
  name: "fuzz",
  dependencies: [.package(name: "jangkau", path: "..")],
  targets: [
    .executableTarget(
      name: "fuzz",
      dependencies: [
        .product(name: "Cartography", package: "jangkau"),
        .product(name: "Checksum", package: "jangkau"),
        .product(name: "Coverage", package: "jangkau"),
        .product(name: "Geography", package: "jangkau"),
        .product(name: "Intake", package: "jangkau"),
        .product(name: "Pipeline", package: "jangkau"),
        .product(name: "Site", package: "jangkau"),
      ],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])],
      // gold fails on what the sanitizer adds.
      linkerSettings: [.unsafeFlags(["-use-ld=lld"])])
  ],
  swiftLanguageModes: [.v6]
)
