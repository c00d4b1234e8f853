/// The bytes of a page, in which an audit looks for numbers: what a reader sees, without a browser.
struct PageScan {
  let bytes: [UInt8]

  /// The stretches between two marks, without them, in order; the last may have no end.
  func parts(in range: Range<Int>? = nil, from opening: String, to closing: String) -> [Range<Int>]
  {
    let (first, last) = (Array(opening.utf8), Array(closing.utf8))
    var result: [Range<Int>] = []
    var at = range?.lowerBound ?? 0
    let end = range?.upperBound ?? bytes.count
    while let start = find(first, at, end) {
      let from = start + first.count
      let until = find(last, from, end) ?? end
      result.append(from..<until)
      at = until
    }
    return result
  }

  /// The value of an attribute of the tag that begins at the start of a stretch.
  func attribute(_ name: String, in part: Range<Int>) -> String? {
    guard let end = find([0x3e], part.lowerBound, part.upperBound) else { return nil }
    let mark = Array((name + "=\"").utf8)
    guard let start = find(mark, part.lowerBound, end),
      let quote = find([0x22], start + mark.count, end)
    else { return nil }
    return text(start + mark.count..<quote)
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The words that stand there for a reader, as stretches: tags are none.
  func words(in range: Range<Int>, without skipped: [Range<Int>] = []) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start: Int?
    var isTag = false
    var skip = skipped[...]
    var index = range.lowerBound
    func close(_ result: inout [Range<Int>], _ start: inout Int?, _ end: Int) {
      if let from = start { result.append(from..<end) }
      start = nil
    }
    while index < range.upperBound {
      if let next = skip.first, next.contains(index) || next.upperBound <= index {
        close(&result, &start, index)
        index = max(index, next.upperBound)
        skip.removeFirst()
        continue
      }
      let byte = bytes[index]
      let space = spaceLength(index)
      if byte == 0x3c || isTag || space > 0 {
        close(&result, &start, index)
        if byte == 0x3c { isTag = true }
        if byte == 0x3e { isTag = false }
        index += max(1, space)
        continue
      }
      if start == nil { start = index }
      index += 1
    }
    close(&result, &start, range.upperBound)
    return result
  }

  /// A whole number with marks of thousands; nil where a word is none.
  func number(_ word: Range<Int>) -> Int? {
    var digits: [Int] = []
    var sinceMark: Int?
    var end = word.upperBound
    while end > word.lowerBound, [0x2e, 0x2c, 0x3b, 0x3a, 0x29].contains(bytes[end - 1]) {
      end -= 1
    }
    for byte in bytes[word.lowerBound..<end] {
      if (0x30...0x39).contains(byte) {
        digits.append(Int(byte) - 0x30)
        sinceMark = sinceMark.map { $0 + 1 }
      } else if byte == 0x2e || byte == 0x2c {
        guard !digits.isEmpty, sinceMark ?? 3 == 3 else { return nil }
        sinceMark = 0
      } else {
        return nil
      }
    }
    guard !digits.isEmpty, digits.count < 13, sinceMark ?? 3 == 3 else { return nil }
    return digits.reduce(0) { $0 * 10 + $1 }
  }

  /// Whether a word begins with one of some texts.
  func begins(_ word: Range<Int>, _ texts: [String]) -> Bool {
    texts.contains { bytes[word].starts(with: $0.utf8) }
  }

  /// The bytes of a space here, plain, unbreakable or thin; 0 where there is none.
  private func spaceLength(_ index: Int) -> Int {
    switch bytes[index] {
    case 0x20, 0x09, 0x0a, 0x0d: 1
    case 0xc2: index + 1 < bytes.count && bytes[index + 1] == 0xa0 ? 2 : 0
    case 0xe2:
      index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0xaf ? 3 : 0
    default: 0
    }
  }

  private func find(_ needle: [UInt8], _ from: Int, _ end: Int) -> Int? {
    guard from + needle.count <= end, let first = needle.first else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      var index = from
      while index + needle.count <= end {
        if bytes[index] == first,
          needle.indices.allSatisfy({ bytes[index + $0] == needle[$0] })
        {
          return index
        }
        index += 1
      }
      return nil
    }
  }
}
