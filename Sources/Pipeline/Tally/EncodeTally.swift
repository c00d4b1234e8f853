import Checksum
import Coverage
import Foundation
import Geography
import Site

extension TallyFile {
  /// The most bytes that wait before they are given to a sink, about.
  private static let chunk = 1 << 20

  /// Gives the bytes of a file piece by piece; the same for the same records in any order, but for the
  /// lines in which something was noticed. Nothing is copied to be put in order: of a country's campaign
  /// that would take as much memory again.
  func encode(version: String, to sink: @escaping ([UInt8]) throws -> Void) throws {
    let order = ClaimOrder(cells.claims)
    var output = SummedOutput(sink: sink, chunk: Self.chunk)
    output.writer.raw(Self.magic)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let json = Array(try encoder.encode(header(version: version)))
    output.writer.number(UInt32(json.count))
    output.writer.raw(json)
    for claim in order.claims {
      output.writer.claim(claim)
      try output.flush()
    }
    try order.forEachCell(of: cells) { cell in
      output.writer.cell(cell)
      try output.flush()
    }
    for sign in cells.signs {
      output.writer.number(sign.officer)
      output.writer.number(sign.day)
      output.writer.number(sign.receipt)
      try output.flush()
    }
    for claims in cells.officerClaims {
      output.writer.number(claims.officer)
      output.writer.number(claims.from)
      output.writer.number(claims.until)
      output.writer.number(claims.located)
      output.writer.number(claims.confirmed)
      try output.flush()
    }
    try order.forEachCall(of: cells) { call in
      output.writer.call(call)
      try output.flush()
    }
    for rejection in rejections.sorted(by: { $0.position < $1.position }) {
      output.writer.number(rejection.position.source)
      output.writer.number(rejection.position.line)
      output.writer.number(
        UInt8(Rejection.Reason.allCases.firstIndex(of: rejection.reason) ?? 0))
      try output.flush()
    }
    try output.finish()
  }

  private func header(version: String) -> TallyHeader {
    TallyHeader(
      version: version, rules: rules, records: cells.records, hasOfficers: cells.hasOfficers,
      hasOrigins: cells.hasOrigins, sources: sources, claims: cells.claims.count,
      cells: cells.cells.count, signs: cells.signs.count,
      officerClaims: cells.officerClaims.count,
      calls: cells.hasCalls ? cells.calls.count : nil, rejections: rejections.count,
      findings: findings.map(TallyHeader.NotedFinding.init))
  }
}

/// Bytes on their way to a sink, followed by their sum.
private struct SummedOutput {
  let sink: ([UInt8]) throws -> Void
  let chunk: Int
  var writer = ByteWriter()
  private let sum = SHA256()

  init(sink: @escaping ([UInt8]) throws -> Void, chunk: Int) {
    self.sink = sink
    self.chunk = chunk
  }

  /// Gives what waits to the sink once it is much.
  mutating func flush() throws { if writer.bytes.count >= chunk { try give() } }

  private mutating func give() throws {
    writer.bytes.withUnsafeBytes { sum.update($0) }
    try sink(writer.bytes)
    writer.removeAll()
  }

  mutating func finish() throws {
    try give()
    try sink(sum.finish().bytes)
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
