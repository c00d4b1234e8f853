import Coverage
import Foundation
import Geography
import Testing

@testable import Intake

/// Every key of the configuration is read, and what is left out has its default.
@Suite struct ConfigurationKeysTests {
  @Test func survey() throws {
    let plan = try configured(
      """
      survey:
        title: Regsosek 2022
        start: 2022-10-15
        end: 2022-11-14
        time_zone: Asia/Makassar
        families_per_officer_day: 12.5
      boundaries: {source: desa.geojson, fields: {code: kode}}
      """
    ).plan
    #expect(plan.title == "Regsosek 2022")
    #expect(plan.start == Day(iso: "2022-10-15"))
    #expect(plan.end == Day(iso: "2022-11-14"))
    #expect(plan.zone.identifier == "Asia/Makassar")
    #expect(plan.familiesPerOfficerDay == 12.5)
  }

  @Test func boundaries() throws {
    let boundaries = try configured(
      """
      survey: {start: 2022-10-15, end: 2022-11-14}
      boundaries:
        source: peta/desa.gpkg
        layer: desa
        fields: {code: kode, name: nama, kecamatan: kec, kabupaten: kab, provinsi: prov,
                 kecamatan_code: kdkec, kabupaten_code: kdkab, provinsi_code: kdprov}
        scheme: kemendagri
        names: {65: Kalimantan Utara, "65.02": Malinau}
        credit: Badan Informasi Geospasial
        vintage: 2022
      """
    ).boundaries
    #expect(boundaries.source == "peta/desa.gpkg")
    #expect(boundaries.layer == "desa")
    #expect(boundaries.query == nil)
    let fields = boundaries.fields
    #expect([fields.code, fields.name, fields.kecamatan] == ["kode", "nama", "kec"])
    #expect([fields.kabupaten, fields.provinsi] == ["kab", "prov"])
    #expect(
      [fields.kecamatanCode, fields.kabupatenCode, fields.provinsiCode]
        == ["kdkec", "kdkab", "kdprov"])
    #expect(boundaries.scheme == .kemendagri)
    #expect(
      boundaries.names.map { "\($0.key) \($0.value)" }.sorted()
        == ["65 Kalimantan Utara", "6502 Malinau"])
    #expect(boundaries.credit == "Badan Informasi Geospasial")
    #expect(boundaries.vintage == "2022")
  }

  @Test func queryInsteadOfLayer() throws {
    let boundaries = try configured(
      """
      survey: {start: 2022-10-15, end: 2022-11-14}
      boundaries: {source: "PG:dbname=peta", query: SELECT * FROM desa, fields: {code: kode}}
      """
    ).boundaries
    #expect(boundaries.query == "SELECT * FROM desa")
    #expect(boundaries.layer == nil)
  }

  @Test func targets() throws {
    let targets = try #require(
      try configured(
        minimum + """
          targets:
            source: targets.csv
            fields: {code: [kdprov, kdkab, kdkec, kddesa], families: kk, access: akses, seat_km: km,
                     planned_start: mulai, valid_from: berlaku}
            scheme: bps
          """
      ).targets)
    #expect(targets.source == "targets.csv")
    #expect(targets.code == ["kdprov", "kdkab", "kdkec", "kddesa"])
    #expect([targets.families, targets.access, targets.seatKilometres] == ["kk", "akses", "km"])
    #expect([targets.plannedStart, targets.validFrom] == ["mulai", "berlaku"])
    #expect(targets.scheme == .bps)
  }

  @Test func visits() throws {
    let sources = try configured(
      minimum + """
        visits:
          - source: a.csv
            format: csv
            fields: {id: a, visited_at: b, received_at: c, officer: d, desa: e, household: f,
                     outcome: g, origin: h, latitude: i, longitude: j, accuracy: k, review: l}
            scheme: kemendagri
            outcomes: {complete: [Selesai, tamat], refused: menolak}
            origins: {listed: [prelist], new: [Baru]}
            reviews: {withdrawn: [Ditolak]}
          - source: b-*.csv
            format: auto
            fields: {received_at: x, household: [sls, nurut]}
        """
    ).visits
    #expect(sources.map(\.source) == ["a.csv", "b-*.csv"])
    let columns = VisitField.allCases.compactMap { sources[0].fields[$0] }
    #expect(columns == "abcdefghijkl".map { [String($0)] })
    #expect(sources[0].scheme == .kemendagri)
    #expect(
      sources[0].outcomes == ["selesai": .complete, "tamat": .complete, "menolak": .refused])
    #expect(sources[0].origins == ["prelist": .listed, "baru": .new])
    #expect(sources[0].states == ["ditolak": .withdrawn])
    #expect(sources[0].listsWithdrawn)
    #expect(sources[1].fields == [.receivedAt: ["x"], .household: ["sls", "nurut"]])
    #expect(sources[1].outcomes == usualOutcomes)
    #expect(sources[1].origins == usualOrigins)
    #expect(sources[1].states.isEmpty)
    #expect(!sources[1].listsWithdrawn)
    #expect(sources[1].scheme == nil)
  }

  @Test func oneSourceOfVisitsNeedsNoList() throws {
    let visits = try configured(minimum + "visits: {source: a.csv, fields: {visited_at: t}}").visits
    #expect(visits.map(\.source) == ["a.csv"])
  }

  @Test func countingInteriorAndStatus() throws {
    let all = try configured(
      minimum + """
        counting: {count_by: gps, border_tolerance_m: 100, max_accuracy_m: 50.5}
        interior: {access: [Air, river], min_seat_km: 80, codes: [6501010, "65.02"],
                   seats: {6501: [3.588, 116.624]}}
        status: {done_by: coverage, done_at: 0.95, behind_points: 5, stalled_days: 4,
                 silent_days: 5}
        """)
    #expect(all.counting.countBy == .gps)
    #expect(all.counting.borderTolerance == 100)
    #expect(all.counting.maximumAccuracy == 50.5)
    #expect(all.interior.access == ["air", "river"])
    #expect(all.interior.minimumSeatKilometres == 80)
    #expect(all.interior.codes.map(\.description).sorted() == ["6501010", "6502"])
    let malinau = try #require(AdminCode(digits: "6501"))
    let seat = try #require(all.interior.seats[malinau])
    #expect(seat == Coordinate(longitude: 116.624, latitude: 3.588))
    #expect(all.status.doneBy == .coverage)
    #expect(all.status.doneAt == 0.95)
    #expect(all.status.behindPoints == 5)
    #expect(all.status.stalledDays == 4)
    #expect(all.status.silentDays == 5)
  }

  @Test func site() throws {
    let site = try configured(
      minimum + """
        site: {output: www, language: en, editions: [public, internal], small_count: 10,
               keep: [CNAME, robots.txt], address: "https://contoh.go.id/regsosek"}
        """
    ).site
    #expect(site.output == "www")
    #expect(site.languages == ["en"])
    #expect(site.editions == ["public", "internal"])
    #expect(site.smallCount == 10)
    #expect(site.keep == ["CNAME", "robots.txt"])
    #expect(site.address == "https://contoh.go.id/regsosek/")
  }

  @Test(arguments: [
    "http://contoh.go.id/", "contoh.go.id", "https://", "https://nama:sandi@contoh.go.id/",
    "https://contoh.go.id/?a=1", "https://contoh.go.id/#a", "javascript:alert(1)", "https://a b.id",
  ])
  func anAddressIsOneOfAFolderOnTheWeb(_ address: String) {
    #expect(throws: IntakeError.self) {
      try configured(minimum + "site: {address: \"\(address)\"}")
    }
  }

  @Test func severalLanguages() throws {
    #expect(try configured(minimum + "site: {languages: [en, id]}").site.languages == ["en", "id"])
  }

  @Test func defaultsAreThoseOfTheDesign() throws {
    let all = try configured(minimum)
    #expect(all.plan.familiesPerOfficerDay == 10)
    #expect(all.counting.countBy == .claim)
    #expect(all.counting.borderTolerance == 200)
    #expect(all.counting.maximumAccuracy == 500)
    #expect(all.interior.access == ["air", "river"])
    #expect(all.interior.minimumSeatKilometres == 100)
    #expect(all.status.doneBy == .resolution)
    #expect(all.status.doneAt == 1)
    #expect(all.status.behindPoints == 10)
    #expect(all.status.stalledDays == 3)
    #expect(all.status.silentDays == 3)
    #expect(all.site.output == "site")
    #expect(all.site.languages == ["id"])
    #expect(all.site.editions == ["public"])
    #expect(all.site.smallCount == 5)
    #expect(all.site.keep == ["CNAME", ".DS_Store", "Thumbs.db"])
    #expect(all.site.address == nil)
    #expect(all.targets == nil)
    #expect(all.visits.isEmpty)
  }

  /// YAML makes `yes` true, `0101` sixty-five and `1.10` eleven tenths; a column may be called so.
  @Test func textsStayAsWritten() throws {
    let all = try configured(
      """
      survey: {title: 2022, start: 2022-10-15, end: 2022-11-14}
      boundaries: {source: desa.geojson, fields: {code: 0101, name: yes, kecamatan: 1.10}}
      visits:
        - source: a.csv
          fields: {visited_at: no, outcome: on}
          outcomes: {complete: [yes, 1, "true"], absent: [no, 02]}
      """)
    #expect(all.plan.title == "2022")
    #expect(all.boundaries.fields.code == "0101")
    #expect(all.boundaries.fields.name == "yes")
    #expect(all.boundaries.fields.kecamatan == "1.10")
    #expect(all.visits[0].fields[.visitedAt] == ["no"])
    #expect(
      all.visits[0].outcomes
        == ["yes": .complete, "1": .complete, "true": .complete, "no": .absent, "02": .absent])
  }

  @Test func emptySectionsHaveDefaults() throws {
    let all = try configured(minimum + "targets:\nvisits: ~\ncounting: null\nsite:\n")
    #expect(all.targets == nil)
    #expect(all.visits.isEmpty)
    #expect(all.site.output == "site")
  }

  @Test(arguments: [
    ("desa.geojson", "peta/desa.geojson"), ("../desa.gpkg", "peta/../desa.gpkg"),
    ("/srv/desa.gpkg", "/srv/desa.gpkg"),
    ("/vsizip/desa.zip/desa.shp", "/vsizip/peta/desa.zip/desa.shp"),
    ("/vsizip//srv/desa.zip", "/vsizip//srv/desa.zip"),
    ("/vsizip/{desa.zip}/desa.shp", "/vsizip/{desa.zip}/desa.shp"),
    ("/vsicurl/https://x.id/a.zip", "/vsicurl/https://x.id/a.zip"),
    ("PG:dbname=peta host=db", "PG:dbname=peta host=db"),
    ("https://x.id/desa.fgb", "https://x.id/desa.fgb"),
    ("hari ke-1: x.csv", "peta/hari ke-1: x.csv"),
  ])
  func pathsStartFromTheConfigurationsFolder(written: String, opened: String) throws {
    #expect(try configured(minimum, folder: "peta").resolve(written) == opened)
  }

  @Test func withoutAFolderPathsAreAsWritten() throws {
    #expect(try configured(minimum).resolve("desa.geojson") == "desa.geojson")
  }
}
