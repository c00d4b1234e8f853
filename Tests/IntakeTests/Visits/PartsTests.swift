import Coverage
import Foundation
import TestSupport
import Testing

@testable import Intake

/// Files read in chunks side by side give what the reference reader gives over the whole text: values,
/// lines, rejected rows and findings.
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
    for longest in [80, 160, DelimitedReader.usualLongest] {
      guard let whole = try? referenceVisits(configuration, longest: longest) else {
        // The header itself is too long.
        #expect(throws: IntakeError.self) {
          try readVisits(configuration, partSize: 200, longest: longest)
        }
        continue
      }
      for size in [1, 37, 200, 1000, .max / 4] {
        let parts = try readVisits(configuration, partSize: size, longest: longest)
        let what: Comment = "\(label), chunks of \(size) bytes, records of up to \(longest)"
        #expect(parts.rows == whole.rows, what)
        #expect(parts.rejections == whole.rejections, what)
        #expect(parts.findings == whole.findings, what)
      }
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

  @Test func bordersStandOutsideQuotes() {
    let text = Array("1,\"x\ny\"\n2,z\r\n3,\"\"\"q\"\"\"\n4,\"w\n5".utf8)
    text.withUnsafeBufferPointer { bytes in
      let borders = (0...bytes.count).map { count in
        lastBorder(UnsafeBufferPointer(rebasing: bytes[..<count])) ?? 0
      }
      #expect(Array(Set(borders)).sorted() == [0, 8, 13, 23])
      #expect(borders[8] == 8 && borders[7] == 0 && borders[bytes.count] == 23)
    }
  }
}

/// What the reference reader makes of the only file of a configuration, read whole.
private func referenceVisits(_ configuration: Configuration, longest: Int) throws -> VisitTable {
  let entry = try #require(visitFiles(of: configuration).first)
  let file = try DelimitedFile(
    path: entry.path, name: entry.name, step: "read the visits", longest: longest)
  let columns = try VisitColumns(
    entry.source, in: Header(name: entry.name, cells: file.header), configuration: "jangkau.yml")
  var reader = VisitRowReader(
    source: entry.source, columns: columns, name: entry.name, number: 0,
    times: TimeParser(zone: configuration.plan.zone), hasHouseholds: true)
  reader.begin(bytes: 0)
  file.forEachRecord { record, text in
    if let problem = record.problem {
      reader.reject(line: record.line, problem)
    } else {
      reader.take(RecordRow(record: record, text: text))
    }
  }
  var table = VisitTable()
  let (rows, rejections) = reader.finish(linesAbove: 0)
  table.visits = Visits(rows, source: 0, hasEnds: columns.endedAt != nil)
  table.visits.ids = reader.ids
  table.visits.households = reader.households
  table.visits.claims = reader.claims.claims
  table.visits.officers = reader.officers
  table.rejections = rejections
  table.findings = reader.collector.all
  return table
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
