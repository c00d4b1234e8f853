import Glibc

/// A call that the operating system refused.
struct FileFailure: Error, Equatable {
  /// The system's number of the error (`errno`).
  var code: Int32
  /// The file or folder concerned.
  var path: String

  init(_ code: Int32, _ path: String) {
    self.code = code
    self.path = path
  }

  /// What was wrong, in words.
  var cause: String {
    switch code {
    case ENOSPC: "no space is left on the disk"
    case EDQUOT: "the disk quota of this user is used up"
    case EACCES, EPERM: "this user may not do that there"
    case EROFS: "the file system is read-only"
    case ENAMETOOLONG: "the name is longer than the file system allows"
    case EIO: "the disk reports an error"
    case ENOTDIR: "a file stands where a folder of the path should"
    case ENOENT: "a folder of the path is not there, and cannot be made"
    case EXDEV, EBUSY: "it lies on another file system than the folder around it"
    default: String(cString: strerror(code)).lowercased()
    }
  }

  /// What to do.
  var remedy: String {
    switch code {
    case ENOSPC, EDQUOT: "free some space and build again"
    case EACCES, EPERM, EROFS:
      "a build also writes beside the site, so make the folder and the one around it writable or "
        + "choose another one with -o"
    case ENAMETOOLONG: "choose an output folder with a shorter path"
    case ENOTDIR, ENOENT: "choose another folder with -o"
    case EIO: "check the disk and build again"
    case EXDEV, EBUSY: "choose a folder inside that file system with -o"
    default: "mend that and build again"
    }
  }
}
