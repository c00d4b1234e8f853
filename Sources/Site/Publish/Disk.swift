import Glibc

/// The real disk.
struct Disk: FileEffects {
  func kind(of path: String) throws -> FileKind? {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      let code = errno
      if code == ENOENT { return nil }
      throw FileFailure(code, path)
    }
    return Self.kind(status.st_mode)
  }

  func device(of path: String) throws -> UInt64 {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw FileFailure(errno, path) }
    return UInt64(status.st_dev)
  }

  func realPath(_ path: String) throws -> String {
    guard let resolved = realpath(path, nil) else { throw FileFailure(errno, path) }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  func entries(of folder: String) throws -> [(name: String, kind: FileKind)] {
    guard let stream = opendir(folder) else { throw FileFailure(errno, folder) }
    defer { closedir(stream) }
    var entries: [(name: String, kind: FileKind)] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        let code = errno
        if code != 0 { throw FileFailure(code, folder) }
        return entries
      }
      let name = withUnsafeBytes(of: entry.pointee.d_name) { raw in
        String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name == "." || name == ".." { continue }
      // Some file systems do not say the kind here.
      let kind: FileKind? =
        switch Int(entry.pointee.d_type) {
        case Int(DT_REG): .file
        case Int(DT_DIR): .folder
        case Int(DT_LNK): .link
        case Int(DT_UNKNOWN): try self.kind(of: "\(folder)/\(name)")
        default: .other
        }
      if let kind { entries.append((name, kind)) }
    }
  }

  func read(_ path: String, _ take: (UnsafeRawBufferPointer) throws -> Void) throws {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { throw FileFailure(errno, path) }
    defer { _ = Glibc.close(file) }
    try withUnsafeTemporaryAllocation(byteCount: 1 << 18, alignment: 16) { buffer in
      while true {
        let count = Glibc.read(file, buffer.baseAddress, buffer.count)
        if count < 0 && errno == EINTR { continue }
        if count < 0 { throw FileFailure(errno, path) }
        if count == 0 { return }
        try take(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      }
    }
  }

  func makeFolder(_ path: String) throws { try check(mkdir(path, 0o777), path) }

  func create(_ path: String) throws -> Int32 {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw FileFailure(errno, path) }
    return file
  }

  func write(_ bytes: UnsafeRawBufferPointer, to file: Int32, at path: String) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = UnsafeRawBufferPointer(rebasing: rest)
      let count = Glibc.write(file, piece.baseAddress, piece.count)
      if count < 0 && errno == EINTR { continue }
      if count < 0 { throw FileFailure(errno, path) }
      rest = rest.dropFirst(count)
    }
  }

  func close(_ file: Int32, at path: String) throws {
    // After EINTR the descriptor is closed on Linux; closing again could hit another one.
    if Glibc.close(file) != 0 && errno != EINTR { throw FileFailure(errno, path) }
  }

  func link(_ path: String, as name: String) throws { try check(Glibc.link(path, name), name) }

  func rename(_ path: String, to name: String) throws {
    try check(Glibc.rename(path, name), name)
  }

  func exchange(_ a: String, _ b: String) throws -> Bool {
    switch LinuxCalls.exchange(a, b) {
    case 0: return true
    case ENOSYS, EINVAL, EOPNOTSUPP: return false
    case let code: throw FileFailure(code, b)
    }
  }

  func removeFile(_ path: String) throws { try check(unlink(path), path) }

  func removeFolder(_ path: String) throws { try check(rmdir(path), path) }

  func copyPermissions(from model: String, to folder: String) throws {
    var status = stat()
    guard stat(model, &status) == 0 else { throw FileFailure(errno, model) }
    try check(chmod(folder, status.st_mode & 0o7777), folder)
  }

  func synchroniseFileSystem(of folder: String) throws {
    try withFolder(folder) { file in
      let code = LinuxCalls.synchroniseFileSystem(of: file)
      if code != 0 { throw FileFailure(code, folder) }
    }
  }

  func synchroniseFolder(_ folder: String) throws {
    try withFolder(folder) { file in
      // Some network file systems have nothing to wait for and say so.
      if fsync(file) != 0 && errno != EINVAL { throw FileFailure(errno, folder) }
    }
  }

  func lock(_ path: String) throws -> LockAttempt {
    while true {
      let file = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o666)
      guard file >= 0 else { throw FileFailure(errno, path) }
      guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
        let code = errno
        defer { _ = Glibc.close(file) }
        if code == EWOULDBLOCK { return .busy(holder: holder(file)) }
        if code == EINTR { continue }
        throw FileFailure(code, path)
      }
      // Whoever had it before may have removed the file between our opening and locking it.
      var opened = stat()
      var named = stat()
      if fstat(file, &opened) == 0, lstat(path, &named) == 0, opened.st_ino == named.st_ino,
        opened.st_dev == named.st_dev
      {
        writeHolder(file)
        return .held(file)
      }
      _ = Glibc.close(file)
    }
  }

  func unlock(_ lock: Int32, at path: String) {
    // Removed while it is still ours, so nobody is left holding a file without a name.
    _ = unlink(path)
    _ = Glibc.close(lock)
  }
}

extension Disk {
  private static func kind(_ mode: mode_t) -> FileKind {
    switch mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }

  private func check(_ result: Int32, _ path: String) throws {
    if result != 0 { throw FileFailure(errno, path) }
  }

  private func withFolder(_ folder: String, _ work: (Int32) throws -> Void) throws {
    let file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0 else { throw FileFailure(errno, folder) }
    defer { _ = Glibc.close(file) }
    try work(file)
  }

  private func holder(_ file: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 32)
    let count = pread(file, &bytes, bytes.count, 0)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  private func writeHolder(_ file: Int32) {
    let text = Array(String(getpid()).utf8)
    _ = ftruncate(file, 0)
    _ = pwrite(file, text, text.count, 0)
  }
}
