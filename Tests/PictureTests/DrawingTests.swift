import Foundation
import Testing

@testable import Picture

@Suite struct DrawingTests {
  private let svg = """
    <svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 40 20">\
    <style>.a{fill:#ff0000}</style><path d="M0 0h40v20H0z" fill="#fff"/>\
    <path class="a" d="M0 0h20v20H0z"/><text x="1" y="10" font-size="8">Long Sule</text></svg>
    """

  @Test func aPNGHasTheSizeAskedFor() throws {
    let bytes = try Drawing(svg: svg).png(width: 80, height: 40)
    #expect(bytes.prefix(8) == [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    // IHDR: width and height, four bytes each, then 8 bits of RGB.
    #expect(bytes[16..<26] == [0, 0, 0, 80, 0, 0, 0, 40, 8, 2])
  }

  @Test func aPDFIsOnePageOfA4InVectors() throws {
    let bytes = try Drawing(svg: svg).pdf(.a4(title: "Uji", subject: "uji", day: "2022-11-02"))
    // Latin-1, so that compressed bytes are no flaw of the text.
    let text = try #require(String(bytes: bytes, encoding: .isoLatin1))
    #expect(text.hasPrefix("%PDF-"))
    #expect(text.contains("595.275"))
    #expect(text.components(separatedBy: "/MediaBox").count == 2)
    #expect(!text.contains("/Subtype /Image"))
  }

  @Test func theSameDrawingGivesTheSameBytes() async throws {
    let document = PDFDocument.a4(title: "Uji", subject: "uji", day: "2022-11-02")
    let png = try Drawing(svg: svg).png(width: 80, height: 40)
    let pdf = try Drawing(svg: svg).pdf(document)
    // The clock of PDF counts seconds.
    try await Task.sleep(for: .seconds(1.1))
    #expect(try Drawing(svg: svg).png(width: 80, height: 40) == png)
    #expect(try Drawing(svg: svg).pdf(document) == pdf)
  }

  @Test func whatIsNoDrawingIsAnError() throws {
    for text in ["", "<svg", "<html></html>"] {
      #expect(throws: PictureError.self) {
        _ = try Drawing(svg: text).png(width: 8, height: 8)
      }
    }
    let drawing = try Drawing(svg: svg)
    #expect(throws: PictureError.self) { _ = try drawing.png(width: 100_000, height: 8) }
    #expect(throws: PictureError.self) { _ = try drawing.png(width: -1, height: 8) }
  }

  @Test func filesAreNotReadFromADrawing() throws {
    let plain = try Drawing(svg: svg).png(width: 40, height: 20)
    let folder = FileManager.default.temporaryDirectory.appending(path: "jangkau-\(UUID()).png")
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(plain).write(to: folder)
    let frame = { (inside: String) in
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\">\(inside)</svg>"
    }
    let image = "<image href=\"file://\(folder.path)\" width=\"40\" height=\"20\"/>"
    #expect(
      try Drawing(svg: frame(image)).png(width: 40, height: 20)
        == Drawing(svg: frame("")).png(width: 40, height: 20))
  }

  @Test func lettersThatNoFontHasAreFound() {
    // A noncharacter is in no font; a space needs none.
    #expect(lettersWithoutFont(in: "Long Sule\u{10ffff}\u{200d}\n") == ["\u{10ffff}"])
    #expect(lettersWithoutFont(in: "") == [])
    #expect(!hasFontFamily("Tidak Ada Sans"))
  }
}
