import Foundation

/// Cuts a delimited text into parts at the borders of records, so that they can be read side by side.
///
/// A line end outside quotes is a border. Whether a byte is inside quotes is told by how many quotes
/// come before it, which is right for every text whose quotes are well formed; whoever reads a part
/// checks that its last record ended where the part does (``DelimitedReader/limit``), and reads the
/// whole text in one go where it did not.
///
/// - Parameters:
///   - text: the whole text.
///   - start: where the first record begins.
///   - size: about how many bytes a part has.
/// - Returns: parts that follow each other from `start` to the end of the text.
func recordParts(_ text: UnsafeBufferPointer<UInt8>, from start: Int, size: Int) -> [Range<Int>] {
  guard text.count - start > size * 2 else { return [start..<text.count] }
  let hasQuotes = firstQuote(text, from: start) != nil
  var parts: [Range<Int>] = []
  var begin = start
  /// Whether the byte at `seen` stands inside quotes.
  var isQuoted = false
  var seen = start
  while text.count - begin > size * 2 {
    let wanted = begin + size
    if hasQuotes {
      isQuoted = isQuoted != (countQuotes(text[seen..<wanted]) % 2 == 1)
      seen = wanted
    }
    guard let end = border(text, from: wanted, isQuoted: isQuoted) else { break }
    if hasQuotes {
      // The border itself stands outside quotes.
      isQuoted = false
      seen = end
    }
    parts.append(begin..<end)
    begin = end
  }
  return parts + [begin..<text.count]
}

/// The place after the first line end outside quotes at or after `start`.
private func border(_ text: UnsafeBufferPointer<UInt8>, from start: Int, isQuoted: Bool) -> Int? {
  var isQuoted = isQuoted
  var index = start
  while index < text.count {
    switch text[index] {
    case 34: isQuoted.toggle()
    case 10 where !isQuoted: return index + 1
    case 13 where !isQuoted:
      return index + 1 < text.count && text[index + 1] == 10 ? index + 2 : index + 1
    default: break
    }
    index += 1
  }
  return nil
}

private func firstQuote(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
  guard let base = text.baseAddress, start < text.count,
    let found = memchr(base + start, 34, text.count - start)
  else { return nil }
  return base.distance(to: found.assumingMemoryBound(to: UInt8.self))
}

private func countQuotes(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
  var count = 0
  for byte in UnsafeBufferPointer(rebasing: text) where byte == 34 { count += 1 }
  return count
}
