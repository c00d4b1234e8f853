import Foundation

/// Whether every record of a text ends at a line feed and every cell at a delimiter: no quotes, no
/// NUL, and carriage returns before line feeds only.
func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let base = text.baseAddress else { return true }
  if memchr(base, 34, text.count) != nil || memchr(base, 0, text.count) != nil { return false }
  var offset = 0
  while let found = memchr(base + offset, 13, text.count - offset) {
    let position = base.distance(to: found.assumingMemoryBound(to: UInt8.self))
    guard position + 1 < text.count, base[position + 1] == 10 else { return false }
    offset = position + 2
  }
  return true
}

/// Reads the records of a plain text, as ``DelimitedReader`` would.
///
/// - Parameters:
///   - text: for which ``isPlain(_:)`` holds, beginning at a record.
///   - columns: how many cells the header has.
///   - longest: of how many bytes a record is too long.
///   - index: has room for the text.
/// - Returns: how many lines end in the text.
func readPlain<Consumer: RowConsumer>(
  _ text: UnsafeBufferPointer<UInt8>, delimiter: UInt8, columns: Int, longest: Int,
  index: MarkIndex, into consumer: inout Consumer
) -> Int {
  let found = index.find(in: text, delimiter: delimiter)
  guard let base = text.baseAddress, let marks = found.baseAddress else { return 0 }
  var first = 0
  var start = 0
  var line = 0
  while first < found.count {
    line += 1
    var last = first
    while marks[last] & MarkIndex.lineEnd == 0 { last += 1 }
    let end = MarkIndex.position(marks[last])
    let cells = last - first + 1
    let row = PlainRow(line: line, base: base, start: start, marks: marks + first)
    if end - start > longest, end - start > longest + 1 || base[end - 1] != 13 {
      consumer.reject(line: line, .tooLong)
    } else if cells == 1, isBlankLine(base, start..<end, delimiter) {
      // No record.
    } else if cells == columns
      || cells > columns && (columns..<cells).allSatisfy({ row.cell($0).isEmpty })
    {
      consumer.take(row)
    } else {
      consumer.reject(line: line, .columns)
    }
    first = last + 1
    start = end + 1
  }
  return text[text.count - 1] == 10 ? line : line - 1
}

/// Whether a line holds nothing but blanks, tabs where they delimit nothing, and its carriage return.
private func isBlankLine(_ base: UnsafePointer<UInt8>, _ line: Range<Int>, _ delimiter: UInt8)
  -> Bool
{
  line.allSatisfy { base[$0] == 32 || base[$0] == 13 || base[$0] == 9 && delimiter != 9 }
}
