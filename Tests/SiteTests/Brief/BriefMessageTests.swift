import Cartography
import Coverage
import Foundation
import Geography
import Testing

@testable import Site

/// The brief as a message: what it says, and that it never gets too long for a chat.
@Suite struct BriefMessageTests {
  private func message(
    _ toy: Toy, edition: Edition = .public, language: Language = .id, address: String? = nil
  ) throws -> String {
    var context = toy.context(edition: edition, language: language)
    context.address = address
    return try SiteRenderer(context: context, maps: Atlas(tree: toy.tree)).briefMessage
  }

  @Test func itSaysWhatAHeadNeedsToKnow() throws {
    let text = try message(Toy(), address: "https://contoh.go.id/regsosek/")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "*Regsosek 2022: Provinsi Kalimantan Utara*")
    #expect(lines[1].hasPrefix("Per tanggal Rabu, 2\u{a0}November 2022, hari ke-19 dari 31"))
    #expect(text.contains("keluarga terselesaikan; seharusnya 61,3\u{a0}%"))
    #expect(text.contains("Desa pedalaman paling mendesak:\n1. "))
    #expect(text.contains("kantong belum terjangkau"))
    #expect(text.contains("Catatan terbaru diterima"))
    #expect(text.contains("Perhatian: 1 dari "))
    #expect(text.hasSuffix("\n\nSelengkapnya: https://contoh.go.id/regsosek/\n"))
    #expect(!text.contains("{"))
    #expect(!text.contains("RAHASIA"))
  }

  @Test func itSpeaksEnglishToo() throws {
    let text = try message(Toy(), language: .en)
    #expect(text.contains("Most urgent interior villages:\n1. "))
    #expect(text.contains("families"))
    #expect(!text.contains("keluarga"))
  }

  @Test func theInternalEditionSaysThatItIsConfidential() throws {
    let toy = Toy()
    let text = try message(toy, edition: .internal)
    #expect(text.contains(toy.context(edition: .internal).language == .id ? "RAHASIA" : "CONF"))
  }

  @Test func theMostOutstandingComesFirst() throws {
    let text = try message(Toy())
    let items = text.split(separator: "\n").filter { $0.first?.isNumber == true }
    let families = items.compactMap { item in
      item.firstMatch(of: /: (\d+) keluarga/).flatMap { Int($0.1) }
    }
    #expect(!families.isEmpty)
    #expect(families == families.sorted(by: >))
  }

  static let names = [
    String(repeating: "Panjang ", count: 25), String(repeating: "W", count: 200),
    String(repeating: "🛶", count: 200), String(repeating: "e\u{301}", count: 200),
    String(repeating: "ب", count: 200), String(repeating: "*_~\n\u{202e}", count: 40),
  ]

  @Test(arguments: names) func longNamesAreCut(_ name: String) throws {
    var toy = Toy()
    toy.names = toy.names.indices.map { "\($0)\(name)" }
    for language in Language.allCases {
      let text = try message(
        toy, edition: .internal, language: language, address: "https://contoh.go.id/regsosek/")
      #expect(text.utf16.count <= 1000)
      #expect(text.contains("…"))
      #expect(text.contains("https://contoh.go.id/regsosek/"))
      #expect(!text.unicodeScalars.contains("\u{202e}"))
    }
  }

  private func desa(_ count: Int, name: String) -> [UrgentDesa] {
    (0..<count).map {
      UrgentDesa(
        name: "\(name) \($0)", kecamatan: name, kabupaten: name,
        outstanding: Figure(kind: .number, text: "9", order: 9), families: "9 keluarga",
        access: "lewat udara", nearest: "terdekat \(name), 66 km", halt: nil, pocket: 1)
    }
  }

  private func message(
    _ desa: [UrgentDesa], title: String = "Judul", page: String? = nil
  ) -> String {
    BriefMessage(
      head: [title, "Per tanggal", "Putusan."], listTitle: "Desa", desa: desa,
      more: { "dan \($0) lain" }, tail: ["Catatan."], page: page
    ).text
  }

  @Test func threeToEightAreNamed() {
    let short = message(desa(20, name: "Long Sule"))
    #expect(short.contains("\n8. "))
    #expect(!short.contains("\n9. "))
    #expect(short.contains("dan 12 lain."))
    let long = message(desa(20, name: String(repeating: "Nama Panjang ", count: 16)))
    #expect(long.contains("\n3. "))
    #expect(long.utf16.count <= 1000)
    let two = message(desa(2, name: "Long Sule"))
    #expect(two.contains("\n2. Long Sule 1 (Long Sule): 9 keluarga"))
    #expect(!two.contains("lain"))
  }

  @Test func evenAnAbsurdTitleOrAddressLeavesAMessage() {
    let title = String(repeating: "Survei ", count: 400)
    let page = "https://" + String(repeating: "a", count: 900)
    let text = message(desa(20, name: "Long Sule"), title: title, page: page)
    #expect(text.utf16.count <= 1000)
    #expect(text.contains("\n3. "))
    #expect(!text.contains("https"), "an address that is cut leads nowhere")
  }

  @Test func surveysInEveryStateHaveAMessage() throws {
    var before = Toy()
    before.visits = false
    before.asOf = Toy.day("2022-10-01")
    #expect(try message(before).contains("Pendataan belum dimulai"))
    var after = Toy()
    after.asOf = Toy.day("2022-12-20")
    #expect(try message(after).contains("Pendataan berakhir"))
    var bare = Toy()
    bare.hasTargets = false
    bare.visits = false
    #expect(try message(bare).utf16.count <= 1000)
  }

  @Test func cuttingKeepsCharactersWhole() {
    #expect(cut("Long Sule", to: 9) == "Long Sule")
    #expect(cut("Long Sule", to: 8) == "Long Su…")
    #expect(cut("Long Sule", to: 6) == "Long…")
    #expect(cut("🛶🛶🛶", to: 5) == "🛶🛶…")
    #expect(cut("🛶🛶🛶", to: 4) == "🛶…")
    #expect(cut("a\nb\u{0}c\u{202e}", to: 9) == "a bc")
  }
}
