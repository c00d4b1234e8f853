import Checksum
import Foundation
import Testing

@Suite struct SHA256Tests {
  /// FIPS 180-4's own examples and the empty text.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func knownSums(_ text: String, _ sum: String) {
    #expect(SHA256.digest(Array(text.utf8)).description == sum)
  }

  /// All lengths around the ends of blocks, against the system's own program, in pieces of any size.
  @Test func sumsOfEveryLengthAreThoseOfTheSystem() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sums-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let lengths = Array(0..<200) + [1000, 4095, 4096, 65_537]
    var expected: [String] = []
    for length in lengths {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ length) }
      try Data(bytes).write(to: folder.appending(path: "\(length)"))
      let sum = SHA256()
      var rest = bytes[...]
      while !rest.isEmpty {
        Array(rest.prefix(1 + length % 97)).withUnsafeBytes { sum.update($0) }
        rest = rest.dropFirst(1 + length % 97)
      }
      let digest = sum.finish()
      #expect(digest == SHA256.digest(bytes))
      expected.append("\(digest)  \(length)")
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
    process.arguments = lengths.map { "\($0)" }
    process.currentDirectoryURL = folder
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(
      String(decoding: output, as: UTF8.self).split(separator: "\n") == expected.map { $0[...] })
  }
}
