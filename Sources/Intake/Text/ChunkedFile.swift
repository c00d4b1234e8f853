import Coverage
import Foundation
import Locks

/// A delimited text file of any length with its header read; its records come in chunks
/// (``forEachChunk(threads:make:deliver:)``).
final class ChunkedFile: Sendable {
  /// The name messages show.
  let name: String
  /// The names of its columns.
  let header: Header
  let delimiter: UInt8
  /// Where the first record below the header begins, and on which line.
  let start: Int
  let linesAbove: Int
  let bytes: ByteSource
  /// Of how many bytes a record is still read.
  let longest: Int
  /// Nil where only reading the whole file tells, which is asked for when the first byte comes that
  /// is no ASCII: until then all encodings are the same.
  private let encoding: Mutex<TextEncoding?>

  /// How much is read in search of the header, at first.
  private static let headSize = 1 << 16

  /// Opens a file and reads its header.
  ///
  /// - Throws: ``IntakeError`` of kind `missing` where it cannot be opened, `data` where it has no
  ///   header.
  convenience init(
    path: String, name: String, step: String, longest: Int = DelimitedReader.usualLongest
  ) throws {
    try requireFile(path, name: name, step: step)
    let source = try ByteSource(path: path, name: name, step: step)
    let head = try source.map { try Self.head(of: $0, size: Self.headSize) } ?? []
    let (known, mark) = head.withUnsafeBufferPointer(TextEncoding.detect)
    if let source, known != .utf16LittleEndian, known != .utf16BigEndian {
      try self.init(source, skipped: mark, isUTF8: mark > 0, name, step, longest)
      return
    }
    // No file with places, or two bytes a letter: both are rare, and read whole.
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
      throw unreadable(name, step: step, cause: "it cannot be read")
    }
    try self.init(data: data, name: name, step: step, longest: longest)
  }

  /// Takes text that is in memory already.
  convenience init(
    data: Data, name: String, step: String, longest: Int = DelimitedReader.usualLongest
  ) throws {
    try self.init(
      ByteSource(Self.utf8(data), name: name, step: step), skipped: 0, isUTF8: true, name, step,
      longest)
  }

  /// - Parameters:
  ///   - skipped: the length of a byte-order mark.
  ///   - isUTF8: whether that is known already.
  private init(
    _ source: ByteSource, skipped: Int, isUTF8 isMarked: Bool, _ name: String, _ step: String,
    _ longest: Int
  ) throws {
    self.name = name
    self.longest = longest
    bytes = source
    encoding = Mutex(isMarked ? .utf8 : nil)
    var found = try Self.header(of: source, size: Self.headSize, skipped: skipped, longest, nil)
    if !found.isWhole {
      found = try Self.header(
        of: source, size: (1 << 20) + longest * 2, skipped: skipped, longest, nil)
    }
    if !found.isASCII, !isMarked {
      let real = try Self.encoding(of: source)
      encoding.withLock { $0 = real }
      found = try Self.header(
        of: source, size: (1 << 20) + longest * 2, skipped: skipped, longest, real)
    }
    guard !found.cells.isEmpty else {
      throw withoutHeader(name, step: step, isEmpty: source.size == skipped)
    }
    header = Header(name: name, cells: found.cells)
    delimiter = found.delimiter
    start = skipped + found.length
    linesAbove = found.lines
  }

  /// How the file is written: the whole of it is looked through for the first who asks.
  func resolvedEncoding() throws -> TextEncoding {
    try encoding.withLock { known in
      if let known { return known }
      let found = try Self.encoding(of: bytes)
      known = found
      return found
    }
  }

  /// The first records, to be looked at one by one; the last of them may be cut.
  func sample() throws -> DelimitedFile {
    try DelimitedFile(
      data: Data(try Self.head(of: bytes, size: 1 << 22)), name: name, step: "read the visits")
  }

  private static func utf8(_ data: Data) -> [UInt8] {
    data.withUnsafeBytes { raw in
      let (encoding, mark) = TextEncoding.detect(raw.bindMemory(to: UInt8.self))
      return encoding.utf8(UnsafeRawBufferPointer(rebasing: raw[mark...]))
    }
  }

  private static func head(of source: ByteSource, size: Int) throws -> [UInt8] {
    var head = [UInt8](repeating: 0, count: min(size, source.size))
    _ = try head.withUnsafeMutableBytes { try source.read(at: 0, into: $0) }
    return head
  }

  private struct FoundHeader {
    var cells: [String]
    var delimiter: UInt8
    /// How many bytes and line ends of the file it takes, blank lines above it included.
    var length: Int
    var lines: Int
    /// Whether more of the file could change nothing.
    var isWhole: Bool
    var isASCII: Bool
  }

  private static func header(
    of source: ByteSource, size: Int, skipped: Int, _ longest: Int, _ encoding: TextEncoding?
  ) throws -> FoundHeader {
    let raw = Array(try head(of: source, size: size).dropFirst(skipped))
    let text =
      encoding == .windows1252
      ? raw.withUnsafeBytes { TextEncoding.windows1252.utf8($0) } : raw
    return text.withUnsafeBufferPointer { text in
      let delimiter = detectDelimiter(text)
      var reader = DelimitedReader(text: text, delimiter: delimiter, longest: longest)
      var record = DelimitedRecord()
      let isFine = reader.next(&record) && record.problem == nil
      let cells = record.cells.indices.map { index in
        record.withCell(index, of: text) { String(decoding: $0, as: UTF8.self) }
      }
      let isAll = skipped + raw.count == source.size
      return FoundHeader(
        cells: isFine ? cells : [], delimiter: delimiter,
        length: encoding == .windows1252
          ? rawLength(of: text.prefix(reader.position)) : reader.position,
        lines: reader.line - 1,
        isWhole: isAll || isFine && cells.count > 1 && reader.position + 1 < text.count,
        isASCII: text.prefix(reader.position).allSatisfy { $0 < 0x80 })
    }
  }

  /// UTF-8 where all of the file is, else Windows-1252.
  private static func encoding(of source: ByteSource) throws -> TextEncoding {
    var check = UTF8Check()
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    var offset = 0
    while offset < source.size, check.isFine {
      let count = try buffer.withUnsafeMutableBytes { try source.read(at: offset, into: $0) }
      buffer.withUnsafeBufferPointer { check.add(UnsafeBufferPointer(rebasing: $0[..<count])) }
      offset += count
    }
    return check.isFine && check.isComplete ? .utf8 : .windows1252
  }
}

/// How many bytes of Windows-1252 became these of UTF-8: each letter was one.
func rawLength(of text: some Sequence<UInt8>) -> Int {
  text.reduce(0) { $1 & 0xc0 == 0x80 ? $0 : $0 + 1 }
}
