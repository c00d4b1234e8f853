import Coverage
import Foundation
import Geography
import Testing

@testable import Site

@Suite("Officers' pages and silence")
struct OfficerPageTests {
  private func site(_ toy: Toy = .withOfficers, edition: Edition, language: Language = .id) throws
    -> [String: String]
  {
    try toy.site(edition: edition, language: language)
  }

  /// Everybody has a page in the internal edition, and every link leads to a file.
  @Test(arguments: Language.allCases)
  func aPageForEachAndLinksThatLead(language: Language) throws {
    let site = try site(edition: .internal, language: language)
    let pages = site.keys.filter { $0.hasPrefix("petugas/") }
    // The list; six of the file and what of the records it does not name; a PML and a Koseka.
    let work = Toy.withOfficers.context(edition: .internal).work
    #expect(pages.count == 1 + (work?.officers.count ?? 0) + 2)
    for page in pages {
      let text = try #require(site[page])
      #expect(text.contains("RAHASIA") || text.contains("CONFIDENTIAL"), "\(page)")
      for match in text.matches(of: /href="([^"#]*)"/) where !match.1.hasPrefix("data") {
        let target = URL(string: String(match.1), relativeTo: URL(string: "http://a/" + page))
        let path = try #require(target?.absoluteURL.path.dropFirst()).description
        // Data files and the brief are written beside the pages.
        if path.hasPrefix("data/") || path == "ringkasan.txt" { continue }
        #expect(site[path] != nil, "\(path) in \(page)")
      }
      let ids = text.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
      #expect(ids.count == Set(ids).count, "\(page)")
    }
  }

  @Test func thePublicEditionKnowsNobody() throws {
    for language in Language.allCases {
      for (path, text) in try site(edition: .public, language: language) {
        #expect(!path.contains("petugas"), "\(path)")
        #expect(!text.lowercased().contains("rahasia-"), "\(path)")
        #expect(!text.contains("petugas/"), "\(path)")
      }
    }
  }

  /// The one file of the internal edition holds no page of officers, so it links to none.
  @Test func theOneFileLinksToNone() throws {
    let text = try #require(try site(edition: .internal)["satu-berkas.html"])
    #expect(!text.contains("petugas/"))
  }

  @Test(arguments: [
    "../../etc/passwd", "a/b", "..", ".", "CON", "nul", "\u{202e}gpj", "", " ", "%2e%2e", "P?#",
    String(repeating: "x", count: 500), "Ñandú", "a\u{0}b",
  ])
  func hostileIdsHaveSafeFolders(id: String) {
    for role in OfficerRole.allCases {
      let folder = officerFolder(role, id)
      #expect(folder.firstMatch(of: /^[a-z0-9-]{10,60}$/) != nil, "\(folder)")
      #expect(folder.hasPrefix(role.rawValue + "-"))
      #expect(SitePaths.flaw(of: "petugas/\(folder)/index.html") == nil)
    }
  }

  /// Ids that differ by case or by what is left out have folders that differ on every file system.
  @Test func idsThatLookAlikeHaveFoldersOfTheirOwn() {
    let ids = ["PPL1", "ppl1", "PPL/1", "PPL-1", "PPL 1", "ppl1 "]
    let folders = ids.map { officerFolder(.ppl, $0) }
    #expect(Set(folders.map { $0.lowercased() }).count == ids.count)
    #expect(folders[0].hasPrefix("ppl-ppl1-"))
  }

  @Test func idsAreEscaped() throws {
    let site = try site(edition: .internal)
    let index = try #require(site["petugas/index.html"])
    #expect(index.contains("../../rahasia-&lt;b&gt;&amp;&quot;"))
    for (path, text) in site { #expect(!text.contains("<b>&\""), "\(path)") }
  }

  /// Desa 4 and 5 have officers of whom nothing ever came: 19 full days since the start.
  @Test func aSilentDesaSaysWhatIsUnknown() throws {
    let site = try site(edition: .public)
    let page = try #require(site["wilayah/6501020002/index.html"]).replacing("\u{a0}", with: " ")
    #expect(page.contains("belum sinkron") && !page.contains("Sudah 19 hari"))
    let office = try self.site(edition: .internal)["wilayah/6501020002/index.html"]
    #expect(
      office?.replacing("\u{a0}", with: " ").contains(
        "Sudah 19 hari tidak ada tanda apa pun dari 1 petugasnya.") == true)
    #expect(page.contains("30 keluarga tersisa di sini belum diketahui keadaannya"))
    let home = try #require(site["index.html"])
    #expect(home.contains("desa pedalaman: "))
    #expect(home.contains("<strong>2</strong> belum sinkron"))
    #expect(
      home.contains("keadaan <strong>42</strong> keluarga tersisa di sana tidak diketahui"))
  }

  @Test func theDesaNamesItsOfficersInTheInternalEdition() throws {
    let page = try #require(try site(edition: .internal)["wilayah/6501010001/index.html"])
    #expect(page.contains("rahasia-petugas-0-1") && page.contains("rahasia-pml"))
    #expect(page.contains("../../petugas/ppl-rahasia-petugas-0-1-"))
    // Two days between visits of one officer and the as-of day of the other.
    #expect(page.contains("2 petugas desa ini diam 3 hari atau lebih"))
  }

  /// Where no file of officers is, the pages are as they were: nothing of officers, and a warning.
  @Test func withoutOfficersTheFeatureIsOff() throws {
    let site = try Toy().site(edition: .internal)
    #expect(!site.keys.contains { $0.hasPrefix("petugas/") })
    #expect(site["index.html"]?.contains("petugas/index.html") == false)
    #expect(site["wilayah/6501020002/index.html"]?.contains("Mungkin sudah dikunjungi") == true)
  }
}
