import Coverage
import Foundation
import Geography
import Intake
import TestSupport

/// One of the two real files, read as a build reads it.
struct RealBoundaries: Sendable, CustomStringConvertible {
  var description: String
  var configuration: Configuration
  var boundaries: Boundaries
  var geography: CoverageGeography
  /// The areas of the desa, in the order of their codes.
  var shapes: [MultiPolygon?]

  /// The two files by the names that tests are run for.
  enum File: String, CaseIterable, Sendable {
    case bps
    case kemendagri
  }

  static func of(_ file: File) throws -> RealBoundaries {
    try (file == .bps ? bps : kemendagri).get()
  }

  /// Whether both files are there.
  static let areThere = Shared.bps != nil && Shared.kemendagri != nil

  // Read once, whichever test comes first.
  private static let bps = Result {
    try RealBoundaries(
      .bps, Shared.bps,
      fields: "{code: village_code, name: village, kecamatan: district, kabupaten: regency}")
  }
  private static let kemendagri = Result {
    try RealBoundaries(
      .kemendagri, Shared.kemendagri,
      fields: "{code: kode, name: nama, kecamatan: kecamatan, kabupaten: kabkota}")
  }

  private init(_ file: File, _ path: String?, fields: String) throws {
    guard let path else { throw CocoaError(.fileNoSuchFile) }
    description = file.rawValue
    configuration = try realConfiguration(boundaries: path, fields: fields)
    boundaries = try readBoundaries(configuration)
    geography = CoverageGeography(tree: boundaries.tree)
    shapes = boundaries.tree.desaRange.map { [tree = boundaries.tree] in tree.units[$0].shape }
  }
}

/// A configuration over real boundaries, with a source of visits that may be read or not.
func realConfiguration(boundaries: String, fields: String, visits: String = "none.csv") throws
  -> Configuration
{
  try parseConfiguration(
    """
    survey: {title: Sekolah, start: 2019-10-01, end: 2019-10-31, time_zone: Asia/Makassar}
    boundaries:
      source: \(boundaries)
      fields: \(fields)
    visits:
      - source: \(visits)
        fields: {visited_at: tanggal, desa: kode_kec, latitude: lintang, longitude: bujur}
    """, file: "jangkau.yml", folder: "")
}
