import CGDAL

/// The GDAL library in this process.
public enum GDALRuntime {
  /// Registers GDAL's drivers and silences its own printing, once however often it is called and
  /// from whichever thread. Everything in this module calls it by itself.
  public static func start() {
    _ = started
  }

  /// The release of the library that is linked, such as `3.6.2`.
  public static var version: String {
    // GDALVersionInfo
    GDALVersionInfo("RELEASE_NAME").map { String(cString: $0) } ?? "unknown"
  }

  private static let started: Bool = {
    // CPLSetErrorHandler is for the whole process; the collecting handlers are per thread. The
    // silent one also covers threads that GDAL starts itself.
    CPLSetErrorHandler { _, _, _ in }
    GDALAllRegister()
    return true
  }()
}
