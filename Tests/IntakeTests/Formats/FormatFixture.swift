import Coverage
import Foundation
import Geography

@testable import Intake

/// The exports of `Tests/Fixtures/formats` over two toy desa: 6501040004 is the square from (0, 0) to
/// (1, 1), 6501040005 the one east of it, each with 10 families expected.
enum FormatFixture {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures/formats").path

  static let head = """
    survey: {start: 2022-10-15, end: 2022-11-14, time_zone: Asia/Makassar}
    boundaries:
      source: \(folder)/desa.geojson
      fields: {code: kode, name: nama, kecamatan: kecamatan, kabupaten: kabupaten, provinsi: provinsi}
    targets: {source: \(folder)/target.csv, fields: {code: kode, families: keluarga}}

    """

  static func configuration(_ more: String) throws -> Configuration {
    try configured(head + more, folder: folder)
  }

  /// What a build of one source counts.
  static func report(_ visit: String, asOf: String = "2022-10-16") throws -> CoverageReport {
    let configuration = try configuration("visits:\n  - {\(visit)}\n")
    let boundaries = try readBoundaries(configuration)
    let visits = try readVisits(configuration)
    return computeCoverage(
      CoverageInput(
        plan: configuration.plan, geography: CoverageGeography(tree: boundaries.tree),
        targets: try readTargets(configuration, scheme: boundaries.tree.scheme).targets,
        visits: visits.visits, rejections: visits.rejections, asOf: Day(iso: asOf) ?? Day(0)))
  }

  static func table(_ visit: String) throws -> VisitTable {
    try readVisits(configuration("visits:\n  - {\(visit)}\n"))
  }
}

extension CoverageReport {
  /// The ledger, then the figures of the top row and each desa: `found/completed/resolved`, and the
  /// confirmed.
  var short: String {
    let buckets = Bucket.allCases.filter { ledger[$0] > 0 }.map { "\($0.name) \(ledger[$0])" }
    let desa = tree.desaRange.map { index in
      let counts = units[index].counts
      return "\(tree.units[index].name) \(counts.found)/\(counts.completed)/\(counts.resolved)"
        + " confirmed \(counts.confirmed)"
    }
    return "read \(ledger.read): \(buckets.joined(separator: ", ")); "
      + desa.joined(separator: "; ") + (approved.map { "; approved \($0)" } ?? "")
  }
}
