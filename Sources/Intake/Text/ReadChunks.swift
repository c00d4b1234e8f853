import Dispatch

/// Where a chunk stands in its file.
struct ChunkPlace {
  /// Its number among the file's chunks, from 0.
  var number: Int
  /// How many lines of the file come before it.
  var linesAbove: Int
}

extension ChunkedFile {
  /// Reads all records below the header once, side by side, and hands on what became of each chunk.
  ///
  /// Records, lines and what is rejected are those of ``DelimitedReader`` over the whole text,
  /// whatever the size of the chunks. In memory are `threads` chunks; where quotes are not well
  /// formed, one of them with as many bytes more as a record may have.
  ///
  /// - Parameters:
  ///   - threads: how many chunks are in work at a time.
  ///   - chunkSize: about how many bytes a chunk has.
  ///   - make: makes what a thread's records go into.
  ///   - deliver: takes what became of a chunk; called by several threads at a time, in no fixed
  ///     order.
  ///   - done: takes what a thread's records went into, at its end.
  /// - Throws: ``IntakeError`` of kind `data` where the file cannot be read to its end, or what
  ///   `deliver` throws.
  func forEachChunk<Consumer: RowConsumer>(
    threads: Int, chunkSize: Int, make: @Sendable (Int) -> Consumer,
    deliver: @Sendable (inout Consumer, ChunkPlace) throws -> Void,
    done: @Sendable (Consumer, Int) -> Void = { _, _ in }
  ) throws {
    let size = max(1, min(chunkSize, bytes.size - start, MarkIndex.longestText))
    let feed = ChunkFeed(self, chunkSize: size)
    DispatchQueue.concurrentPerform(iterations: max(1, threads)) { thread in
      do {
        var reader = ChunkReader(file: self, feed: feed, size: size)
        defer { reader.deallocate() }
        var consumer = make(thread)
        while let place = try reader.next(into: &consumer) { try deliver(&consumer, place) }
        done(consumer, thread)
      } catch {
        feed.fail(error)
      }
    }
    try feed.finish()
  }
}

/// One thread's reading of a file.
private struct ChunkReader {
  let file: ChunkedFile
  let feed: ChunkFeed
  let buffer: UnsafeMutableRawBufferPointer
  let index: MarkIndex
  /// The chunk in UTF-8, where it was written in something else.
  var decoded: [UInt8] = []

  init(file: ChunkedFile, feed: ChunkFeed, size: Int) {
    self.file = file
    self.feed = feed
    buffer = .allocate(byteCount: size, alignment: 64)
    // A byte of Windows-1252 becomes up to three.
    index = MarkIndex(bytes: size * 3)
  }

  func deallocate() {
    buffer.deallocate()
    index.deallocate()
  }

  /// Reads a chunk whose turn it then is; nil at the end of the file.
  mutating func next<Consumer: RowConsumer>(into consumer: inout Consumer) throws -> ChunkPlace? {
    while let piece = try feed.next(into: buffer) {
      consumer.begin(bytes: piece.count)
      let lines = piece.isCut ? nil : try read(piece, into: &consumer)
      guard let above = try feed.wait(for: piece) else { continue }
      if let lines {
        feed.confirm(piece, lines: lines)
      } else {
        try readOn(piece, vainBytes: above.vainBytes, into: &consumer)
      }
      return ChunkPlace(number: piece.number, linesAbove: above.lines)
    }
    return nil
  }

  /// Reads a chunk by itself.
  ///
  /// - Returns: its number of lines; nil where its quotes are not well formed.
  private mutating func read<Consumer: RowConsumer>(
    _ piece: ChunkFeed.Piece, into consumer: inout Consumer
  ) throws -> Int? {
    let raw = UnsafeRawBufferPointer(rebasing: buffer[..<piece.count])
    if !isASCII(raw), try file.resolvedEncoding() == .windows1252 {
      decoded = TextEncoding.windows1252.utf8(raw)
      return decoded.withUnsafeBufferPointer { read($0, into: &consumer) }
    }
    return read(raw.assumingMemoryBound(to: UInt8.self), into: &consumer)
  }

  private func read<Consumer: RowConsumer>(
    _ text: UnsafeBufferPointer<UInt8>, into consumer: inout Consumer
  ) -> Int? {
    if isPlain(text) {
      return readPlain(
        text, delimiter: file.delimiter, columns: file.header.cells.count, longest: file.longest,
        index: index, into: &consumer)
    }
    var reader = DelimitedReader(text: text, delimiter: file.delimiter, longest: file.longest)
    reader.readAll(columns: file.header.cells.count, into: &consumer)
    return reader.vainBytes == 0 && reader.position == text.count ? reader.line - 1 : nil
  }

