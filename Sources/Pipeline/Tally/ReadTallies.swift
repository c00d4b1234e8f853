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
  var cells = CellSum()
  var sums: [SHA256Text: String] = [:]
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
    guard cells.records + file.tally.cells.records <= TallyFile.mostRecords else {
      throw IntakeError(
        .data, step: "read the tallies", path: path,
        cause: "with it there are more than \(TallyFile.mostRecords) records",
        remedy: "Build sites of fewer units.")
    }
    // A rejected row names its file by a number of 16 bits.
    guard sum.sources.count + max(1, file.tally.sources.count) <= Int(UInt16.max) else {
      throw IntakeError(
        .data, step: "read the tallies", path: path,
        cause: "with it there are more than \(UInt16.max) files of visits",
        remedy: "Count them in fewer parts.")
    }
    cells.add(file.tally.cells)
    for var rejection in file.tally.rejections {
      rejection.position.source += UInt16(sum.sources.count)
      sum.rejections.append(rejection)
    }
    sum.sources += file.tally.sources.isEmpty ? [path] : file.tally.sources
    sum.findings = joined(sum.findings, file.tally.findings)
  }
  sum.cells = cells.total()
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
