import Checksum
import Coverage
import Foundation
import Geography
import Site

/// Tallies with what a build needs to know beside them; ``docs/tally-format.md`` describes the bytes.
struct TallyFile {
  /// The first bytes of every file of this format and version.
  static let magic = Array("JANGKAU TALLY 1\n".utf8)

  /// No cell can count more than there are records; so their sums stay far below 32 bits.
  static let mostRecords = 1 << 30

  var rules: TallyHeader.Rules
  var cells: TallyCells
  var sources: [String]
  var rejections: [Rejection]
  var findings: [Finding]

  /// The bytes of a file, all of them in memory.
  func encoded(version: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    _ = try CountedTally(self).encode(version: version) { bytes += $0 }
    return bytes
  }

  /// What is wrong with a file, as a sentence's end.
  struct Damage: Error {
    var cause: String
  }

  /// Takes a file apart, all of it in memory.
  ///
  /// - Throws: ``Damage``.
  init(_ bytes: [UInt8]) throws {
    let parts = try TallyParts(.memory(bytes))
    let header = parts.header
    func all<Entry: TallyEntry>(_ entry: Entry.Type) throws -> [Entry] {
      var entries: [Entry] = []
      try parts.forEach(entry) { entries.append(contentsOf: $0) }
      return entries
    }
    let calls = try all(CallCell.self)
    self.init(
      rules: header.rules,
      cells: TallyCells(
        cells: try all(TallyCell.self), claims: parts.claims,
        signs: try all(TallyCells.OfficerSign.self),
        officerClaims: try all(TallyCells.OfficerClaims.self),
        calls: header.calls == nil ? nil : calls, records: header.records,
        hasOfficers: header.hasOfficers, hasOrigins: header.hasOrigins),
      sources: header.sources, rejections: parts.rejections,
      findings: header.findings.compactMap(\.finding))
  }

  init(
    rules: TallyHeader.Rules, cells: TallyCells, sources: [String], rejections: [Rejection],
    findings: [Finding]
  ) {
    self.rules = rules
    self.cells = cells
    self.sources = sources
    self.rejections = rejections
    self.findings = findings
  }
}

extension ByteReader {
  mutating func claim() -> Claim? {
    guard let text = text(), let length = number(UInt8.self), let value = number(UInt64.self),
      let scheme = number(UInt8.self), scheme <= CodeScheme.allCases.count
    else { return nil }
    let code = length > 0 ? AdminCode(value: value, length: Int(length)) : nil
    if length > 0, code == nil { return nil }
    return Claim(
      text: text, code: code, scheme: scheme > 0 ? CodeScheme.allCases[Int(scheme) - 1] : nil)
  }

  mutating func rejection(_ header: TallyHeader) -> Rejection? {
    guard let source = number(UInt16.self), let line = number(UInt32.self),
      let reason = number(UInt8.self), Int(reason) < Rejection.Reason.allCases.count,
      Int(source) < max(1, header.sources.count)
    else { return nil }
    return Rejection(
      position: Visits.Position(source: source, line: line),
      reason: Rejection.Reason.allCases[Int(reason)])
  }
}
