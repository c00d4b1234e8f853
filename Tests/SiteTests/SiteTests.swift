import Coverage
import Foundation
import Geography
import Testing

@testable import Site

@Suite("The whole site")
struct WholeSiteTests {
  @Test(arguments: Edition.allCases, Language.allCases)
  func everyLinkLeadsToAFile(edition: Edition, language: Language) throws {
    let site = try Toy().site(edition: edition, language: language)
    for (path, text) in site where path.hasSuffix(".html") {
      for match in text.matches(of: /(?:href|src|data-index)="([^"]*)"/) {
        let link = String(match.1)
        if link.hasPrefix("data:") { continue }
        if link.hasPrefix("#") {
          let id = link.dropFirst()
          #expect(text.contains("id=\"\(id)\""), "\(link) in \(path)")
          continue
        }
        #expect(!link.contains(":") && !link.hasPrefix("/"), "\(link) in \(path) is not relative")
        let target = resolve(link, from: path)
        // Data files, the spreadsheet and the brief are written beside the pages.
        let isThere =
          site[target] != nil || DataFiles.File(rawValue: target) != nil
          || ["data/coverage.xlsx", "ringkasan.txt"].contains(target)
        #expect(isThere, "\(link) in \(path)")
      }
    }
  }

  private func resolve(_ link: String, from path: String) -> String {
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in link.split(separator: "/") {
      if part == ".." { parts = Array(parts.dropLast()) } else { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }

  @Test func everyUnitHasAPage() throws {
    let toy = Toy()
    let site = try toy.site()
    for unit in toy.tree.units {
      #expect(site["wilayah/\(unit.code)/index.html"]?.contains(unit.name) == true, "\(unit.name)")
    }
    for path in [
      "index.html", "belum-terjangkau/index.html", "neraca/index.html", "metode/index.html",
      "assets/jangkau.css", "assets/jangkau.js", "assets/cari.js",
    ] {
      #expect(site[path] != nil, "\(path)")
    }
  }

  @Test func sameInputSameBytes() throws {
    let first = try Toy().renderer().pages()
    let second = try Toy().renderer().pages()
    #expect(first == second)
    let renderer = try Toy().renderer()
    let backwards = try renderer.addresses.reversed().map(renderer.page)
    #expect(Array(backwards.reversed()) == Array(first.prefix(backwards.count)))
  }

  @Test func idsAreUniqueOnAPage() throws {
    for (path, text) in try Toy().site(edition: .internal) where path.hasSuffix(".html") {
      let ids = text.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
      #expect(ids.count == Set(ids).count, "\(path)")
    }
  }

  @Test func unitsOfOneCodeOnTwoLevelsHaveTwoPages() {
    let code = Toy.code("1")
    let tree = AdminTree(
      units: [
        AdminUnit(code: code, level: .provinsi, name: "A"),
        AdminUnit(code: code, level: .kabupaten, name: "B", parent: 0),
      ], scheme: .fields)
    let addresses = Addresses(tree)
    #expect(addresses.path(of: .unit(0)) == "wilayah/1/index.html")
    #expect(addresses.path(of: .unit(1)) == "wilayah/kabupaten-1/index.html")
  }

  @Test func publicPagesNameNoPersonOrLine() throws {
    for language in Language.allCases {
      for (path, text) in try Toy().site(language: language) {
        #expect(!text.contains("rahasia-"), "\(path)")
        #expect(!text.contains("4711") && !text.contains("4.711") && !text.contains("4,711"))
        #expect(!text.contains("4712") && !text.contains("4.712") && !text.contains("4,712"))
      }
    }
  }

  @Test func internalPagesSayTheyAreConfidential() throws {
    let site = try Toy().site(edition: .internal)
    for (path, text) in site where path.hasSuffix(".html") {
      #expect(text.contains("RAHASIA"), "\(path)")
      #expect(!text.contains("rahasia-keluarga") && !text.contains("rahasia-id"), "\(path)")
    }
    #expect(site["neraca/index.html"]?.contains("4711") == true)
    #expect(site["neraca/index.html"]?.contains("4712") == true)
  }

  @Test func daysOfADesaAreInternal() throws {
    let desa = "wilayah/6501010001/index.html"
    let kecamatan = "wilayah/6501010/index.html"
    #expect(try Toy().site()[desa]?.contains("grafik-harian") == false)
    #expect(try Toy().site()[kecamatan]?.contains("grafik-harian") == true)
    #expect(try Toy().site(edition: .internal)[desa]?.contains("grafik-harian") == true)
  }

  @Test func schematicBoundariesAreNamedOnEveryMap() throws {
    for (path, text) in try Toy().site() where text.contains("class=\"jmap\"") {
      #expect(text.contains("Batas skematik"), "\(path)")
    }
  }

  @Test func everyPageHasWhatItOwesAReader() throws {
    // The one file is many pages; its own tests say what it owes.
    for (path, text) in try Toy().site()
    where path.hasSuffix(".html") && path != "satu-berkas.html" {
      #expect(text.hasPrefix("<!doctype html>\n<html lang=\"id\">"), "\(path)")
      #expect(text.contains("class=\"skip\" href=\"#isi\""), "\(path)")
      #expect(text.contains("default-src 'none'"), "\(path)")
      #expect(text.matches(of: /<h1>/).count == 1, "\(path)")
      #expect(text.matches(of: /<main\s/).count == 1, "\(path)")
      #expect(!text.contains(" style=\"") && !text.contains("<script>"), "\(path)")
      #expect(
        text.matches(of: /<table/).count == text.matches(of: /<caption/).count, "\(path)")
    }
  }

  @Test func theOtherLanguageIsTheSamePage() throws {
    var context = Toy().context()
    context.alternates = [.en: "en/"]
    let renderer = try SiteRenderer(context: context, maps: NoMaps())
    let home = String(decoding: try renderer.page(.home).bytes, as: UTF8.self)
    #expect(home.contains("href=\"en/index.html\" lang=\"en\""))
    let desa = String(decoding: try renderer.page(.unit(6)).bytes, as: UTF8.self)
    #expect(desa.contains("href=\"../../en/wilayah/6501010001/index.html\""))
  }
}
