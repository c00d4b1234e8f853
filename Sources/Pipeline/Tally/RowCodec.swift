import Coverage

/// One record as bytes, with all that the rules of counting ask of it; how rows wait in
/// ``PartitionedRows``.
///
/// First what is asked of a record that is alone in its household, then what decides between several,
/// last the texts of its id and its household.
enum RowCodec {
  private static let numberAt = 0
  private static let claimAt = 4
  private static let spotAt = 8
  private static let officerAt = 12
  private static let visitedAt = 16
  private static let receivedAt = 24
  private static let kindAt = 32
  private static let shapeAt = 34
  private static let latitudeAt = 35
  private static let longitudeAt = 43
  private static let accuracyAt = 51
  /// Bytes of a row without what not every row has.
  static let headSize = 59

  /// What a row has beside its head.
  private struct Shape: OptionSet {
    var rawValue: UInt8
    /// The time at which the interview ended, 8 bytes.
    static let ended = Shape(rawValue: 1)
    /// Lengths of texts in four bytes each, not in one.
    static let long = Shape(rawValue: 2)
  }

  /// What of a row is numbered or worked out beside its columns.
  struct Beside {
    /// Its place in the order of reading.
    var number: UInt32
    /// The number of its claim in the table of all; -1 for none.
    var claim: Int32
    /// The number of its officer in the table of all.
    var officer: UInt32
    /// Where it lies, as in ``VisitSpots/packed``; 0 without a usable position.
    var spot: Int32
    /// What it is if nobody else is in its household.
    var kind: TallyCell.Kind
  }

  /// Appends a row to a part.
  @inline(__always)
  static func append(
    _ row: VisitRow, id: UnsafeBufferPointer<UInt8>, household: UnsafeBufferPointer<UInt8>,
    _ beside: Beside, to buffers: RowBuffers, part: Int
  ) throws {
    var shape: Shape = row.endedAt == Visits.noTime ? [] : .ended
    if max(id.count, household.count) > 255 { shape.insert(.long) }
    let lengths = shape.contains(.long) ? 8 : 2
    let size = headSize + (shape.contains(.ended) ? 8 : 0) + lengths + id.count + household.count
    let bytes = try buffers.room(for: size, in: part)
    bytes.storeBytes(of: beside.number, toByteOffset: numberAt, as: UInt32.self)
    bytes.storeBytes(of: beside.claim, toByteOffset: claimAt, as: Int32.self)
    bytes.storeBytes(of: beside.spot, toByteOffset: spotAt, as: Int32.self)
    bytes.storeBytes(of: beside.officer, toByteOffset: officerAt, as: UInt32.self)
    bytes.storeBytes(of: row.visitedAt, toByteOffset: visitedAt, as: Instant.self)
    bytes.storeBytes(of: row.receivedAt, toByteOffset: receivedAt, as: Instant.self)
    let kind = UInt16(truncatingIfNeeded: beside.kind.bits)
    bytes.storeBytes(of: kind, toByteOffset: kindAt, as: UInt16.self)
    bytes.storeBytes(of: shape.rawValue, toByteOffset: shapeAt, as: UInt8.self)
    bytes.storeBytes(of: row.latitude, toByteOffset: latitudeAt, as: Double.self)
    bytes.storeBytes(of: row.longitude, toByteOffset: longitudeAt, as: Double.self)
    bytes.storeBytes(of: row.accuracy, toByteOffset: accuracyAt, as: Double.self)
    var place = bytes + headSize
    if shape.contains(.ended) {
      place.storeBytes(of: row.endedAt, as: Instant.self)
      place += 8
    }
    if shape.contains(.long) {
      place.storeBytes(of: UInt32(id.count), as: UInt32.self)
      place.storeBytes(of: UInt32(household.count), toByteOffset: 4, as: UInt32.self)
    } else {
      place.storeBytes(of: UInt8(truncatingIfNeeded: id.count), as: UInt8.self)
      place.storeBytes(
        of: UInt8(truncatingIfNeeded: household.count), toByteOffset: 1, as: UInt8.self)
    }
    copy(id, to: place + lengths)
    copy(household, to: place + lengths + id.count)
  }

