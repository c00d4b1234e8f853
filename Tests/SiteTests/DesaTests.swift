import Coverage
import Testing

@testable import Site

@Suite("What a desa's page says")
struct DesaTests {
  private func reason(_ toy: Toy, _ place: Int) -> String {
    StatusReason(book: toy.book, index: 6 + place).sentences.joined(separator: " ")
      .replacing("\u{a0}", with: " ")
  }

  @Test func reasonsNameTheRuleAndItsFigures() {
    #expect(
      reason(Toy(), 0)
        == "Penyelesaian 80,0 % (8 dari 10 keluarga), seharusnya 61,3 %: tidak lebih "
        + "dari 10 poin persentase di bawahnya.")
    #expect(
      reason(Toy(), 2) == "Kunjungan terakhir 30 Oktober 2022, 3 hari sebelum tanggal halaman ini "
        + "(batasnya 3 hari), sedangkan baru 15,0 % (6 dari 40 keluarga) yang terselesaikan.")
    #expect(
      reason(Toy(), 4)
        == "Belum ada satu pun kunjungan tercatat di desa ini sejak pendataan dimulai "
        + "15 Oktober 2022. Mungkin sudah dikunjungi tetapi belum disinkronkan; tanpa berkas petugas "
        + "hal itu tidak dapat dibedakan.")
    #expect(
      reason(Toy(), 6)
        == "Pekerjaan lapangan di sini dijadwalkan mulai 10 November 2022, dan belum "
        + "ada keluarga yang ditemukan.")
    #expect(
      reason(Toy(), 7).hasPrefix("5 keluarga sudah ditemui, tetapi targetnya tidak diketahui"))
  }

  @Test func doneAndBehind() {
    var toy = Toy()
    toy.status.doneAt = 0.8
    #expect(
      reason(toy, 0) == "Penyelesaian 80,0 % (8 dari 10 keluarga) mencapai batas selesai 80 %.")
    toy = Toy()
    toy.asOf = Toy.day("2022-10-27")
    #expect(
      reason(toy, 2).hasPrefix(
        "Penyelesaian 15,0 % (6 dari 40 keluarga), seharusnya 41,9 %: kurang"))
  }

  @Test func officersMakeItCertain() {
    var toy = Toy()
    toy.hasOfficers = true
    #expect(!reason(toy, 4).contains("Mungkin"))
  }

  /// Zero, not visited, not synced, no target and withheld look different.
  @Test func absencesLookDifferent() {
    let figures = Toy().book.figures
    var visited = UnitReport()
    visited.counts.lastVisitDay = Toy.day("2022-11-01")
    var silent = UnitReport()
    silent.status = .silent
    let cells = [
      Table.Cell(figures.counted(0, in: visited, .found)),
      Table.Cell(figures.counted(0, in: UnitReport(), .found)),
      Table.Cell(figures.counted(0, in: silent, .found)), Table.Cell(figures.targeted(nil)),
      Table.Cell(Figure(kind: .withheld, text: "disamarkan", order: nil)),
    ]
    #expect(Set(cells.map(\.content.html)).count == 5)
    #expect(cells.map(\.look) == [nil, "nv", "us", "nt", "wh"])
    for look in ["nv", "us", "nt", "wh"] { #expect(styleSheet.contains(".\(look){")) }
  }

  @Test func intervalAndPlacementsStandOnThePage() throws {
    let page = try #require(try Toy().site()["wilayah/6501010001/index.html"])
    #expect(page.contains("keluarga prelist yang berhasil didata"))
    #expect(page.contains("class=\"interval\""))
    #expect(page.contains("Tanpa posisi"))
    #expect(page.contains("Berhasil didata"))
  }

  @Test func slsAreListedOnTheirDesa() throws {
    var toy = Toy()
    toy.hasSLS = true
    let site = try toy.site()
    let page = try #require(site["wilayah/6501010002/index.html"])
    #expect(page.contains("65010100020001") && page.contains("6501010002000100"))
    #expect(site["wilayah/65010100020001/index.html"] == nil, "no page of their own")
  }

  @Test func kotaAndKabupaten() {
    let book = Toy().book
    #expect(book.fullName(1) == "Kabupaten Malinau")
    #expect(book.fullName(2) == "Kota Tarakan")
    #expect(book.fullName(3) == "Kecamatan Kayan Hilir")
  }

  @Test func looksAndTheirNames() {
    let book = Toy().book
    #expect(
      (6..<14).map { book.look($0).rawValue } == ["c4", "c3", "c1", "c2", "lu", "lu", "lp", "lt"])
    #expect(book.lookName(.c1) == "di bawah 25\u{a0}%")
    #expect(book.lookName(.c5) == "100\u{a0}% atau lebih (selesai)")
    #expect(
      book.mapTitle(6).replacing("\u{a0}", with: " ")
        == "Selesai: 80,0 % (8 dari 10 keluarga), sesuai jadwal")
    #expect(book.mapTitle(10).hasSuffix("belum terjangkau, pedalaman, kantong 1"))
  }
}
