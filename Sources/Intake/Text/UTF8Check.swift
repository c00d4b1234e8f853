/// Whether bytes that come in pieces are UTF-8 (RFC 3629).
struct UTF8Check {
  /// Whether nothing was wrong so far.
  private(set) var isFine = true
  /// How many bytes of the letter that was begun are missing, and what the next may be.
  private var missing = 0
  private var next: ClosedRange<UInt8> = 0x80...0xbf

  /// Whether the last letter is whole.
  var isComplete: Bool { missing == 0 }

  /// Takes the next piece.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = 0
    while index < raw.count, isFine {
      if missing == 0, index + 8 <= raw.count,
        raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        index += 8
        continue
      }
      step(raw[index])
      index += 1
    }
  }

  private mutating func step(_ byte: UInt8) {
    if missing > 0 {
      isFine = next.contains(byte)
      missing -= 1
      next = 0x80...0xbf
      return
    }
    switch byte {
    case 0..<0x80: break
    case 0xc2...0xdf: missing = 1
    case 0xe0: (missing, next) = (2, 0xa0...0xbf)
    case 0xed: (missing, next) = (2, 0x80...0x9f)
    case 0xe1...0xef: missing = 2
    case 0xf0: (missing, next) = (3, 0x90...0xbf)
    case 0xf1...0xf3: missing = 3
    case 0xf4: (missing, next) = (3, 0x80...0x8f)
    default: isFine = false
    }
  }
}
