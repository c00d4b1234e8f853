import Coverage
import Foundation
import Geography
import Intake

/// Looks through files of tallies and adds up their small parts; the cells stay in the files and are read
/// from there as often as they are counted.
///
/// - Parameters:
///   - paths: the files, of which none may hold a record that is in another.
///   - tree: the boundaries of this build.
/// - Returns: a tally of ``StoredTallies``.
/// - Throws: ``IntakeError`` of kind `missing` for a file that is not there, `data` for one that is
///   damaged, of another format, or counted over other boundaries or rules.
func readTallies(_ paths: [String], _ configuration: Configuration, tree: AdminTree) throws
  -> TallyFile
{
  var sum = TallySum(rules: TallyHeader.Rules(configuration, tree: tree), file: configuration.file)
  for path in paths { try sum.add(try lookThrough(path), at: path) }
  return sum.total
}

private func lookThrough(_ path: String) throws -> TallyParts {
  guard let source = TallySource(path: path) else {
    throw IntakeError(
      .missing, step: "read the tallies", path: path, cause: "there is no such file",
      remedy: "Write it by `jangkau tally -o \(path)`, or correct the name.")
  }
  do {
    return try TallyParts(source)
  } catch let damage as TallyFile.Damage {
    throw IntakeError(
      .data, step: "read the tallies", path: path, cause: damage.cause,
      remedy: "Write it again by `jangkau tally`, with this version of the tool.")
  } catch let failure as TallySource.Failure {
    throw unreadable(path, failure.cause)
  }
}

private func unreadable(_ path: String, _ cause: String) -> IntakeError {
  IntakeError(
    .data, step: "read the tallies", path: path, cause: cause,
    remedy: "Wait until whatever writes it is done, and start again.")
}

extension StoredTallies {
  /// Nothing where all could be read whenever it was asked for.
  ///
  /// - Throws: ``IntakeError``: what was counted since is not to be published.
  func check() throws {
    if let failure { throw unreadable(failure.path, failure.cause) }
  }
}

/// Files of tallies, added up one after another.
private struct TallySum {
  let rules: TallyHeader.Rules
  /// The configuration's file, for messages.
  let file: String
  private var parts: [StoredTallies.Part] = []
  private var sums: [[UInt8]: String] = [:]
  private var claims: [Claim] = []
  private var numbers: [Claim: Int32] = [:]
  private var records = 0
  private var sources: [String] = []
  private var rejections: [Rejection] = []
  private var findings: [Finding] = []

  init(rules: TallyHeader.Rules, file: String) {
    self.rules = rules
    self.file = file
  }

  mutating func add(_ part: TallyParts, at path: String) throws {
    let header = part.header
    if let difference = header.rules.difference(from: rules) {
      throw IntakeError(
        .data, step: "read the tallies", path: path, cause: "it was counted with \(difference)",
        remedy:
          "Count it again by `jangkau tally` with the boundaries and rules of \(file).")
    }
    if let other = sums[part.sum] {
      throw IntakeError(
        .data, step: "read the tallies", path: path,
        cause: "it is the same as \(other), so that every record would count twice",
        remedy: "Name each part once.")
    }
    sums[part.sum] = path
    guard records + header.records <= TallyFile.mostRecords else {
      throw IntakeError(
        .data, step: "read the tallies", path: path,
        cause: "with it there are more than \(TallyFile.mostRecords) records",
        remedy: "Build sites of fewer units.")
    }
    // A rejected row names its file by a number of 16 bits.
    guard sources.count + max(1, header.sources.count) <= Int(UInt16.max) else {
      throw IntakeError(
        .data, step: "read the tallies", path: path,
        cause: "with it there are more than \(UInt16.max) files of visits",
        remedy: "Count them in fewer parts.")
    }
    records += header.records
    for var rejection in part.rejections {
      rejection.position.source += UInt16(sources.count)
      rejections.append(rejection)
    }
    sources += header.sources.isEmpty ? [path] : header.sources
    findings = joined(findings, header.findings.compactMap(\.finding))
    let own = part.claims.map { number($0) }
    parts.append(StoredTallies.Part(path: path, parts: part, claims: own))
  }

  private mutating func number(_ claim: Claim) -> Int32 {
    if let known = numbers[claim] { return known }
    let number = Int32(claims.count)
    numbers[claim] = number
    claims.append(claim)
    return number
  }

  /// What was added up.
  var total: TallyFile {
    let headers = parts.map(\.parts.header)
    let cells = TallyCells(
      stored: StoredTallies(parts), claims: claims,
      hasCalls: headers.allSatisfy { $0.calls != nil }, records: records,
      hasOfficers: headers.contains { $0.hasOfficers },
      hasOrigins: headers.contains { $0.hasOrigins })
    return TallyFile(
      rules: rules, cells: cells, sources: sources, rejections: rejections, findings: findings)
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
