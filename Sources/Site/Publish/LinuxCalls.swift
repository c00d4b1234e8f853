import Glibc

/// Two calls of Linux that Swift's Glibc module leaves out, since it is built without `_GNU_SOURCE`.
///
/// They are looked up by name: that needs no module in C beside GDAL's, and on a C library without
/// them the answer is "cannot", for which there is another way, instead of a program that does not
/// start.
enum LinuxCalls {
  private typealias RenameAt2 =
    @convention(c) (
      Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
    ) -> Int32
  private typealias SyncFS = @convention(c) (Int32) -> Int32

  /// `RENAME_EXCHANGE` of `linux/fs.h`.
  private static let exchangeFlag: UInt32 = 2

  /// Lets two folders change places in one step; 0 or the error's number, `ENOSYS` where the C
  /// library cannot.
  static func exchange(_ a: String, _ b: String) -> Int32 {
    guard let symbol = dlsym(nil, "renameat2") else { return ENOSYS }
    let renameat2 = unsafeBitCast(symbol, to: RenameAt2.self)
    return renameat2(AT_FDCWD, a, AT_FDCWD, b, exchangeFlag) == 0 ? 0 : errno
  }

  /// Waits until the disk has all that was written on the file system of an open file; 0 or the
  /// error's number.
  static func synchroniseFileSystem(of file: Int32) -> Int32 {
    guard let symbol = dlsym(nil, "syncfs") else {
      sync()
      return 0
    }
    let syncfs = unsafeBitCast(symbol, to: SyncFS.self)
    return syncfs(file) == 0 ? 0 : errno
  }
}
