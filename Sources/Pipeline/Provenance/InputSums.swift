import Checksum
import Dispatch
import Foundation
import Intake
import Locks
import Site

/// The sums of all inputs, worked out beside the rest of a build.
///
/// Reading a file again for its sum costs little, since the system still has it; the sum costs time of
/// one core at about 0.35 GB a second. A file that became another one after ``init(_:)`` had looked has
/// no sum: what was counted may be either.
final class InputSums: Sendable {
  /// An input with what was found of it.
  struct Sum: Sendable {
    var file: InputFile
    /// SHA-256 in hexadecimal; empty where the input is no file here, or changed.
    var digest = ""
    /// Its size in bytes; nil likewise.
    var size: Int?
    /// Whether it changed while the build ran.
    var hasChanged = false
  }

  private let files: [InputFile]
  private let stamps: [[Stamp]]
  private let group = DispatchGroup()
  private let sums = Mutex<[Int: Sum]>([:])

  /// Remembers how the inputs look, before any is read.
  init(_ files: [InputFile]) {
    self.files = files
    stamps = files.map { $0.path.map { parts(of: $0).map(Stamp.init) } ?? [] }
  }

  /// Begins to work out the sums on another thread.
  func start() {
    DispatchQueue.global().async(group: group) { [self] in
      for (index, file) in files.enumerated() {
        let sum = sum(of: file, stamps[index])
        sums.withLock { $0[index] = sum }
      }
    }
  }

  /// Waits for the sums, in the order of the inputs.
  func finish() -> [Sum] {
    group.wait()
    return sums.withLock { sums in files.indices.compactMap { sums[$0] } }
  }

  private func sum(of file: InputFile, _ before: [Stamp]) -> Sum {
    var result = Sum(file: file)
    guard let path = file.path else { return result }
    let parts = parts(of: path)
    let sums = parts.map { try? fileSum($0) }
    result.hasChanged = parts.map(Stamp.init) != before
    guard !result.hasChanged, !sums.contains(where: { $0 == nil }) else { return result }
    let known = sums.compactMap { $0 }
    result.size = known.reduce(0) { $0 + $1.size }
    result.digest = isFolder(path) ? joined(known, parts, below: path) : known.first?.digest ?? ""
    return result
  }

  /// The sum of a folder is that of what `sha256sum` prints of its files, by path.
  private func joined(
    _ sums: [(size: Int, digest: String)], _ parts: [String], below folder: String
  ) -> String {
    let lines = zip(sums, parts).map { sum, path in
      "\(sum.digest)  \(path.dropFirst(folder.count + 1))\n"
    }
    return SHA256.digest(Array(lines.joined().utf8)).description
  }
}

/// How a file looks from outside.
private struct Stamp: Equatable {
  var size: Int64 = -1
  var seconds = 0
  var nanoseconds = 0
  var number: UInt64 = 0

  init(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    size = Int64(status.st_size)
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
    number = UInt64(status.st_ino)
  }
}

/// The files of a folder (a file geodatabase) by path; of anything else itself.
private func parts(of path: String) -> [String] {
  guard isFolder(path) else { return [path] }
  let below = (FileManager.default.subpaths(atPath: path) ?? []).map { "\(path)/\($0)" }
  return below.filter { !isFolder($0) }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

private func isFolder(_ path: String) -> Bool {
  var isFolder: ObjCBool = false
  return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
}

/// The size and the sum of a file, read piece by piece.
private func fileSum(_ path: String) throws -> (size: Int, digest: String) {
  let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
  defer { try? handle.close() }
  let sum = SHA256()
  var size = 0
  while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
    piece.withUnsafeBytes { sum.update($0) }
    size += piece.count
  }
  return (size, sum.finish().description)
}
