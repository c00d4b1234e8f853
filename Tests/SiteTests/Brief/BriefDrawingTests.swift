import Cartography
import Foundation
import Testing

@testable import Site

/// The brief as a drawing: well-formed, resolved, and inside its sheet.
@Suite struct BriefDrawingTests {
  private func drawings(
    _ toy: Toy, edition: Edition = .public, language: Language = .id
  ) throws -> [String] {
    let context = toy.context(edition: edition, language: language)
    return try SiteRenderer(context: context, maps: Atlas(tree: toy.tree))
      .briefDrawings(BriefSheet.allCases)
  }

  @Test func bothSheetsHaveVerdictMapListAndSource() throws {
    for svg in try drawings(Toy()) {
      #expect(svg.contains("keluarga terselesaikan"))
      #expect(svg.contains("class=\"jmap\""))
      #expect(svg.contains(">Paling mendesak<"))
      #expect(svg.contains("BPS Kalimantan Utara"))
      #expect(svg.contains(">batas skematik<"))
      #expect(svg.contains("seharusnya 61,3"))
      #expect(!svg.contains("var(--"))
      #expect(!svg.contains("href=\"wilayah"))
      #expect(!svg.contains("RAHASIA"))
    }
  }

  @Test func theInternalEditionSaysThatItIsConfidential() throws {
    for svg in try drawings(Toy(), edition: .internal) { #expect(svg.contains("RAHASIA")) }
  }

  @Test func itIsWellFormedWhateverTheNames() throws {
    for name in BriefMessageTests.names + ["<b>\"&'</b>\u{0}\u{1f}", "]]>", "%s{x}"] {
      var toy = Toy()
      toy.names = toy.names.indices.map { "\($0)\(name)" }
      for svg in try drawings(toy) {
        let parser = XMLReader()
        #expect(parser.reads(svg))
      }
    }
  }

  @Test func everySurveyHasADrawing() throws {
    var toys = [Toy(), Toy(), Toy()]
    toys[0].visits = false
    toys[0].asOf = Toy.day("2022-10-01")
    toys[1].hasTargets = false
    toys[2].hasAccess = false
    for toy in toys {
      for svg in try drawings(toy) { #expect(svg.hasSuffix("</svg>\n")) }
    }
  }

  @Test func thePageHasTheShapeOfA4() {
    #expect(BriefSheet.picture.width == 1080)
    #expect(BriefSheet.picture.height == 1350)
    #expect(abs(BriefSheet.page.height / BriefSheet.page.width - 297 / 210) < 0.001)
  }

  @Test func linesBreakAtSpacesAndStayInside() {
    let text = "61,9\u{a0}% keluarga terselesaikan; seharusnya 61,3\u{a0}%"
    let lines = TextFit.lines(text, within: 14, most: 9)
    #expect(lines.joined(separator: " ") == text)
    #expect(lines.count > 2)
    for line in lines { #expect(TextFit.width(line) <= 14) }
    let short = TextFit.lines(text, within: 14, most: 2)
    #expect(short.count == 2)
    #expect(short[1].hasSuffix("…"))
    #expect(TextFit.width(short[1]) <= 14)
    #expect(TextFit.lines("", within: 5, most: 3) == [""])
  }

  @Test func wordsKeepTheirWeightAcrossLines() {
    let runs = [TextFit.Run(text: "37", isBold: true), TextFit.Run(text: " desa pedalaman, 5")]
    let lines = TextFit.lines(runs, within: 8, most: 9)
    #expect(lines[0][0] == TextFit.Run(text: "37", isBold: true))
    #expect(lines.flatMap { $0 }.dropFirst().allSatisfy { !$0.isBold })
    #expect(lines[0].map(\.text).joined() == "37 desa")
  }
}

/// Whether a text is XML.
private final class XMLReader {
  func reads(_ text: String) -> Bool {
    // The brackets, quotes and references are checked by hand: FoundationXML would be one more
    // library of the tests.
    var open: [Substring] = []
    var rest = Substring(text)
    while let start = rest.firstIndex(of: "<") {
      guard rest[..<start].firstIndex(of: ">") == nil || open.last == "style" else { return false }
      guard let end = rest[start...].firstIndex(of: ">") else { return false }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("/") {
        guard open.popLast() == tag.dropFirst() else { return false }
      } else if !tag.hasSuffix("/") {
        open.append(tag.prefix { $0 != " " })
      }
      guard tag.count(where: { $0 == "\"" }) % 2 == 0 else { return false }
    }
    return open.isEmpty && !text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" }
  }
}
