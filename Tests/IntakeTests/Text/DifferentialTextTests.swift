import Foundation
import GDAL
import Testing

@testable import Intake

/// Our reader of delimited text against GDAL's CSV driver, on files made at random.
///
/// Three differences are by design, so the files avoid them or the comparison levels them: we trim
/// white space around a value, GDAL writes a line end inside a cell as a line feed, and GDAL fills
/// up rows that lack cells where we reject them. Line ends of a lone CR
/// and the bar as delimiter this GDAL does not know.
@Suite struct DifferentialTextTests {
  private static let firstSeed: UInt64 =
    ProcessInfo.processInfo.environment["JANGKAU_SEED"].flatMap { UInt64($0) } ?? 1

  @Test(arguments: firstSeed..<firstSeed + 60)
  func readsWhatGDALReads(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let text = Self.text(&random)
    let folder = try TemporaryFolder()
    let path = try folder.file("rows.csv", text)
    let ours = try rows(of: Data(text.utf8))
    let layer = try VectorDataset(opening: path, options: ["HEADERS=YES"])
      .layer(named: nil)
    #expect(layer.fieldNames == ours.header, "seed \(seed)")
    var theirs: [[String]] = []
    try layer.forEachFeature { feature in
      theirs.append(feature.values.map { Self.levelled($0 ?? "") })
    }
    #expect(ours.rows.allSatisfy { $0.problem == nil }, "seed \(seed)")
    let levelled = ours.rows.map { $0.cells.prefix(ours.header.count).map(Self.levelled) }
    #expect(levelled == theirs, "seed \(seed): \(Self.firstDifference(levelled, theirs))")
  }

  private static func levelled(_ value: String) -> String {
    value.replacing("\r\n", with: "\n").trimmingCharacters(
      in: CharacterSet(charactersIn: " \t\r\n\u{0B}\u{0C}"))
  }

  private static func firstDifference(_ ours: [[String]], _ theirs: [[String]]) -> String {
    for (row, pair) in zip(ours, theirs).enumerated() where pair.0 != pair.1 {
      return "row \(row): \(pair.0) and GDAL \(pair.1)"
    }
    return "\(ours.count) rows and GDAL \(theirs.count)"
  }

  private static func text(_ random: inout SeededRandom) -> String {
    let columns = Int.random(in: 2...6, using: &random)
    let mark = [",", ";", "\t"].randomElement(using: &random) ?? ","
    let end = ["\n", "\r\n"].randomElement(using: &random) ?? "\n"
    var lines = [(0..<columns).map { "kolom_\($0)" }.joined(separator: mark)]
    for row in 0..<Int.random(in: 1...40, using: &random) {
      if Int.random(in: 0..<12, using: &random) == 0 { lines.append("") }
      // The first cell is never empty, or the row could be a blank line.
      let cells = ["r\(row)"] + (1..<columns).map { _ in cell(mark, end, &random) }
      lines.append(cells.joined(separator: mark))
    }
    let last = Bool.random(using: &random) ? end : ""
    return lines.joined(separator: end) + last
  }

  private static func cell(_ mark: String, _ end: String, _ random: inout SeededRandom) -> String {
    let plain = ["a", "Long Sule", "3,5", "é", "“ok”", "1;2", "x|y", " ", "0", "'", "🛶", "\u{A0}"]
    let special = ["\"\"", mark, end, "\"\"\"\"", end + end, " "]
    let isQuoted = Bool.random(using: &random)
    var text = ""
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      let pieces = isQuoted ? plain + special : plain.filter { !$0.contains(mark) }
      text += pieces.randomElement(using: &random) ?? ""
    }
    return isQuoted ? "\"\(text)\"" : text
  }
}
