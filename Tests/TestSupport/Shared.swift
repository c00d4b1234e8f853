import Foundation

/// The data that lie beside a developer's checkout and in no clone.
public enum Shared {
  /// A file of the shared data, nil where there is none.
  public static func data(_ path: String) -> String? {
    if let root = ProcessInfo.processInfo.environment["JANGKAU_SHARED"] {
      return existing(URL(fileURLWithPath: root).appendingPathComponent("data/\(path)"))
    }
    var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    while folder.path != "/" {
      let candidate = folder.appendingPathComponent("shared/data/\(path)")
      if let found = existing(candidate) { return found }
      folder.deleteLastPathComponent()
    }
    return nil
  }

  /// The BPS file, a valid coverage.
  public static let bps = data("bps2020/kaltara-desa.geojson")
  /// The Kemendagri file, with overlaps and gaps.
  public static let kemendagri = data("kemendagri/kaltara-desa.geojson")

  private static func existing(_ url: URL) -> String? {
    FileManager.default.fileExists(atPath: url.path) ? url.path : nil
  }
}
