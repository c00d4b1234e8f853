import TestSupport
import Testing

@testable import Coverage

struct DayTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2022-10-15", 19_280),
    ("2022-11-14", 19_310), ("1900-03-01", -25_508),
  ])
  func daysAreCountedFromTheEpoch(_ text: String, _ number: Int) throws {
    let day = try #require(Day(iso: text))
    #expect(day.number == number)
    #expect(day.description == text)
  }

  @Test(arguments: [
    "2022-02-29", "1900-02-29", "2022-13-01", "2022-00-01", "2022-04-31", "2022-10-00",
    "2022-10-32", "22-10-15", "2022-1-15", "2022-10-15T00:00", "2022/10/15", "", "+022-10-15",
  ])
  func whatIsNoDateIsNone(_ text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test func daysGoThereAndBack() {
    for number in -200_000..<200_000 where number % 7 == 0 {
      let day = Day(number)
      #expect(Day(year: day.civil.year, month: day.civil.month, day: day.civil.day) == day)
    }
  }

  @Test func weekdaysAreThoseOfISO8601() throws {
    #expect(try #require(Day(iso: "2022-10-15")).isoWeekday == 6)
    #expect(Day(0).isoWeekday == 4)
    #expect(Day(-4).isoWeekday == 7)
    #expect(Day(-3).isoWeekday == 1)
  }
}

struct OutcomeTests {
  @Test func finalMetAndNamed() {
    #expect(
      Outcome.allCases.map(\.name) == [
        "complete", "moved", "deceased", "not_found", "ineligible", "refused", "unreachable",
        "partial", "absent", "other",
      ])
    #expect(Outcome.allCases.filter { !$0.isFinal } == [.partial, .absent, .other])
    #expect(Outcome.allCases.filter(\.isMet) == [.complete, .refused, .partial])
  }
}

struct TextTableTests {
  @Test func aTextHasOneNumberHoweverOftenItComes() {
    var table = TextTable()
    var numbers: [String: UInt32] = [:]
    var random = SplitMix(seed: 8)
    for _ in 0..<20_000 {
      let text = String(repeating: "ä", count: random.below(3)) + "\(random.below(5000))"
      let number = table.intern(text)
      #expect(numbers[text] == nil || numbers[text] == number)
      numbers[text] = number
    }
    #expect(Set(numbers.values).count == numbers.count)
    #expect(table.count == numbers.count + 1)
    #expect(numbers.allSatisfy { table[$0.value] == $0.key })
  }

  /// A table that only appends is taken over as one that looked each text up.
  @Test func appendedTextsAreTakenOverOnce() {
    let texts = ["a", "", "b", "a", "c", "b"]
    var list = TextTable(appending: texts.count)
    let numbers = texts.map { text in Array(text.utf8).withUnsafeBufferPointer { list.append($0) } }
    #expect(numbers == [1, TextTable.missing, 2, 3, 4, 5])
    #expect(numbers.map { list[$0] ?? "" } == texts)
    var table = TextTable()
    let own = table.absorb(list)
    #expect(numbers.map { own[Int($0)] } == [1, TextTable.missing, 2, 1, 3, 2])
    #expect(table.count == 4)
  }

  @Test func anEmptyTextIsMissing() {
    var table = TextTable()
    #expect(table.intern("") == TextTable.missing)
    #expect(table[TextTable.missing] == nil)
  }

  /// By bytes, which is by code points: no machine's collation has a say.
  @Test func textsAreOrderedByTheirBytes() {
    var table = TextTable()
    let texts = ["Z", "a", "B", "é", "10", "9", "ab", "abc", "\u{10000}", "\u{ffff}"]
    let numbers = texts.map { table.intern($0) }
    let sorted = numbers.sorted { table.isLess($0, $1) }.map { table[$0] ?? "" }
    #expect(
      sorted == texts.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) })
    #expect(table.isLess(TextTable.missing, numbers[0]))
    #expect(!table.isLess(numbers[0], TextTable.missing))
    #expect(!table.isLess(numbers[0], numbers[0]))
  }
}
