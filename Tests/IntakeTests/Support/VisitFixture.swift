import Coverage
import Foundation
import Testing

@testable import Intake

/// Visits from files of a folder that goes when the test ends.
struct VisitFixture {
  let folder = try? TemporaryFolder()

  /// Writes a file and gives it back by name.
  func file(_ name: String, _ text: String) throws {
    _ = try #require(folder).file(name, text)
  }

  /// Reads the sources that `yaml` names below `visits:`.
  func read(_ yaml: String) throws -> VisitTable {
    try readVisits(configured(minimum + yaml, folder: #require(folder).url.path))
  }
}

/// Reads one file with the usual column names; columns that are not in its header are not mapped.
func visits(_ csv: String, _ more: String = "") throws -> VisitTable {
  let fixture = VisitFixture()
  try fixture.file("visits.csv", csv)
  let header = csv.prefix { !$0.isNewline }.split(whereSeparator: { ",;\t".contains($0) })
  let fields = VisitField.allCases.filter { header.contains(Substring($0.rawValue)) }
    .map { "\($0.rawValue): \($0.rawValue)" }
  return try fixture.read(
    "visits:\n  - source: visits.csv\n    fields: {\(fields.joined(separator: ", "))}\n\(more)")
}

extension VisitTable {
  /// Claims as canonical digits, damaged ones in brackets.
  var claimTexts: [String] {
    visits.claim.map { index in
      guard index >= 0 else { return "-" }
      let claim = visits.claims[Int(index)]
      return claim.code == nil ? "[\(claim.text)]" : claim.text
    }
  }

  var lines: [Int] { visits.position.map { Int($0.line) } }

  var rejected: [String] { rejections.map { "\($0.position.line) \($0.reason.rawValue)" } }

  var shortFindings: [String] { findings.map(\.short) }

  /// Household keys with a bar between their parts.
  var householdTexts: [String] {
    visits.household.map {
      (visits.households[$0] ?? "-").replacing("\u{1f}", with: "|")
    }
  }
}
