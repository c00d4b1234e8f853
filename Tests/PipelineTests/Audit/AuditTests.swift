import Coverage
import Foundation
import GDAL
import Testing

@testable import Pipeline

/// The audit finds nothing in what a build publishes, and each leak that is planted there.
@Suite(.serialized) struct AuditTests {
  /// Public folders of some days of a simulated campaign over the small survey.
  struct Folders {
    let survey: Survey
    let days: [String]

    init(seed: Int, days: [String], families: Int = 400) throws {
      survey = try Survey()
      self.days = days
      let made = try survey.run(
        "simulate", "--families", "\(families)", "--seed", "\(seed)", "--until", "2022-11-10", "-o",
        "sim")
      #expect(made.status == 0, "seed \(seed): \(made.error)")
      for day in days {
        let outcome = try survey.run(
          "build", "-c", "sim/jangkau.yml", "--as-of", day, "-o", day, "--edition", "public")
        #expect(outcome.status == 0, "seed \(seed), \(day): \(outcome.error)")
      }
    }

    func audit() throws -> AuditReport {
      try Pipeline.audit(
        days.map { survey.folder.path($0) },
        options: BuildOptions(configuration: survey.folder.path("sim/jangkau.yml"), now: Date()),
        progress: .quiet)
    }

    func text(_ name: String) throws -> String { try survey.folder.text(name) }

    /// Changes a file of the last day, audits, and puts the file back.
    func audit(planting name: String, day: Int? = nil, _ change: (String) throws -> String) throws
      -> AuditReport
    {
      let path = days[day ?? days.count - 1] + "/" + name
      let before = try text(path)
      let after = try change(before)
      #expect(after != before, "nothing was planted")
      _ = try survey.folder.file(path, after)
      defer { _ = try? survey.folder.file(path, before) }
      return try audit()
    }

    /// The rows of the last day's `data/coverage.csv`.
    func rows(day: Int? = nil) throws -> PublishedTable {
      PublishedTable(try text(days[day ?? days.count - 1] + "/data/coverage.csv"))
    }
  }

  /// A table's text with one cell of one row changed.
  static func changed(
    _ text: String, code: String, _ cells: [String: String]
  ) throws -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let columns = lines[0].split(separator: ",").map(String.init)
    let index = try #require(lines.firstIndex { $0.hasPrefix(code + ",") })
    var row = try #require(PublishedTable(lines[0] + "\n" + lines[index] + "\n").rows.first)
    for (column, value) in cells {
      row[try #require(columns.firstIndex(of: column))] = value
    }
    lines[index] = row.joined(separator: ",")
    return lines.joined(separator: "\n")
  }

  @Test(arguments: [1, 2, 3])
  func nothingIsFoundInWhatABuildPublishes(_ seed: Int) throws {
    let folders = try Folders(
      seed: seed, days: ["2022-10-18", "2022-10-19", "2022-10-20", "2022-10-26", "2022-11-09"],
      families: 60 * seed * seed)
    let report = try folders.audit()
    #expect(report.leaks == [], "seed \(seed)")
    #expect(report.equations == 0, "seed \(seed)")
    #expect(report.cells > 0 && report.needles > 0 && report.files > 100, "seed \(seed)")
  }

  @Test func plantedLeaksOfCountsAreFound() throws {
    let folders = try Folders(seed: 7, days: ["2022-10-28", "2022-10-29"])
    let table = try folders.rows()
    let desa = try #require(
      table.records.first {
        $0["level"] == "desa" && Int($0["resolved_listed"] ?? "") ?? 0 >= 5
          && Int($0["target"] ?? "") ?? 0 > 30
      })
    let code = try #require(desa["code"])
    let shown = try #require(desa["resolved_listed"].flatMap { Int($0) })
    let target = try #require(desa["target"].flatMap { Int($0) })
    let path = "data/coverage.csv"
    #expect(try folders.audit().leaks == [])

