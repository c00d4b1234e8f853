// swift-tools-version: 6.1
import PackageDescription

/// What the tool is measured with; a package of its own, so that nobody who builds the tool builds
/// this.
let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "jangkau", path: "..")],
  targets: [
    .executableTarget(
      name: "score",
      dependencies: [
        .product(name: "Coverage", package: "jangkau"),
        .product(name: "Geography", package: "jangkau"),
        .product(name: "Intake", package: "jangkau"),
        .product(name: "Pipeline", package: "jangkau"),
      ]),
    .executableTarget(
      name: "plain",
      dependencies: [
        .product(name: "Coverage", package: "jangkau"),
        .product(name: "Geography", package: "jangkau"),
        .product(name: "Intake", package: "jangkau"),
      ]),
    .executableTarget(
      name: "locate",
      dependencies: [
        .product(name: "Coverage", package: "jangkau"),
        .product(name: "Geography", package: "jangkau"),
        .product(name: "Intake", package: "jangkau"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
