import Coverage
import Geography
import Testing

@testable import Site

/// The page of quality, what the ledger says of boundaries, and what changed since yesterday.
@Suite("Quality")
struct QualityPageTests {
  private var crowded: Toy {
    var toy = Toy()
    toy.misplaced = true
    return toy
  }

  @Test func onlyTheInternalEditionHasThePage() throws {
    let path = "mutu/index.html"
    let closed = try crowded.site(edition: .internal)
    let open = try crowded.site(edition: .public)
    let page = try #require(closed[path])
    #expect(page.contains("rahasia-petugas-1-0"))
    #expect(page.contains("Halaman ini mengatakan apa yang perlu diperiksa"))
    #expect(closed["index.html"]?.contains("mutu/index.html") == true)
    #expect(open[path] == nil)
    for (name, text) in open {
      #expect(!text.contains("rahasia-") && !text.contains("mutu/index"), "\(name)")
    }
    #expect(open["neraca/index.html"]?.contains("hanya ada di edisi internal") == true)
    #expect(open["neraca/index.html"]?.contains("Titik yang dipakai beberapa petugas") == true)
  }

  /// Without officers the checks that need them are not said to have found nothing.
  @Test func whatIsNotCheckedSaysSo() throws {
    let context = Toy().context(edition: .internal)
    let maker = PageMaker(
      book: Book(context), page: .quality, links: Links(from: .quality, Book(context).addresses),
      desk: MapDesk(book: Book(context), maker: NoMaps(), index: nil))
    var report = QualityReport(rules: QualityRules())
    #expect(maker.qualityPage(report).rules.html.contains("Belum ada kunjungan untuk diperiksa"))
    report.visits = 1
    let page = maker.qualityPage(report)
    #expect(page.rules.html.contains("tidak diperiksa: catatan tidak menyebut petugas"))
    #expect(page.rules.html.contains("tidak diperiksa: catatan tidak memuat waktu selesai"))
    #expect(page.officers == nil && page.clusters == nil)
  }

  @Test func theThresholdsAreThoseApplied() throws {
    var toy = Toy()
    toy.quality = QualityRules(
      clusterFamilies: 9, clusterMetres: 14.5, maximumSpeed: 77, nightFrom: 21.5, nightTo: 4)
    let page = try #require(try toy.site(edition: .internal)["mutu/index.html"])
    #expect(page.contains("≥ 9 keluarga dalam 14,5 m"))
    #expect(page.contains("&gt; 77 km/jam") || page.contains("> 77 km/jam"))
    #expect(page.contains("pukul 21.30–04.00"))
    let method = try #require(try toy.site()["metode/index.html"])
    #expect(method.contains("di atas 77 km/jam"))
  }

  @Test func theLedgerTellsBoundariesFromOfficers() throws {
    let ledger = try #require(try crowded.site()["neraca/index.html"])
    #expect(ledger.contains("Batas atau petugas?"))
    #expect(ledger.contains("ini bukan kesalahan petugas"))
    #expect(ledger.contains("id=\"tidak-cocok\""))
    let fitting = try #require(try Toy().site()["neraca/index.html"])
    #expect(fitting.contains("Batas cocok dengan survei"))
    var empty = Toy()
    empty.visits = false
    let nothing = try #require(try empty.site()["neraca/index.html"])
    #expect(nothing.contains("tidak ada yang dapat dikatakan"))
  }

  /// Where no desa can be judged, the typical officer tells of the file.
  @Test func theVerdictSaysWhyTheBoundariesDoNotFit() throws {
    var context = Toy().context()
    context.report.officersApart = OfficersApart(judged: 12, affected: 7)
    let page = try SiteRenderer(context: context, maps: NoMaps()).page(.home)
    let text = String(decoding: page.bytes, as: UTF8.self)
    #expect(text.contains("pada 7 dari 12 petugas lebih dari sepersepuluh kunjungan"))
    let fitting = try SiteRenderer(context: Toy().context(), maps: NoMaps()).page(.home)
    #expect(!String(decoding: fitting.bytes, as: UTF8.self).contains("tidak cocok dengan survei"))
  }

  /// A public page of a desa tells of no single day's records; from kecamatan up it does.
  @Test func sinceYesterdayKeepsToTheEdition() throws {
    let desa = "wilayah/\(Toy.codes[4])/index.html"
    let kecamatan = "wilayah/6501010/index.html"
    let open = try Toy().site()
    let closed = try Toy().site(edition: .internal)
    #expect(open[kecamatan]?.contains("catatan") == true)
    for site in [open, closed] { #expect(site[kecamatan]?.contains("Sejak kemarin") == true) }
    let part = try #require(open[desa]?.split(separator: "j-kemarin\">").last?.prefix(300))
    #expect(part.contains("Tidak ada yang berubah sejak kemarin"))
    let inner = try #require(closed[desa]?.split(separator: "j-kemarin\">").last?.prefix(300))
    #expect(inner.contains("Tidak ada catatan baru diterima"))
    var context = Toy().context()
    context.since = nil
    let page = try SiteRenderer(context: context, maps: NoMaps()).page(.home)
    #expect(!String(decoding: page.bytes, as: UTF8.self).contains("Sejak kemarin"))
  }

  @Test func theHeadOfAnAreaShowsTheInterval() throws {
    let toy = Toy()
    let rates = toy.report.top.rates
    let counts = toy.report.top.counts
    // The last desa has no target, so it is in the counts and not in the rates.
    #expect(rates.low < counts.low && rates.high < counts.high)
    let page = try #require(try toy.site()["index.html"])
    let (low, counted, high) = (rates.low, rates.completedListed, rates.high)
    #expect(page.contains("pasti \(low), dihitung \(counted), mungkin \(high)"))
    #expect(page.contains("(\(low) sampai \(high) keluarga)"))
  }

  @Test func changesHaveTheirSign() {
    let book = Toy().book
    let maker = PageMaker(
      book: book, page: .home, links: Links(from: .home, book.addresses),
      desk: MapDesk(book: book, maker: NoMaps(), index: nil))
    #expect([1_234, 0, -5].map(maker.signed) == ["+1.234", "0", "−5"])
  }
}
