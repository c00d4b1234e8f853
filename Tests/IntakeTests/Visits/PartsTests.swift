import Coverage
import Foundation
import TestSupport
import Testing

@testable import Intake

/// Files read in parts side by side give what reading them in one go gives: values, lines, rejected
/// rows and findings.
@Suite struct PartsTests {
  private static let mapping = """
    visits:
      - source: v.csv
        fields: {id: id, visited_at: waktu, received_at: terima, officer: petugas, desa: desa,
                 household: keluarga, outcome: hasil, origin: asal, latitude: lintang,
                 longitude: bujur, accuracy: akurasi, ended_at: terima}
        outcomes: {complete: [selesai]}
    """

  private func expectSame(_ bytes: Data, _ label: String) throws {
    let folder = try TemporaryFolder()
    try bytes.write(to: folder.url.appendingPathComponent("v.csv"))
    let configuration = try configured(minimum + Self.mapping, folder: folder.url.path)
    let whole = try readVisits(configuration, partSize: .max / 4)
    for size in [1, 37, 200, 1000] {
      let parts = try readVisits(configuration, partSize: size)
      #expect(parts.rows == whole.rows, "\(label) in parts of \(size) bytes")
      #expect(parts.rejections == whole.rejections, "\(label) in parts of \(size) bytes")
      #expect(parts.findings == whole.findings, "\(label) in parts of \(size) bytes")
    }
  }

  @Test func hostileFiles() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Hostile/visits").standardized
    var read = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    where !["empty.csv", "nul-header.csv"].contains(name) {
      try expectSame(Data(contentsOf: folder.appendingPathComponent(name)), name)
      read += 1
    }
    #expect(read >= 10)
  }

  @Test(arguments: 1...12) func generatedFiles(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    var text = "id,waktu,terima,petugas,desa,keluarga,hasil,asal,lintang,bujur,akurasi\n"
    let ends = ["\n", "\r\n", "\r", "\n\n", "\n  \n"]
    // Even seeds have quotes that are well formed, every third one strays.
    let cells = [
      "selesai", "\"selesai\"", "\"se,le\"", "\"dua\nbaris\"", "\"tanda \"\"kutip\"\"\"", "menolak",
      seed % 3 == 0 ? "\"sesat" : "biasa", "aneh \(seed)",
    ]
    for row in 0..<120 {
      var line = "r\(row % 90),2022-10-\(15 + row % 14) 08:00,,P\(row % 7),65010400\(row % 3 + 10),"
      line += "KK-\(row % 60),\(cells[random.below(seed % 2 == 0 ? cells.count : 1)]),"
      line += "\(row % 5 == 0 ? "baru" : "x\(row % 30)"),2.\(row),115.\(row),\(row % 9 - 1)"
      if random.below(25) == 0 { line += ",lebih" }
      text += line + ends[random.below(ends.count)]
    }
    try expectSame(Data(text.utf8), "seed \(seed)")
  }

  @Test func partsCoverTheTextAndBeginAtRecords() {
    let text = Array("a,b\n1,\"x\ny\"\n2,z\r\n3,\"\"\"q\"\"\"\n4,w".utf8)
    text.withUnsafeBufferPointer { bytes in
      let parts = recordParts(bytes, from: 4, size: 2)
      let pieces = parts.map { String(decoding: bytes[$0], as: UTF8.self) }
      #expect(pieces == ["1,\"x\ny\"\n", "2,z\r\n", "3,\"\"\"q\"\"\"\n", "4,w"])
    }
  }
}

extension VisitTable {
  /// Every value of every record, with texts for numbers of tables.
  fileprivate var rows: [String] {
    (0..<visits.count).map { row in
      let claim = visits.claim[row] < 0 ? "-" : "\(visits.claims[Int(visits.claim[row])])"
      return [
        "\(visits.position[row])", visits.ids[visits.id[row]] ?? "-", "\(visits.visitedAt[row])",
        "\(visits.receivedAt[row])", visits.officers[visits.officer[row]] ?? "-", claim,
        visits.households[visits.household[row]] ?? "-", "\(visits.outcome[row])",
        "\(visits.origin[row])", "\(visits.review[row])", "\(visits.latitude[row])",
        "\(visits.longitude[row])", "\(visits.accuracy[row])", "\(visits.end(row))",
      ].joined(separator: "|")
    }
  }
}
