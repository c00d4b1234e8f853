import Testing

@testable import Coverage

/// Against the time zone database, by instants of known offset.
struct SurveyZoneTests {
  /// An instant of UTC.
  private func utc(_ day: String, _ hour: Int, _ minute: Int = 0, _ second: Int = 0) throws
    -> Instant
  {
    let number = Int64(try #require(Day(iso: day)).number)
    return (number * 86_400 + Int64(hour * 3600 + minute * 60 + second)) * 1_000_000
  }

  private func zone(_ name: String) throws -> SurveyZone {
    try #require(SurveyZone(identifier: name))
  }

  @Test(arguments: [("Asia/Jakarta", 7), ("Asia/Makassar", 8), ("Asia/Jayapura", 9)])
  func indonesiaHasThreeZonesWithoutSummerTime(_ name: String, _ hours: Int64) throws {
    let zone = try zone(name)
    for day in ["2022-01-01", "2022-07-01", "2022-10-15"] {
      #expect(zone.offset(at: try utc(day, 0)) == hours * 3600)
    }
  }

  @Test func theDayBeginsAtLocalMidnight() throws {
    let zone = try zone("Asia/Makassar")
    #expect(zone.day(of: try utc("2022-10-14", 15, 59, 59)).description == "2022-10-14")
    #expect(zone.day(of: try utc("2022-10-14", 16) - 1).description == "2022-10-14")
    #expect(zone.day(of: try utc("2022-10-14", 16)).description == "2022-10-15")
    #expect(zone.day(of: try utc("1969-12-31", 15)).description == "1969-12-31")
    #expect(zone.day(of: try utc("1969-12-31", 17)).description == "1970-01-01")
  }

  /// Summer time began on 27 March 2022 at 01:00 UTC and ended on 30 October at 01:00 UTC.
  @Test func summerTimeMovesMidnight() throws {
    let zone = try zone("Europe/Berlin")
    #expect(zone.offset(at: try utc("2022-03-27", 1) - 1) == 3600)
    #expect(zone.offset(at: try utc("2022-03-27", 1)) == 7200)
    #expect(zone.offset(at: try utc("2022-10-30", 1) - 1) == 7200)
    #expect(zone.offset(at: try utc("2022-10-30", 1)) == 3600)
    #expect(zone.day(of: try utc("2022-03-26", 22, 59)).description == "2022-03-26")
    #expect(zone.day(of: try utc("2022-03-26", 23)).description == "2022-03-27")
    #expect(zone.day(of: try utc("2022-03-27", 22)).description == "2022-03-28")
    #expect(zone.day(of: try utc("2022-10-29", 22)).description == "2022-10-30")
    #expect(zone.day(of: try utc("2022-10-30", 22)).description == "2022-10-30")
    #expect(zone.day(of: try utc("2022-10-30", 23)).description == "2022-10-31")
  }

  @Test func aClockReadingHasItsInstant() throws {
    #expect(
      try zone("Asia/Makassar").instant(ofLocal: utc("2022-10-15", 7)) == utc("2022-10-14", 23))
    let berlin = try zone("Europe/Berlin")
    #expect(try berlin.instant(ofLocal: utc("2022-07-01", 12)) == utc("2022-07-01", 10))
    #expect(try berlin.instant(ofLocal: utc("2022-12-01", 12)) == utc("2022-12-01", 11))
    // Half past two comes twice: the later. Half past two is skipped: it moves on.
    #expect(try berlin.instant(ofLocal: utc("2022-10-30", 2, 30)) == utc("2022-10-30", 1, 30))
    #expect(try berlin.instant(ofLocal: utc("2022-03-27", 2, 30)) == utc("2022-03-27", 1, 30))
  }

  @Test func readingsOutsideChangesGoThereAndBack() throws {
    for name in ["Asia/Makassar", "Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe"] {
      let zone = try zone(name)
      for hour in 0..<400 {
        let instant = try utc("2022-01-01", 12) + Int64(hour) * 22 * 3_600_000_000
        let local = instant + zone.offset(at: instant) * 1_000_000
        #expect(zone.instant(ofLocal: local) == instant, "\(name) \(zone.timestamp(instant))")
      }
    }
  }

  @Test func timestampsHaveTheZonesOffset() throws {
    #expect(
      try zone("Asia/Makassar").timestamp(utc("2022-11-02", 12, 15)) == "2022-11-02T20:15:00+08:00")
    #expect(
      try zone("America/St_Johns").timestamp(utc("2022-01-02", 1, 0, 7))
        == "2022-01-01T21:30:07-03:30")
  }

  @Test func anUnknownZoneIsNone() {
    #expect(SurveyZone(identifier: "Asia/Malinau") == nil)
  }

  /// The survey's zone decides which day a visit counts on, summer time or not.
  @Test func visitsCountOnTheLocalDay() throws {
    var survey = try Survey()
    survey.plan.zone = try zone("Europe/Berlin")
    survey.plan.start = try #require(Day(iso: "2022-10-25"))
    survey.asOf = 20
    var record = visit(a1)
    record.visited = try utc("2022-10-29", 22, 30)
    record.received = record.visited
    var winter = record
    winter.visited = try utc("2022-10-30", 22, 30)
    let report = survey.report([record, winter])
    #expect(report.days[0].keys.map(\.description) == ["2022-10-30"])
  }
}
