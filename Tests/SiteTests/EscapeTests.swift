import Foundation
import Testing

@testable import Site

@Suite("Escaping")
struct EscapeTests {
  static let hostile = [
    "<script>alert(1)</script>", "\" onmouseover=\"alert(1)", "'><img src=x onerror=alert(1)>",
    "\"\u{301} autofocus onfocus=alert(1) x=\"", "Desa \u{202e}kilab\u{2066} hulu",
    String(repeating: "Panjang", count: 29), "🛶 Long 🏞️ &amp; Sule", "{{shell.title}} {{{t}}}",
    "</title></script><!--", "]]>\u{0}\u{7}\u{2028}",
  ]

  @Test func html() {
    #expect(escapedHTML("a & b") == "a &amp; b")
    #expect(escapedHTML("<\"'>") == "&lt;&quot;&#39;&gt;")
    #expect(escapedHTML("\"\u{301}") == "&quot;\u{301}", "a combining mark does not hide a quote")
    #expect(escapedHTML("x\u{202e}y\u{0}z") == "xyz")
    #expect(escapedHTML("Désa 🛶") == "Désa 🛶")
  }

  @Test func paths() {
    #expect(escapedPath("6501") == "6501")
    #expect(escapedPath("../a b?#é") == "..%2Fa%20b%3F%23%C3%A9")
  }

  @Test func scripts() throws {
    for text in Self.hostile {
      let literal = scriptString(text)
      #expect(!literal.contains("<") && !literal.contains("\u{2028}"))
      let decoded = try JSONDecoder().decode([String].self, from: Data("[\(literal)]".utf8))
      #expect(decoded == [String(String.UnicodeScalarView(text.unicodeScalars.filter(isKept)))])
    }
  }

  private func isKept(_ scalar: Unicode.Scalar) -> Bool {
    ![0x0, 0x7, 0x202e, 0x2066].contains(scalar.value)
  }

  /// Names from outside reach every page as text: no element or attribute comes of them.
  @Test(arguments: hostile)
  func names(hostile: String) throws {
    var toy = Toy()
    toy.names = toy.names.map { _ in hostile }
    toy.title = hostile
    let plain = try Toy().site(edition: .internal)
    for (path, text) in try toy.site(edition: .internal) where path.hasSuffix(".html") {
      #expect(!text.contains("<img") && !text.contains("<script>"), "\(path)")
      #expect(!text.contains("\u{202e}") && !text.contains("\u{2066}"), "\(path)")
      #expect(!text.unicodeScalars.contains { $0.value < 9 }, "\(path)")
      #expect(attributes(text) == attributes(plain[path] ?? ""), "\(path)")
    }
  }

  /// The elements with the names of their attributes, in order, outside of pictures.
  private func attributes(_ html: String) -> [String] {
    let outside = html.replacing(/<svg.*?<\/svg>/.dotMatchesNewlines(), with: "")
    return outside.matches(of: /<[a-z][^>]*>/).map { tag in
      String(tag.0).replacing(/="[^"]*"/, with: "=")
    }
  }
}
