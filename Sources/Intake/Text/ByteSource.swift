import Foundation
import Synchronization

/// The bytes of a file, read where and as often as asked; nothing of it is kept in memory.
///
/// Read, not mapped: a file that shrinks meanwhile would end the process, and mapped pages count as
/// memory.
final class ByteSource: Sendable {
  private enum Kind {
    case file(descriptor: Int32)
    case memory([UInt8])
  }

  /// How many bytes there are; a file that grows meanwhile is read as far as it went at first.
  let size: Int
  private let kind: Kind
  private let name: String
  private let step: String
  private let total = Atomic(0)

  /// Opens a file on disk; nil for what is no regular file, and so has no places to read at.
  init?(path: String, name: String, step: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(name, step: step, cause: "it cannot be read") }
    var information = stat()
    guard fstat(descriptor, &information) == 0, information.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      return nil
    }
    size = Int(information.st_size)
    kind = .file(descriptor: descriptor)
    self.name = name
    self.step = step
  }

  /// Takes bytes that are in memory already.
  init(_ bytes: [UInt8], name: String, step: String) {
    size = bytes.count
    kind = .memory(bytes)
    self.name = name
    self.step = step
  }

  deinit {
    if case .file(let descriptor) = kind { close(descriptor) }
  }

  /// How many bytes were read so far, those that were read again included.
  var bytesRead: Int { total.load(ordering: .relaxed) }

  /// Reads from `offset` on until `buffer` is full or the bytes end.
  ///
  /// - Returns: how many bytes were read.
  /// - Throws: ``IntakeError`` of kind `data` where the file cannot be read, or is shorter now than it
  ///   was when it was opened.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let wanted = min(buffer.count, size - offset)
    guard wanted > 0, let base = buffer.baseAddress else { return 0 }
    total.add(wanted, ordering: .relaxed)
    switch kind {
    case .memory(let bytes):
      bytes.withUnsafeBytes { all in
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: all[offset..<offset + wanted]))
      }
    case .file(let descriptor):
      var done = 0
      while done < wanted {
        let count = pread(descriptor, base + done, wanted - done, off_t(offset + done))
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { throw failure(count) }
        done += count
      }
    }
    return wanted
  }

  private func failure(_ count: Int) -> IntakeError {
    IntakeError(
      .data, step: step, path: name,
      cause: count == 0
        ? "the file became shorter while it was read"
        : "it cannot be read: \(String(cString: strerror(errno)))",
      remedy: count == 0
        ? "Wait until whatever writes it is done, and start again."
        : "Copy it to another disk, and check that the copy is whole.")
  }
}
