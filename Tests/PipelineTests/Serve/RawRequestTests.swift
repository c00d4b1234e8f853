import Foundation
import Testing

@testable import Pipeline

/// The preview under requests that no browser would send, byte for byte on a socket.
@Suite(.serialized) struct RawRequestTests {
  private let root: URL

  init() throws {
    root = FileManager.default.temporaryDirectory.appending(path: "jangkau-raw-\(UUID())")
    let site = root.appending(path: "site")
    try FileManager.default.createDirectory(
      at: site.appending(path: "data"), withIntermediateDirectories: true)
    try Data("rahasia".utf8).write(to: root.appending(path: "rahasia.txt"))
    try Data("<p>satu".utf8).write(to: site.appending(path: "index.html"))
    try Data("rahasia".utf8).write(to: site.appending(path: ".jangkau-unfinished"))
    for (name, target) in [("keluar.txt", "rahasia.txt"), ("atas", "")] {
      try FileManager.default.createSymbolicLink(
        at: site.appending(path: name), withDestinationURL: root.appending(path: target))
    }
  }

  /// Runs `body` with the port of a preview, then ends it.
  private func serving(_ body: (UInt16) async throws -> Void) async throws {
    let (addresses, started) = AsyncStream.makeStream(of: String.self)
    let options = ServeOptions(folder: root.appending(path: "site").path, port: 0)
    let work = Task { try await serve(options) { started.yield($0) } }
    var iterator = addresses.makeAsyncIterator()
    let address = try #require(await iterator.next())
    try await body(UInt16(try #require(URL(string: address)?.port)))
    work.cancel()
    try await work.value
    try FileManager.default.removeItem(at: root)
  }

  private func connected(_ port: UInt16) throws -> Int32 {
    let file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    var limit = timeval(tv_sec: 120, tv_usec: 0)
    setsockopt(file, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    setsockopt(file, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(file, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    try #require(result == 0)
    return file
  }

  /// What comes back until the other side is silent for a while or closes. Asked for on a thread of its
  /// own: a test that waits in the pool could keep the preview from the thread it answers on.
  private func say(_ bytes: [UInt8], to port: UInt16) async throws -> String {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(with: Result { try said(bytes, to: port) })
      }
    }
  }

  private func said(_ bytes: [UInt8], to port: UInt16) throws -> String {
    let file = try connected(port)
    defer { close(file) }
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { send(file, $0.baseAddress, $0.count, 0x4000) }
      if count <= 0 { break }
      sent += count
    }
    shutdown(file, Int32(SHUT_WR))
    var answer: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = recv(file, &piece, piece.count, 0)
      if count <= 0 { break }
      answer += piece[..<count]
    }
    return String(decoding: answer, as: UTF8.self)
  }

  private func say(_ text: String, to port: UInt16) async throws -> String {
    try await say(Array(text.utf8), to: port)
  }

  private func ask(_ target: String, _ port: UInt16, host: String? = "127.0.0.1") async throws
    -> String
  {
    let name = host.map { "Host: \($0)\r\n" } ?? ""
    return try await say("GET \(target) HTTP/1.1\r\n\(name)Connection: close\r\n\r\n", to: port)
  }

  private static let ways = [
    "/../rahasia.txt", "/..%2frahasia.txt", "/%2e%2e/rahasia.txt", "/%252e%252e/rahasia.txt",
    "/%252e%252e%252frahasia.txt", "/..\\rahasia.txt", "/..%5crahasia.txt",
    "/%c0%ae%c0%ae/rahasia.txt", "/data/../../rahasia.txt", "/data/%2e%2e/%2e%2e/rahasia.txt",
    "//rahasia.txt", "/keluar.txt", "/atas/rahasia.txt", "/atas/", "/./atas/rahasia.txt",
    "/.jangkau-unfinished", "/%2ejangkau-unfinished", "/index.html%00.txt",
    "/index.html/../keluar.txt", "/../site/../rahasia.txt", "http://127.0.0.1/../rahasia.txt",
    "/%u002e%u002e/rahasia.txt", "/..;/rahasia.txt", "/%2e%2e%2f%2e%2e%2f%2e%2e%2fetc%2fpasswd",
    "/" + String(repeating: "../", count: 40) + "etc/passwd",
  ]

  @Test func noWayLeadsOut() async throws {
    try await serving { (port: UInt16) async throws in
      for way in Self.ways {
        let answer = try await ask(way, port)
        #expect(!answer.contains("rahasia\u{0}") && !answer.hasSuffix("rahasia"), "\(way)")
        #expect(!answer.contains("root:"), "\(way)")
        #expect(!answer.hasPrefix("HTTP/1.1 200"), "\(way): \(answer)")
      }
      #expect(try await ask("/", port).hasSuffix("<p>satu"))
    }
  }

  @Test func foreignHostsGetNothing() async throws {
    try await serving { (port: UInt16) async throws in
      for host in [
        "jahat.example", "127.0.0.1.jahat.example", "jahat.example:\(port)", "0.0.0.0", "",
      ] {
        #expect(try await ask("/", port, host: host).hasPrefix("HTTP/1.1 403"), "\(host)")
      }
      #expect(try await ask("/", port, host: nil).hasPrefix("HTTP/1.1 403"))
      // Of two the library keeps the last; no browser sends two.
      let two = try await ask("/", port, host: "127.0.0.1\r\nHost: jahat.example")
      #expect(two.hasPrefix("HTTP/1.1 403"))
      #expect(try await say("GET / HTTP/1.0\r\n\r\n", to: port).contains("<p>satu") == false)
    }
  }

  @Test func everyAnswerHasTheGuards() async throws {
    try await serving { (port: UInt16) async throws in
      for answer in [
        try await ask("/", port), try await ask("/tidak-ada", port),
        try await ask("/", port, host: "jahat.example"),
      ] {
        for header in [
          "X-Content-Type-Options: nosniff", "Referrer-Policy: no-referrer",
          "Content-Security-Policy: frame-ancestors 'none'", "X-Frame-Options: DENY",
          "Cross-Origin-Resource-Policy: same-origin", "Cross-Origin-Opener-Policy: same-origin",
        ] {
          #expect(answer.lowercased().contains(header.lowercased()), "\(header) in \(answer)")
        }
        #expect(!answer.lowercased().contains("access-control-allow-origin"))
      }
    }
  }

  @Test func nonsenseDoesNotEndThePreview() async throws {
    try await serving { (port: UInt16) async throws in
      let host = "Host: 127.0.0.1\r\n"
      let long = String(repeating: "A", count: 1 << 12)
      var nonsense: [[UInt8]] = [
        "", "\0", "GET", "GET /\r\n\r\n", "\r\n\r\n\r\n",
        "GET / HTTP/9.9\r\nHost\r\n: \r\n\r\n",
        "GET /\0 HTTP/1.1\r\n\(host)\r\n", "GET /\(long) HTTP/1.1\r\n\(host)\r\n",
        "POST / HTTP/1.1\r\n\(host)Content-Length: 99999999999\r\n\r\nx",
        "POST / HTTP/1.1\r\n\(host)Content-Length: -1\r\n\r\n",
        "POST / HTTP/1.1\r\n\(host)Transfer-Encoding: chunked\r\n\r\nzz\r\n",
      ].map { (text: String) in Array(text.utf8) }
      nonsense.append([UInt8](repeating: 0xff, count: 4096))
      // Somebody who connects and says nothing keeps nobody waiting.
      let silent = try connected(port)
      defer { close(silent) }
      for bytes in nonsense {
        let answer = try await say(bytes, to: port)
        let said = String(decoding: bytes.prefix(60), as: UTF8.self).debugDescription
        #expect(!answer.contains("<p>satu"), "\(said)")
        #expect(try await ask("/", port).hasSuffix("<p>satu"), "after \(said)")
      }
    }
  }

  /// The kernel's own list says that nobody else on the network is listened to.
  @Test func onlyThisMachineIsListenedTo() async throws {
    try await serving { (port: UInt16) async throws in
      let hex = String(port, radix: 16, uppercase: true)
      let wanted = ":" + String(repeating: "0", count: 4 - hex.count) + hex
      var listening: [String] = []
      for list in ["/proc/net/tcp", "/proc/net/tcp6"] {
        let text = try String(contentsOfFile: list, encoding: .utf8)
        for line in text.split(separator: "\n").dropFirst() {
          // Columns: number, local address, remote address, state (0A is listening).
          let cells = line.split(separator: " ").map(String.init)
          if cells.count > 3, cells[3] == "0A", cells[1].hasSuffix(wanted) {
            listening.append(cells[1])
          }
        }
      }
      #expect(listening == ["0100007F" + wanted])
    }
  }
}
