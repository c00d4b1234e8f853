import Foundation
import GDAL

/// All files below a folder, by path, ascending.
func filesBelow(_ folder: String) -> [String] {
  var files: [String] = []
  for case let name as String in FileManager.default.enumerator(atPath: folder) ?? .init() {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isFolder),
      !isFolder.boolValue
    {
      files.append(name)
    }
  }
  return files.sorted()
}

/// What a file says, as bytes that can be searched: its own, what is packed in it, and the text of a PDF.
///
/// A picture's letters are pixels; the PDF is drawn from the same text.
func searchableBytes(_ path: String, notes: inout [String]) -> [[UInt8]] {
  guard let data = FileManager.default.contents(atPath: path) else { return [] }
  var parts = [Array(data)]
  if path.hasSuffix(".xlsx") {
    for entry in archiveEntries(path) { parts.append(Array(entry.name.utf8) + [10] + entry.bytes) }
  }
  if path.hasSuffix(".pdf") {
    if let text = pdfText(path) {
      parts.append(text)
    } else {
      let note =
        "the text of PDF files could not be searched: `apt-get install poppler-utils` brings pdftotext"
      if !notes.contains(note) { notes.append(note) }
    }
  }
  return parts
}

/// The text of a PDF by poppler's pdftotext, with the properties of the document; nil where that is not
/// installed or fails.
private func pdfText(_ path: String) -> [UInt8]? {
  guard let text = output(of: "pdftotext", ["-q", "-enc", "UTF-8", path, "-"]) else { return nil }
  return text + (output(of: "pdfinfo", ["-enc", "UTF-8", path]) ?? [])
}

private func output(of program: String, _ arguments: [String]) -> [UInt8]? {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = [program] + arguments
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardError = FileHandle.nullDevice
  process.standardInput = FileHandle.nullDevice
  do { try process.run() } catch { return nil }
  let data = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return process.terminationStatus == 0 ? Array(data) : nil
}
