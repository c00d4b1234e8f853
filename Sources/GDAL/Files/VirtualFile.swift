import CGDAL

/// Files as GDAL sees them: on disk, and inside archives (`/vsizip/…`).
public enum VirtualFile {
  /// The bytes of a file.
  ///
  /// - Parameter limit: the most bytes that are taken into memory.
  /// - Throws: ``GDALError`` where there is no such file, it breaks off, needs a password, or is
  ///   larger than `limit`.
  public static func read(_ path: String, limit: Int = 1 << 32) throws(GDALError) -> [UInt8] {
    try recordingMessages { log throws(GDALError) in
      // VSIFOpenL, VSIFReadL; VSIFCloseL when done
      guard let file = VSIFOpenL(path, "rb") else {
        throw GDALError(step: "open", source: path, messages: log.texts)
      }
      defer { VSIFCloseL(file) }
      // VSIFSeekL, VSIFTellL; 2 is SEEK_END
      let size = VSIFSeekL(file, 0, 2) == 0 ? VSIFTellL(file) : 0
      guard size <= vsi_l_offset(limit) else {
        throw GDALError(
          step: "read", source: path, messages: ["it holds more than \(limit) bytes"])
      }
      VSIFSeekL(file, 0, 0)
      var bytes: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 1 << 18)
      while true {
        let count = buffer.withUnsafeMutableBytes { VSIFReadL($0.baseAddress, 1, $0.count, file) }
        if count == 0 { break }
        bytes.append(contentsOf: buffer[..<count])
      }
      guard log.failures.isEmpty, vsi_l_offset(bytes.count) == size else {
        throw GDALError(
          step: "read", source: path, messages: log.texts + ["it ends before its stated size"])
      }
      return bytes
    }
  }

  /// The files below a folder or in an archive, by name; folders themselves are left out.
  public static func files(below folder: String) -> [String] {
    recordingMessages { _ in
      // VSIReadDirRecursive; CSLDestroy when done
      guard let list = VSIReadDirRecursive(folder) else { return [] }
      defer { CSLDestroy(list) }
      return (0..<Int(CSLCount(list))).compactMap { list[$0].map { String(cString: $0) } }
        .filter { !$0.hasSuffix("/") }.sorted()
    }
  }
}
