import Coverage
import Geography
import Testing

@testable import Site

/// What pages and data of the public edition say where counts are withheld.
struct WithheldTests {
  /// The toy survey as the public edition may show it.
  static func context() throws -> SiteContext {
    var context = Toy().context()
    context.report = try #require(
      publicReports(
        [context.report], geography: CoverageGeography(tree: context.report.tree), smallCount: 5
      ).last)
    context.work = nil
    return context
  }

  private func maker(_ context: SiteContext, _ page: PageAddress) -> PageMaker {
    let book = Book(context)
    return PageMaker(
      book: book, page: page, links: Links(from: page, book.addresses),
      desk: MapDesk(book: book, maker: NoMaps(), index: nil))
  }

  @Test func pagesSayThatFiguresAreWithheldAndWhy() throws {
    let context = try Self.context()
    let desa = try #require(
      context.report.tree.desaRange.first { context.report.units[$0].withheld.contains(.found) })
    let model = try maker(context, .unit(desa)).desaPage(desa)
    #expect(model.withheld.first?.contains("langkah paling sedikit 5 keluarga") == true)
    #expect(model.facts.contains { $0.value.html.contains("disamarkan") })
    #expect(model.outcomes == nil && model.placements == nil && model.interval == nil)
    let home = maker(context, .home)
    #expect(try home.areaPage(0).tableNotes.first == model.withheld.first)
    #expect(home.methodPage().edition.contains("Jumlah 1 sampai 4 keluarga disamarkan"))
    #expect(home.briefMessage.text.contains("Edisi publik"))
  }

  /// An empty cell, never a 0, stands for what is withheld, and programs are told.
  @Test func dataHaveNoFigureWhereItIsWithheld() throws {
    let context = try Self.context()
    let data = DataFiles(
      report: context.report, edition: .public, source: context.boundaries, version: "1")
    let found = try #require(DataFiles.coverageColumns.firstIndex { $0.name == "found" })
    for index in context.report.tree.desaRange {
      let isWithheld = context.report.units[index].withheld.contains(.found)
      #expect((data.coverageRow(index)[found] == .empty) == isWithheld)
    }
    let status = String(decoding: data.bytes(.status), as: UTF8.self)
    #expect(status.contains("\"withheld\":{\"small_count\":5"))
    #expect(status.contains("\"inside\":null"))
    let map = String(decoding: data.bytes(.map), as: UTF8.self)
    #expect(map.contains("\"withheld\":{\"small_count\":5"))
  }

  @Test func whereNothingIsWithheldNothingIsSaid() throws {
    let context = Toy().context(edition: .internal)
    let home = maker(context, .home)
    #expect(home.withheldNotes.isEmpty && home.withheldBrief.isEmpty)
    let data = DataFiles(
      report: context.report, edition: .internal, source: context.boundaries, version: "1")
    #expect(!String(decoding: data.bytes(.status), as: UTF8.self).contains("withheld"))
  }
}
