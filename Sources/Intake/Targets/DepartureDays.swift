import Coverage

/// Reads when one can set out: names or numbers of weekdays, and dates, in any mixture.
///
/// Weekdays are Indonesian or English, whole or their first three letters, or 1 for Monday to 7 for
/// Sunday; `harian` and `daily` are all of them. Between them stand spaces, commas, semicolons or `|`.
struct DepartureDays {
  /// What a date is read with.
  let times: TimeParser

  /// The schedule; nil for a word that is neither, which `unreadable` then names.
  func parse(_ text: String, unreadable: inout String) -> DepartureSchedule? {
    var weekdays: [Int] = []
    var dates: [Day] = []
    let words = text.split { $0.isWhitespace || $0 == "," || $0 == ";" || $0 == "|" }
    for word in words {
      let folded = word.lowercased().filter { $0.isLetter || $0.isNumber }
      if let weekday = Self.weekdays[folded] {
        weekdays.append(weekday)
      } else if Self.daily.contains(folded) {
        weekdays += Array(1...7)
      } else if word.contains(where: { $0 == "-" || $0 == "/" }), let day = day(String(word)) {
        dates.append(day)
      } else {
        unreadable = String(word.prefix(40))
        return nil
      }
    }
    return DepartureSchedule(weekdays: weekdays, dates: dates)
  }

  private func day(_ text: String) -> Day? {
    var text = text
    return text.withUTF8 { times.parse($0) }.map { times.zone.day(of: $0) }
  }

  private static let daily: Set<String> = ["harian", "daily"]

  /// Names without signs: `jum'at` is `jumat`.
  private static let weekdays: [String: Int] = {
    let names = [
      ["senin", "monday"], ["selasa", "tuesday"], ["rabu", "wednesday"], ["kamis", "thursday"],
      ["jumat", "friday"], ["sabtu", "saturday"], ["minggu", "ahad", "sunday"],
    ]
    var result: [String: Int] = [:]
    for (position, alike) in names.enumerated() {
      result[String(position + 1)] = position + 1
      for name in alike {
        result[name] = position + 1
        result[String(name.prefix(3))] = position + 1
      }
    }
    return result
  }()
}
