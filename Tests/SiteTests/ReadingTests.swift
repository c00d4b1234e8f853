import Coverage
import Foundation
import Testing

@testable import Site

/// What a reader takes from several parts of the pages must agree.
@Suite("Pages as they are read")
struct ReadingTests {
  private func site(_ toy: Toy, edition: Edition = .internal, language: Language = .id) throws
    -> [String: String]
  {
    try toy.site(edition: edition, language: language).mapValues {
      $0.replacing("\u{a0}", with: " ")
    }
  }

  /// A desa whose officers are silent may have been visited: neither the map's title nor a rate may
  /// say that it was not.
  @Test func silenceIsNoZeroInTitlesAndRates() throws {
    let site = try site(.withOfficers)
    #expect(site["index.html"]?.contains("desa belum terjangkau atau sinkron</h2>") == true)
    let page = try #require(site["wilayah/6501020002/index.html"])
    let facts = try #require(page.split(separator: "<dl class=\"facts\">").dropFirst().first)
    #expect(!facts.prefix(300).contains("0,0 %"))
    let plain = try self.site(Toy())["index.html"]
    #expect(plain?.contains("desa belum terjangkau</h2>") == true)
  }

  /// An editor's “go to line” takes no separators.
  @Test(arguments: Language.allCases)
  func linesHaveNoSeparators(language: Language) throws {
    let ledger = try #require(try site(Toy(), language: language)["neraca/index.html"])
    #expect(ledger.contains(">4711<"))
    #expect(!ledger.contains("4.711") && !ledger.contains("4,711"))
  }

  /// What is left is the sum of the desa on the page, in its pace and over its chart alike.
  @Test func whatIsLeftAgreesWithThePaceAndTheChart() throws {
    var toy = Toy()
    // The second desa is far over its target, and what it has too much is nobody else's.
    toy.families[1] = 2
    let top = toy.report.top
    let left = try #require(top.outstanding)
    #expect(left > top.rates.target - top.rates.resolvedListed)
    let page = try #require(try site(toy, edition: .public)["index.html"])
    let pace = (left + 11) / 12
    #expect(page.contains("<b>\(pace)</b> <span>keluarga per hari selama 12 hari kerja tersisa"))
    #expect(page.contains("diperlukan \(pace) per hari"))
    #expect(page.contains("jumlah sisa semua desanya"))
  }

  /// Before the first day nobody can be unreached, and no section stands empty.
  @Test(arguments: Language.allCases)
  func beforeTheStartThereIsNoListYet(language: Language) throws {
    var toy = Toy.withOfficers
    toy.asOf = Toy.day("2022-10-14")
    let site = try site(toy, language: language)
    let words =
      language == .id ? "Pendataan belum dimulai. Daftar" : "The survey has not begun. This list"
    for path in ["index.html", "belum-terjangkau/index.html"] {
      #expect(site[path]?.contains(words) == true, "\(path)")
    }
    #expect(site["belum-terjangkau/index.html"]?.contains("id=\"j-daftar\"") == false)
  }

  /// On a supervisor's page every officer has the same one, which needs no column.
  @Test func aTeamsPageHasNoColumnOfItsOwnName() throws {
    let site = try site(.withOfficers)
    let path = try #require(site.keys.first { $0.hasPrefix("petugas/pml-") })
    let page = try #require(site[path])
    let name = try #require(page.firstMatch(of: /<h1>([^<]*)<\/h1>/)).1
    #expect(page.components(separatedBy: ">\(name)</a></td>").count == 1)
    #expect(page.contains("bersama petugas lain"))
  }

  /// Where access makes them interior, how to get there is said once.
  @Test func accessIsSaidOnce() throws {
    let page = try #require(try site(Toy())["belum-terjangkau/index.html"])
    #expect(page.contains("akses udara") && !page.contains("Cara mencapai"))
  }

  /// On a desa's page the map comes before the figures, as on all others.
  @Test func theMapComesFirst() throws {
    let page = try #require(try Toy().site()["wilayah/6501010001/index.html"])
    let order = ["class=\"verdict\"", "id=\"j-letak\"", "id=\"j-angka\"", "id=\"j-periksa\""]
    let places = order.compactMap { page.range(of: $0)?.lowerBound }
    #expect(places.count == order.count && places == places.sorted())
  }
}
