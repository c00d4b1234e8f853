import Glibc

extension String {
  /// Where a text of ASCII begins the first time, in bytes of UTF-8; nil where it does not.
  ///
  /// The standard library's search compares letters by their canonical forms, which takes as long as
  /// drawing a small map; what is looked for here is our own markup, where bytes decide.
  func firstByte(of text: StaticString) -> Int? {
    text.withUTF8Buffer { firstByte(of: UnsafeRawBufferPointer($0)) }
  }

  /// Where a text begins the first time, in bytes of UTF-8; nil where it does not.
  func firstByte(of text: String) -> Int? {
    var text = text
    return text.withUTF8 { firstByte(of: UnsafeRawBufferPointer($0)) }
  }

  private func firstByte(of wanted: UnsafeRawBufferPointer) -> Int? {
    guard let first = wanted.first, let sought = wanted.baseAddress else { return 0 }
    var copy = self
    return copy.withUTF8 { bytes in
      guard let start = bytes.baseAddress else { return nil }
      var place = 0
      while place + wanted.count <= bytes.count {
        guard let found = memchr(start + place, Int32(first), bytes.count - place) else {
          return nil
        }
        place = UnsafeRawPointer(start).distance(to: UnsafeRawPointer(found))
        if place + wanted.count <= bytes.count, memcmp(found, sought, wanted.count) == 0 {
          return place
        }
        place += 1
      }
      return nil
    }
  }

  /// Puts a text in after the first `byte` bytes.
  mutating func insert(_ text: String, atByte byte: Int) {
    insert(contentsOf: text, at: utf8.index(startIndex, offsetBy: byte))
  }
}
