import Coverage

/// The clock of the survey's zone: what local time an instant is, and how people call the zone.
struct ZoneClock: Sendable {
  private let zone: SurveyZone

  init(_ zone: SurveyZone) { self.zone = zone }

  /// The local day of an instant.
  func day(of instant: Instant) -> Day { zone.day(of: instant) }

  /// Hours and minutes of the local clock.
  func time(of instant: Instant) -> (hour: Int, minute: Int) {
    let local = instant / 1_000_000 + zone.offset(at: instant)
    let second = Int(local % 86_400 + 86_400) % 86_400
    return (second / 3600, second / 60 % 60)
  }

  /// The letters that stand behind a time in Indonesia; elsewhere the zone's own name.
  var name: String {
    switch zone.identifier {
    case "Asia/Jakarta", "Asia/Pontianak": "WIB"
    case "Asia/Makassar", "Asia/Ujung_Pandang": "WITA"
    case "Asia/Jayapura": "WIT"
    default: zone.identifier
    }
  }
}

/// Writes days and times as a language does.
struct Dates: Sendable {
  private let language: Language
  private let zone: ZoneClock

  init(_ language: Language, zone: ZoneClock) {
    self.language = language
    self.zone = zone
  }

  /// `2 November 2022`.
  func long(_ day: Day) -> String {
    let (year, month, number) = day.civil
    return "\(number)\(Numerals.space)\(months[month - 1]) \(year)"
  }

  /// `15–22 November 2022`, `28 Oktober – 3 November 2022`; the first day's year where it differs.
  func range(_ first: Day, _ last: Day) -> String {
    let (a, b) = (first.civil, last.civil)
    if first == last { return long(last) }
    if a.year != b.year { return long(first) + " – " + long(last) }
    if a.month != b.month {
      return "\(a.day)\(Numerals.space)\(months[a.month - 1]) – " + long(last)
    }
    return "\(a.day)–" + long(last)
  }

  /// `Rabu, 2 November 2022`.
  func full(_ day: Day) -> String { weekdays[day.isoWeekday - 1] + ", " + long(day) }

  /// `2 Nov`.
  func short(_ day: Day) -> String {
    let (_, month, number) = day.civil
    return "\(number)\(Numerals.space)\(months[month - 1].prefix(3))"
  }

  /// `2 November 2022 pukul 20.15 WITA`.
  func moment(_ instant: Instant) -> String {
    let (hour, minute) = zone.time(of: instant)
    let minutes = minute < 10 ? "0\(minute)" : String(minute)
    let hours = hour < 10 ? "0\(hour)" : String(hour)
    let clock = language == .id ? "pukul \(hours).\(minutes)" : "at \(hours):\(minutes)"
    return long(zone.day(of: instant)) + " " + clock + Numerals.space + zone.name
  }

  /// The local day of an instant.
  func day(of instant: Instant) -> Day { zone.day(of: instant) }

  private var months: [String] {
    switch language {
    case .id:
      [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
        "Oktober", "November", "Desember",
      ]
    case .en:
      [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
      ]
    }
  }

  private var weekdays: [String] {
    switch language {
    case .id: ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
    case .en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    }
  }
}
