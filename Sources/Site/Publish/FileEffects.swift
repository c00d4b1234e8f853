/// What stands at a path.
enum FileKind: Sendable, Equatable {
  case file
  case folder
  /// A symbolic link, whatever it leads to.
  case link
  case other
}

/// A lock that was asked for.
enum LockAttempt: Sendable {
  /// It is ours; the descriptor holds it.
  case held(Int32)
  /// A living process has it; what it wrote into the lock's file.
  case busy(holder: String)
}

/// Everything that publishing does to a disk, call by call, so that a test can see each of them and
/// let any of them fail. All of them throw ``FileFailure``.
protocol FileEffects: Sendable {
  /// What stands at a path, links not followed; nil where there is nothing.
  func kind(of path: String) throws -> FileKind?
  /// The file system a path lies on.
  func device(of path: String) throws -> UInt64
  /// The path without links and dots.
  func realPath(_ path: String) throws -> String
  /// What a folder holds, in no order.
  func entries(of folder: String) throws -> [(name: String, kind: FileKind)]
  /// Gives the bytes of a file piece by piece.
  func read(_ path: String, _ take: (UnsafeRawBufferPointer) throws -> Void) throws

  func makeFolder(_ path: String) throws
  /// Makes a file that must not be there yet and opens it for writing.
  func create(_ path: String) throws -> Int32
  func write(_ bytes: UnsafeRawBufferPointer, to file: Int32, at path: String) throws
  func close(_ file: Int32, at path: String) throws
  /// Gives a file a second name.
  func link(_ path: String, as name: String) throws
  func rename(_ path: String, to name: String) throws
  /// Lets two folders change places in one step; false where the file system cannot.
  func exchange(_ a: String, _ b: String) throws -> Bool
  func removeFile(_ path: String) throws
  func removeFolder(_ path: String) throws
  /// Gives a folder the permissions of another.
  func copyPermissions(from model: String, to folder: String) throws
  /// Waits until the disk has all that was written on the folder's file system.
  func synchroniseFileSystem(of folder: String) throws
  /// Waits until the disk has the names in a folder.
  func synchroniseFolder(_ folder: String) throws
  /// Takes the lock of that name, which ends with its process at the latest.
  func lock(_ path: String) throws -> LockAttempt
  func unlock(_ lock: Int32, at path: String)
}

extension FileEffects {
  /// The bytes of a file.
  func read(_ path: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try read(path) { bytes.append(contentsOf: $0) }
    return bytes
  }

  /// Writes a whole file that must not be there yet.
  func write(_ bytes: [UInt8], to path: String) throws {
    try write(to: path) { sink in try sink(bytes) }
  }

  /// Writes a file that must not be there yet, piece by piece.
  func write(to path: String, _ produce: (@escaping DataFiles.Sink) throws -> Void) throws {
    let file = try create(path)
    do {
      try produce { bytes in try bytes.withUnsafeBytes { try write($0, to: file, at: path) } }
    } catch {
      try? close(file, at: path)
      throw error
    }
    try close(file, at: path)
  }

  /// Makes a folder with all above it that are missing.
  func makeFolders(_ path: String) throws {
    if path.isEmpty || path == "/" { return }
    if try kind(of: path) != nil { return }
    if let slash = path.lastIndex(of: "/") { try makeFolders(String(path[..<slash])) }
    try makeFolder(path)
  }
}
