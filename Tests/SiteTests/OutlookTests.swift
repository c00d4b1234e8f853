import Coverage
import Geography
import Testing

@testable import Site

/// What pages say of the days to come.
@Suite("Outlook")
struct OutlookTests {
  private func sentence(
    _ low: String?, _ median: String?, _ high: String?, _ language: Language = .id
  ) -> String? {
    let toy = Toy()
    var context = toy.context(language: language)
    var forecasts = [UnitForecast?](repeating: nil, count: context.report.tree.units.count)
    forecasts[0] = UnitForecast(
      low: low.map(Toy.day), median: median.map(Toy.day), high: high.map(Toy.day),
      horizon: Toy.day("2023-01-31"))
    context.outlook = Outlook(forecasts: forecasts)
    return Book(context).forecastSentence(0).map {
      Emphasis.plain($0).replacing("\u{a0}", with: " ")
    }
  }

  @Test func aForecastIsOneSentence() {
    #expect(
      sentence("2022-11-15", "2022-11-17", "2022-11-22")
        == "Kira-kira selesai 17 November 2022 (peluang 80 %: 15–22 November 2022).")
    #expect(
      sentence("2022-10-30", "2022-11-03", "2023-01-02", .en)
        == "Expected to be done on 3 November 2022 (80% chance: 30 October 2022 – 2 January 2023).")
    #expect(
      sentence("2022-11-17", "2022-11-17", "2022-11-17")
        == "Kira-kira selesai 17 November 2022 (peluang 80 % pada hari itu juga).")
  }

  @Test func whatCannotBeForeseenIsSaidSo() {
    #expect(
      sentence("2022-11-15", "2022-11-17", nil)?.contains("paling lambatnya belum dapat") == true)
    #expect(sentence("2022-11-15", nil, nil)?.contains("sebelum 15 November 2022") == true)
    #expect(sentence(nil, nil, nil)?.contains("sebelum 31 Januari 2023") == true)
    #expect(sentence("2022-10-30", "2022-11-02", "2022-11-04")?.contains("di lapangan") == true)
  }

  @Test func withoutAForecastTheVerdictIsAsItWas() {
    #expect(Book(Toy().context()).forecastSentence(0) == nil)
  }

  @Test func rangesAcrossMonthsNameBoth() {
    let dates = Book(Toy().context()).dates
    #expect(
      dates.range(Toy.day("2022-10-28"), Toy.day("2022-11-03")).replacing("\u{a0}", with: " ")
        == "28 Oktober – 3 November 2022")
  }

  @Test func impossibleDeparturesSayWhatTheyWouldTake() throws {
    let toy = Toy()
    var context = toy.context()
    let desa = context.report.tree.desaRange.lowerBound + 5
    let next = LastDeparture.Option(
      day: Toy.day("2022-11-07"), workDays: 2, officers: 3, hasPlaces: false)
    context.outlook.departures = [
      LastDeparture(
        desa: desa, families: 60, officers: 1, source: .assumed, places: 2, options: [next])
    ]
    let renderer = try SiteRenderer(context: context, maps: NoMaps())
    let page = String(decoding: try renderer.page(.uncovered).bytes, as: UTF8.self)
      .replacing("\u{a0}", with: " ")
    #expect(page.contains("tidak cukup lagi"))
    #expect(page.contains("7 Nov: 3 petugas, hanya 2 tempat"))
    #expect(page.contains("1 (anggapan)"))
    let own = String(decoding: try renderer.page(.unit(desa)).bytes, as: UTF8.self)
    #expect(own.contains("tidak ada lagi keberangkatan yang cukup"))
  }
}
