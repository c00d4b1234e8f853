import Coverage
import Geography

/// Walks through the parts of a file of which the length is not known beforehand.
struct TallyWindow {
  private let source: TallySource
  private let end: Int
  private var place: Int
  private var bytes: [UInt8] = []
  /// The bytes at hand, from ``place`` on.
  private var reader = ByteReader([])

  init(_ source: TallySource, in range: Range<Int>) {
    self.source = source
    end = range.upperBound
    place = range.lowerBound
  }

  /// Bytes that are left.
  var rest: Int { end - place }

  /// A value of at least `least` bytes; nil where it cannot be read.
  mutating func value<Value>(_ least: Int, _ read: (inout ByteReader) -> Value?) throws -> Value? {
    guard least >= 0, least <= rest else { return nil }
    var wanted = max(least, 1 << 16)
    while true {
      var ahead = reader
      if let value = read(&ahead) {
        place += reader.rest - ahead.rest
        reader = ahead
        return value
      }
      // It may go on behind the bytes at hand.
      guard reader.rest < rest else { return nil }
      wanted = min(rest, max(wanted, 2 * reader.rest))
      try source.read(place..<place + wanted, into: &bytes)
      reader = ByteReader(bytes)
    }
  }

  /// `count` values; nil where one of them is missing or cannot be. A count that the bytes cannot hold
  /// takes no memory.
  mutating func list<Value>(_ count: Int, _ read: (inout ByteReader) -> Value?) throws -> [Value]? {
    guard count >= 0, count <= rest else { return nil }
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count {
      guard let next = try value(0, read) else { return nil }
      values.append(next)
    }
    return values
  }

  /// Where `count` entries lie, behind which the walk goes on; nil where the bytes cannot hold them.
  mutating func skip<Entry: TallyEntry>(_ count: Int, _: Entry.Type) -> Range<Int>? {
    guard count >= 0, count <= rest / Entry.size else { return nil }
    let range = place..<place + count * Entry.size
    place = range.upperBound
    reader = ByteReader([])
    return range
  }
}