    // Another count of the same desa: as many were found as are shown, so no more are resolved.
    expect(
      try folders.audit(planting: path) {
        try Self.changed($0, code: code, ["found": "\(shown)"])
      }, code, "a sibling figure")
    // A rate of the true count, in more decimals than the shown one has.
    expect(
      try folders.audit(planting: path) {
        try Self.changed(
          $0, code: code, ["resolution": "\(Double(shown + 1) / Double(target))"])
      }, code, "a ratio")
    // A status that only the true count can have.
    expect(
      try folders.audit(planting: path) {
        try Self.changed($0, code: code, ["status": "done"])
      }, code, "a status")
    // Yesterday's page one family apart.
    expect(
      try folders.audit(planting: path, day: 0) {
        try Self.changed(
          $0, code: code, ["resolved_listed": "\(shown - 1)", "resolved": "\(shown - 1)"])
      }, code, "two days")
    // The exact sum of the kecamatan, and of the top.
    let parent = try #require(desa["parent_code"])
    let above = try #require(table.records.first { $0["code"] == parent })
    let sum = try #require(above["resolved_listed"].flatMap { Int($0) })
    let summed = try folders.audit(planting: path) {
      try Self.changed($0, code: parent, ["resolved_listed": "\(sum + 1)"])
    }
    #expect(!summed.leaks.isEmpty, "a parent's exact sum")
    // What is left on the list to act on.
    let shownLeft = target - shown
    let row = "\(code),x,x,x,stalled,true,,,,\(target),\(shownLeft - 2),,,,,,,\n"
    expect(
      try folders.audit(planting: "data/uncovered.csv") { $0 + row }, code, "families outstanding")
    // A desa's single days.
    expect(
      try folders.audit(planting: "data/daily.csv") {
        $0 + "\(code),2022-10-29,1,1,1,1,1\n"
      }, code, "days of a desa")
    // A number on a page.
    expect(
      try folders.audit(planting: "wilayah/\(code)/index.html") {
        $0 + "<p>\(shown + 2) dari \(target) keluarga</p>"
      }, code, "a desa's page")
    expect(
      try folders.audit(planting: "wilayah/\(parent)/index.html") {
        $0 + "<tr><th><a href=\"../\(code)/index.html\">x</a></th><td>\(shown + 3)</td></tr>"
      }, code, "a row of a table")
    // The same in another language, in the archive, in the one file and in a chart.
    try expectPlantedInTexts(folders, code: code, parent: parent, shown: shown, target: target)
    // The map data.
    expect(
      try folders.audit(planting: "data/coverage.geojson") {
        let part = try #require($0.split(separator: "\"code\":\"\(code)\"").last)
        let other = part.replacing(
          "\"resolved_listed\":\(shown)", with: "\"resolved_listed\":\(shown + 1)",
          maxReplacements: 1)
        return $0.replacing(part, with: other)
      }, code, "the GeoJSON")
  }

  private func expectPlantedInTexts(
    _ folders: Folders, code: String, parent: String, shown: Int, target: Int
  ) throws {
    let row =
      "<tr><th><a href=\"../../wilayah/\(code)/index.html\">x</a></th><td>\(shown + 3)</td></tr>"
    expect(
      try folders.audit(planting: "arsip/2022-10-28/index.html") { $0 + row }, code, "the archive")
    expect(
      try folders.audit(planting: "belum-terjangkau/index.html") { $0 + row }, code, "the list")
    expect(
      try folders.audit(planting: "satu-berkas.html") {
        $0 + "<section class=\"sheet\" data-c=\"\(code)\"><dd><b>1 %</b>\(shown + 1) dari "
          + "\(target) keluarga</dd></section>"
      }, code, "the one file")
    expect(
      try folders.audit(planting: "wilayah/\(code)/index.html") {
        $0 + "<dl><dt>x</dt><dd><b>\(shown + 1)</b> <span></span></dd></dl>"
      }, code, "a key figure")
    let share = Double(shown + 2) / Double(target) * 100
    expect(
      try folders.audit(planting: "wilayah/\(parent)/index.html") {
        $0 + "<tr><th><a href=\"../\(code)/index.html\">x</a></th><td><svg class=\"bar\"><path "
          + "d=\"M0 1h\((share * 10).rounded() / 10)\"/><path d=\"M0 1h0\"/></svg></td></tr>"
      }, code, "the length of a bar")
    let small = try folders.audit(planting: "ringkasan.txt") { $0 + "Baru 3 keluarga lagi\n" }
    #expect(small.leaks.map(\.place) == ["ringkasan.txt, 2022-10-29"], "the message")
    // The sum so far one day ago, as high as that of today.
    let chart = try folders.audit(planting: "index.html") { page in
      let line = try #require(page.firstMatch(of: /<path class="cl" d="([^"]*)"/))
      var points = line.1.split(separator: "L").map(String.init)
      let end = try #require(points.last?.split(separator: " ").last)
      let before = try #require(points.dropLast().last?.split(separator: " ").first)
      points[points.count - 2] = before + " " + end
      return page.replacing(line.1, with: points.joined(separator: "L"))
    }
    #expect(chart.leaks.contains { $0.what.contains("chart") }, "a point of a chart")
    let bar = try folders.audit(planting: "index.html") { page in
      let bars = try #require(
        page.firstMatch(of: /<path class="b2" d="M([0-9.]+) ([0-9.]+)V([0-9.]+)/))
      return page.replacing(
        bars.0, with: "<path class=\"b2\" d=\"M\(bars.1) \(bars.2)V\((Double(bars.3) ?? 0) - 9)")
    }
    #expect(bar.leaks.contains { $0.what.contains("chart") }, "a bar of a chart")
    // What only a unit above desa says.
    let table = try folders.rows().records
    let above = try #require(table.first { $0["code"] == parent })
    let whole = table.filter { $0["parent_code"] == parent }.compactMap { Int($0["target"] ?? "") }
      .reduce(0, +)
    let sum = try #require(Int(above["resolved_listed"] ?? ""))
    let part = try folders.audit(planting: "index.html") {
      $0 + "<p>\(sum + 1) dari \(whole) keluarga</p>"
    }
    #expect(!part.leaks.isEmpty, "the exact sum in a sentence")
  }

  private func expect(_ report: AuditReport, _ code: String, _ what: String) {
    #expect(
      report.leaks.contains { $0.place.hasPrefix(code) }, "\(what) was not found: \(report.leaks)")
  }

  @Test func plantedPersonsAreFound() throws {
    let folders = try Folders(seed: 7, days: ["2022-10-20"])
    let visits = PublishedTable(try folders.text("sim/visits.csv")).records
    let visit = try #require(visits.first { $0["latitude"]?.isEmpty == false })
    let household = try #require(visit["household_id"])
    let id = try #require(visit["instance_id"])
    let officer = try #require(visit["officer_id"])
    let folder = folders.survey.folder
    func leaks() throws -> [String] { try folders.audit().leaks.map(\.what) }
    #expect(try leaks() == [])

    _ = try folder.file("2022-10-20/data/extra.txt", "x \(household) y")
    #expect(try leaks() == ["a household stands in it"])
    _ = try folder.file("2022-10-20/data/extra.txt", "<!--\(officer)-->")
    #expect(try leaks() == ["an officer stands in it"])
    let point = "\(visit["longitude"] ?? ""),\(visit["latitude"] ?? "")"
    _ = try folder.file("2022-10-20/data/extra.txt", "[\(point)]")
    #expect(try leaks() == ["the exact position of a visit stands in it"])
    try FileManager.default.removeItem(atPath: folder.path("2022-10-20/data/extra.txt"))

    // Packed, so that no search of the file's own bytes would see it.
    let writer = try VectorWriter(
      creating: folder.path("2022-10-20/data/more.xlsx"), driver: "XLSX")
    let sheet = try writer.addLayer(named: "x", fields: [WrittenField("a", .text)])
    try sheet.append([.text(id)])
    try writer.close()
    let raw = try Data(contentsOf: folder.url.appendingPathComponent("2022-10-20/data/more.xlsx"))
    #expect(raw.range(of: Data(id.utf8)) == nil)
    #expect(try leaks() == ["a record id stands in it"])
    try FileManager.default.removeItem(atPath: folder.path("2022-10-20/data/more.xlsx"))

    _ = try folder.file("2022-10-20/more.pdf", pdf(household))
    let found = try folders.audit()
    #expect(
      found.leaks.map(\.what) == ["a household stands in it"]
        || found.notes.contains { $0.contains("pdftotext") })
  }

  /// A PDF with a text that stands in it as hexadecimal digits.
  private func pdf(_ text: String) -> Data {
    let digits = text.utf8.map { String($0, radix: 16) }.joined()
    let content = "BT /F1 12 Tf 72 720 Td <\(digits)> Tj ET"
    let objects = [
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        + "/Resources<</Font<</F1 5 0 R>>>>>>",
      "<</Length \(content.utf8.count)>>\nstream\n\(content)\nendstream",
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    var file = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = file.utf8.count
    file += "xref\n0 6\n0000000000 65535 f \n"
    for offset in offsets {
      file += String(repeating: "0", count: 10 - "\(offset)".count) + "\(offset) 00000 n \n"
    }
    file += "trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n"
    return Data(file.utf8)
  }

  /// The proof by replacing: two surveys that differ only in what is withheld publish the same bytes,
  /// in pages, data, picture, PDF and message. Here it is whether families moved, died or were never
  /// there.
  @Test func whatIsWithheldChangesNoByte() throws {
    let folders = try Folders(seed: 11, days: ["2022-10-24"])
    let folder = folders.survey.folder
    let first = try folder.contents(below: "2022-10-24")
    let visits = try folders.text("sim/visits.csv")
    let other = visits.replacing(",pindah,", with: ",meninggal,")
      .replacing(",tidak_ditemukan,", with: ",tidak_eligible,")
    #expect(other != visits)
    _ = try folder.file("sim/visits.csv", other)
    let outcome = try folders.survey.run(
      "build", "-c", "sim/jangkau.yml", "--as-of", "2022-10-24", "-o", "again", "--edition",
      "public")
    #expect(outcome.status == 0, "\(outcome.error)")
    let again = try folder.contents(below: "again")
    #expect(again.keys == first.keys)
    // The manifest and the method page may name the inputs with their fingerprints.
    for (name, bytes) in first
    where name != "manifest.json" && !name.hasPrefix("metode")
      && name != "data/provenance.json"
    {
      #expect(again[name] == bytes, "\(name)")
    }
  }

  @Test func theCommandFails() throws {
    let folders = try Folders(seed: 7, days: ["2022-10-20"])
    func run() throws -> Program.Outcome {
      try folders.survey.run("check", "-c", "sim/jangkau.yml", "--audit", "2022-10-20")
    }
    let clean = try run()
    #expect(clean.status == 0 && clean.output.contains("nothing can be recovered"))
    let officer = try #require(
      PublishedTable(try folders.text("sim/visits.csv")).records.first?["officer_id"])
    _ = try folders.survey.folder.file("2022-10-20/x.txt", officer)
    let caught = try run()
    #expect(caught.status == 65 && caught.output.contains("LEAK"))
    #expect(!caught.output.contains(officer))
    #expect(
      try folders.survey.run("check", "-c", "sim/jangkau.yml", "--audit", "sim").status == 66)
  }
}
