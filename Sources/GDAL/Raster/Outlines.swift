import CGDAL
import Geography

/// The outlines of the cells of a grid that are inside, as rings in columns and rows (row 0 at the
/// top), to be filled by the even-odd rule.
///
/// GDAL's polygonize joins cells that share a side; its staircases are then simplified, keeping the
/// topology of each polygon (Douglas and Peucker, by GEOS).
///
/// - Parameters:
///   - isInside: row by row.
///   - tolerance: the most a dropped corner may lie off the line, in cells.
public func outlines(
  columns: Int, rows: Int, isInside: [Bool], tolerance: Double
) throws(GDALError) -> [[PlanarPoint]] {
  let grid = try MemoryGrid(columns: columns, rows: rows, type: GDT_Byte)
  try grid.write(isInside.map { $0 ? 1 : 0 })
  // GDALGetDriverByName, GDALCreate, GDALDatasetCreateLayer; GDALClose frees the layer too.
  let dataset: GDALDatasetH = try required("make a layer") {
    (GDALGetDriverByName("Memory") ?? GDALGetDriverByName("MEM")).flatMap {
      GDALCreate($0, "", 0, 0, 0, GDT_Unknown, nil)
    }
  }
  defer { GDALClose(dataset) }
  let layer: OGRLayerH = try required("make a layer") {
    GDALDatasetCreateLayer(dataset, "outlines", nil, wkbPolygon, nil)
  }
  try checked("draw outlines") {
    // GDALPolygonize; the band is its own mask, so what is 0 gets no polygon.
    _ = GDALPolygonize(grid.band, grid.band, layer, -1, nil, nil, nil)
  }
  var rings: [[PlanarPoint]] = []
  OGR_L_ResetReading(layer)
  while let feature = OGR_L_GetNextFeature(layer) {
    defer { OGR_F_Destroy(feature) }
    guard let whole = OGR_F_GetGeometryRef(feature) else { continue }
    // OGR_G_SimplifyPreserveTopology
    let simple = Geometry(
      owning: try required("simplify an outline") {
        OGR_G_SimplifyPreserveTopology(whole, tolerance)
      })
    for polygon in simple.multiPolygon.polygons {
      for ring in polygon.rings {
        rings.append(ring.points.map { PlanarPoint(x: $0.longitude, y: $0.latitude) })
      }
    }
  }
  return rings
}
