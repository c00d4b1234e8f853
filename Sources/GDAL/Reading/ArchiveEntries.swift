import CGDAL

/// The files inside a ZIP archive, as of a spreadsheet, in the order of their names; empty where it is
/// none.
public func archiveEntries(_ path: String) -> [(name: String, bytes: [UInt8])] {
  // VSIReadDirRecursive; the list is ours.
  let root = "/vsizip/{" + path + "}"
  guard let list = VSIReadDirRecursive(root) else { return [] }
  defer { CSLDestroy(list) }
  var names: [String] = []
  for index in 0..<Int(CSLCount(list)) {
    if let name = list[index] { names.append(String(cString: name)) }
  }
  return names.sorted().filter { !$0.hasSuffix("/") }.compactMap { name in
    // VSIIngestFile; the buffer is ours.
    var buffer: UnsafeMutablePointer<GByte>?
    var size: vsi_l_offset = 0
    guard VSIIngestFile(nil, root + "/" + name, &buffer, &size, -1) != 0, let buffer else {
      return nil
    }
    defer { VSIFree(buffer) }
    return (name, Array(UnsafeBufferPointer(start: buffer, count: Int(size))))
  }
}
