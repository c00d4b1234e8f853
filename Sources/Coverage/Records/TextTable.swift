/// Distinct texts in one run of bytes, each with a number: record ids, households, officers.
///
/// Number 0 is "no text". A text costs its bytes and some twelve more, whatever how often it occurs.
public struct TextTable: Sendable {
  private var bytes: [UInt8] = []
  /// Text `n` is `bytes[ends[n - 1]..<ends[n]]`; `ends[0]` is 0 and belongs to "no text".
  private var ends: [Int] = [0]
  private var slots: [UInt32] = [UInt32](repeating: 0, count: 64)

  /// The number that stands for no text.
  public static let missing: UInt32 = 0

  /// An empty table.
  public init() {}

  /// One more than the greatest number given out.
  public var count: Int { ends.count }

  /// The number of a text, a new one where it was not seen before; an empty text is missing.
  public mutating func intern(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    if text.isEmpty { return Self.missing }
    if ends.count * 2 > slots.count { growSlots() }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: Self.hash(text)) & mask
    while slots[slot] != 0 {
      if equals(slots[slot], text) { return slots[slot] }
      slot = (slot + 1) & mask
    }
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    slots[slot] = UInt32(ends.count - 1)
    return slots[slot]
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

  /// Whether the text of `lhs` comes before that of `rhs`, byte by byte; no text comes first.
  public func isLess(_ lhs: UInt32, _ rhs: UInt32) -> Bool {
    if lhs == rhs { return false }
    if lhs == Self.missing || rhs == Self.missing { return lhs == Self.missing }
    return bytes[ends[Int(lhs) - 1]..<ends[Int(lhs)]]
      .lexicographicallyPrecedes(bytes[ends[Int(rhs) - 1]..<ends[Int(rhs)]])
  }

  private func equals(_ number: UInt32, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = ends[Int(number) - 1]
    guard ends[Int(number)] - start == text.count else { return false }
    for offset in 0..<text.count where bytes[start + offset] != text[offset] { return false }
    return true
  }

  private mutating func growSlots() {
    var larger = [UInt32](repeating: 0, count: slots.count * 2)
    let mask = larger.count - 1
    bytes.withUnsafeBufferPointer { all in
      for number in 1..<max(1, ends.count) {
        let text = UnsafeBufferPointer(rebasing: all[ends[number - 1]..<ends[number]])
        var slot = Int(truncatingIfNeeded: Self.hash(text)) & mask
        while larger[slot] != 0 { slot = (slot + 1) & mask }
        larger[slot] = UInt32(number)
      }
    }
    slots = larger
  }

  /// FNV-1a over the bytes with a final mix; the same on every machine and in every run.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    hash ^= hash >> 32
    return hash &* 0x9e37_79b9_7f4a_7c15 >> 20 | hash << 44
  }
}
