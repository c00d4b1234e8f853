import Cartography
import Coverage
import Geography
import Testing

@testable import Site

@Suite("Maps of units with too many desa")
struct MapSheetTests {
  /// Desks over the toy's eight desa as if a map held no more than `most` units.
  private static func maker(most: Int, page: PageAddress = .home) throws -> PageMaker {
    let toy = Toy()
    let book = Book(toy.context())
    let atlas = Atlas(tree: toy.tree)
    return PageMaker(
      book: book, page: page, links: Links(from: page, book.addresses),
      desk: MapDesk(
        book: book, maker: atlas, coarse: CoarseMaps(toy.tree, maker: atlas, most: most),
        index: nil))
  }

  @Test("The smallest units that are few enough are shown")
  func level() throws {
    #expect(try Self.maker(most: 8).desk.sheet(of: 0).level == .desa)
    #expect(try Self.maker(most: 7).desk.sheet(of: 0).level == .kecamatan)
    #expect(try Self.maker(most: 2).desk.sheet(of: 0).level == .kabupaten)
    #expect(try Self.maker(most: 2).desk.sheet(of: 1).level == .kecamatan)
    #expect(try Self.maker(most: 3).desk.sheet(of: 2).level == .desa)
  }

  @Test("A map of kecamatan has each of them once, with its own figure, and says so")
  func figure() throws {
    let maker = try Self.maker(most: 7)
    let figure = try #require(try maker.mapFigure(0))
    for unit in 3...5 {
      let title = "<title>\(escapedHTML(maker.book.mapTitle(unit)))</title>"
      #expect(figure.svg.html.contains(title))
      #expect(figure.svg.html.contains("href=\"\(maker.links.unit(unit))\""))
    }
    #expect(!figure.svg.html.contains("Hulu"))
    #expect(!figure.hasTiles)
    #expect(figure.notes[0].contains("3 kecamatan"))
    #expect(figure.notes[0].contains("8 desa"))
    #expect(figure.measure.contains("per kecamatan"))
    // The finding over the map stays one of desa.
    #expect(figure.title.contains("8 desa"))
    #expect(figure.legend.compactMap { Int($0.count) }.reduce(0, +) == 3)
  }

  @Test("Where desa are few enough nothing is said of it")
  func plain() throws {
    let figure = try #require(try Self.maker(most: 8).mapFigure(0))
    #expect(figure.svg.html.contains("Hulu"))
    #expect(figure.measure.contains("per desa"))
    #expect(!figure.notes.contains { $0.contains("satu peta") })
  }

  @Test("Bytes are found where they first stand")
  func byteSearch() {
    var text = "é<a href=\"x\">y</a><a href=\"x\">"
    #expect(text.firstByte(of: "href=") == 5)
    #expect(text.firstByte(of: "hrefs") == nil)
    #expect("".firstByte(of: "a") == nil)
    let sought = "href=\"x\""
    text.insert("!", atByte: (text.firstByte(of: sought) ?? 0) + sought.utf8.count)
    #expect(text == "é<a href=\"x\"!>y</a><a href=\"x\">")
  }
}
