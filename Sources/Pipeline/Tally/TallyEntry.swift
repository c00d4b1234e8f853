import Coverage
import Geography

/// An entry of a file of tallies that has always as many bytes.
protocol TallyEntry: Sendable {
  /// How many bytes it has.
  static var size: Int { get }
  /// Takes an entry apart; nil where there can be no such entry in a file of that header.
  init?(_ bytes: TallyBytes, _ header: TallyHeader)
  /// Puts an entry together, where the other takes it apart.
  func store(in room: TallyRoom)
  /// Whether it may stand right before another.
  func precedes(_ other: Self) -> Bool
  /// Records that it says it has.
  var recordCount: Int { get }
}

/// The bytes from an entry's first.
struct TallyBytes {
  let base: UnsafeRawPointer

  /// The number at a place, its lowest byte first.
  @inline(__always)
  func number<Value: FixedWidthInteger & BitwiseCopyable>(_ place: Int, _: Value.Type = Value.self)
    -> Value
  {
    Value(littleEndian: base.loadUnaligned(fromByteOffset: place, as: Value.self))
  }
}

/// Room for an entry.
struct TallyRoom {
  let base: UnsafeMutableRawPointer

  /// Puts a number at a place, its lowest byte first.
  @inline(__always)
  func store<Value: FixedWidthInteger & BitwiseCopyable>(_ value: Value, at place: Int) {
    base.storeBytes(of: value.littleEndian, toByteOffset: place, as: Value.self)
  }
}

extension TallyCell: TallyEntry {
  static var size: Int { 52 }

  /// A cell that can be: of a claim and a desa that there are, with days in their order.
  @inline(__always)
  init?(_ bytes: TallyBytes, _ header: TallyHeader) {
    guard let kind = Kind(bits: bytes.number(20)) else { return nil }
    self.init(
      key: Key(
        claim: bytes.number(0), spot: bytes.number(4), day: bytes.number(8),
        from: bytes.number(12), until: bytes.number(16), kind: kind),
      count: bytes.number(24), lastReceived: bytes.number(28), leastOfficer: bytes.number(36),
      greatestOfficer: bytes.number(44))
    guard isPlace(key.claim, key.spot, header), key.from < key.until, count > 0,
      Int(count) <= header.records, isTime(lastReceived)
    else { return nil }
  }

  @inline(__always)
  func store(in room: TallyRoom) {
    room.store(key.claim, at: 0)
    room.store(key.spot, at: 4)
    room.store(key.day, at: 8)
    room.store(key.from, at: 12)
    room.store(key.until, at: 16)
    room.store(key.kind.bits, at: 20)
    room.store(count, at: 24)
    room.store(lastReceived, at: 28)
    room.store(leastOfficer, at: 36)
    room.store(greatestOfficer, at: 44)
  }

  func precedes(_ other: Self) -> Bool { key < other.key }
  var recordCount: Int { Int(count) }
}

extension TallyCells.OfficerSign: TallyEntry {
  static var size: Int { 20 }

  init?(_ bytes: TallyBytes, _ header: TallyHeader) {
    self.init(officer: bytes.number(0), day: bytes.number(8), receipt: bytes.number(12))
    guard isTime(receipt) else { return nil }
  }

  func store(in room: TallyRoom) {
    room.store(officer, at: 0)
    room.store(day, at: 8)
    room.store(receipt, at: 12)
  }

  func precedes(_ other: Self) -> Bool { key < other.key }
  var recordCount: Int { 0 }
}

extension TallyCells.OfficerClaims: TallyEntry {
  static var size: Int { 24 }

  init?(_ bytes: TallyBytes, _ header: TallyHeader) {
    self.init(
      officer: bytes.number(0), from: bytes.number(8), until: bytes.number(12),
      located: bytes.number(16), confirmed: bytes.number(20))
    guard confirmed >= 0, located >= confirmed, Int(located) <= TallyFile.mostRecords else {
      return nil
    }
  }

  func store(in room: TallyRoom) {
    room.store(officer, at: 0)
    room.store(from, at: 8)
    room.store(until, at: 12)
    room.store(located, at: 16)
    room.store(confirmed, at: 20)
  }

  func precedes(_ other: Self) -> Bool { key < other.key }
  var recordCount: Int { Int(located) }
}

extension CallCell: TallyEntry {
  static var size: Int { 41 }

  init?(_ bytes: TallyBytes, _ header: TallyHeader) {
    self.init(
      key: Key(
        officer: bytes.number(0), claim: bytes.number(8), spot: bytes.number(12),
        day: bytes.number(16), firstCall: bytes.number(20), receipt: bytes.number(24),
        from: bytes.number(28), until: bytes.number(32),
        flags: Flags(rawValue: bytes.number(36))),
      count: bytes.number(37))
    guard isPlace(key.claim, key.spot, header), key.from < key.until, count > 0,
      Int(count) <= header.records, key.flags.rawValue < 32
    else { return nil }
  }

  @inline(__always)
  func store(in room: TallyRoom) {
    room.store(key.officer, at: 0)
    room.store(key.claim, at: 8)
    room.store(key.spot, at: 12)
    room.store(key.day, at: 16)
    room.store(key.firstCall, at: 20)
    room.store(key.receipt, at: 24)
    room.store(key.from, at: 28)
    room.store(key.until, at: 32)
    room.store(key.flags.rawValue, at: 36)
    room.store(count, at: 37)
  }

  func precedes(_ other: Self) -> Bool { key < other.key }
  var recordCount: Int { Int(count) }
}

/// Whether an instant lies in a year that a date can have, 0 to 9999.
private func isTime(_ instant: Instant) -> Bool {
  (-62_200_000_000_000_000...253_500_000_000_000_000).contains(instant)
}

/// Whether there are such a claim and such a desa.
@inline(__always)
private func isPlace(_ claim: Int32, _ spot: Int32, _ header: TallyHeader) -> Bool {
  claim >= -1 && Int(claim) < header.claims && spot >= 0 && Int(spot >> 1) <= header.rules.desa
}
