import Coverage
import Foundation
import Testing

@testable import Intake

/// The encodings that exports come in are recognised, and say the same.
@Suite struct EncodingTests {
  private static let text = "kode;nama;catatan\n6501040004;Long Sulé;“ok” – 5 €\n"
  private static let expected = [ReadRow(2, ["6501040004", "Long Sulé", "“ok” – 5 €"])]

  private static func utf16(_ text: String, little: Bool, mark: Bool) -> Data {
    var bytes: [UInt8] = []
    for unit in (mark ? "\u{FEFF}" : "").utf16 + Array(text.utf16) {
      let halves = [UInt8(unit & 255), UInt8(unit >> 8)]
      bytes += little ? halves : halves.reversed()
    }
    return Data(bytes)
  }

  @Test func utf8WithAndWithoutMark() throws {
    for mark in ["", "\u{FEFF}"] {
      let read = try rows(of: Data((mark + Self.text).utf8))
      #expect(read.header == ["kode", "nama", "catatan"])
      #expect(read.rows == Self.expected)
    }
  }

  @Test(arguments: [true, false], [true, false])
  func utf16(little: Bool, mark: Bool) throws {
    let read = try rows(of: Self.utf16(Self.text, little: little, mark: mark))
    #expect(read.header == ["kode", "nama", "catatan"])
    #expect(read.rows == Self.expected)
  }

  /// Surrogate pairs, and a file cut within one.
  @Test func utf16BeyondTheBasicPlane() throws {
    let whole = Self.utf16("a;b\n1;🛶\n", little: true, mark: true)
    #expect(try rows(of: whole).rows == [ReadRow(2, ["1", "🛶"])])
    let cut = whole.dropLast(4)
    #expect(try rows(of: Data(cut)).rows == [ReadRow(2, ["1", "\u{FFFD}"])])
    #expect(try rows(of: Data(whole.dropLast(3))).rows == [ReadRow(2, ["1", "\u{FFFD}"])])
  }

  @Test func windows1252() throws {
    let bytes = try #require(Self.text.data(using: .windowsCP1252))
    #expect(bytes.count < Self.text.utf8.count)
    #expect(try rows(of: bytes).rows == Self.expected)
  }

  /// All bytes that Windows-1252 has, as Foundation reads them.
  @Test func everyByteOfWindows1252() throws {
    let undefined: Set<UInt8> = [0x81, 0x8d, 0x8f, 0x90, 0x9d]
    for byte in UInt8(0x80)...0xff {
      let read = try rows(of: Data(Array("a;b\n1;x".utf8) + [byte] + Array("x\n".utf8)))
      let one = String(data: Data([byte]), encoding: .windowsCP1252) ?? "?"
      let expected = undefined.contains(byte) ? "\u{FFFD}" : one
      #expect(read.rows == [ReadRow(2, ["1", "x\(expected)x"])], "byte \(byte)")
    }
  }

  /// One byte that is no UTF-8 far below must not be missed.
  @Test func aLateByteDecides() throws {
    let start = "a;b\n" + String(repeating: "1;Sulé\n", count: 3)
    #expect(try rows(of: Data(start.utf8)).rows.last?.cells == ["1", "Sulé"])
    let latin = Data(start.utf8) + Data([0x32, 0x3b, 0xe9, 0x0a])
    #expect(try rows(of: latin).rows.last?.cells == ["2", "é"])
  }

  @Test func nulBytesInTheHeaderAreNoUTF16() throws {
    let error = intakeError { _ = try rows(of: Data("a\0,b\n1,2\n".utf8)) }
    #expect(error?.cause == "the file has no header that can be read")
  }
}
