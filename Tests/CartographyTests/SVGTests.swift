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
    #expect(pathData([square]) == "m0 0h10v10h-10z")
    #expect(pathData([square, square]) == "m0 0h10v10h-10zm0 0h10v10h-10z")
  }

  @Test("Across and down take a letter, a slope after them takes its own")
  func axes() {
    let unit: Int64 = 100_000
    let line: [(x: Int64, y: Int64)] = [(1, 1), (4, 2), (4, 5), (2, 4), (9, 4), (9, 3), (10, 9)]
      .map { ($0.0 * unit, $0.1 * unit) }
    #expect(pathData([line], closed: false) == "m1 1 3 1v3l-2-1h7v-1l1 6")
  }

  @Test("Sides that share corners become one line, each side once")
  func sides() {
    var lines = SideLines()
    let corners = [0, 1, 2].map { Spot(x: Double($0), y: 0) } + [Spot(x: 1, y: 1)]
    // A fork: from the left to the right, and down from the middle, added in no good order.
    lines.add(from: corners[1], to: corners[2])
    lines.add(from: corners[3], to: corners[1])
    lines.add(from: corners[1], to: corners[0])
    let joined = lines.joined()
    #expect(joined.map(\.count).sorted() == [2, 3])
    #expect(SideLines().joined().isEmpty)
  }

  @Test("Links in a row with one fill name it once, in their order")
  func runs() {
    var runs = LinkRuns()
    for (fill, name) in [(" x", "1"), (" x", "2"), (" y", "3"), (" x", "4")] {
      runs.add(fill: fill, ("<a", ">\(name)</a>"))
    }
    #expect(runs.svg == "<g x><a>1</a><a>2</a></g><a y>3</a><a x>4</a>")
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
