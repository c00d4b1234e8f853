/// Distinct texts in one run of bytes, each with a number: record ids, households, officers.
///
/// Number 0 is "no text". A text costs its bytes and some thirty more, whatever how often it occurs.
public struct TextTable: Sendable {
  private var bytes: [UInt8] = []
  /// Text `n` is `bytes[ends[n - 1]..<ends[n]]`; `ends[0]` is 0 and belongs to "no text".
  private var ends: [Int] = [0]
  /// The upper half of each text's hash with its number below, so that most texts are told apart, and
  /// the table grows, without looking at their bytes; 0 is free.
  private var slots = [UInt64](repeating: 0, count: 64)

  /// The number that stands for no text.
  public static let missing: UInt32 = 0

  /// An empty table.
  public init() {}

  /// An empty table with room for about `texts` texts.
  public init(reserving texts: Int) {
    var wanted = 64
    while wanted < texts * 2 { wanted *= 2 }
    slots = [UInt64](repeating: 0, count: wanted)
    ends.reserveCapacity(texts + 1)
    bytes.reserveCapacity(texts * 16)
  }

  /// Forgets all texts that were appended, and keeps the room.
  public mutating func removeAppended() {
    ends.removeAll(keepingCapacity: true)
    ends.append(0)
    bytes.removeAll(keepingCapacity: true)
  }

  /// An empty table for ``append(_:)`` alone, with room for about `texts` texts.
  public init(appending texts: Int) {
    ends.reserveCapacity(texts + 1)
    bytes.reserveCapacity(texts * 20)
  }

  /// The number of a text; nil where it was not seen before.
  public func number(of text: UnsafeBufferPointer<UInt8>) -> UInt32? {
    text.isEmpty ? Self.missing : find(text, Self.hash(text)).number
  }

