import Foundation

/// The bytes of a file of tallies, read piece by piece as often as they are wanted.
///
/// Nothing stays open between pieces, so that a country's thousand parts can be read at once; whether the
/// file is still the same is looked at each time.
enum TallySource: Sendable {
  case memory([UInt8])
  case file(path: String, stamp: Stamp)

  /// Why bytes cannot be read.
  struct Failure: Error {
    var cause: String
  }

  /// How a file looks from outside.
  struct Stamp: Equatable, Sendable {
    var size: Int
    var seconds: Int
    var nanoseconds: Int
    var number: UInt64
    var device: UInt64

    fileprivate init(_ status: stat) {
      size = Int(status.st_size)
      seconds = status.st_mtim.tv_sec
      nanoseconds = status.st_mtim.tv_nsec
      number = UInt64(status.st_ino)
      device = UInt64(status.st_dev)
    }
  }

  /// The source at a path; nil where there is none. What can be read only once, as a pipe, is read now.
  init?(path: String) {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, access(path, R_OK) == 0 {
      self = .file(path: path, stamp: Stamp(status))
    } else if let data = FileManager.default.contents(atPath: path) {
      self = .memory([UInt8](data))
    } else {
      return nil
    }
  }

  /// How many bytes there are.
  var count: Int {
    switch self {
    case .memory(let bytes): bytes.count
    case .file(_, let stamp): stamp.size
    }
  }

  /// Reads a range of the bytes into the place of `bytes`.
  ///
  /// - Throws: ``Failure`` where the file became another one or cannot be read.
  func read(_ range: Range<Int>, into bytes: inout [UInt8]) throws {
    switch self {
    case .memory(let all):
      bytes.removeAll(keepingCapacity: true)
      bytes.append(contentsOf: all[range])
    case .file(let path, let stamp):
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw Self.failure() }
      defer { close(descriptor) }
      var status = stat()
      guard fstat(descriptor, &status) == 0 else { throw Self.failure() }
      guard Stamp(status) == stamp else {
        throw Failure(cause: "the file was changed while it was read")
      }
      if bytes.count > range.count { bytes.removeLast(bytes.count - range.count) }
      bytes.append(contentsOf: repeatElement(0, count: range.count - bytes.count))
      try Self.fill(&bytes, from: descriptor, at: range.lowerBound)
    }
  }

  private static func fill(_ bytes: inout [UInt8], from descriptor: Int32, at start: Int) throws {
    var done = 0
    while done < bytes.count {
      let count = bytes.count - done
      let read = bytes.withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress.map { $0 + done }, count, off_t(start + done))
      }
      if read < 0, errno == EINTR { continue }
      guard read >= 0 else { throw failure() }
      guard read > 0 else { throw Failure(cause: "the file became shorter while it was read") }
      done += read
    }
  }

  private static func failure() -> Failure { Failure(cause: String(cString: strerror(errno))) }
}
