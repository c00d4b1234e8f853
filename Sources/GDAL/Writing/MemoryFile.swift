import CGDAL
import Foundation

/// A file that GDAL keeps in memory, under a name of its own; gone with its owner.
public final class MemoryFile {
  /// The path by which GDAL opens and writes it.
  public let path: String

  /// Names a file that is not there yet.
  ///
  /// - Parameter ending: The ending of its name, by which drivers know their format.
  public init(ending: String) {
    path = "/vsimem/jangkau-\(UUID().uuidString).\(ending)"
  }

  deinit {
    // VSIUnlink
    VSIUnlink(path)
  }

  /// Writes the whole of the file.
  ///
  /// - Throws: ``GDALError`` where there is not enough memory.
  func write(_ bytes: [UInt8]) throws(GDALError) {
    // VSIFOpenL, VSIFWriteL; VSIFCloseL when done
    let file = try required("keep a file in memory") { VSIFOpenL(path, "wb") }
    let written = bytes.withUnsafeBytes { VSIFWriteL($0.baseAddress, 1, $0.count, file) }
    guard VSIFCloseL(file) == 0, written == bytes.count else {
      throw GDALError(step: "keep a file in memory", messages: ["there is not enough of it"])
    }
  }

  /// What the file holds; empty where nothing was written.
  public func bytes() -> [UInt8] {
    // VSIGetMemFileBuffer; the buffer stays the file's.
    var size: vsi_l_offset = 0
    guard let buffer = VSIGetMemFileBuffer(path, &size, 0), size > 0 else { return [] }
    return Array(UnsafeBufferPointer(start: buffer, count: Int(size)))
  }
}
