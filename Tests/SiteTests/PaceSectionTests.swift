import Coverage
import Geography
import Testing

@testable import Site

@Suite("Pace and the plan's curve")
struct PaceSectionTests {
  private func maker(_ toy: Toy, language: Language = .id) -> PageMaker {
    let book = Book(toy.context(language: language))
    return PageMaker(
      book: book, page: .home, links: Links(from: .home, book.addresses),
      desk: MapDesk(book: book, maker: NoMaps(), index: nil))
  }

  private func facts(_ toy: Toy, _ index: Int) -> [String] {
    (maker(toy).paceSection(index)?.facts ?? []).map {
      "\($0.name): \($0.value.html) \($0.note)".replacing("\u{a0}", with: " ")
    }
  }

  /// Desa 2 has 34 of 40 families left on 2 November, 12 days before the end: 2.83 a day.
  @Test func whatADesaNeeds() {
    #expect(
      Array(facts(Toy(), 8).prefix(3)) == [
        "Target hari berikutnya: 3 keluarga pada 3 November 2022 agar selesai tepat waktu",
        "Laju yang diperlukan: 3 keluarga per hari selama 12 hari kerja tersisa, sampai 14 "
          + "November 2022",
        "Petugas diperlukan: 1 agar selesai tepat waktu dengan 10 keluarga per petugas per hari",
      ])
  }

  /// The pace of one officer, or of few, is nothing for everybody.
  @Test func thePaceOfFewIsForTheOffice() {
    func names(_ index: Int, _ edition: Edition, smallCount: Int = 5) -> [String] {
      var context = Toy().context(edition: edition)
      context.smallCount = smallCount
      let book = Book(context)
      return PageMaker(
        book: book, page: .home, links: Links(from: .home, book.addresses),
        desk: MapDesk(book: book, maker: NoMaps(), index: nil)
      ).paceSection(index)?.facts.map(\.name) ?? []
    }
    #expect(names(8, .internal).contains("Laju petugas"))
    #expect(!names(8, .public).contains("Laju petugas"))
    // Ten officers at work in the whole, two of them in Tarakan.
    #expect(names(0, .public).contains("Laju petugas"))
    #expect(!names(2, .public).contains("Laju petugas"))
    #expect(names(2, .public, smallCount: 2).contains("Laju petugas"))
  }

  @Test func whatAnAreaNeedsAndWhoGainedNothing() {
    let section = maker(Toy()).paceSection(0)
    // Of the eight desa one is scheduled, none done; the two that had a record received that day gained.
    #expect(section?.facts.last?.name == "Tanpa tambahan")
    #expect(section?.idle == nil)
    let malinau = maker(Toy()).paceSection(1)?.idle?.html
    #expect(malinau?.contains("wilayah/6501020002/index.html") == true)
    let tarakan = maker(Toy()).paceSection(2)?.idle?.html
    #expect(tarakan?.contains("Kosong") == true && tarakan?.contains("Nanti") == false)
  }

  @Test func afterTheEndAndBeforeTheStart() {
    var toy = Toy()
    toy.asOf = Toy.day("2022-11-14")
    let section = maker(toy).paceSection(8)
    #expect(section?.note?.contains("sudah habis pada") == true)
    toy.asOf = Toy.day("2022-10-14")
    #expect(maker(toy).paceSection(8) == nil)
  }

  @Test func aMovedEndIsSaidAndOldDaysKeepTheirs() throws {
    var toy = Toy()
    toy.laterEnds = [
      AnnouncedEnd(day: Toy.day("2022-11-30"), announced: Toy.day("2022-11-02"))
    ]
    let method = try #require(try toy.site()["metode/index.html"])
      .replacing("\u{a0}", with: " ")
    #expect(
      method.contains(
        "Semula 14 November 2022; sejak 2 November 2022 diketahui menjadi 30 November 2022."))
    #expect(facts(toy, 8)[1].contains("selama 28 hari kerja tersisa, sampai 30 November 2022"))
    toy.asOf = Toy.day("2022-11-01")
    #expect(facts(toy, 8)[1].contains("sampai 14 November 2022"))
    #expect(try toy.site()["metode/index.html"]?.contains("Semula") == false)
  }

  @Test func theChartsDrawTheCurve() throws {
    var toy = Toy()
    let straight = try #require(try toy.site()["index.html"])
    toy.curve = .points([PlanCurve.Point(day: Toy.day("2022-10-29"), share: 0.2)])
    let bent = try #require(try toy.site()["index.html"])
    let frame = ChartFrame(days: 31, highest: 1)
    let bend = "L\(drawn(frame.x(15))) \(drawn(frame.y(0.2)))"
    #expect(bent.contains(bend) && !straight.contains(bend))
    #expect(bent.contains("Garis: rencana hari itu"))
    #expect(straight.contains("per hari") && !straight.contains("rencana hari itu"))
    let method = try #require(try toy.site()["metode/index.html"])
      .replacing("\u{a0}", with: " ")
    #expect(method.contains("20 % 29 Oktober 2022, 100 % 14 November 2022"))
  }

  @Test func linesOfThePlan() throws {
    let zone = try #require(SurveyZone(identifier: "Asia/Makassar"))
    // Four days from Thursday; the second is a day off.
    var plan = SurveyPlan(
      title: "Uji", start: Toy.day("2022-11-03"), end: Toy.day("2022-11-06"), zone: zone)
    let frame = ChartFrame(days: 4, highest: 30)
    let x = (0...4).map { drawn(frame.x($0)) }
    let straight = PlanLine(plan: plan, plannedStart: nil, frame: frame)
    #expect(straight.daily(target: 60) == "M\(x[0]) \(drawn(frame.y(15)))H\(x[4])")
    plan.curve = .workingDays
    plan.daysOff = [5]
    let line = PlanLine(plan: plan, plannedStart: nil, frame: frame)
    let (high, none) = (drawn(frame.y(20)), drawn(frame.y(0)))
    #expect(
      line.daily(target: 60) == "M\(x[0]) \(high)H\(x[1])V\(none)H\(x[2])V\(high)H\(x[4])")
    #expect(PlanLine.highest(plan, plannedStart: nil, target: 60).rounded() == 20)
    let whole = ChartFrame(days: 4, highest: 1)
    let third = drawn(whole.y(1.0 / 3))
    #expect(
      PlanLine(plan: plan, plannedStart: nil, frame: whole).cumulative
        == "M\(x[0]) \(drawn(whole.y(0)))L\(x[1]) \(third)L\(x[2]) \(third)"
        + "L\(x[4]) \(drawn(whole.y(1)))")
  }
}
