import Coverage

/// The columns that say when and how one gets to a unit.
struct TransportColumns {
  let days: Int?
  let travel: Int?
  let places: Int?

  /// What is wrong with a cell.
  struct Problem: Error {
    var cause: String
    var remedy: String
  }

  /// The way of one row; nil where it names no day of departure.
  func read(_ cell: (Int?) -> String, times: TimeParser) -> Result<Transport?, Problem> {
    var word = ""
    guard let schedule = DepartureDays(times: times).parse(cell(days), unreadable: &word) else {
      return .failure(
        Problem(
          cause: "\"\(word)\" is no day of departure",
          remedy: "Write weekdays such as Senin Kamis, or dates such as 2022-10-24."))
    }
    var counts: [Int?] = []
    for (column, name) in [(travel, "number of travel days"), (places, "number of places")] {
      let text = cell(column)
      if text.isEmpty {
        counts.append(nil)
        continue
      }
      guard let count = parseCount(text), count >= 0 else {
        return .failure(
          Problem(
            cause: "\"\(text.prefix(40))\" is no \(name)",
            remedy: "Write a whole number from 0, or leave the cell empty."))
      }
      counts.append(count)
    }
    guard !schedule.weekdays.isEmpty || !schedule.dates.isEmpty else { return .success(nil) }
    return .success(
      Transport(departures: schedule, travelDays: counts[0] ?? 0, places: counts[1]))
  }
}
