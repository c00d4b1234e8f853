import Coverage
import Foundation

@testable import Intake

/// Any bytes as a file of visits: read whole and in parts the same, every line in one place, no crash.
func attackText(_ bytes: [UInt8]) {
  let folder = scratchFolder
  guard (try? Data(bytes).write(to: folder.appendingPathComponent("visits.csv"))) != nil,
    let configuration = try? parseConfiguration(
      visitConfiguration, file: "jangkau.yml", folder: folder.path)
  else { return }
  guard let whole = try? readVisits(configuration, partSize: .max / 4),
    let parts = try? readVisits(configuration, partSize: 16)
  else { return }
  precondition(whole.visits.position == parts.visits.position, "parts lose or move records")
  precondition(whole.rejections == parts.rejections, "parts reject other rows")
  precondition(whole.findings == parts.findings, "parts find other things")
  precondition(whole.visits.visitedAt == parts.visits.visitedAt, "parts read other times")
  for row in 0..<whole.visits.count {
    precondition(
      whole.visits.ids[whole.visits.id[row]] == parts.visits.ids[parts.visits.id[row]],
      "parts read other ids")
  }
}

private let visitConfiguration = """
  survey: {start: 2022-10-15, end: 2022-11-14, time_zone: Asia/Makassar}
  boundaries: {source: none.geojson, fields: {code: kode}}
  visits:
    - source: visits.csv
      fields: {id: id, visited_at: waktu, officer: petugas, desa: desa, household: keluarga,
               outcome: hasil, origin: asal, latitude: lintang, longitude: bujur, accuracy: akurasi}
  """

/// A folder for this process, left to the system's cleaning.
let scratchFolder: URL = {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("jangkau-fuzz-\(ProcessInfo.processInfo.processIdentifier)")
  try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  return folder
}()
