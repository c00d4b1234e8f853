import Coverage
import Foundation
import Geography
import Testing

@testable import Intake
@testable import Pipeline

/// The proposal over the two real boundary files, scored against the bridge that lies beside them.
@Suite(.enabled(if: RealCrosswalk.bridge != nil))
struct RealDataCrosswalkTests {
  @Test func precisionAndRecall() throws {
    let score = try RealCrosswalk.score()
    print("crosswalk: \(score)")
    #expect(score.sure.precision >= 0.99, "\(score)")
    #expect(score.sure.recall >= 0.99, "\(score)")
    // Rows the bridge itself doubts are counted apart.
    #expect(score.doubtful.total == 36)
  }
}

enum RealCrosswalk {
  struct Share: CustomStringConvertible {
    var right = 0
    var proposed = 0
    var total = 0
    var precision: Double { Double(right) / Double(max(1, proposed)) }
    var recall: Double { Double(right) / Double(max(1, total)) }
    var description: String { "\(right) right of \(proposed) proposed and \(total) known" }
  }

  struct Score: CustomStringConvertible {
    var sure = Share()
    var doubtful = Share()
    /// Of the pairs without a mark for review, those that the bridge has otherwise.
    var unmarkedWrong = 0
    var marked = 0
    var description: String {
      "sure: \(sure); doubtful: \(doubtful); marked \(marked), wrong without a mark \(unmarkedWrong)"
    }
  }

  static let root =
    ProcessInfo.processInfo.environment["JANGKAU_SHARED"]
    ?? {
      var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      while folder.path != "/" {
        let candidate = folder.appendingPathComponent("shared")
        if FileManager.default.fileExists(atPath: candidate.path) { return candidate.path }
        folder.deleteLastPathComponent()
      }
      return ""
    }()
  static let bridge = FileManager.default.contents(
    atPath: root + "/data/tables/bridge_bps2020_kemendagri.csv")

  static func tree(_ source: String, _ fields: String) throws -> AdminTree {
    try readBoundaries(
      parseConfiguration(
        "survey: {start: 2022-10-15, end: 2022-11-14}\nboundaries:\n"
          + "  source: \(root)/data/\(source)\n  fields: {\(fields)}\n", file: "a.yml", folder: "")
    )
    .tree
  }

  static func score() throws -> Score {
    let bps = try tree(
      "bps2020/kaltara-desa.geojson",
      "code: village_code, name: village, kecamatan: district, kabupaten: regency")
    let kemendagri = try tree(
      "kemendagri/kaltara-desa.geojson",
      "code: kode, name: nama, kecamatan: kecamatan, kabupaten: kabkota")
    let file = try DelimitedFile(data: bridge ?? Data(), name: "bridge", step: "score")
    var known: [String: (to: String, isDoubtful: Bool)] = [:]
    file.forEachRecord { record, text in
      let cells = record.strings(text)
      known[cells[0]] = (cells[6].filter { $0 != "." }, cells[15] == "1")
    }
    var score = Score()
    for entry in known.values {
      if entry.isDoubtful { score.doubtful.total += 1 } else { score.sure.total += 1 }
    }
    for match in crosswalkMatches(bps, kemendagri) {
      if match.needsReview { score.marked += 1 }
      guard let entry = known[bps.units[match.from].code.description] else { continue }
      let isRight = entry.to == kemendagri.units[match.to].code.description
      if entry.isDoubtful {
        score.doubtful.proposed += 1
        score.doubtful.right += isRight ? 1 : 0
      } else {
        score.sure.proposed += 1
        score.sure.right += isRight ? 1 : 0
      }
      if !isRight, !match.needsReview { score.unmarkedWrong += 1 }
    }
    return score
  }
}
