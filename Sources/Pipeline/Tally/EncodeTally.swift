import Checksum
import Coverage
import Foundation
import Geography
import Locks
import Site

extension CountedTally {
  /// The most bytes that wait before they are given to a sink, about.
  private static let chunk = 1 << 20

  /// Gives the bytes of a file piece by piece; the same for the same records in any order, but for the
  /// lines in which something was noticed.
  func encode(version: String, to sink: @escaping ([UInt8]) throws -> Void) throws -> TallyHeader {
    var output = SummedOutput(sink: sink, chunk: Self.chunk)
    output.writer.raw(TallyFile.magic)
    let header = try header(version: version)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let json = Array(try encoder.encode(header))
    output.writer.number(UInt32(json.count))
    output.writer.raw(json)
    for claim in file.cells.claims {
      output.writer.claim(claim)
      try output.flush()
    }
    try counted.cells.forEach { try output.add($0) }
    try counted.signs.forEach { try output.add($0) }
    try counted.officerClaims.forEach { try output.add($0) }
    try counted.calls.forEach { try output.add($0) }
    for rejection in file.rejections.sorted(by: { $0.position < $1.position }) {
      output.writer.number(rejection.position.source)
      output.writer.number(rejection.position.line)
      output.writer.number(
        UInt8(Rejection.Reason.allCases.firstIndex(of: rejection.reason) ?? 0))
      try output.flush()
    }
    try output.finish()
    return header
  }

  /// The header comes first and says how many cells follow, so they are put together twice.
  private func header(version: String) throws -> TallyHeader {
    let small = file.cells
    let counts = try inParallel(4) { [counted] list in
      switch list {
      case 0: try counted.cells.count()
      case 1: try counted.calls.count()
      case 2: try counted.signs.count()
      default: try counted.officerClaims.count()
      }
    }
    return TallyHeader(
      version: version, rules: file.rules, records: small.records, hasOfficers: small.hasOfficers,
      hasOrigins: small.hasOrigins, sources: file.sources, claims: small.claims.count,
      cells: counts[0], signs: counts[2], officerClaims: counts[3],
      calls: small.hasCalls ? counts[1] : nil, rejections: file.rejections.count,
      findings: file.findings.map(TallyHeader.NotedFinding.init))
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

  /// Adds an entry.
  @inline(__always)
  mutating func add<Entry: TallyEntry>(_ entry: Entry) throws {
    withUnsafeTemporaryAllocation(byteCount: Entry.size, alignment: 8) { bytes in
      guard let base = bytes.baseAddress else { return }
      entry.store(in: TallyRoom(base: base))
      writer.raw(UnsafeRawBufferPointer(bytes))
    }
    try flush()
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
}
