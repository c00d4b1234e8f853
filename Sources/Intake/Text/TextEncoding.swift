import Foundation

/// The encodings that exports come in.
enum TextEncoding: Sendable {
  case utf8
  case utf16LittleEndian
  case utf16BigEndian
  case windows1252

  /// What `bytes` are written in, by byte-order mark, by where the NULs of UTF-16 stand, and by
  /// whether they are UTF-8 at all.
  static func detect(_ bytes: UnsafeBufferPointer<UInt8>) -> (encoding: TextEncoding, mark: Int) {
    if bytes.count >= 3, bytes[0] == 0xef, bytes[1] == 0xbb, bytes[2] == 0xbf { return (.utf8, 3) }
    if bytes.count >= 2 {
      if bytes[0] == 0xff, bytes[1] == 0xfe { return (.utf16LittleEndian, 2) }
      if bytes[0] == 0xfe, bytes[1] == 0xff { return (.utf16BigEndian, 2) }
    }
    if let encoding = unmarkedUTF16(bytes) { return (encoding, 0) }
    return (isUTF8(bytes) ? .utf8 : .windows1252, 0)
  }

  /// UTF-16 without a mark shows in a header of ASCII letters: every other byte is NUL.
  private static func unmarkedUTF16(_ bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    let sample = min(bytes.count, 64) & ~1
    guard sample >= 8 else { return nil }
    var even = 0
    var odd = 0
    for index in stride(from: 0, to: sample, by: 2) {
      even += bytes[index] == 0 ? 1 : 0
      odd += bytes[index + 1] == 0 ? 1 : 0
    }
    let pairs = sample / 2
    if odd == pairs, even == 0 { return .utf16LittleEndian }
    if even == pairs, odd == 0 { return .utf16BigEndian }
    return nil
  }

  private static func isUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // Nearly all of an export is ASCII; only the rest goes through the decoder.
    guard let first = firstBeyondASCII(bytes) else { return true }
    var iterator = bytes[first...].makeIterator()
    var decoder = UTF8()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue: continue
      case .emptyInput: return true
      case .error: return false
      }
    }
  }

  /// The first byte of 0x80 or above, looked for eight at a time.
  private static func firstBeyondASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = 0
    while index + 8 <= raw.count {
      let eight = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if eight & 0x8080_8080_8080_8080 != 0 { break }
      index += 8
    }
    return bytes[index...].firstIndex { $0 >= 0x80 }
  }

  /// The text as UTF-8. Bytes that Windows-1252 leaves undefined become the replacement character.
  func utf8(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    switch self {
    case .utf8:
      return Array(bytes)
    case .windows1252:
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count + bytes.count / 8)
      for byte in bytes {
        if byte < 0x80 {
          result.append(byte)
        } else {
          let scalar = byte < 0xa0 ? Self.windows1252High[Int(byte) - 0x80] : UInt32(byte)
          result.append(contentsOf: String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8)
        }
      }
      return result
    case .utf16LittleEndian, .utf16BigEndian:
      var units: [UInt16] = []
      units.reserveCapacity(bytes.count / 2)
      let isLittle = self == .utf16LittleEndian
      for index in stride(from: 0, to: bytes.count - 1, by: 2) {
        let first = UInt16(bytes[index])
        let second = UInt16(bytes[index + 1])
        units.append(isLittle ? first | second << 8 : first << 8 | second)
      }
      return Array(String(decoding: units, as: UTF16.self).utf8)
    }
  }

  /// Code points of 0x80 to 0x9f (WHATWG Encoding Standard, index windows-1252).
  private static let windows1252High: [UInt32] = [
    0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039,
    0x0152, 0xfffd, 0x017d, 0xfffd, 0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
    0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0xfffd, 0x017e, 0x0178,
  ]
}
