import Coverage
import Geography
import Testing

@testable import Site

@Suite("Verdicts")
struct VerdictTests {
  private func verdict(_ toy: Toy, _ index: Int = 0, _ language: Language = .id) -> String {
    Verdict(book: Book(toy.context(language: language)), index: index).text
      .replacing("\u{a0}", with: " ")
  }

  private func warnings(_ toy: Toy) -> String {
    Verdict(book: toy.book, index: 0).warnings.map(\.html).joined(separator: "\n")
  }

  @Test func running() {
    #expect(
      verdict(Toy()) == "21,1 % keluarga terselesaikan; seharusnya 61,3 %; "
        + "2 desa pedalaman belum terjangkau dan 2 terhenti.")
    #expect(
      verdict(Toy(), 0, .en) == "21.1% of the listed families resolved; 61.3% expected; "
        + "2 interior villages not reached and 2 stalled.")
  }

  @Test func figureIsNamedByWhatFinishes() {
    var toy = Toy()
    toy.status.doneBy = .coverage
    #expect(verdict(toy).hasPrefix("16,3 % keluarga berhasil didata; seharusnya 61,3 %"))
  }

  @Test func figuresAreBoldInMarkupAlone() {
    let verdict = Verdict(book: Toy().book, index: 0)
    #expect(verdict.markup.html.hasPrefix("<strong>21,1\u{a0}%</strong> keluarga"))
    #expect(!verdict.text.contains("<") && !verdict.text.contains("\u{2}"))
  }

  @Test func notBegun() {
    var toy = Toy()
    toy.visits = false
    toy.asOf = Toy.day("2022-10-12")
    #expect(
      verdict(toy) == "Pendataan belum dimulai: mulai 15 Oktober 2022, 3 hari lagi.")
    toy.asOf = Toy.day("2022-10-14")
    #expect(
      verdict(toy, 0, .en) == "The survey has not begun: it starts on 15 October 2022, in 1 day.")
  }

  @Test func ended() {
    var toy = Toy()
    toy.asOf = Toy.day("2022-11-20")
    #expect(
      verdict(toy).hasPrefix(
        "Pendataan berakhir 14 November 2022: 21,1 % keluarga terselesaikan; seharusnya 100,0 %"))
  }

  @Test func withoutVisits() {
    var toy = Toy()
    toy.visits = false
    #expect(
      verdict(toy).hasPrefix("0,0 % keluarga terselesaikan, belum ada kunjungan tercatat; "))
    #expect(verdict(toy).contains("4 desa pedalaman belum terjangkau"))
  }

  @Test func withoutTargets() {
    var toy = Toy()
    toy.hasTargets = false
    #expect(
      verdict(toy) == "42 keluarga ditemukan, 32 berhasil didata; tanpa target, cakupannya "
        + "tidak dapat dihitung; 3 desa belum terjangkau, mana yang pedalaman tidak diketahui.")
    #expect(warnings(toy).contains("Target (prelist) belum tersedia"))
    #expect(warnings(toy).contains("Desa pedalaman tidak diketahui"))
  }

  @Test func interiorUnknown() {
    var toy = Toy()
    toy.hasAccess = false
    #expect(verdict(toy).contains("belum terjangkau, mana yang pedalaman tidak diketahui"))
    #expect(warnings(toy).contains("Karena itu semua desa yang belum terjangkau dicantumkan"))
  }

  @Test func kabupatenWithoutInterior() {
    #expect(verdict(Toy(), 2).hasSuffix("tidak ada desa pedalaman di sini."))
  }

  @Test func desaWithoutTargetAreLeftOut() {
    #expect(warnings(Toy()).contains("1 desa tanpa target tidak ikut"))
  }

  @Test func boundariesThatDoNotFit() {
    var context = Toy().context()
    context.report.claimedDesa = 6
    context.report.misfits = Self.misfit
    let text = Verdict(book: Book(context), index: 0).warnings.map(\.html).joined()
    #expect(text.contains("Berkas batas wilayah tidak cocok dengan survei: pada 1 dari 6 desa"))
  }

  /// A misfit can only be made by counting: 20 claims by two officers that lie elsewhere.
  private static var misfit: [Misfit] {
    var toy = Toy()
    toy.misplaced = true
    return toy.report.misfits
  }

  @Test func pockets() {
    let more = Verdict(book: Toy().book, index: 0).more.map(\.html).joined()
    #expect(
      more == "<strong>1</strong> kantong belum terjangkau mencakup <strong>2</strong> desa dengan "
        + "<strong>42</strong> keluarga tersisa.")
  }

  @Test func withoutOfficersADesaMayBeUnsynced() {
    #expect(warnings(Toy()).contains("Berkas petugas tidak tersedia"))
    var toy = Toy()
    toy.hasOfficers = true
    #expect(!warnings(toy).contains("Berkas petugas tidak tersedia"))
  }

  @Test func over100PercentIsShownWithItsReason() {
    var toy = Toy()
    toy.families = Array(repeating: 3, count: 8)
    toy.status.doneBy = .resolution
    #expect(verdict(toy, 3).hasPrefix("277,8 % keluarga terselesaikan"))
    let text = Verdict(book: toy.book, index: 3).warnings.map(\.html).joined()
    #expect(text.contains("targetnya usang"))
  }

  @Test func oldDataIsSaidToBeOld() throws {
    let page = try #require(try Toy().site()["index.html"])
    #expect(page.contains("2\u{a0}November 2022") || page.contains("hari sebelum tanggal ini"))
    var toy = Toy()
    toy.asOf = Toy.day("2022-11-09")
    let later = try #require(try toy.site()["index.html"])
    #expect(later.contains("hari sebelum tanggal ini"))
    #expect(later.contains("Data mungkin tertinggal"))
  }
}