  /// Reads the records that begin in a chunk with as much of what follows as they need, which is no
  /// more than a record may have.
  private func readOn<Consumer: RowConsumer>(
    _ piece: ChunkFeed.Piece, vainBytes: Int, into consumer: inout Consumer
  ) throws {
    var ahead = min(file.longest + 4, max(piece.count, 1 << 10))
    while true {
      let count = min(file.bytes.size - piece.offset, piece.count + ahead)
      let window = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 64)
      defer { window.deallocate() }
      _ = try file.bytes.read(at: piece.offset, into: window)
      consumer.begin(bytes: piece.count)
      var done = try read(
        UnsafeRawBufferPointer(window), of: piece, vainBytes: vainBytes, into: &consumer)
      var end = piece.offset + done.end
      let isAll = piece.offset + count == file.bytes.size
      if !isAll, ahead < file.longest, done.isAtEnd {
        ahead = min(file.longest + 4, ahead * 8)
        continue
      }
      if done.isInsideLine, !isAll {
        end = try endOfLine(from: end)
        done.lines += 1
      } else if window.last == 13, done.end == count, try byte(at: end) == 10 {
        // The window ended between the two bytes of a line end.
        end += 1
      }
      return feed.resume(piece, at: end, lines: done.lines, vainBytes: done.vainBytes)
    }
  }

  /// What reading with what follows came to.
  private struct Reading {
    /// How many bytes of the file it took.
    var end: Int
    var lines: Int
    var vainBytes: Int
    /// Whether it looked at the last byte, so that more could have made a difference.
    var isAtEnd: Bool
    var isInsideLine: Bool
  }

  private func read<Consumer: RowConsumer>(
    _ raw: UnsafeRawBufferPointer, of piece: ChunkFeed.Piece, vainBytes: Int,
    into consumer: inout Consumer
  ) throws -> Reading {
    let isDecoded = try !isASCII(raw) && file.resolvedEncoding() == .windows1252
    func read(_ text: UnsafeBufferPointer<UInt8>, _ limit: Int) -> Reading {
      var reader = DelimitedReader(
        text: text, delimiter: file.delimiter, part: 0..<limit, longest: file.longest,
        bytesAbove: piece.offset, vainBytes: vainBytes)
      reader.readAll(columns: file.header.cells.count, into: &consumer)
      return Reading(
        end: isDecoded ? rawLength(of: text[..<reader.position]) : reader.position,
        lines: reader.line - 1, vainBytes: reader.vainBytes,
        isAtEnd: reader.reach + 2 >= text.count, isInsideLine: reader.isInsideLine)
    }
    guard isDecoded else { return read(raw.assumingMemoryBound(to: UInt8.self), piece.count) }
    let encoding = TextEncoding.windows1252
    let limit = encoding.utf8(UnsafeRawBufferPointer(rebasing: raw[..<piece.count])).count
    return encoding.utf8(raw).withUnsafeBufferPointer { read($0, limit) }
  }

  /// The place after the next line end.
  private func endOfLine(from start: Int) throws -> Int {
    var offset = start
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 64)
    defer { block.deallocate() }
    while offset < file.bytes.size {
      let count = try file.bytes.read(at: offset, into: block)
      if let end = block[..<count].firstIndex(where: { $0 == 10 || $0 == 13 }) {
        let isPair = try block[end] == 13 && byte(at: offset + end + 1) == 10
        return offset + end + (isPair ? 2 : 1)
      }
      offset += count
    }
    return offset
  }

  private func byte(at offset: Int) throws -> UInt8? {
    var next = [UInt8](repeating: 0, count: 1)
    return try next.withUnsafeMutableBytes { try file.bytes.read(at: offset, into: $0) } == 1
      ? next[0] : nil
  }

  private func isASCII(_ raw: UnsafeRawBufferPointer) -> Bool {
    var even: UInt64 = 0
    var odd: UInt64 = 0
    var index = 0
    while index + 16 <= raw.count {
      even |= raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      odd |= raw.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self)
      index += 16
    }
    var rest: UInt8 = 0
    while index < raw.count {
      rest |= raw[index]
      index += 1
    }
    return (even | odd) & 0x8080_8080_8080_8080 == 0 && rest < 0x80
  }
}

extension DelimitedReader {
  /// Reads all records that begin before the limit.
  mutating func readAll<Consumer: RowConsumer>(columns: Int, into consumer: inout Consumer) {
    self.columns = columns
    var record = DelimitedRecord()
    while next(&record) {
      if let problem = record.problem {
        consumer.reject(line: record.line, problem)
      } else {
        consumer.take(RecordRow(record: record, text: text))
      }
    }
  }
}
