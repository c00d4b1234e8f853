import Foundation

/// Whether an archive asks for a password: any entry of its directory has the flag of encryption (ZIP,
/// APPNOTE 6.3, sections 4.3.12, 4.3.16 and 4.4.4). False for what is no whole archive.
func isLockedArchive(_ path: String) -> Bool {
  guard let file = FileHandle(forReadingAtPath: path) else { return false }
  defer { try? file.close() }
  guard let size = try? file.seekToEnd() else { return false }
  // The end record is 22 bytes with a comment of at most 65,535 behind it.
  let tailStart = size - min(size, 22 + 65_535)
  guard let tail = bytes(file, from: tailStart, count: Int(size - tailStart)),
    let end = tail.indices.last(where: { hasMark(tail, at: $0, 0x05, 0x06) }),
    end + 22 <= tail.count
  else { return false }
  let length = number(tail, at: end + 12, bytes: 4)
  let start = number(tail, at: end + 16, bytes: 4)
  guard length <= 1 << 26, let directory = bytes(file, from: UInt64(start), count: length) else {
    return false
  }
  var place = 0
  while place + 46 <= directory.count, hasMark(directory, at: place, 0x01, 0x02) {
    if directory[place + 8] & 1 == 1 { return true }
    let lengths = [28, 30, 32].map { number(directory, at: place + $0, bytes: 2) }
    place += 46 + lengths.reduce(0, +)
  }
  return false
}

private func hasMark(_ bytes: [UInt8], at place: Int, _ third: UInt8, _ fourth: UInt8) -> Bool {
  place + 4 <= bytes.count && bytes[place] == 0x50 && bytes[place + 1] == 0x4b
    && bytes[place + 2] == third && bytes[place + 3] == fourth
}

/// A number with its lowest byte first; the bytes must be there.
private func number(_ bytes: [UInt8], at place: Int, bytes count: Int) -> Int {
  (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
}

private func bytes(_ file: FileHandle, from start: UInt64, count: Int) -> [UInt8]? {
  guard (try? file.seek(toOffset: start)) != nil else { return nil }
  return (try? file.read(upToCount: count)).flatMap { $0 }.map { [UInt8]($0) }
}
