import Checksum
import Coverage
import Foundation
import Geography
import Site

/// A file of tallies that has been looked through: its small parts, and where the large ones lie.
struct TallyParts: Sendable {
  let source: TallySource
  let header: TallyHeader
  let claims: [Claim]
  let rejections: [Rejection]
  /// The sum that ends the file.
  let sum: [UInt8]
  private let cells: Range<Int>
  private let signs: Range<Int>
  private let officerClaims: Range<Int>
  private let calls: Range<Int>

  /// Looks through a file: its sum, whether its parts fit its header and can have been counted. What
  /// passes adds up without overflow, as long as all records together are at most
  /// ``TallyFile/mostRecords``.
  ///
  /// - Throws: ``TallyFile/Damage``; ``TallySource/Failure``.
  init(_ source: TallySource) throws {
    self.source = source
    let body = try Self.checkedBody(source)
    var window = TallyWindow(source, in: body)
    guard let length = try window.value(4, { $0.number(UInt32.self) }),
      let json = try window.value(Int(length), { $0.raw(Int(length)).map(Array.init) }),
      let header = try? JSONDecoder().decode(TallyHeader.self, from: Data(json)),
      (0...TallyFile.mostRecords).contains(header.records)
    else { throw TallyFile.Damage(cause: "its header cannot be read") }
    self.header = header
    let misfit = TallyFile.Damage(cause: "its parts do not fit its header")
    guard let claims = try window.list(header.claims, { $0.claim() }),
      let cells = window.skip(header.cells, TallyCell.self),
      let signs = window.skip(header.signs, TallyCells.OfficerSign.self),
      let officerClaims = window.skip(header.officerClaims, TallyCells.OfficerClaims.self),
      let calls = window.skip(header.calls ?? 0, CallCell.self),
      let rejections = try window.list(header.rejections, { $0.rejection(header) }),
      window.rest == 0
    else { throw misfit }
    self.claims = claims
    self.cells = cells
    self.signs = signs
    self.officerClaims = officerClaims
    self.calls = calls
    self.rejections = rejections
    sum = try Self.bytes(source, source.count - 32..<source.count)
    try check()
  }

  private func check() throws {
    var known = 0
    let isPossible = [
      try isOrdered(TallyCell.self) { if $0.key.kind.isFirst { known += Int($0.count) } },
      try isOrdered(TallyCells.OfficerSign.self), try isOrdered(TallyCells.OfficerClaims.self),
      try isOrdered(CallCell.self),
      header.findings.compactMap(\.finding).allSatisfy { (0...Int(UInt32.max)).contains($0.count) },
    ]
    // Cells in which records were first known hold as many as there are.
    guard known == header.records else {
      throw TallyFile.Damage(cause: "its parts do not fit its header")
    }
    guard isPossible.allSatisfy(\.self) else {
      throw TallyFile.Damage(cause: "its counts contradict each other")
    }
  }

  /// Whether every key is there once and in its order, and no count is of more records than there are.
  private func isOrdered<Entry: TallyEntry>(_: Entry.Type, _ note: (Entry) -> Void = { _ in })
    throws -> Bool
  {
    var isOrdered = true
    var previous: Entry?
    try forEach(Entry.self) { entries in
      for entry in entries {
        if let previous, !previous.precedes(entry) { isOrdered = false }
        if entry.recordCount > header.records { isOrdered = false }
        previous = entry
        note(entry)
      }
    }
    return isOrdered
  }

  /// Where entries of a kind lie.
  func range<Entry: TallyEntry>(of _: Entry.Type) -> Range<Int> {
    switch Entry.self {
    case is TallyCell.Type: cells
    case is TallyCells.OfficerSign.Type: signs
    case is TallyCells.OfficerClaims.Type: officerClaims
    case is CallCell.Type: calls
    default: 0..<0
    }
  }

  /// Gives all entries of a kind, `atOnce` at a time.
  ///
  /// - Throws: ``TallyFile/Damage`` where an entry cannot be; ``TallySource/Failure``.
  func forEach<Entry: TallyEntry>(
    _: Entry.Type, atOnce: Int = 1 << 13, _ body: (UnsafeBufferPointer<Entry>) -> Void
  ) throws {
    var reader = TallyEntryReader<Entry>(self, atOnce: atOnce)
    while try reader.next() { reader.entries.withUnsafeBufferPointer(body) }
  }

  /// The bytes between the magic and the sum, once both are as they must be.
  private static func checkedBody(_ source: TallySource) throws -> Range<Int> {
    let magic = TallyFile.magic
    let start = try bytes(source, 0..<min(magic.count, source.count))
    guard start.count == magic.count, start.starts(with: magic.dropLast(2)) else {
      throw TallyFile.Damage(cause: "it is no file of tallies")
    }
    guard start == magic else {
      throw TallyFile.Damage(cause: "its format is of another version than this tool's")
    }
    let end = source.count - 32
    guard end > magic.count, try sum(source, 0..<end) == bytes(source, end..<source.count) else {
      throw TallyFile.Damage(cause: "its checksum does not fit: it is cut off or was changed")
    }
    return magic.count..<end
  }

  private static func bytes(_ source: TallySource, _ range: Range<Int>) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try source.read(range, into: &bytes)
    return bytes
  }

  private static func sum(_ source: TallySource, _ range: Range<Int>) throws -> [UInt8] {
    let sum = SHA256()
    var piece: [UInt8] = []
    for start in stride(from: range.lowerBound, to: range.upperBound, by: 1 << 20) {
      try source.read(start..<min(range.upperBound, start + 1 << 20), into: &piece)
      piece.withUnsafeBytes { sum.update($0) }
    }
    return sum.finish().bytes
  }
}

/// Reads the entries of one kind of a file, some at a time.
struct TallyEntryReader<Entry: TallyEntry> {
  private let parts: TallyParts
  private let atOnce: Int
  private var rest: Range<Int>
  private var bytes: [UInt8] = []
  /// The entries read last.
  private(set) var entries: [Entry] = []

  init(_ parts: TallyParts, atOnce: Int) {
    self.parts = parts
    self.atOnce = max(1, atOnce)
    rest = parts.range(of: Entry.self)
  }

  /// Reads the next entries; false where there are none left.
  ///
  /// - Throws: as ``TallyParts/forEach(_:atOnce:_:)``.
  mutating func next() throws -> Bool {
    entries.removeAll(keepingCapacity: true)
    let piece = rest.prefix(atOnce * Entry.size)
    guard !piece.isEmpty else { return false }
    try parts.source.read(piece.startIndex..<piece.endIndex, into: &bytes)
    rest = piece.endIndex..<rest.upperBound
    let header = parts.header
    let isWhole = bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return false }
      for place in stride(from: 0, to: bytes.count, by: Entry.size) {
        guard let entry = Entry(TallyBytes(base: base + place), header) else { return false }
        entries.append(entry)
      }
      return true
    }
    guard isWhole else { throw TallyFile.Damage(cause: "its parts do not fit its header") }
    return true
  }
}
