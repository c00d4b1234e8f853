import Coverage
import Foundation
import Geography

@testable import Intake

/// Any bytes as a file of recaps, daily and to date: counts of no fewer than no families, or an error
/// with cause and remedy.
func attackRecaps(_ bytes: [UInt8]) {
  guard (try? Data(bytes).write(to: scratchFolder.appendingPathComponent("recaps.csv"))) != nil
  else { return }
  guard let configuration = recapConfiguration else { preconditionFailure("no configuration") }
  promised {
    let input = try readRecaps(configuration, scheme: .bps)
    precondition(input.tables.count == 2, "a source without its table")
    for table in input.tables {
      precondition(table.rejected >= 0 && table.rows.count <= bytes.count, "more rows than bytes")
      for row in table.rows {
        precondition(row.byOutcome.allSatisfy { $0 >= 0 }, "fewer families than none")
      }
    }
  }
}

/// Any bytes as a crosswalk: shares of a code that are whole together, or an error.
func attackCrosswalk(_ bytes: [UInt8]) {
  guard
    (try? Data(bytes).write(to: scratchFolder.appendingPathComponent("crosswalk.csv"))) != nil
  else { return }
  guard let (configuration, geography) = crosswalked else {
    preconditionFailure("no configuration")
  }
  promised { _ = try readCrosswalk(configuration, tree: geography.tree) }
}

private let recapConfiguration = try? parseConfiguration(
  """
  survey: {start: 2022-10-15, end: 2022-11-14, time_zone: Asia/Makassar}
  boundaries: {source: none.geojson, fields: {code: kode}}
  recaps:
    - source: recaps.csv
      fields: {code: [kode, sls], day: hari, found: ditemukan, complete: selesai, refused: menolak}
    - source: recaps.csv
      counts: cumulative
      fields: {code: kode, day: hari, found: ditemukan, complete: selesai}
  """, file: "jangkau.yml", folder: scratchFolder.path)

private let crosswalked: (Configuration, CoverageGeography)? = {
  let file = scratchFolder.appendingPathComponent("small.geojson")
  guard (try? Data(smallBoundaries.utf8).write(to: file)) != nil,
    let configuration = try? parseConfiguration(
      """
      survey: {start: 2022-10-15, end: 2022-11-14, time_zone: Asia/Makassar}
      boundaries: {source: small.geojson, fields: {code: kode, name: desa}}
      visits: [{source: none.csv, fields: {visited_at: t}}]
      crosswalk: {source: crosswalk.csv}
      """, file: "jangkau.yml", folder: scratchFolder.path),
    let boundaries = try? readBoundaries(configuration)
  else { return nil }
  return (configuration, CoverageGeography(tree: boundaries.tree))
}()