  /// The slot where a text stands or would stand, and its number.
  @inline(__always)
  private func find(_ text: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> (
    slot: Int, number: UInt32?
  ) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if (slots[slot] ^ hash) >> 32 == 0 {
        let number = UInt32(truncatingIfNeeded: slots[slot])
        if equals(number, text) { return (slot, number) }
      }
      slot = (slot + 1) & mask
    }
    return (slot, nil)
  }

  /// One more than the greatest number given out.
  public var count: Int { ends.count }

  /// The number of a text, a new one where it was not seen before; an empty text is missing.
  public mutating func intern(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    if text.isEmpty { return Self.missing }
    if ends.count * 2 > slots.count { growSlots() }
    let hash = Self.hash(text)
    let (slot, number) = find(text, hash)
    if let number { return number }
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    slots[slot] = hash & Self.upperHalf | UInt64(ends.count - 1)
    return UInt32(ends.count - 1)
  }

  /// A new number for a text, whether it was seen before or not: for a table whose texts another one
  /// takes over. An empty text is missing.
  public mutating func append(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    if text.isEmpty { return Self.missing }
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    return UInt32(ends.count - 1)
  }

  /// The number of a text, a new one where it was not seen before.
  public mutating func intern(_ text: String) -> UInt32 {
    var text = text
    return text.withUTF8 { intern($0) }
  }

  /// Takes over the texts of another table.
  ///
  /// - Returns: for each number of the other its number here.
  public mutating func absorb(_ other: TextTable) -> [UInt32] {
    var numbers = [Self.missing]
    numbers.reserveCapacity(other.count)
    other.bytes.withUnsafeBufferPointer { all in
      for number in 1..<max(1, other.count) {
        let text = all[other.ends[number - 1]..<other.ends[number]]
        numbers.append(intern(UnsafeBufferPointer(rebasing: text)))
      }
    }
    return numbers
  }

  /// The text of a number; nil for "no text".
  public subscript(_ number: UInt32) -> String? {
    guard number != Self.missing else { return nil }
    return String(decoding: bytes[ends[Int(number) - 1]..<ends[Int(number)]], as: UTF8.self)
  }

  /// Calls `body` with the bytes of a text; with none for "no text".
  public func withText<Result>(
    _ number: UInt32, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    try bytes.withUnsafeBufferPointer { all in
      guard number != Self.missing else {
        return try body(UnsafeBufferPointer(rebasing: all[..<0]))
      }
      return try body(
        UnsafeBufferPointer(rebasing: all[ends[Int(number) - 1]..<ends[Int(number)]]))
    }
  }

  /// Calls `body` with the bytes of all texts and where they end: text `n` is
  /// `bytes[ends[n - 1]..<ends[n]]`.
  public func withTexts<Result>(
    _ body: (_ bytes: UnsafeBufferPointer<UInt8>, _ ends: UnsafeBufferPointer<Int>) throws -> Result
  ) rethrows -> Result {
    try bytes.withUnsafeBufferPointer { bytes in
      try ends.withUnsafeBufferPointer { try body(bytes, $0) }
    }
  }

  /// Whether the text of `lhs` comes before that of `rhs`, byte by byte; no text comes first.
  public func isLess(_ lhs: UInt32, _ rhs: UInt32) -> Bool {
    if lhs == rhs { return false }
    if lhs == Self.missing || rhs == Self.missing { return lhs == Self.missing }
    return bytes[ends[Int(lhs) - 1]..<ends[Int(lhs)]]
      .lexicographicallyPrecedes(bytes[ends[Int(rhs) - 1]..<ends[Int(rhs)]])
  }

  @inline(__always)
  private func equals(_ number: UInt32, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = ends[Int(number) - 1]
    guard ends[Int(number)] - start == text.count else { return false }
    return bytes.withUnsafeBytes { all in
      guard let own = all.baseAddress.map({ $0 + start }),
        let other = UnsafeRawPointer(text.baseAddress)
      else { return text.isEmpty }
      var offset = 0
      while offset &+ 8 <= text.count {
        guard
          own.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            == other.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        else { return false }
        offset &+= 8
      }
      while offset < text.count,
        own.load(fromByteOffset: offset, as: UInt8.self)
          == other.load(fromByteOffset: offset, as: UInt8.self)
      { offset &+= 1 }
      return offset == text.count
    }
  }

  private mutating func growSlots() {
    var larger = [UInt64](repeating: 0, count: slots.count * 2)
    let mask = larger.count - 1
    bytes.withUnsafeBufferPointer { all in
      for number in 1..<max(1, ends.count) {
        let text = UnsafeBufferPointer(rebasing: all[ends[number - 1]..<ends[number]])
        let hash = Self.hash(text)
        var slot = Int(truncatingIfNeeded: hash) & mask
        while larger[slot] != 0 { slot = (slot + 1) & mask }
        larger[slot] = hash & Self.upperHalf | UInt64(number)
      }
    }
    slots = larger
  }

  private static let upperHalf: UInt64 = 0xffff_ffff_0000_0000

  /// Eight bytes at a time, multiplied and folded; the same on every machine and in every run.
  @inlinable
  @inline(__always)
  public static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(text)
    var hash = UInt64(truncatingIfNeeded: raw.count) &* 0x9e37_79b9_7f4a_7c15
    guard raw.count >= 8 else { return mixed(hash ^ short(raw)) }
    var index = 0
    while index &+ 8 < raw.count {
      hash = mixed(hash ^ word(raw, index))
      index &+= 8
    }
    // The last eight, of which some may have had their turn.
    return mixed(hash ^ word(raw, raw.count &- 8))
  }

  @inlinable
  @inline(__always)
  static func word(_ raw: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// Fewer than eight bytes as a number; other texts of the same length have others.
  @inlinable
  @inline(__always)
  static func short(_ raw: UnsafeRawBufferPointer) -> UInt64 {
    if raw.count >= 4 {
      let low = UInt32(littleEndian: raw.loadUnaligned(as: UInt32.self))
      let high = raw.loadUnaligned(fromByteOffset: raw.count &- 4, as: UInt32.self)
      return UInt64(low) | UInt64(UInt32(littleEndian: high)) << 32
    }
    guard !raw.isEmpty else { return 0 }
    return UInt64(raw[0]) | UInt64(raw[raw.count / 2]) << 8 | UInt64(raw[raw.count &- 1]) << 16
  }

  /// The upper and the lower half of a product of 128 bits, folded together.
  @inlinable
  @inline(__always)
  static func mixed(_ value: UInt64) -> UInt64 {
    let (high, low) = value.multipliedFullWidth(by: 0xa076_1d64_78bd_642f)
    return high ^ low ^ value >> 29
  }
}