  @inline(__always)
  private static func copy(
    _ text: UnsafeBufferPointer<UInt8>, to place: UnsafeMutableRawPointer
  ) {
    guard let base = UnsafeRawPointer(text.baseAddress), !text.isEmpty else { return }
    guard (8...24).contains(text.count) else {
      return place.copyMemory(from: base, byteCount: text.count)
    }
    // Two or three words that may lie over each other cost less than a call.
    let last = text.count &- 8
    place.storeBytes(of: base.loadUnaligned(as: UInt64.self), as: UInt64.self)
    let middle = min(8, last)
    place.storeBytes(
      of: base.loadUnaligned(fromByteOffset: middle, as: UInt64.self), toByteOffset: middle,
      as: UInt64.self)
    place.storeBytes(
      of: base.loadUnaligned(fromByteOffset: last, as: UInt64.self), toByteOffset: last,
      as: UInt64.self)
  }

  /// A row among the bytes of others.
  struct Row {
    private let all: UnsafeRawBufferPointer
    let start: Int
    private let shape: Shape
    /// Where its texts begin, and how long they are.
    private let texts: Int
    private let idLength: Int
    private let householdLength: Int

    @inline(__always)
    init(_ all: UnsafeRawBufferPointer, at start: Int) {
      self.all = all
      self.start = start
      shape = Shape(rawValue: all[start + shapeAt])
      let lengths = start + headSize + (shape.contains(.ended) ? 8 : 0)
      if shape.contains(.long) {
        idLength = Int(all.loadUnaligned(fromByteOffset: lengths, as: UInt32.self))
        householdLength = Int(all.loadUnaligned(fromByteOffset: lengths + 4, as: UInt32.self))
        texts = lengths + 8
      } else {
        idLength = Int(all[lengths])
        householdLength = Int(all[lengths + 1])
        texts = lengths + 2
      }
    }

    /// Where the next row begins.
    var next: Int { texts + idLength + householdLength }

    /// The bytes of the whole row.
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: all[start..<next]) }

    /// The text of its id; empty for none.
    var id: UnsafeBufferPointer<UInt8> { text(from: texts, idLength) }

    /// The text of its household; empty for none.
    var household: UnsafeBufferPointer<UInt8> { text(from: texts + idLength, householdLength) }

    private func text(from offset: Int, _ length: Int) -> UnsafeBufferPointer<UInt8> {
      UnsafeRawBufferPointer(rebasing: all[offset..<offset + length])
        .assumingMemoryBound(to: UInt8.self)
    }

    /// Its place in the order of reading.
    var number: UInt32 { value(numberAt) }

    /// Where it lies, as in ``VisitSpots/packed``.
    var spot: Int32 { value(spotAt) }

    private var kind: TallyCell.Kind {
      TallyCell.Kind(bits: UInt32(value(kindAt) as UInt16))
        ?? TallyCell.Kind(bucket: .counted, outcome: .other, origin: .listed, review: .none)
    }

    @inline(__always)
    private func value<Value: BitwiseCopyable>(_ offset: Int) -> Value {
      all.loadUnaligned(fromByteOffset: start + offset, as: Value.self)
    }

    private func claim(_ numbers: [Int32]) -> Int32 {
      let own: Int32 = value(claimAt)
      return own < 0 ? -1 : numbers[Int(own)]
    }

    /// The record where nobody else is in its household.
    ///
    /// - Parameter claims: for each claim of the table of all its number in another.
    @inline(__always)
    func lone(claims: [Int32]) -> LoneRecord {
      LoneRecord(
        claim: claim(claims), spot: spot, officer: value(officerAt), kind: kind,
        visitedAt: value(visitedAt), receivedAt: value(receivedAt))
    }

    /// Appends the record to others of the same officers; it has no line.
    ///
    /// - Parameter claims: for each claim of the table of all its number in that of `visits`.
    func append(to visits: inout Visits, claims: [Int32]) {
      var row = VisitRow(line: 0, visitedAt: value(visitedAt), receivedAt: value(receivedAt))
      if shape.contains(.ended) { row.endedAt = value(headSize) }
      row.latitude = value(latitudeAt)
      row.longitude = value(longitudeAt)
      row.accuracy = value(accuracyAt)
      row.claim = claim(claims)
      row.outcome = kind.outcome
      row.origin = kind.origin
      row.review = kind.review
      row.id = visits.ids.intern(id)
      row.household = visits.households.intern(household)
      row.officer = value(officerAt)
      visits.append(row, source: 0)
    }
  }

  /// Calls `body` with each row.
  ///
  /// - Parameter before: how many bytes stand before each of them.
  @inline(__always)
  static func forEachRow(
    in bytes: UnsafeRawBufferPointer, before: Int = 0, _ body: (Row) throws -> Void
  ) rethrows {
    var place = 0
    while place < bytes.count {
      let row = Row(bytes, at: place + before)
      try body(row)
      place = row.next
    }
  }
}
