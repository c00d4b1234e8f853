import Cartography
import Coverage
import Geography
import Testing

@testable import Site

extension Toy {
  /// The context with the positions of its visits.
  func contextWithPoints(_ edition: Edition) -> SiteContext {
    var context = context(edition: edition)
    context.field.points = VisitPoints(input, tree: context.report.tree)
    return context
  }
}

@Suite("Visits on maps")
struct VisitMarkTests {
  private func site(_ edition: Edition, _ toy: Toy = Toy()) throws -> [String: String] {
    let renderer = try SiteRenderer(
      context: toy.contextWithPoints(edition), maps: Atlas(tree: toy.tree))
    return Dictionary(
      uniqueKeysWithValues: try renderer.pages().map {
        ($0.path, String(decoding: $0.bytes, as: UTF8.self))
      })
  }

  @Test func internalPagesShowThem() throws {
    let pages = try site(.internal)
    let desa = try #require(pages["wilayah/6501010001/index.html"])
    #expect(desa.contains("class=\"jmarks"))
    #expect(desa.contains("8 kunjungan berposisi digambar sebagai 2 tanda"))
    #expect(desa.contains("kunjungan: berhasil didata <b>5</b>"))
    #expect(desa.contains("kunjungan: hasil lain <b>3</b>"))
    #expect(pages["wilayah/6501010/index.html"]?.contains("class=\"jmarks") == true)
    // Above kecamatan they would be a smear, and the one file travels.
    for path in ["index.html", "wilayah/6501/index.html", "satu-berkas.html"] {
      #expect(pages[path]?.contains("jmarks jplain") == false, "\(path)")
    }
    // A desa without visits has no word of them.
    #expect(pages["wilayah/6501020002/index.html"]?.contains("kunjungan berposisi") == false)
  }

  @Test func publicPagesHaveNone() throws {
    for (path, text) in try site(.public) where !path.hasSuffix(".css") {
      #expect(!text.contains("jmarks jplain"), "\(path)")
      #expect(!text.contains("marker-mid"), "\(path)")
      #expect(!text.contains("kunjungan berposisi digambar"), "\(path)")
    }
  }

  @Test func positionsElsewhereAreCrosses() throws {
    var toy = Toy()
    toy.misplaced = true
    let page = try #require(try site(.internal, toy)["wilayah/6501010002/index.html"])
    #expect(page.contains("kunjungan: posisi di luar desa yang disebut"))
    #expect(page.contains("id=\"j-cross\""))
  }
}
