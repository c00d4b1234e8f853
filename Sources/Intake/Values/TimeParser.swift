import Coverage

/// Reads the times of section 3, for one survey zone.
///
/// - ISO 8601, date alone or with time, with or without zone, `T` or a blank between;
/// - `dd/mm/yyyy`, with `-` or `.` likewise, and a time after it;
/// - `MMM d, yyyy h:mm:ss a`, as ODK Briefcase writes, and `d MMM yyyy`, with English or Indonesian
///   names of months.
///
/// - a day number of Excel (``excelInstant(_:zone:)``).
///
/// What has no zone is in the survey's. A date alone is its first moment.
public struct TimeParser: Sendable {
  let zone: SurveyZone

  /// Makes a parser for texts without a zone of their own.
  public init(zone: SurveyZone) { self.zone = zone }

  /// The instant of a text; nil when it is none of these, or no such date exists.
  public func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Instant? {
    usualTime(bytes, onlyOffset: zone.onlyOffset) ?? general(bytes)
  }

  /// The same without the fast way.
  func general(_ bytes: UnsafeBufferPointer<UInt8>) -> Instant? {
    guard let first = bytes.first, bytes.count <= 64 else { return nil }
    var cursor = ByteCursor(bytes)
    if first >= 48, first <= 57 {
      guard let number = cursor.number(), let separator = cursor.peek else {
        return excelInstant(bytes, zone: zone)
      }
      if cursor.lastDigits == 4, separator == 45 || separator == 47 {
        return isoDate(year: number, separator, &cursor)
      }
      if separator == 47 || separator == 45 || separator == 46 {
        return dayFirst(day: number, separator, &cursor)
      }
      return dayThenName(day: number, &cursor)
    }
    return nameFirst(&cursor)
  }

  private func isoDate(year: Int, _ separator: UInt8, _ cursor: inout ByteCursor) -> Instant? {
    guard cursor.skip(separator), let month = cursor.number(), cursor.skip(separator),
      let day = cursor.number(), let date = Day(year: year, month: month, day: day)
    else { return nil }
    return time(on: date, &cursor)
  }

  private func dayFirst(day: Int, _ separator: UInt8, _ cursor: inout ByteCursor) -> Instant? {
    guard cursor.skip(separator), let month = cursor.number(), cursor.skip(separator),
      let year = cursor.number(), cursor.lastDigits == 4,
      let date = Day(year: year, month: month, day: day)
    else { return nil }
    return time(on: date, &cursor)
  }

  private func dayThenName(day: Int, _ cursor: inout ByteCursor) -> Instant? {
    cursor.skipBlanks()
    guard let month = month(cursor.word()) else { return nil }
    cursor.skipBlanks()
    guard let year = cursor.number(), cursor.lastDigits == 4,
      let date = Day(year: year, month: month, day: day)
    else { return nil }
    return time(on: date, &cursor)
  }

  private func nameFirst(_ cursor: inout ByteCursor) -> Instant? {
    guard let month = month(cursor.word()) else { return nil }
    cursor.skipBlanks()
    guard let day = cursor.number(), cursor.skip(44) else { return nil }
    cursor.skipBlanks()
    guard let year = cursor.number(), cursor.lastDigits == 4,
      let date = Day(year: year, month: month, day: day)
    else { return nil }
    return time(on: date, &cursor)
  }

  /// The rest after a date: nothing, or a time with an optional half of the day and zone.
  private func time(on day: Day, _ cursor: inout ByteCursor) -> Instant? {
    if cursor.peek == 84 || cursor.peek == 116 { cursor.position += 1 }
    if cursor.peek == 44 { cursor.position += 1 }
    cursor.skipBlanks()
    var local = Int64(day.number) * 86_400_000_000
    guard cursor.peek != nil else { return zone.instant(ofLocal: local) }
    guard var hour = cursor.number(), let separator = cursor.peek,
      separator == 58 || separator == 46, cursor.skip(separator), let minute = cursor.number()
    else { return nil }
    var second = 0
    if cursor.peek == separator {
      cursor.position += 1
      guard let value = cursor.number() else { return nil }
      second = value
    }
    let fraction = cursor.fraction()
    cursor.skipBlanks()
    if let half = cursor.halfOfDay() {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (half == 112 ? 12 : 0)
      cursor.skipBlanks()
    }
    guard hour < 24, minute < 60, second < 60 else { return nil }
    local += Int64(hour * 3600 + minute * 60 + second) * 1_000_000 + fraction
    guard let offset = cursor.offset() else {
      return cursor.peek == nil ? zone.instant(ofLocal: local) : nil
    }
    return cursor.peek == nil ? local - Int64(offset) * 1_000_000 : nil
  }

