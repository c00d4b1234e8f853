import Foundation

/// The folder of a site, looked up anew for each request, so that a new build shows at once.
///
/// Below the folder no symbolic link is followed: every part of a path is opened in the folder
/// before it, and the kernel refuses links (`O_NOFOLLOW`).
struct ServedFolder: Sendable {
  /// Where the site is; the path itself may be a link, as of a web server's root.
  let path: String

  /// What stands at a path below the folder; nil for nothing, a link, or a device.
  func entry(_ parts: [String]) -> SiteEntry? {
    guard let file = open(parts) else { return nil }
    defer { close(file) }
    return kind(file)
  }

  /// The bytes of a file below the folder; nil where there is none.
  func read(_ parts: [String]) -> Data? {
    guard let file = open(parts) else { return nil }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    guard kind(file) == .file else { return nil }
    return try? handle.readToEnd() ?? Data()
  }

  private func open(_ parts: [String]) -> Int32? {
    // open(2), openat(2). Without O_NONBLOCK a pipe would hold the request up.
    var current = Foundation.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    for part in parts where current >= 0 {
      let next = openat(current, part, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      close(current)
      current = next
    }
    return current >= 0 ? current : nil
  }

  private func kind(_ file: Int32) -> SiteEntry? {
    var status = stat()
    guard fstat(file, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return nil
    }
  }
}
