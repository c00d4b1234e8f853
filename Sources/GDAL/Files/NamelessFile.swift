import Foundation

/// A file that has no name on disk, so that nothing of it is left behind whatever ends the process.
///
/// - Parameter folder: where its bytes lie.
/// - Returns: its descriptor, which the caller closes; nil where it cannot be made, as `errno` says.
public func openNamelessFile(in folder: String) -> Int32? {
  var template = Array((folder + "/jangkau-XXXXXX").utf8CString)
  let descriptor = mkstemp(&template)
  guard descriptor >= 0 else { return nil }
  unlink(template)
  // A program that is started meanwhile must not keep it.
  _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  return descriptor
}