  private func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    return Self.months.firstIndex { names in names.contains { $0 == word } }.map { $0 + 1 }
  }

  private static let months: [[String]] = [
    ["jan", "january", "januari"], ["feb", "february", "februari", "peb", "pebruari"],
    ["mar", "march", "maret"], ["apr", "april"], ["may", "mei"], ["jun", "june", "juni"],
    ["jul", "july", "juli"], ["aug", "august", "agu", "ags", "agt", "agustus"],
    ["sep", "sept", "september"], ["oct", "october", "okt", "oktober"],
    ["nov", "november", "nop", "nopember"], ["dec", "december", "des", "desember"],
  ]
}

/// A place in some bytes that moves forward.
private struct ByteCursor {
  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0
  /// How many digits the last number had.
  var lastDigits = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    position += 1
    return true
  }

  /// Blanks, the narrow no-break space that ICU puts before AM and PM, and the no-break space.
  mutating func skipBlanks() {
    while let byte = peek {
      if byte == 32 || byte == 9 {
        position += 1
      } else if byte == 0xe2, position + 2 < bytes.count, bytes[position + 1] == 0x80,
        bytes[position + 2] == 0xaf
      {
        position += 3
      } else if byte == 0xc2, position + 1 < bytes.count, bytes[position + 1] == 0xa0 {
        position += 2
      } else {
        return
      }
    }
  }

  /// One to four digits; nil for none or more.
  mutating func number() -> Int? {
    var value = 0
    lastDigits = 0
    while let byte = peek, byte >= 48, byte <= 57 {
      value = value * 10 + Int(byte - 48)
      lastDigits += 1
      position += 1
      if lastDigits > 4 { return nil }
    }
    return lastDigits > 0 ? value : nil
  }

  /// Letters, in lower case, with one full stop after them skipped.
  mutating func word() -> String {
    var letters: [UInt8] = []
    while let byte = peek, (byte | 32) >= 97, (byte | 32) <= 122 {
      letters.append(byte | 32)
      position += 1
    }
    if peek == 46 { position += 1 }
    return String(decoding: letters, as: UTF8.self)
  }

  /// A fraction of a second in microseconds; further digits are cut.
  mutating func fraction() -> Int64 {
    guard let mark = peek, mark == 46 || mark == 44, position + 1 < bytes.count,
      (48...57).contains(bytes[position + 1])
    else { return 0 }
    position += 1
    var value: Int64 = 0
    var digits = 0
    while let byte = peek, byte >= 48, byte <= 57 {
      if digits < 6 {
        value = value * 10 + Int64(byte - 48)
        digits += 1
      }
      position += 1
    }
    while digits < 6 {
      value *= 10
      digits += 1
    }
    return value
  }

  /// `AM` or `PM` as the byte of its first letter in lower case.
  mutating func halfOfDay() -> UInt8? {
    guard position + 1 < bytes.count, bytes[position + 1] | 32 == 109 else { return nil }
    let letter = bytes[position] | 32
    guard letter == 97 || letter == 112 else { return nil }
    position += 2
    return letter
  }

  /// `Z`, `+08`, `+0800` or `+08:00` as seconds ahead of UTC; nil when there is none.
  mutating func offset() -> Int? {
    guard let sign = peek else { return nil }
    if sign == 90 || sign == 122 {
      position += 1
      return 0
    }
    guard sign == 43 || sign == 45 else { return nil }
    let start = position
    position += 1
    guard var hours = number() else {
      position = start
      return nil
    }
    var minutes = 0
    if lastDigits == 4 {
      minutes = hours % 100
      hours /= 100
    } else if skip(58) {
      minutes = number() ?? 99
    }
    guard hours <= 15, minutes < 60 else {
      position = start
      return nil
    }
    return (sign == 43 ? 1 : -1) * (hours * 3600 + minutes * 60)
  }
}
