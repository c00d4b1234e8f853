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

  /// The bytes of a file; the same for the same records in any order, but for the lines in which
  /// something was noticed.
  func encoded(version: String) throws -> [UInt8] {
    let cells = cells.inOrder
    let header = TallyHeader(
      version: version, rules: rules, records: cells.records, hasOfficers: cells.hasOfficers,
      hasOrigins: cells.hasOrigins, sources: sources, claims: cells.claims.count,
      cells: cells.cells.count, signs: cells.signs.count,
      officerClaims: cells.officerClaims.count,
      calls: cells.hasCalls ? cells.calls.count : nil, rejections: rejections.count,
      findings: findings.map(TallyHeader.NotedFinding.init))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let json = Array(try encoder.encode(header))
    var writer = ByteWriter(capacity: json.count + cells.cells.count * 52 + 4096)
    writer.raw(Self.magic)
    writer.number(UInt32(json.count))
    writer.raw(json)
    for claim in cells.claims { writer.claim(claim) }
    for cell in cells.cells { writer.cell(cell) }
    for sign in cells.signs {
      writer.number(sign.officer)
      writer.number(sign.day)
      writer.number(sign.receipt)
    }
    for claims in cells.officerClaims {
      writer.number(claims.officer)
      writer.number(claims.from)
      writer.number(claims.until)
      writer.number(claims.located)
      writer.number(claims.confirmed)
    }
    for call in cells.calls { writer.call(call) }
    for rejection in rejections.sorted(by: { $0.position < $1.position }) {
      writer.number(rejection.position.source)
      writer.number(rejection.position.line)
      writer.number(UInt8(Rejection.Reason.allCases.firstIndex(of: rejection.reason) ?? 0))
    }
    writer.raw(SHA256.digest(writer.bytes).bytes)
    return writer.bytes
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

extension ByteWriter {
  mutating func claim(_ claim: Claim) {
    text(claim.text)
    number(UInt8(claim.code?.length ?? 0))
    number(claim.code?.value ?? 0)
    let scheme = claim.scheme.flatMap { CodeScheme.allCases.firstIndex(of: $0) }
    number(UInt8((scheme ?? -1) + 1))
  }

  fileprivate mutating func call(_ call: CallCell) {
    number(call.key.officer)
    number(call.key.claim)
    number(call.key.spot)
    number(call.key.day)
    number(call.key.firstCall)
    number(call.key.receipt)
    number(call.key.from)
    number(call.key.until)
    number(call.key.flags.rawValue)
    number(call.count)
  }

  fileprivate mutating func cell(_ cell: TallyCell) {
    number(cell.key.claim)
    number(cell.key.spot)
    number(cell.key.day)
    number(cell.key.from)
    number(cell.key.until)
    number(cell.key.kind.bits)
    number(cell.count)
    number(cell.lastReceived)
    number(cell.leastOfficer)
    number(cell.greatestOfficer)
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
