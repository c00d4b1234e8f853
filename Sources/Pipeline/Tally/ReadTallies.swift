import Coverage
import Foundation
import Geography
import Intake

/// Reads files of tallies and adds them up.
///
/// - Parameters:
///   - paths: the files, of which none may hold a record that is in another.
///   - tree: the boundaries of this build.
/// - Throws: ``IntakeError`` of kind `missing` for a file that is not there, `data` for one that is
///   damaged, of another format, or counted over other boundaries or rules.
func readTallies(_ paths: [String], _ configuration: Configuration, tree: AdminTree) throws
  -> TallyFile
{
  let rules = TallyHeader.Rules(configuration, tree: tree)
  var sum = TallyFile(
    rules: rules, cells: TallyCells(), sources: [], rejections: [], findings: [])
  var parts: [TallyCells] = []
  var sums: [SHA256Text: String] = [:]
  var records = 0
  var sources = 0
  for path in paths {
    let file = try readTally(path)
    if let difference = file.tally.rules.difference(from: rules) {
      throw IntakeError(
        .data, step: "read the tallies", path: path, cause: "it was counted with \(difference)",
        remedy:
          "Count it again by `jangkau tally` with the boundaries and rules of \(configuration.file)."
      )
    }
    if let other = sums[file.sum] {
      throw IntakeError(
        .data, step: "read the tallies", path: path,
        cause: "it is the same as \(other), so that every record would count twice",
        remedy: "Name each part once.")
    }
    sums[file.sum] = path
    records += file.tally.cells.records
    sources += max(1, file.tally.sources.count)
    if records > TallyFile.mostRecords || sources > Int(UInt16.max) {
      throw IntakeError(
        .data, step: "read the tallies", path: path,
        cause: records > TallyFile.mostRecords
          ? "with it there are more than \(TallyFile.mostRecords) records"
          : "with it there are more than \(UInt16.max) files of visits",
        remedy: "Count in fewer parts, and see that no record is in two of them.")
    }
    parts.append(file.tally.cells)
    for var rejection in file.tally.rejections {
      rejection.position.source += UInt16(sum.sources.count)
      sum.rejections.append(rejection)
    }
    sum.sources += file.tally.sources.isEmpty ? [path] : file.tally.sources
    sum.findings = joined(sum.findings, file.tally.findings)
  }
  sum.cells = TallyCells.sum(of: parts)
  return sum
}

/// The checksum that ends a file.
private typealias SHA256Text = [UInt8]

private func readTally(_ path: String) throws -> (tally: TallyFile, sum: SHA256Text) {
  guard let data = FileManager.default.contents(atPath: path) else {
    throw IntakeError(
      .missing, step: "read the tallies", path: path, cause: "there is no such file",
      remedy: "Write it by `jangkau tally -o \(path)`, or correct the name.")
  }
  let bytes = [UInt8](data)
  do {
    return (try TallyFile(bytes), Array(bytes.suffix(32)))
  } catch let damage as TallyFile.Damage {
    throw IntakeError(
      .data, step: "read the tallies", path: path, cause: damage.cause,
      remedy: "Write it again by `jangkau tally`, with this version of the tool.")
  }
}

/// Findings of one rule and subject are one, with the first places of all.
private func joined(_ a: [Finding], _ b: [Finding]) -> [Finding] {
  struct Key: Hashable {
    var rule: Finding.Rule
    var subject: String
  }
  var findings: [Key: Finding] = [:]
  for finding in a + b {
    let key = Key(rule: finding.rule, subject: finding.subject)
    guard var known = findings[key] else {
      findings[key] = finding
      continue
    }
    known.count += finding.count
    known.places = Array((known.places + finding.places).sorted().prefix(5))
    findings[key] = known
  }
  let order = Dictionary(uniqueKeysWithValues: Finding.Rule.allCases.enumerated().map { ($1, $0) })
  return findings.values.sorted {
    (order[$0.rule] ?? 0, -$0.count, $0.subject) < (order[$1.rule] ?? 0, -$1.count, $1.subject)
  }
}
