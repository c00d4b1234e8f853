import Coverage
import Geography
import Testing

@testable import Site

@Suite("What the office knows")
struct NoteTests {
  private static let hulu = Toy.code("6501020003")

  private static func note(
    _ text: String, on day: String, due: String? = nil, isPublic: Bool = false
  ) -> Note {
    Note(
      unit: hulu, date: Toy.day(day), text: text, owner: "Bu Rahasia", due: due.map(Toy.day),
      isPublic: isPublic)
  }

  /// Of a day before, an open one, one of the day after the page, one for everybody.
  private static let all = [
    note("pesawat <batal>, jadwal ulang", on: "2022-10-30", due: "2022-11-01"),
    note("perahu disewa", on: "2022-11-02", due: "2022-11-02"),
    note("belum ditulis", on: "2022-11-03"),
    note("jembatan putus", on: "2022-10-20", isPublic: true),
  ]

  private func context(_ edition: Edition, _ toy: Toy = Toy()) -> SiteContext {
    var context = toy.context(edition: edition)
    context.field.notes = notes(
      Self.all.reversed() + Self.all, of: context.report.tree, asOf: toy.asOf)
    return context
  }

  private func pages(_ edition: Edition) throws -> [String: String] {
    let renderer = try SiteRenderer(context: context(edition), maps: NoMaps())
    return Dictionary(
      uniqueKeysWithValues: try renderer.pages().map {
        (
          $0.path,
          String(decoding: $0.bytes, as: UTF8.self).replacing("\u{a0}", with: " ")
        )
      })
  }

  @Test func theDesaShowsAllThatWereKnown() throws {
    let page = try #require(try pages(.internal)["wilayah/6501020003/index.html"])
    #expect(page.contains("Catatan kantor"))
    #expect(
      page.contains(
        "pesawat &lt;batal&gt;, jadwal ulang; <b class=\"bad\">lewat tenggat 1 November 2022</b>"
          + "; ditangani Bu Rahasia"))
    // Due on the very day of the page is not overdue.
    #expect(page.contains("perahu disewa; tenggat 2 November 2022"))
    #expect(page.contains("jembatan putus"))
    #expect(!page.contains("belum ditulis"))
    let order = ["perahu", "pesawat", "jembatan"].compactMap { page.range(of: $0)?.lowerBound }
    #expect(order.count == 3 && order == order.sorted())
    #expect(try pages(.internal)["wilayah/6501020002/index.html"]?.contains("Catatan") == false)
  }

  @Test func theListAndTheBriefShowTheForemost() throws {
    let list = try #require(try pages(.internal)["belum-terjangkau/index.html"])
    #expect(list.contains("pesawat &lt;batal&gt;"))
    #expect(list.contains("lewat tenggat 1 November 2022</b>; dan 2 catatan lain"))
    let renderer = try SiteRenderer(context: context(.internal), maps: NoMaps())
    #expect(renderer.briefMessage.contains("catatan: pesawat <batal>, jadwal ulang (lewat tenggat"))
  }

  @Test func everybodyReadsWhatIsMarkedSoAndNoName() throws {
    let pages = try pages(.public)
    for (path, text) in pages {
      for word in ["Rahasia", "pesawat", "perahu", "ditangani"] {
        #expect(!text.contains(word), "\(word) in \(path)")
      }
    }
    #expect(pages["wilayah/6501020003/index.html"]?.contains("jembatan putus") == true)
    #expect(pages["belum-terjangkau/index.html"]?.contains("jembatan putus") == true)
    let brief = try SiteRenderer(context: context(.public), maps: NoMaps()).briefMessage
    #expect(brief.contains("jembatan putus") && !brief.contains("Rahasia"))
  }

  @Test func everyReasonForAttentionSaysWhatToDo() throws {
    let verbs = ["Periksa", "Cocokkan", "Perbarui"]
    var toy = Toy()
    toy.misplaced = true
    let renderer = try SiteRenderer(context: toy.context(), maps: NoMaps())
    let maker = PageMaker(
      book: renderer.book, page: .unit(7), links: Links(from: .unit(7), renderer.book.addresses),
      desk: renderer.desk)
    let items = maker.attentionItems(7)
    #expect(!items.isEmpty)
    for item in items { #expect(verbs.contains { item.text.contains($0) }, "\(item)") }
    let reasons: [AttentionText] = [
      .noGPSSupportWhy, .gpsOnlyWhy, .manyNotFoundWhy, .misfitAct, .staleTargetWhy,
    ]
    #expect(reasons.count == Attention.allCases.count)
    for reason in reasons {
      #expect(verbs.contains { reason.indonesian.contains($0) }, "\(reason)")
      #expect(["Check", "Compare", "Update"].contains { reason.english.contains($0) })
    }
  }
}
