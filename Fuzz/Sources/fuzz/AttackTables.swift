import Coverage
import Foundation
import GDAL
import Geography

@testable import Intake

/// Any bytes as the file of targets, officers, notes, settlements and of the plan's curve: values or an
/// error with cause and remedy, no crash.
func attackTables(_ bytes: [UInt8]) {
  guard (try? Data(bytes).write(to: scratchFolder.appendingPathComponent("table.csv"))) != nil,
    let small
  else { return }
  let (configuration, geography) = small
  let tree = geography.tree
  promised {
    let table = try readTargets(configuration, scheme: tree.scheme)
    precondition(table.targets.allSatisfy { $0.families ?? 0 >= 0 }, "fewer families than none")
  }
  promised { _ = try readOfficers(configuration, scheme: tree.scheme) }
  promised { _ = try readNotes(configuration, tree: tree) }
  promised {
    for place in try readSettlements(configuration, geography: geography).settlements {
      precondition(tree.desaRange.indices.contains(tree.desaRange.lowerBound + place.desa))
      precondition(place.families ?? 0 >= 0, "fewer families than none")
    }
  }
  promised {
    let points = try readCurve(configuration) ?? []
    precondition(points.allSatisfy { (0...1).contains($0.share) }, "a share that is none")
  }
}

/// Lets a reader refuse what it cannot read, in the way that is promised, and nothing else.
func promised(_ read: () throws -> Void) {
  do {
    try read()
  } catch let error as IntakeError {
    precondition(!error.remedy.isEmpty && !error.cause.isEmpty, "an error without cause or remedy")
  } catch {
    preconditionFailure("an error of another type: \(error)")
  }
}

/// Three desa to which the tables belong.
private let small: (Configuration, CoverageGeography)? = {
  let file = scratchFolder.appendingPathComponent("small.geojson")
  guard (try? Data(smallBoundaries.utf8).write(to: file)) != nil,
    let configuration = try? parseConfiguration(
      tableConfiguration, file: "jangkau.yml", folder: scratchFolder.path),
    let boundaries = try? readBoundaries(configuration)
  else { return nil }
  return (configuration, CoverageGeography(tree: boundaries.tree))
}()

let smallBoundaries = """
  {"type":"FeatureCollection","features":[
  {"type":"Feature","properties":{"kode":"6501040001","desa":"Long Metun"},"geometry":{"type":"Polygon",
  "coordinates":[[[115,2],[115.1,2],[115.1,2.1],[115,2.1],[115,2]]]}},
  {"type":"Feature","properties":{"kode":"6501040002","desa":"Long Pipa"},"geometry":{"type":"Polygon",
  "coordinates":[[[115.1,2],[115.2,2],[115.2,2.1],[115.1,2.1],[115.1,2]]]}},
  {"type":"Feature","properties":{"kode":"6501040004","desa":"Long Sule"},"geometry":{"type":"Polygon",
  "coordinates":[[[115.2,2],[115.3,2],[115.3,2.1],[115.2,2.1],[115.2,2]]]}}]}
  """

private let tableConfiguration = """
  survey:
    start: 2022-10-15
    end: 2022-11-14
    time_zone: Asia/Makassar
    curve: {source: table.csv, fields: {day: hari, share: bagian}}
  boundaries: {source: small.geojson, fields: {code: kode, name: desa}}
  targets:
    source: table.csv
    fields: {code: kode, families: keluarga, access: akses, departure_days: berangkat,
             travel_days: perjalanan, places: kursi}
  visits: [{source: none.csv, fields: {visited_at: t}}]
  officers:
    source: table.csv
    fields: {officer: ppl, desa: kode, supervisor: pml, coordinator: koseka, last_sync: sinkron}
  settlements:
    source: table.csv
    fields: {name: nama, latitude: lintang, longitude: bujur, families: keluarga}
  notes:
    source: table.csv
    fields: {code: kode, date: tanggal, text: catatan, owner: pemilik, due: tenggat, public: umum}
  """
