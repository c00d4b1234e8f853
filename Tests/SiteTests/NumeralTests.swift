import Coverage
import Testing

@testable import Site

@Suite("Numbers and dates of both languages")
struct NumeralTests {
  let id = Numerals(.id)
  let en = Numerals(.en)

  @Test(arguments: [
    (0, "0", "0"), (999, "999", "999"), (1000, "1.000", "1,000"),
    (1_234_567, "1.234.567", "1,234,567"), (-4200, "−4.200", "−4,200"),
  ])
  func counts(number: Int, indonesian: String, english: String) {
    #expect(id.count(number) == indonesian)
    #expect(en.count(number) == english)
  }

  @Test func decimals() {
    #expect(id.decimal(1234.5, digits: 1) == "1.234,5")
    #expect(en.decimal(1234.5, digits: 1) == "1,234.5")
    #expect(id.decimal(-0.04, digits: 1) == "0,0", "no minus before a zero")
    #expect(id.decimal(2.5, digits: 0) == "3", "halves go away from zero")
    #expect(id.decimal(0.005, digits: 3) == "0,005")
    #expect(id.decimal(.nan, digits: 1) == "–")
    #expect(id.decimal(.infinity, digits: 1) == "–")
  }

  @Test(arguments: [
    (784, 1000, "78,4\u{a0}%"), (0, 7, "0,0\u{a0}%"), (7, 7, "100,0\u{a0}%"),
    (2, 3, "66,7\u{a0}%"), (1, 2000, "0,1\u{a0}%"), (3, 1, "300,0\u{a0}%"),
  ])
  func percents(part: Int, whole: Int, text: String) {
    #expect(id.percent(part, of: whole) == text)
  }

  @Test func percentsAreHonestNearTheEnds() {
    #expect(id.percent(99_999, of: 100_000) == "99,9\u{a0}%", "not all before all are there")
    #expect(id.percent(1, of: 100_000) == "<\u{a0}0,1\u{a0}%", "not none once one is there")
    #expect(id.percent(1, of: 0) == "–")
    #expect(id.percent(0.99999) == "99,9\u{a0}%")
    #expect(en.percent(0.6129) == "61.3%")
    #expect(id.percent(Int.max / 2, of: Int.max) == "50,0\u{a0}%", "no overflow")
  }

  @Test func thresholdsAndLengths() {
    #expect(id.threshold(1) == "100\u{a0}%")
    #expect(id.threshold(0.955) == "95,5\u{a0}%")
    #expect(id.trimmed(10) == "10")
    #expect(id.trimmed(2.25) == "2,25")
    #expect(id.kilometres(metres: 5120) == "5,1\u{a0}km")
    #expect(id.kilometres(metres: 123_456) == "123\u{a0}km")
    #expect(id.squareKilometres(squareMetres: 1_234e6) == "1.234\u{a0}km²")
  }

  @Test func dates() throws {
    let zone = try #require(SurveyZone(identifier: "Asia/Makassar"))
    let id = Dates(.id, zone: ZoneClock(zone))
    let en = Dates(.en, zone: ZoneClock(zone))
    let day = Toy.day("2022-10-15")
    #expect(id.long(day) == "15\u{a0}Oktober 2022")
    #expect(en.full(day) == "Saturday, 15\u{a0}October 2022")
    #expect(id.full(Toy.day("2022-11-02")) == "Rabu, 2\u{a0}November 2022")
    #expect(id.short(Toy.day("2024-02-29")) == "29\u{a0}Feb")
    let moment = zone.instant(ofLocal: Int64(day.number) * 86_400_000_000 + 72_900_000_000)
    #expect(id.moment(moment) == "15\u{a0}Oktober 2022 pukul 20.15\u{a0}WITA")
    #expect(en.moment(moment) == "15\u{a0}October 2022 at 20:15\u{a0}WITA")
  }

  @Test func pluralForms() throws {
    let zone = try #require(SurveyZone(identifier: "Asia/Makassar"))
    let id = Speech(.id, zone: ZoneClock(zone))
    let en = Speech(.en, zone: ZoneClock(zone))
    #expect(en(UncoveredText.pocketLead, ["pockets": .number(1)]).hasPrefix("1 pocket:"))
    #expect(en(UncoveredText.pocketLead, ["pockets": .number(1200)]).hasPrefix("1,200 pockets:"))
    #expect(en(UncoveredText.pocketLead, ["pockets": .number(0)]).hasPrefix("0 pockets:"))
    #expect(id(UncoveredText.pocketLead, ["pockets": .number(1200)]).hasPrefix("1.200 kantong:"))
  }
}
