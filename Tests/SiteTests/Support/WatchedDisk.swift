import Glibc
import Synchronization

@testable import Site

/// The real disk, but a test sees every call that changes something before it is made, and may let
/// it fail.
final class WatchedDisk: FileEffects {
  /// One call that changes something.
  struct Call: Sendable, Equatable {
    var name: String
    var path: String
  }

  /// What becomes of a call.
  enum Fate: Sendable {
    case works
    /// This call fails, later ones work again.
    case fails(Int32)
    /// The process dies in it: it may have done half of it, and nothing works any more.
    case dies
  }

  private let disk = Disk()
  private let canExchange: Bool
  private let fate: @Sendable (Int, Call) -> Fate
  private let state = Mutex<(calls: [Call], isDead: Bool)>(([], false))

  /// - Parameter fate: decides by a call's number, from 0, and by the call.
  init(
    canExchange: Bool = true, fate: @escaping @Sendable (Int, Call) -> Fate = { _, _ in .works }
  ) {
    self.canExchange = canExchange
    self.fate = fate
  }

  /// The calls that were asked for.
  var calls: [Call] { state.withLock { $0.calls } }

  private func note(_ name: String, _ path: String, half: () -> Void = {}) throws {
    let call = Call(name: name, path: path)
    let number = try state.withLock { state in
      if state.isDead { throw FileFailure(EIO, path) }
      state.calls.append(call)
      return state.calls.count - 1
    }
    switch fate(number, call) {
    case .works: return
    case .fails(let code): throw FileFailure(code, path)
    case .dies:
      half()
      state.withLock { $0.isDead = true }
      throw FileFailure(EIO, path)
    }
  }

  private func live(_ path: String) throws {
    if state.withLock({ $0.isDead }) { throw FileFailure(EIO, path) }
  }

  func kind(of path: String) throws -> FileKind? {
    try live(path)
    return try disk.kind(of: path)
  }
  func device(of path: String) throws -> UInt64 { try disk.device(of: path) }
  func realPath(_ path: String) throws -> String { try disk.realPath(path) }
  func entries(of folder: String) throws -> [(name: String, kind: FileKind)] {
    try live(folder)
    return try disk.entries(of: folder)
  }
  func read(_ path: String, _ take: (UnsafeRawBufferPointer) throws -> Void) throws {
    try live(path)
    try disk.read(path, take)
  }

  func makeFolder(_ path: String) throws {
    try note("makeFolder", path)
    try disk.makeFolder(path)
  }
  func create(_ path: String) throws -> Int32 {
    try note("create", path)
    return try disk.create(path)
  }
  func write(_ bytes: UnsafeRawBufferPointer, to file: Int32, at path: String) throws {
    try note("write", path) {
      let half = UnsafeRawBufferPointer(rebasing: bytes.prefix(bytes.count / 2))
      try? disk.write(half, to: file, at: path)
    }
    try disk.write(bytes, to: file, at: path)
  }
  func close(_ file: Int32, at path: String) throws {
    // A dead process has no open files either.
    defer { try? disk.close(file, at: path) }
    try note("close", path)
  }
  func link(_ path: String, as name: String) throws {
    try note("link", name)
    try disk.link(path, as: name)
  }
  func rename(_ path: String, to name: String) throws {
    try note("rename", name)
    try disk.rename(path, to: name)
  }
  func exchange(_ a: String, _ b: String) throws -> Bool {
    try note("exchange", b)
    return canExchange ? try disk.exchange(a, b) : false
  }
  func removeFile(_ path: String) throws {
    try note("removeFile", path)
    try disk.removeFile(path)
  }
  func removeFolder(_ path: String) throws {
    try note("removeFolder", path)
    try disk.removeFolder(path)
  }
  func copyPermissions(from model: String, to folder: String) throws {
    try note("copyPermissions", folder)
    try disk.copyPermissions(from: model, to: folder)
  }
  func synchroniseFileSystem(of folder: String) throws {
    try note("synchroniseFileSystem", folder)
    try disk.synchroniseFileSystem(of: folder)
  }
  func synchroniseFolder(_ folder: String) throws {
    try note("synchroniseFolder", folder)
    try disk.synchroniseFolder(folder)
  }
  func lock(_ path: String) throws -> LockAttempt {
    try note("lock", path)
    return try disk.lock(path)
  }
  func unlock(_ lock: Int32, at path: String) {
    // With a process its locks go, but not the files of that name.
    if state.withLock({ $0.isDead }) {
      _ = Glibc.close(lock)
    } else {
      disk.unlock(lock, at: path)
    }
  }
}
