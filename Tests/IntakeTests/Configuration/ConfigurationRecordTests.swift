import Foundation
import Testing

@testable import Intake

/// What a site's record of its configuration keeps and what it leaves out.
@Suite struct ConfigurationRecordTests {
  private let text = """
    # kata sandi Budi: rahasia-0
    survey: {title: Regsosek, start: 2022-10-15, end: 2022-11-14, time_zone: Asia/Makassar}
    boundaries:
      source: "PG:host=db.kantor dbname=wilayah user=budi password='rahasia 1'"
      query: SELECT * FROM desa WHERE kunci = 'rahasia-2'
      fields: {code: kode}
      credit: dari https://budi:rahasia-3@kantor.go.id/x
    targets: {source: /home/budi/regsosek/targets.csv, fields: {code: kode}}
    visits:
      - source: in/visits-*.csv
        fields: {visited_at: waktu, desa: [kdkec, kddesa]}
        outcomes: {complete: [selesai]}
    site: {output: /srv/www/budi/site, address: https://kantor.go.id/regsosek/, small_count: 05}
    """

  private func json(isPublic: Bool, text: String? = nil) throws -> String {
    let record = try recordConfiguration(
      text ?? self.text, file: "jangkau.yml", isPublic: isPublic)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(record), as: UTF8.self)
  }

  @Test(arguments: [true, false]) func noSecretAndNoFolder(isPublic: Bool) throws {
    let json = try json(isPublic: isPublic)
    for secret in [
      "rahasia 1", "rahasia-0", "rahasia-3", "budi", "db.kantor", "/home", "/srv", "in/",
      "password",
    ] {
      #expect(!json.contains(secret), "\(secret) in \(json)")
    }
    #expect(json.contains("rahasia-2") == !isPublic, "a query is for the office alone")
    for part in [
      #""source":"PG""#, #""source":"targets.csv""#, #""source":"visits-*.csv""#,
      #""desa":["kdkec","kddesa"]"#, #""output":"site""#, #""small_count":"05""#,
      #""address":"https://kantor.go.id/regsosek/""#, #""time_zone":"Asia/Makassar""#,
      #""complete":["selesai"]"#,
    ] {
      #expect(json.contains(part), "\(part) not in \(json)")
    }
  }

  @Test func commentsAndLayoutChangeNothing() throws {
    let other = text.replacing("# kata sandi Budi: rahasia-0\n", with: "\n# lain\n")
      .replacing("{visited_at: waktu,", with: "{ visited_at:   'waktu',")
    #expect(try json(isPublic: true) == json(isPublic: true, text: other))
  }

  @Test(arguments: [
    ("a/b/visits.csv", "visits.csv"), ("PG:dbname=x password=y", "PG"),
    ("postgresql://u:p@h/db", "postgresql"), ("OCI:user/rahasia@h", "OCI"),
    ("/vsicurl/https://u:p@h/x.csv", "vsicurl"), ("dbname=x password=y", "database"),
    ("/vsizip/a/b.zip/c.shp", "c.shp"), ("/home/x/desa.gdb/", "desa.gdb"),
    ("C:\\Users\\x\\desa.shp", "C"), ("..", ""), ("", ""), ("x y=z.csv", "database"),
    ("/data/tahun=2022/v.csv", "v.csv"),
  ])
  func names(_ source: String, _ name: String) { #expect(sourceName(source) == name) }
}
