import Coverage
import Foundation
import GDAL
import Testing

@testable import Intake

/// Tables of databases and files of layers, and the errors of both.
@Suite struct LayerSourceTests {
  private func source(layer: String? = nil, query: String? = nil) -> LayerSource {
    LayerSource(
      path: "PG:dbname=survei", name: "PG:survei", layer: layer, query: query,
      step: "read the visits", configuration: "jangkau.yml", line: 7)
  }

  private typealias Case = (step: String, said: String, kind: IntakeError.Kind, cause: String)

  @Test func whatADatabaseSaysHasACauseAndAKind() {
    let cases: [Case] = [
      ("open", "FATAL: password authentication failed for user \"b\"", .missing, "sign-in"),
      ("open", "connection refused", .missing, "connection refused"),
      ("read on", "ERROR: permission denied for table x", .missing, "may not read"),
      ("read on", "server closed the connection unexpectedly\n\tThis", .missing, "broke off"),
      ("read on", "FATAL: terminating connection due to", .missing, "broke off"),
      ("read on", "database is locked", .missing, "another program"),
      ("read on", "database disk image is malformed", .data, "cut off"),
      ("run the query", "ERROR: column \"k\" does not exist", .configuration, "`query`: ERROR"),
    ]
    for (step, said, kind, cause) in cases {
      let error = source(layer: "x").failure(GDALError(step: step, messages: [said]))
      #expect(error.kind == kind, "\(said)")
      #expect(error.cause.contains(cause), "\(error.cause)")
      #expect(!error.cause.contains("\n"))
      #expect(!error.remedy.isEmpty)
    }
  }

  @Test(arguments: [
    "ERROR:  invalid input syntax for type integer: \"Siti Aminah\"",
    "ERROR:  invalid input value for enum hasil: \"Siti Aminah\"",
    "ERROR:  malformed array literal: \"Siti Aminah\"",
  ])
  func valuesOfTheDataAreNotRepeated(said: String) {
    let error = source(query: "SELECT 1").failure(GDALError(step: "read on", messages: [said]))
    #expect(!error.description.contains("Siti"))
  }

  @Test func targetsAndOfficersComeFromALayerOfThree() throws {
    let folder = try TemporaryFolder()
    try write(folder)
    let targets =
      minimum + "targets: {source: s.gpkg, layer: target, fields: {code: kode, families: n}}\n"
    let table = try readTargets(configured(targets, folder: folder.url.path), scheme: .bps)
    #expect(table.targets.map(\.families) == [12, 7])
    let officers =
      minimum
      + "officers: {source: s.gpkg, query: \"SELECT * FROM petugas WHERE ppl = 'B'\", "
      + "fields: {officer: ppl, desa: kode}}"
    let read = try readOfficers(configured(officers, folder: folder.url.path), scheme: .bps)
    #expect(read.assignments.map(\.officer) == ["B"])
  }

  @Test func whichOfSeveralTablesHasToBeSaid() throws {
    let folder = try TemporaryFolder()
    try write(folder)
    let text = minimum + "targets: {source: s.gpkg, fields: {code: kode, families: n}}"
    let error = intakeError {
      _ = try readTargets(configured(text, folder: folder.url.path), scheme: .bps)
    }
    #expect(error?.kind == .configuration)
    #expect(error?.cause.contains("2 tables, and none is named") == true)
  }

  @Test(arguments: ["targets", "officers"])
  func aLayerAndAQueryExcludeEachOther(section: String) {
    let fields = section == "targets" ? "{code: k}" : "{officer: p, desa: k}"
    let text =
      minimum + "\(section): {source: s.gpkg, layer: a, query: SELECT 1, fields: \(fields)}"
    let error = intakeError { _ = try configured(text) }
    #expect(error?.cause == "`\(section).query`: `layer` and `query` exclude each other")
  }

  private func write(_ folder: TemporaryFolder) throws {
    let writer = try VectorWriter(
      creating: folder.path("s.gpkg"), driver: "GPKG")
    let target = try writer.addLayer(
      named: "target", fields: [WrittenField("kode", .text), WrittenField("n", .integer)])
    try target.append([.text("6501040004"), .integer(12)])
    try target.append([.text("6501040005"), .integer(7)])
    let officers = try writer.addLayer(
      named: "petugas", fields: [WrittenField("ppl", .text), WrittenField("kode", .text)])
    try officers.append([.text("A"), .text("6501040004")])
    try officers.append([.text("B"), .text("6501040005")])
    try writer.close()
  }
}
