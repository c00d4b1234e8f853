import Cartography
import Foundation
import Geography
import Intake

/// Any bytes as a small GeoJSON of desa, through GDAL to the tree, the topology and the drawing.
func attackBoundaries(_ bytes: [UInt8]) {
  let folder = scratchFolder
  guard
    (try? Data(bytes).write(to: folder.appendingPathComponent("desa.geojson"))) != nil,
    let configuration = try? parseConfiguration(
      boundaryConfiguration, file: "jangkau.yml", folder: folder.path)
  else { return }
  do {
    let tree = try readBoundaries(configuration).tree
    let atlas = Atlas(shapes: tree.desaRange.map { tree.units[$0].shape })
    let drawn = (0..<tree.desaRange.count).filter(atlas.hasShape)
    guard !drawn.isEmpty, drawn.count <= 64 else { return }
    var request = MapRequest(
      features: drawn.map {
        MapFeature(desa: $0, look: .c1, title: tree.units[tree.desaRange.lowerBound + $0].name)
      }, texts: MapTexts(title: "Peta"))
    request.hasTiles = true
    let map = try atlas.map(request)
    precondition(map.svg.hasPrefix("<svg") && map.svg.hasSuffix("</svg>"), "no drawing")
    precondition(!map.svg.contains("nan") && !map.svg.contains("inf\""), "a number that is none")
  } catch let error as IntakeError {
    precondition(!error.remedy.isEmpty, "an error without a remedy")
  } catch {
    // PROJ refuses what lies outside every projection: an error, not a crash.
  }
}

private let boundaryConfiguration = """
  survey: {start: 2022-10-15, end: 2022-11-14, time_zone: Asia/Makassar}
  boundaries: {source: desa.geojson, fields: {code: kode, name: desa}}
  visits: [{source: none.csv, fields: {visited_at: t}}]
  """
