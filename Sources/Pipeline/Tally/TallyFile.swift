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

  /// Takes a file apart.
  ///
  /// - Throws: ``Damage``.
  init(_ bytes: [UInt8]) throws {
    let body = try Self.checkedBody(bytes)
    var reader = ByteReader(bytes, in: body)
    guard let length = reader.number(UInt32.self), let json = reader.raw(Int(length)),
      let header = try? JSONDecoder().decode(TallyHeader.self, from: Data(json)),
      (0...Self.mostRecords).contains(header.records)
    else { throw Damage(cause: "its header cannot be read") }
    rules = header.rules
    sources = header.sources
    findings = header.findings.compactMap(\.finding)
    cells = TallyCells()
    rejections = []
    guard let cells = reader.cells(header), let rejections = reader.rejections(header),
      reader.rest == 0, cells.holdEachRecordOnce
    else { throw Damage(cause: "its parts do not fit its header") }
    self.cells = cells
    self.rejections = rejections
    guard isPossible else { throw Damage(cause: "its counts contradict each other") }
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

  /// The bytes between the magic and the sum, once both are as they must be.
  private static func checkedBody(_ bytes: [UInt8]) throws -> Range<Int> {
    guard bytes.count >= magic.count, bytes.starts(with: magic.dropLast(2)) else {
      throw Damage(cause: "it is no file of tallies")
    }
    guard bytes.starts(with: magic) else {
      throw Damage(cause: "its format is of another version than this tool's")
    }
    let end = bytes.count - 32
    guard end > magic.count, SHA256.digest(Array(bytes[..<end])).bytes.elementsEqual(bytes[end...])
    else { throw Damage(cause: "its checksum does not fit: it is cut off or was changed") }
    return magic.count..<end
  }
}

extension TallyCells {
  /// Whether the cells in which records were first known hold as many as there are.
  fileprivate var holdEachRecordOnce: Bool {
    cells.reduce(0) { $1.key.kind.isFirst ? $0 + Int($1.count) : $0 } == records
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

  /// A cell that can be: of a claim and a desa that there are, with days in their order.
  private mutating func cell(_ header: TallyHeader) -> TallyCell? {
    guard let claim = number(Int32.self), let spot = number(Int32.self),
      let day = number(Int32.self), let from = number(Int32.self),
      let until = number(Int32.self),
      let kind = number(UInt32.self).flatMap(TallyCell.Kind.init(bits:)),
      let count = number(Int32.self), let received = number(Instant.self),
      let least = number(UInt64.self), let greatest = number(UInt64.self),
      isPlace(claim, spot, header), from < until, count > 0, Int(count) <= header.records,
      isTime(received)
    else { return nil }
    return TallyCell(
      key: TallyCell.Key(
        claim: claim, spot: spot, day: day, from: from, until: until, kind: kind),
      count: count, lastReceived: received, leastOfficer: least, greatestOfficer: greatest)
  }

  fileprivate mutating func cells(_ header: TallyHeader) -> TallyCells? {
    guard
      let claims = list(header.claims, { $0.claim() }),
      let cells = list(header.cells, { $0.cell(header) }),
      let signs = list(header.signs, { $0.sign() }),
      let officerClaims = list(header.officerClaims, { $0.officerClaims() }),
      let calls = list(header.calls ?? 0, { $0.call(header) })
    else { return nil }
    return TallyCells(
      cells: cells, claims: claims, signs: signs, officerClaims: officerClaims,
      calls: header.calls == nil ? nil : calls, records: header.records,
      hasOfficers: header.hasOfficers, hasOrigins: header.hasOrigins)
  }

  private mutating func call(_ header: TallyHeader) -> CallCell? {
    guard let officer = number(UInt64.self), let claim = number(Int32.self),
      let spot = number(Int32.self), let day = number(Int32.self),
      let firstCall = number(Int32.self), let receipt = number(Int32.self),
      let from = number(Int32.self), let until = number(Int32.self),
      let flags = number(UInt8.self), let count = number(Int32.self), isPlace(claim, spot, header),
      from < until, count > 0, Int(count) <= header.records, flags < 32
    else { return nil }
    return CallCell(
      key: CallCell.Key(
        officer: officer, claim: claim, spot: spot, day: day, firstCall: firstCall,
        receipt: receipt, from: from, until: until, flags: CallCell.Flags(rawValue: flags)),
      count: count)
  }

  /// Whether an instant lies in a year that a date can have, 0 to 9999.
  private func isTime(_ instant: Instant) -> Bool {
    (-62_200_000_000_000_000...253_500_000_000_000_000).contains(instant)
  }

  /// Whether there are such a claim and such a desa.
  private func isPlace(_ claim: Int32, _ spot: Int32, _ header: TallyHeader) -> Bool {
    claim >= -1 && Int(claim) < header.claims && spot >= 0 && Int(spot >> 1) <= header.rules.desa
  }

  private mutating func sign() -> TallyCells.OfficerSign? {
    guard let officer = number(UInt64.self), let day = number(Int32.self),
      let receipt = number(Instant.self), isTime(receipt)
    else { return nil }
    return TallyCells.OfficerSign(officer: officer, day: day, receipt: receipt)
  }

  private mutating func officerClaims() -> TallyCells.OfficerClaims? {
    guard let officer = number(UInt64.self), let from = number(Int32.self),
      let until = number(Int32.self), let located = number(Int32.self),
      let confirmed = number(Int32.self), confirmed >= 0, located >= confirmed,
      Int(located) <= TallyFile.mostRecords
    else { return nil }
    return TallyCells.OfficerClaims(
      officer: officer, from: from, until: until, located: located, confirmed: confirmed)
  }

  fileprivate mutating func rejections(_ header: TallyHeader) -> [Rejection]? {
    list(header.rejections) { reader in
      guard let source = reader.number(UInt16.self), let line = reader.number(UInt32.self),
        let reason = reader.number(UInt8.self), Int(reason) < Rejection.Reason.allCases.count,
        Int(source) < max(1, header.sources.count)
      else { return nil }
      return Rejection(
        position: Visits.Position(source: source, line: line),
        reason: Rejection.Reason.allCases[Int(reason)])
    }
  }

  /// `count` values; nil where one of them is missing or cannot be. A count that the bytes cannot hold
  /// takes no memory.
  private mutating func list<Value>(_ count: Int, _ value: (inout ByteReader) -> Value?) -> [Value]?
  {
    guard count >= 0, count <= rest else { return nil }
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count {
      guard let next = value(&self) else { return nil }
      values.append(next)
    }
    return values
  }
}
