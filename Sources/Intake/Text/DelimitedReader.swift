import Coverage

/// Splits a delimited text into records (RFC 4180, and what spreadsheets make of it).
///
/// Line ends may be LF, CR LF or CR, mixed; quotes count at the start of a cell only; blank lines
/// are no records. A record whose quote never closes, or closes lines below in the middle of a
/// cell, is reported, and reading goes on at the next line, so that one stray quote does not swallow
/// the rows below it. So is a record of more than ``longest`` bytes, which bounds how far ahead of a
/// record its reading looks, and with it the memory.
struct DelimitedReader {
  let text: UnsafeBufferPointer<UInt8>
  let delimiter: UInt8
  /// Where to stop: no record begins here or later. Right after a line end, or the end of the text.
  let limit: Int
  /// How many cells the header has; nil while the header itself is read.
  var columns: Int?
  private(set) var position = 0
  private(set) var line = 1
  /// Bytes read in vain for quotes that do not close; bounds the work of a file full of them.
  private(set) var vainBytes: Int
  /// How many bytes a record may have without its line end; more is no row of a table.
  let longest: Int
  /// How many bytes come before the text.
  private let bytesAbove: Int
  /// The farthest byte that was looked at, or one before it.
  private(set) var reach = 0
  /// Whether the text ended while the rest of a line was skipped.
  private(set) var isInsideLine = false
  /// Line ends inside the cells of the record that is being read.
  private var innerLines = 0

  private static let lineFeed: UInt8 = 10
  private static let carriageReturn: UInt8 = 13
  private static let quote: UInt8 = 34
  /// 64 MiB, so that a photograph or a track in each of some cells is no reason to lose a record.
  static let usualLongest = 64 << 20
  /// What may be read in vain before anything was read at all.
  private static let vainAllowance = 64 << 20

  /// Reads all of a text, or the records that begin in a part of it; lines are then counted from the
  /// part's first.
  ///
  /// - Parameters:
  ///   - longest: of how many bytes a record is still read.
  ///   - bytesAbove: how many bytes come before the text, and `vainBytes` how many of them were read
  ///     in vain, where it is the continuation of another.
  init(
    text: UnsafeBufferPointer<UInt8>, delimiter: UInt8, part: Range<Int>? = nil,
    longest: Int = DelimitedReader.usualLongest, bytesAbove: Int = 0, vainBytes: Int = 0
  ) {
    self.text = text
    self.delimiter = delimiter
    self.longest = longest
    self.bytesAbove = bytesAbove
    self.vainBytes = vainBytes
    position = part?.lowerBound ?? 0
    limit = part?.upperBound ?? text.count
  }

  /// Reads the next record into `record`; false at the end.
  mutating func next(_ record: inout DelimitedRecord) -> Bool {
    skipBlankLines()
    guard position < limit else { return false }
    let start = position
    record.line = line
    record.problem = nil
    record.cells.removeAll(keepingCapacity: true)
    record.unescaped.removeAll(keepingCapacity: true)
    innerLines = 0
    var hasNUL = false
    let stop = min(text.count, start + longest)
    while true {
      let isOpen = readCell(&record, &hasNUL, stop)
      reach = max(reach, position)
      if record.problem != nil {
        resume(afterLineAt: start, line: record.line)
        return true
      }
      if !isOpen { break }
    }
    if hasNUL {
      record.problem = .nulBytes
    } else if let columns, !fits(record, columns) {
      record.problem = .columns
      // Stray quotes of two lines may have paired: the lines between are read for themselves.
      if innerLines > 0 {
        vainBytes += position - start
        resume(afterLineAt: start, line: record.line)
      }
    }
    return true
  }

  /// A row may end with more cells than the header only if these are empty.
  private func fits(_ record: DelimitedRecord, _ columns: Int) -> Bool {
    if record.cells.count == columns { return true }
    guard record.cells.count > columns else { return false }
    return (columns..<record.cells.count).allSatisfy { index in
      record.withCell(index, of: text) { $0.isEmpty }
    }
  }

  /// Reads one cell and its end; true when another cell follows in the record.
  ///
  /// - Parameter stop: where the record would be too long.
  private mutating func readCell(
    _ record: inout DelimitedRecord, _ hasNUL: inout Bool, _ stop: Int
  ) -> Bool {
    if position < stop, text[position] == Self.quote {
      return readQuotedCell(&record, &hasNUL, stop)
    }
    let start = position
    while position < stop {
      let byte = text[position]
      if byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn { break }
      if byte == 0 { hasNUL = true }
      position += 1
    }
    if isTooLong(stop) {
      record.problem = .tooLong
      return false
    }
    record.cells.append(.init(start: start, end: position, isUnescaped: false))
    return endCell()
  }

  /// Whether the record goes on where it would be too long.
  private func isTooLong(_ stop: Int) -> Bool {
    position >= stop && position < text.count
      && (position > stop || text[position] != Self.lineFeed)
      && (position > stop || text[position] != Self.carriageReturn)
  }

