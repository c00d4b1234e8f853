import Testing

@testable import Pipeline

/// What a request gets, decided from its first line and its host alone.
@Suite struct AnswerTests {
  private let entries: [[String]: SiteEntry] = [
    []: .folder, ["index.html"]: .file, ["data"]: .folder, ["data", "coverage.csv"]: .file,
    ["wilayah"]: .folder, ["wilayah", "6501"]: .folder, ["wilayah", "6501", "index.html"]: .file,
    ["a b.html"]: .file,
  ]

  private func ask(
    _ target: String, method: String = "GET", host: String? = "127.0.0.1:8000"
  ) -> SiteAnswer {
    answer(to: SiteRequest(method: method, target: target, host: host)) { entries[$0] }
  }

  @Test func foldersHaveTheirIndex() {
    #expect(ask("/") == .file(["index.html"]))
    #expect(ask("/wilayah/6501/") == .file(["wilayah", "6501", "index.html"]))
    #expect(ask("/wilayah/6501") == .moved(to: "/wilayah/6501/"))
    #expect(ask("/data/") == .refused(.notFound), "no listing")
    #expect(ask("/data") == .refused(.notFound))
  }

  @Test func filesAreFoundByTheirDecodedName() {
    #expect(ask("/data/coverage.csv?x=../../etc") == .file(["data", "coverage.csv"]))
    #expect(ask("/a%20b.html") == .file(["a b.html"]))
    #expect(ask("/%64ata/coverage.csv") == .file(["data", "coverage.csv"]))
    #expect(ask("/index.html/") == .refused(.notFound))
    #expect(ask("/tidak-ada.html") == .refused(.notFound))
  }

  @Test(arguments: [
    "/../etc/passwd", "/data/../../etc/passwd", "/%2e%2e/etc/passwd", "/.%2E/etc/passwd",
    "/data%2f..%2f..%2fetc%2fpasswd", "/..%5cetc", "/data/..%00/x", "/index.html%00.png",
    "/./index.html", "//index.html", "//evil.example/", "/.jangkau-unfinished",
    "/data//coverage.csv",
    "/\\..\\etc",
  ])
  func nothingOutsideIsReached(_ target: String) {
    let looked = answer(to: SiteRequest(method: "GET", target: target, host: "localhost")) {
      parts in
      #expect(parts.allSatisfy { !$0.contains("/") && $0 != ".." && !$0.contains("\0") })
      return entries[parts]
    }
    #expect(looked == .refused(.notFound))
  }

  @Test(arguments: [
    "http://evil.example/", "index.html", "*", "", "/%", "/%4", "/%zz", "/%ff%fe", "/%c0%ae%c0%ae/",
  ])
  func brokenAddressesAreRefused(_ target: String) {
    #expect(ask(target) == .refused(.badRequest))
  }

  @Test(arguments: [
    nil, "", "evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8000",
    "127.0.0.1:", "127.0.0.1:80a", "127.0.0.1:123456", "0.0.0.0:8000", "192.168.1.7", "[::2]:80",
    "user@127.0.0.1", "127.0.0.1:80:80",
  ])
  func foreignHostsAreRefused(_ host: String?) {
    #expect(ask("/", host: host) == .refused(.foreignHost))
  }

  @Test(arguments: ["127.0.0.1", "127.0.0.1:8000", "localhost", "LOCALHOST:1", "[::1]", "[::1]:80"])
  func thisMachineIsNot(_ host: String) {
    #expect(ask("/", host: host) == .file(["index.html"]))
  }

  @Test func onlyLookingIsAllowed() {
    #expect(ask("/", method: "HEAD") == .file(["index.html"]))
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "get", ""] {
      #expect(ask("/", method: method) == .refused(.method))
    }
  }

  @Test(arguments: [
    ("index.html", "text/html; charset=utf-8"), ("jangkau.css", "text/css; charset=utf-8"),
    ("jangkau.js", "text/javascript; charset=utf-8"), ("a.svg", "image/svg+xml"),
    ("coverage.csv", "text/csv; charset=utf-8"), ("coverage.geojson", "application/geo+json"),
    ("status.json", "application/json"), ("ringkasan.png", "image/png"),
    ("coverage.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("ringkasan.pdf", "application/pdf"), ("ringkasan.txt", "text/plain; charset=utf-8"),
    ("CNAME", "application/octet-stream"), ("A.HTML", "text/html; charset=utf-8"),
  ])
  func typesFollowTheEnding(_ name: String, _ type: String) {
    #expect(contentType(of: name) == type)
  }
}
