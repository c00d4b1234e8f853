import Coverage

/// One record as bytes, with all that the rules of counting ask of it; how rows wait in
/// ``PartitionedRows``.
///
/// A head of fixed size, then the texts of its id, its household and its officer.
enum RowCodec {
  /// Bytes of a row without its texts.
  static let headSize = 84
  /// Where in a row the day stands from which a later version has taken its place.
  static let endOffset = 56
  /// Where in a row the receipt of its first version stands.
  static let firstReceiptOffset = 76

  /// Appends a row.
  ///
  /// - Parameter claim: the number of its claim in the table of all; -1 for none.
  static func append(
    _ row: Int, of visits: Visits, claim: Int32, end: Int32, to bytes: inout [UInt8]
  ) {
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: headSize))
    let lengths = (
      visits.ids.append(visits.id[row], to: &bytes),
      visits.households.append(visits.household[row], to: &bytes),
      visits.officers.append(visits.officer[row], to: &bytes)
    )
    bytes.withUnsafeMutableBytes { all in
      let head = UnsafeMutableRawBufferPointer(rebasing: all[start..<start + headSize])
      func put<Value>(_ value: Value, at offset: Int) {
        head.storeBytes(of: value, toByteOffset: offset, as: Value.self)
      }
      put(visits.visitedAt[row], at: 0)
      put(visits.receivedAt[row], at: 8)
      put(visits.end(row), at: 16)
      put(visits.latitude[row], at: 24)
      put(visits.longitude[row], at: 32)
      put(visits.accuracy[row], at: 40)
      put(claim, at: 48)
      put(visits.position[row].line, at: 52)
      put(end, at: endOffset)
      put(UInt32(lengths.0), at: 60)
      put(UInt32(lengths.1), at: 64)
      put(UInt32(lengths.2), at: 68)
      put(visits.outcome[row].rawValue, at: 72)
      put(visits.origin[row].rawValue, at: 73)
      put(visits.review[row].rawValue, at: 74)
      put(visits.receivedAt[row], at: firstReceiptOffset)
    }
  }

  /// A row among the bytes of others.
  struct Row {
    private let all: UnsafeRawBufferPointer
    let start: Int

    init(_ all: UnsafeRawBufferPointer, at start: Int) {
      self.all = all
      self.start = start
    }

    private func length(_ offset: Int) -> Int {
      Int(all.loadUnaligned(fromByteOffset: start + offset, as: UInt32.self))
    }

    /// Where the next row begins.
    var next: Int { start + headSize + length(60) + length(64) + length(68) }

    /// The bytes of the whole row.
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: all[start..<next]) }

    /// The text of its id; empty for none.
    var id: UnsafeBufferPointer<UInt8> { text(from: headSize, length(60)) }

    /// The text of its household; empty for none.
    var household: UnsafeBufferPointer<UInt8> { text(from: headSize + length(60), length(64)) }

    private var officer: UnsafeBufferPointer<UInt8> {
      text(from: headSize + length(60) + length(64), length(68))
    }

    private func text(from offset: Int, _ length: Int) -> UnsafeBufferPointer<UInt8> {
      UnsafeRawBufferPointer(rebasing: all[start + offset..<start + offset + length])
        .assumingMemoryBound(to: UInt8.self)
    }

    /// The day from which a later version has taken its place.
    var end: Int32 { value(endOffset) }

    /// The receipt of the record's first version.
    var firstReceipt: Instant { value(firstReceiptOffset) }

    private func value<Value: BitwiseCopyable>(_ offset: Int) -> Value {
      all.loadUnaligned(fromByteOffset: start + offset, as: Value.self)
    }

    /// Appends the record to others of the same sources and claims.
    func append(to visits: inout Visits) {
      visits.position.append(Visits.Position(source: 0, line: value(52)))
      visits.visitedAt.append(value(0))
      visits.receivedAt.append(value(8))
      visits.endedAt.append(value(16))
      visits.latitude.append(value(24))
      visits.longitude.append(value(32))
      visits.accuracy.append(value(40))
      visits.claim.append(value(48))
      visits.outcome.append(Outcome(rawValue: value(72)) ?? .other)
      visits.origin.append(Origin(rawValue: value(73)) ?? .listed)
      visits.review.append(Review(rawValue: value(74)) ?? .none)
      visits.id.append(visits.ids.intern(id))
      visits.household.append(visits.households.intern(household))
      visits.officer.append(visits.officers.intern(officer))
    }
  }

  /// Calls `body` with each row.
  static func forEachRow(in bytes: UnsafeRawBufferPointer, _ body: (Row) throws -> Void) rethrows {
    var place = 0
    while place < bytes.count {
      let row = Row(bytes, at: place)
      try body(row)
      place = row.next
    }
  }
}
