import Foundation
import Testing

@testable import Intake

/// Sources at addresses, and how they are named.
@Suite struct RemoteSourceTests {
  @Test(
    arguments: [
      ("https://h/v1/a.csv", "https://h/v1/a.csv", nil, nil),
      ("/vsicurl/https://h/a.csv?st=x", "https://h/a.csv?st=x", nil, nil),
      ("/vsicurl_streaming/http://127.0.0.1/a.csv", "http://127.0.0.1/a.csv", nil, nil),
      (
        "/vsizip//vsicurl/https://h/a.csv.zip/b/c.csv", "https://h/a.csv.zip", "/vsizip/", "b/c.csv"
      ),
      ("/vsizip/{/vsicurl/https://h/a?x=1}/c.csv", "https://h/a?x=1", "/vsizip/", "c.csv"),
      ("/vsizip/{https://h/a.zip}", "https://h/a.zip", "/vsizip/", nil),
      ("/vsigzip//vsicurl/https://h/a.csv.gz", "https://h/a.csv.gz", "/vsigzip/", nil),
    ] as [(String, String, String?, String?)])
  func theAddressAndWhatLiesInIt(
    source: String, address: String, archive: String?, inner: String?
  ) throws {
    let remote = try #require(RemoteSource(source))
    #expect(remote.address == address)
    #expect(remote.archive == archive)
    #expect(remote.inner == inner)
  }

  @Test(arguments: [
    "visits.csv", "/srv/https/a.csv", "/vsizip/a.zip/b.csv", "PG:dbname=x",
    "/vsicurl/ftp://h/a.csv",
  ])
  func otherSourcesAreAtNone(source: String) {
    #expect(RemoteSource(source) == nil)
  }

  @Test(arguments: [
    (
      "https://u:sandi@odk.kantor.id/v1/key/tok/submissions.csv?st=tok", "https://…/submissions.csv"
    ),
    ("/vsicurl/https://h/s/tok", "https://…"),
    ("/vsizip/{https://h/tok}/form.csv", "https://…/form.csv"),
    ("PG:host=db dbname=survei user=budi password='x y'", "PG:survei"),
    ("PG:dbname='survei'", "PG:survei"),
    ("PG:postgresql://budi:x@db:5432/survei?sslmode=require", "PG:survei"),
    ("PG:service=kantor", "PG:…"),
    ("hari ke-1: x.csv", "hari ke-1: x.csv"), ("a/b.csv", "a/b.csv"),
  ])
  func namesHoldNoSecretsAndNobody(source: String, shown: String) {
    #expect(redacted(source) == shown)
  }

  @Test(arguments: [
    ("http://127.0.0.1:80/a.csv", false), ("http://localhost/a.csv", false),
    ("http://[::1]:8080/a.csv", false), ("https://h/a.csv", false), ("http://h/a.csv", true),
    ("HTTP://10.0.0.2/a.csv", true), ("http://127.0.0.1.h.id/a.csv", true),
    ("http://localhost@h/a.csv", true), ("http://u:p@127.0.0.1/a.csv", false),
  ])
  func plainHTTPIsForThisMachine(address: String, isOpen: Bool) throws {
    #expect(try #require(RemoteSource(address)).isOpenToOthers == isOpen)
  }

  @Test func anAddressIsNoPattern() throws {
    let text =
      minimum + "visits: {source: \"PG:postgresql://127.0.0.1:1/x?sslmode=disable\", layer: t}"
    let error = intakeError { _ = try readVisits(configured(text)) }
    #expect(error?.kind == .missing)
    #expect(error?.cause.contains("127.0.0.1") == true)
  }
}
