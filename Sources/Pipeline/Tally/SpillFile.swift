import Foundation
import GDAL
import Locks

/// A file for what memory has no room for. It is removed from its folder as soon as it is open.
final class SpillFile: Sendable {
  /// Why it cannot be written or read.
  struct Failure: Error {
    var cause: String
  }

  private let folder: String
  private let state = Mutex(State())

  private struct State {
    var descriptor: Int32 = -1
    var length = 0
  }

  /// - Parameter folder: where it is made once it is needed.
  init(folder: String) { self.folder = folder }

  deinit {
    state.withLock { if $0.descriptor >= 0 { close($0.descriptor) } }
  }

  /// How many bytes were written.
  var length: Int { state.withLock { $0.length } }

  /// Writes bytes, and says where they are.
  func write(_ bytes: UnsafeRawBufferPointer) throws -> Range<Int> {
    let (descriptor, start) = try state.withLock { state in
      if state.descriptor < 0 { state.descriptor = try open() }
      defer { state.length += bytes.count }
      return (state.descriptor, state.length)
    }
    var done = 0
    while done < bytes.count {
      let written = pwrite(
        descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done, off_t(start + done))
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw failure("writing") }
      done += written
    }
    return start..<start + bytes.count
  }

  /// Reads bytes that were written; there must be room for all of them.
  func read(_ range: Range<Int>, into bytes: UnsafeMutableRawBufferPointer) throws {
    let descriptor = state.withLock { $0.descriptor }
    var done = 0
    while done < range.count {
      let read = pread(
        descriptor, bytes.baseAddress.map { $0 + done }, range.count - done,
        off_t(range.lowerBound + done))
      if read < 0, errno == EINTR { continue }
      guard read > 0 else { throw failure("reading") }
      done += read
    }
  }

  private func open() throws -> Int32 {
    guard let descriptor = openNamelessFile(in: folder) else { throw failure("making") }
    return descriptor
  }

  private func failure(_ doing: String) -> Failure {
    Failure(
      cause: "\(doing) a temporary file in \(folder) failed: \(String(cString: strerror(errno)))")
  }
}