  private mutating func readQuotedCell(
    _ record: inout DelimitedRecord, _ hasNUL: inout Bool, _ stop: Int
  ) -> Bool {
    let open = position
    position += 1
    var start = position
    var isUnescaped = false
    let copyStart = record.unescaped.count
    var lines = 0
    while true {
      guard position < stop, mayLookFurther else {
        let isLong = position >= stop && position < text.count
        vainBytes += position - open
        record.problem = isLong ? .tooLong : .unclosedQuote
        return false
      }
      let byte = text[position]
      if byte == 0 { hasNUL = true }
      if byte == Self.lineFeed { lines += 1 }
      if byte == Self.carriageReturn, position + 1 >= text.count || text[position + 1] != 10 {
        lines += 1
      }
      guard byte == Self.quote else {
        position += 1
        continue
      }
      if position + 1 < text.count, text[position + 1] == Self.quote {
        // A doubled quote: what came so far, and one of the two, goes to the copy.
        isUnescaped = true
        record.unescaped.append(contentsOf: text[start...position])
        position += 2
        start = position
        continue
      }
      break
    }
    line += lines
    innerLines += lines
    if isUnescaped { record.unescaped.append(contentsOf: text[start..<position]) }
    let inner = start..<position
    position += 1
    let tail = readTail(&hasNUL, stop)
    if isTooLong(stop) {
      vainBytes += position - open
      record.problem = .tooLong
      return false
    }
    if !tail.isEmpty, lines > 0 {
      vainBytes += position - open
      record.problem = .unclosedQuote
      return false
    }
    if !tail.isEmpty {
      if !isUnescaped { record.unescaped.append(contentsOf: text[inner]) }
      record.unescaped.append(contentsOf: text[tail])
      isUnescaped = true
    }
    record.cells.append(
      isUnescaped
        ? .init(start: copyStart, end: record.unescaped.count, isUnescaped: true)
        : .init(start: inner.lowerBound, end: inner.upperBound, isUnescaped: false))
    return endCell()
  }

  /// What stands between a closing quote and the cell's end, which belongs to the cell; blanks there
  /// are common and mean nothing.
  private mutating func readTail(_ hasNUL: inout Bool, _ stop: Int) -> Range<Int> {
    let start = position
    var isBlankOnly = true
    while position < stop, text[position] != delimiter, text[position] != Self.lineFeed,
      text[position] != Self.carriageReturn
    {
      if text[position] == 0 { hasNUL = true }
      if !isBlank(text[position]) { isBlankOnly = false }
      position += 1
    }
    return start..<(isBlankOnly ? start : position)
  }

  /// Steps over a delimiter or a line end; true after a delimiter.
  private mutating func endCell() -> Bool {
    guard position < text.count else { return false }
    if text[position] == delimiter {
      position += 1
      return true
    }
    stepOverLineEnd()
    return false
  }

  private mutating func stepOverLineEnd() {
    let isPair =
      text[position] == Self.carriageReturn && position + 1 < text.count
      && text[position + 1] == Self.lineFeed
    position += isPair ? 2 : 1
    line += 1
  }

  private mutating func skipBlankLines() {
    while position < limit {
      var end = position
      while end < text.count, text[end] == 32 || (text[end] == 9 && delimiter != 9) { end += 1 }
      reach = max(reach, end)
      if end - position > longest { return }
      guard end == text.count || text[end] == Self.lineFeed || text[end] == Self.carriageReturn
      else { return }
      position = end
      if position < text.count { stepOverLineEnd() }
    }
  }

  private mutating func resume(afterLineAt start: Int, line startLine: Int) {
    position = start
    line = startLine
    while position < text.count, text[position] != Self.lineFeed,
      text[position] != Self.carriageReturn
    {
      position += 1
    }
    reach = max(reach, position)
    isInsideLine = position == text.count
    if position < text.count { stepOverLineEnd() }
  }

  /// All that is read in vain stays in proportion to what is read.
  private var mayLookFurther: Bool {
    vainBytes <= Self.vainAllowance + 4 * (bytesAbove + position)
  }
}

/// The delimiter of a header line: whichever of comma, semicolon, tab and bar occurs most often
/// outside quotes; a comma where none does.
func detectDelimiter(_ text: UnsafeBufferPointer<UInt8>) -> UInt8 {
  let candidates: [UInt8] = [44, 59, 9, 124]
  var counts = [Int](repeating: 0, count: candidates.count)
  var isQuoted = false
  for byte in text.prefix(1 << 20) {
    if byte == 34 { isQuoted.toggle() }
    if isQuoted { continue }
    if byte == 10 || byte == 13 {
      if counts.contains(where: { $0 > 0 }) { break } else { continue }
    }
    if let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
  }
  let best = counts.indices.max { (counts[$0], -$0) < (counts[$1], -$1) } ?? 0
  return candidates[best]
}
