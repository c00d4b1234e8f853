import Cartography
import Checksum
import Coverage
import Foundation
import Geography
import TestSupport
import Testing

@testable import Site

@Suite("One file")
struct OneFileTests {
  private func text(_ renderer: SiteRenderer) throws -> String {
    String(decoding: try renderer.page(.oneFile).bytes, as: UTF8.self)
  }

  private func toy(
    _ toy: Toy = Toy(), edition: Edition = .public, language: Language = .id
  ) throws -> String {
    try text(toy.renderer(edition: edition, language: language))
  }

  private func ids(_ text: String) -> [String] {
    text.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
  }

  private func sheets(_ text: String) -> [String] {
    text.matches(of: /<section class="sheet.*?<\/section>/.dotMatchesNewlines())
      .map { String($0.0) }
  }

  @Test(arguments: Edition.allCases, Language.allCases)
  func everythingItNamesIsInIt(edition: Edition, language: Language) throws {
    var toy = Toy()
    toy.hasSLS = true
    let page = try self.toy(toy, edition: edition, language: language)
    let ids = ids(page)
    #expect(ids.count == Set(ids).count)
    let known = Set(ids)
    for match in page.matches(of: /\s(?:href|aria-labelledby|aria-controls)="([^"]*)"/) {
      let name = String(match.1)
      if name == "data:," { continue }
      #expect(known.contains(name.hasPrefix("#") ? String(name.dropFirst()) : name), "\(name)")
    }
    for match in page.matches(of: /url\(([^)]*)\)/) {
      #expect(known.contains(String(match.1.dropFirst())), "\(match.0)")
    }
    let outside = page.replacing("xmlns=\"http://www.w3.org/2000/svg\"", with: "")
    #expect(!outside.contains("://") && !outside.contains(" src=") && !outside.contains("@import"))
    #expect(!page.contains(" style=\"") && page.firstMatch(of: /\son[a-z]+="/) == nil)
    #expect(page.hasPrefix("<!doctype html>\n<html lang=\"\(language.rawValue)\">"))
    #expect(page.matches(of: /<main\s/).count == 1)
    #expect(page.matches(of: /<table/).count == page.matches(of: /<caption/).count)
    #expect(page.contains("RAHASIA") || page.contains("CONFIDENTIAL") || edition == .public)
  }

  /// Every unit has a sheet with a heading; the top unit's is the last, where none is asked for.
  @Test func aSheetAUnit() throws {
    let toy = Toy()
    let sheets = sheets(try self.toy(toy))
    #expect(sheets.count == toy.tree.units.count + 3)
    #expect(sheets.allSatisfy { $0.matches(of: /<h1>/).count == 1 })
    for unit in toy.tree.units {
      let sheet = sheets.first { $0.contains("id=\"w-\(unit.code)\"") }
      #expect(sheet?.contains(unit.name) == true, "\(unit.name)")
    }
    #expect(sheets.last?.hasPrefix("<section class=\"sheet home\" id=\"w-65\"") == true)
  }

  /// The policy lets in the style and script that are there, and nothing else.
  @Test func thePolicyNamesItsStyleAndScript() throws {
    let page = try toy()
    let style = try #require(page.firstMatch(of: /<style>(.*?)<\/style>/.dotMatchesNewlines()))
    let script = try #require(
      page.firstMatch(of: /<script type="text\/javascript">(.*?)<\/script>/.dotMatchesNewlines()))
    for text in [style.1, script.1] {
      let sum = Data(SHA256.digest(Array(text.utf8)).bytes).base64EncodedString()
      #expect(page.contains("'sha256-\(sum)'"))
    }
    #expect(page.matches(of: /<style|<script/).count == 2)
    #expect(script.1.utf8.count <= 10 * 1024)
    #expect(page.contains("default-src 'none'"))
    #expect(
      Data(SHA256.digest(Array("abc".utf8)).bytes).base64EncodedString()
        == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
  }

  @Test func sameInputSameBytes() throws { #expect(try toy() == toy()) }

  /// Days are shown of the top unit alone, in either edition; of desa nothing by day is there.
  @Test(arguments: Edition.allCases)
  func noDaysOfADesa(edition: Edition) throws {
    let page = try toy(edition: edition)
    #expect(page.matches(of: /id="grafik-harian"/).count == 1)
    for sheet in sheets(page) where sheet.contains(" data-c=") {
      #expect(!sheet.contains("class=\"chart\"") && !sheet.contains("class=\"spark\""))
    }
    #expect(!page.contains("rahasia-"))
  }

  @Test func slsAreListed() throws {
    var toy = Toy()
    toy.hasSLS = true
    #expect(try self.toy(toy).contains("SLS, keluarga terselesaikan/target: "))
  }

  /// A survey too large for one file has none, and says so.
  @Test func tooManyDesaHaveNone() throws {
    var context = Toy().context()
    var units = [AdminUnit(code: Toy.code("65"), level: .provinsi, name: "Besar")]
    units.append(AdminUnit(code: Toy.code("6501"), level: .kabupaten, name: "A", parent: 0))
    units.append(AdminUnit(code: Toy.code("6501010"), level: .kecamatan, name: "B", parent: 1))
    for number in 1...(Book.oneFileDesa + 1) {
      units.append(
        AdminUnit(
          code: Toy.code(String(6_501_010_000 + number)), level: .desa, name: "D\(number)",
          parent: 2))
    }
    context.report = computeCoverage(
      CoverageInput(
        plan: context.report.plan,
        geography: CoverageGeography(tree: AdminTree(units: units, scheme: .bps)), targets: [],
        visits: Visits(), asOf: context.report.asOf))
    let renderer = try SiteRenderer(context: context, maps: NoMaps())
    #expect(!renderer.addresses.contains(.oneFile))
    let method = String(decoding: try renderer.page(.method).bytes, as: UTF8.self)
    #expect(
      method.contains("Satu berkas tidak dibuat") && !method.contains("href=\"../satu-berkas"))
  }

  @Test func theBytesOfTheSchematicProvince() throws { try measure(Province()) }

  @Test(.enabled(if: Shared.bps != nil))
  func theBytesOfTheRealProvince() throws {
    try measure(Province(URL(fileURLWithPath: Shared.bps ?? "")))
  }

  private func measure(_ province: Province) throws {
    // On the first day nearly every desa is in a pocket and on the list to act on.
    let atlas = Atlas(tree: province.tree)
    for (edition, language, day) in [
      (Edition.public, Language.id, "2022-11-02"), (.internal, .en, "2022-11-02"),
      (.public, .id, "2022-10-15"),
    ] {
      var context = try province.context(edition: edition, language: language)
      context.report = try province.report(asOf: Toy.day(day))
      let file = try SiteRenderer(context: context, maps: atlas).page(.oneFile)
      #expect(file.bytes.count <= 2048 * 1024, "\(file.bytes.count) bytes")
      let packed = try compressed(file.bytes)
      #expect(packed <= 600 * 1024, "\(packed) bytes compressed")
      let page = String(decoding: file.bytes, as: UTF8.self)
      let ids = ids(page)
      #expect(ids.count == Set(ids).count)
      print("one file", edition, language, day, file.bytes.count, packed)
    }
  }

  /// The size after `gzip -9`.
  private func compressed(_ bytes: [UInt8]) throws -> Int {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).html")
    try Data(bytes).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-9", "-n", "-c", url.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let packed = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return packed.count
  }
}
