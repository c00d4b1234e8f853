import Foundation

/// Hands the chunks of a file to several threads, and lets each give its results away only when all
/// before it are known to be right.
///
/// A chunk is cut where a line ends outside quotes, told by how many quotes come before. That is right
/// for every text whose quotes are well formed; who reads a chunk sees whether it was, and reads on
/// from its beginning without chunks where it was not (``ChunkFeed/resume(_:at:)``): what was cut after
/// it is cut again.
final class ChunkFeed: @unchecked Sendable {
  /// A piece of the file in a thread's buffer.
  struct Piece {
    /// Its place among all, from 0.
    var number: Int
    /// Where it begins in the file, and how many bytes it has.
    var offset: Int
    var count: Int
    /// Whether no line ends in it outside quotes.
    var isCut: Bool
    fileprivate var generation: Int
  }

  private let source: ByteSource
  private let chunkSize: Int
  /// Guards all below.
  private let condition = NSCondition()
  private var offset: Int
  /// What was read already of the next chunk.
  private var carry: [UInt8] = []
  private var number = 0
  /// How many chunks are known to be right, and how many lines and vain bytes they had.
  private var confirmed = 0
  private var linesAbove: Int
  private var vainAbove = 0
  /// Grows when what was cut is cut again.
  private var generation = 0
  /// Whether the next border is not known until ``resume(_:at:)``.
  private var isWaiting = false
  private var failure: (any Error)?

  init(_ file: ChunkedFile, chunkSize: Int) {
    source = file.bytes
    self.chunkSize = chunkSize
    offset = file.start
    linesAbove = file.linesAbove
  }

  /// Reads the next chunk into `buffer`, which has room for one; nil at the end.
  func next(into buffer: UnsafeMutableRawBufferPointer) throws -> Piece? {
    condition.lock()
    defer { condition.unlock() }
    while isWaiting, failure == nil { condition.wait() }
    if let failure { throw failure }
    let known = carry.count
    guard offset + known < source.size || known > 0 else { return nil }
    buffer.copyBytes(from: carry)
    let read = try source.read(
      at: offset + known, into: UnsafeMutableRawBufferPointer(rebasing: buffer[known..<chunkSize]))
    var piece = Piece(
      number: number, offset: offset, count: known + read, isCut: false, generation: generation)
    if offset + piece.count < source.size {
      let text = UnsafeRawBufferPointer(rebasing: buffer[..<piece.count])
        .assumingMemoryBound(to: UInt8.self)
      if let border = lastBorder(text) {
        carry = Array(text[border...])
        piece.count = border
      } else {
        piece.isCut = true
        isWaiting = true
      }
    } else {
      carry = []
    }
    offset += piece.count
    number += 1
    return piece
  }

  /// Waits until all chunks before `piece` are known to be right.
  ///
  /// - Returns: how many lines and vain bytes come before it; nil where it is void, since it was cut
  ///   at a wrong place.
  func wait(for piece: Piece) throws -> (lines: Int, vainBytes: Int)? {
    condition.lock()
    defer { condition.unlock() }
    while confirmed != piece.number, generation == piece.generation, failure == nil {
      condition.wait()
    }
    if let failure { throw failure }
    return generation == piece.generation ? (linesAbove, vainAbove) : nil
  }

  /// Says that a chunk whose turn it is was right.
  func confirm(_ piece: Piece, lines: Int) {
    condition.withLock {
      confirmed += 1
      linesAbove += lines
      condition.broadcast()
    }
  }

  /// Says that a chunk whose turn it is was read on to `end`, where a record begins: what was cut
  /// meanwhile is void.
  func resume(_ piece: Piece, at end: Int, lines: Int, vainBytes: Int) {
    condition.withLock {
      confirmed += 1
      linesAbove += lines
      vainAbove = vainBytes
      number = confirmed
      offset = end
      carry = []
      generation += 1
      isWaiting = false
      condition.broadcast()
    }
  }

  /// Ends the work of all threads.
  func fail(_ error: any Error) {
    condition.withLock {
      failure = failure ?? error
      condition.broadcast()
    }
  }

  /// Throws what a thread failed with.
  func finish() throws {
    if let failure = condition.withLock({ failure }) { throw failure }
  }
}

/// The place after the last line feed outside quotes, in a text that begins outside; nil for none.
func lastBorder(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
  guard let base = text.baseAddress else { return nil }
  var end = text.count
  // Whether an odd number of quotes come before `end`.
  var isQuoted = memchr(base, 34, end) != nil && countQuotes(text[..<end]) % 2 == 1
  while end > 0 {
    end -= 1
    if base[end] == 34 { isQuoted.toggle() }
    if base[end] == 10, !isQuoted { return end + 1 }
  }
  return nil
}

private func countQuotes(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
  var count = 0
  for byte in UnsafeBufferPointer(rebasing: text) where byte == 34 { count += 1 }
  return count
}
