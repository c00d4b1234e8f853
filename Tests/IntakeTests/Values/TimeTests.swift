import Coverage
import Foundation
import Testing

@testable import Intake

/// Times in every format that the design names, and what only looks like one.
@Suite struct TimeTests {
  private func time(_ text: String, zone: String = "Asia/Makassar") throws -> String? {
    let zone = try #require(SurveyZone(identifier: zone))
    return withBytes(text, TimeParser(zone: zone).parse).map { zone.timestamp($0) }
  }

  @Test(arguments: [
    "2022-11-02", "2022-11-02T00:00", "2022-11-02 00:00:00", "2022-11-02T00:00:00.000",
    "2022-11-02T00:00:00+08:00", "2022-11-02T00:00:00+0800", "2022-11-02T00:00:00+08",
    "2022-11-01T16:00:00Z", "2022-11-01 16:00:00.000000Z", "2022-11-01t16:00:00z",
    "2022-11-01T11:00:00-05:00", "2022-11-01T21:30:00.000+05:30", "2022-11-01 16:00:00 +00:00",
    "2022/11/02", "2022-11-2", "2/11/2022", "02/11/2022", "02-11-2022", "02.11.2022",
    "02/11/2022 00:00", "02/11/2022 00.00.00", "02/11/2022, 00:00:00", "2 November 2022",
    "2 Nov 2022 00:00", "02 Nopember 2022", "Nov 2, 2022", "Nov 2, 2022 12:00:00 AM",
    "Nov 2, 2022 12:00:00\u{202F}AM", "Nov 2, 2022 12:00:00\u{00A0}am", "November 2, 2022, 00:00",
    "nov. 2, 2022",
  ])
  func midnight(text: String) throws {
    #expect(try time(text) == "2022-11-02T00:00:00+08:00")
  }

  @Test(arguments: [
    ("15/10/2022 08.30", "2022-10-15T08:30:00+08:00"),
    ("2022-10-15 8:05:09", "2022-10-15T08:05:09+08:00"),
    ("2022-10-15T23:59:59.999999999", "2022-10-15T23:59:59+08:00"),
    ("2022-10-15T08:30:00,25", "2022-10-15T08:30:00+08:00"),
    ("Oct 15, 2022 3:30:15 PM", "2022-10-15T15:30:15+08:00"),
    ("Oct 15, 2022 12:30:15\u{202F}PM", "2022-10-15T12:30:15+08:00"),
    ("Oct 15, 2022 12:30:15 AM", "2022-10-15T00:30:15+08:00"),
    ("Apr 26, 2018 8:58:20 AM", "2018-04-26T08:58:20+08:00"),
    ("Okt 15, 2022 08:30:00", "2022-10-15T08:30:00+08:00"),
    ("15 Oktober 2022 08:30", "2022-10-15T08:30:00+08:00"),
    ("15 Agt 2022", "2022-08-15T00:00:00+08:00"), ("1 Mei 2022", "2022-05-01T00:00:00+08:00"),
    ("31 Des 2022", "2022-12-31T00:00:00+08:00"), ("29/02/2024", "2024-02-29T00:00:00+08:00"),
    ("2022-10-15T08:58:20.525Z", "2022-10-15T16:58:20+08:00"),
  ])
  func isRead(text: String, expected: String) throws {
    #expect(try time(text) == expected)
  }

  /// Microseconds are kept, since versions of a record are ordered by them.
  @Test func fractions() throws {
    let zone = try #require(SurveyZone(identifier: "UTC"))
    func micro(_ text: String) -> Int64? {
      withBytes(text, TimeParser(zone: zone).parse).map { $0 % 1_000_000 }
    }
    #expect(micro("2022-10-15T08:30:00.5Z") == 500_000)
    #expect(micro("2022-10-15T08:30:00.000001Z") == 1)
    #expect(micro("2022-10-15T08:30:00.9999999Z") == 999_999)
    #expect(micro("2022-10-15 08:30:00,25") == 250_000)
    #expect(micro("2022-10-15T08:30:00") == 0)
  }

  @Test(arguments: [
    "", "-", "kemarin", "2022", "2022-10", "20221015", "2022-13-01", "2022-02-29", "2022-00-10",
    "2022-10-00", "2022-10-32", "31/04/2022", "10/15/2022", "15/10/22", "15/10/22 08:30",
    "2022-10-15T24:00", "2022-10-15T08:60", "2022-10-15T08:30:60", "2022-10-15T08",
    "2022-10-15 08:30 PM PM", "Oct 15, 2022 13:00:00 PM", "Oct 15, 2022 0:30:00 AM",
    "Oct 15 2022", "Oktob 15, 2022", "15 Foo 2022", "2022-10-15T08:30:00+16:00",
    "2022-10-15T08:30:00+08:60", "2022-10-15T08:30:00 WITA", "2022-10-15T08:30:00ZZ",
    "2022-10-15 pagi", "4484", "444849.35", "32000", "44849.x",
    "1665795600", "2022-10-15T08:30:00Z; x", "0000-00-00",
    "2022-10/15", "12022-10-15", "2022-10-15T-1:00", "2022-10-15T08:-30", "NaN",
    "2022-10-15T08:30:00.000+08:00 and much more text than any time that there is could have",
  ])
  func isNoTime(text: String) throws {
    #expect(try time(text) == nil)
  }

  /// New York skipped 02:00 to 03:00 on 2022-03-13 and repeated 01:00 to 02:00 on 2022-11-06.
  @Test func clockChanges() throws {
    func newYork(_ text: String) throws -> String? { try time(text, zone: "America/New_York") }
    #expect(try newYork("2022-03-13 01:59") == "2022-03-13T01:59:00-05:00")
    #expect(try newYork("2022-03-13 02:30") == "2022-03-13T03:30:00-04:00")
    #expect(try newYork("2022-03-13 03:00") == "2022-03-13T03:00:00-04:00")
    #expect(try newYork("2022-11-06 00:59") == "2022-11-06T00:59:00-04:00")
    #expect(try newYork("2022-11-06 01:30") == "2022-11-06T01:30:00-05:00")
    #expect(try newYork("2022-11-06 02:00") == "2022-11-06T02:00:00-05:00")
  }

  /// A clock change at midnight leaves a day without its first hour (Beirut, 2022-03-27).
  @Test func aDayWithoutItsMidnight() throws {
    #expect(try time("2022-03-27", zone: "Asia/Beirut") == "2022-03-27T01:00:00+03:00")
  }

  @Test func theThreeZonesOfIndonesia() throws {
    #expect(try time("2022-11-02", zone: "Asia/Jakarta") == "2022-11-02T00:00:00+07:00")
    #expect(try time("2022-11-02", zone: "Asia/Jayapura") == "2022-11-02T00:00:00+09:00")
    #expect(try time("2022-11-01T16:30:00Z", zone: "Asia/Jakarta") == "2022-11-01T23:30:00+07:00")
  }
}
