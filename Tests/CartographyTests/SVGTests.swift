import Geography
import Testing

@testable import Cartography

@Suite("Writing SVG")
struct SVGTests {
  @Test("Markup, forbidden characters and open direction marks do not get through")
  func escaping() {
    #expect(escaped("<b>\"A\" & 'B'</b>") == "&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;")
    #expect(escaped("a\u{0}b\u{202e}c\u{2066}d\u{200f}é🏝") == "abcd\u{200f}é🏝")
  }

  @Test(
    arguments: [
      (0, "0"), (100_000, "1"), (-250_000, "-2.5"), (50_000, ".5"), (-1, "-.00001"),
      (1_230_000, "12.3"),
    ] as [(Int64, String)])
  func numbers(_ value: Int64, _ text: String) {
    #expect(fineNumber(value) == text)
  }

  @Test("A path is relative and leaves out what adds nothing")
  func path() {
    let unit: Int64 = 100_000
    let square: [(x: Int64, y: Int64)] = [
      (0, 0), (5 * unit, 0), (10 * unit, 0), (10 * unit, 10 * unit), (10 * unit, 10 * unit),
      (0, 10 * unit), (0, 4 * unit),
    ]
    #expect(pathData([square]) == "m0 0 10 0 0 10-10 0z")
    #expect(pathData([square, square]) == "m0 0 10 0 0 10-10 0zm0 0 10 0 0 10-10 0z")
  }

  @Test("Rounding is to the nearest step, away from zero")
  func rounding() {
    #expect(Detail.rounded(149_999, level: 0) == 100_000)
    #expect(Detail.rounded(-150_000, level: 0) == -200_000)
    #expect(Detail.rounded(123_456, level: 1) == 120_000)
    #expect(Detail.rounded(123_456, level: 5) == 123_456)
  }

  @Test("A line is cut where it leaves a box, a ring follows its edge")
  func clipping() {
    let clip = ClipBox(Box(minX: 0, minY: 0, maxX: 1, maxY: 1))
    let unit = Int64(Detail.unitsPerPixel * Detail.finePerUnit)
    let line: [(x: Int64, y: Int64)] = [
      (-unit, unit / 2), (2 * unit, unit / 2), (2 * unit, 3 * unit),
    ]
    let pieces = clip.pieces(line)
    #expect(pieces.count == 1)
    #expect(pieces[0].map(\.x) == [0, unit])
    let ring: [(x: Int64, y: Int64)] = [
      (-unit, -unit), (2 * unit, -unit), (2 * unit, 2 * unit), (-unit, 2 * unit),
    ]
    #expect(clip.ring(ring).count == 4)
    #expect(clip.ring([(5 * unit, 5 * unit), (6 * unit, 5 * unit), (6 * unit, 6 * unit)]).isEmpty)
  }

  @Test("The plain style has no custom property left")
  func plainStyle() {
    #expect(!MapStyle.plainCSS.contains("var("))
    #expect(!MapStyle.plainCSS.contains("@media"))
    #expect(MapStyle.css.utf8.count < 8 * 1024)
  }
}
