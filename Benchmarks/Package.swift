// swift-tools-version: 6.1
import PackageDescription

/// What the tool is measured with; a package of its own, so that nobody who builds the tool builds
/// this.
let package = Package(
  name: "benchmarks",
  dependencies: [
    .package(name: "jangkau", path: ".."),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
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
    // Reaches into the site's own parts: `swift build -Xswiftc -enable-testing`.
    .executableTarget(
      name: "pages",
      dependencies: [
        .product(name: "Coverage", package: "jangkau"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "Site", package: "jangkau"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
