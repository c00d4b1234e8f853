import CGDAL
import Geography

/// Where a raster lies on the globe.
struct RasterPlace {
  /// From columns and rows to the raster's own coordinates, as GDAL's six numbers.
  private let forward: [Double]
  private let backward: [Double]
  private let columns: Int
  private let rows: Int
  /// Nil where the coordinates are degrees already.
  private let toGlobe: Transformation?
  private let fromGlobe: Transformation?

  /// - Throws: ``GDALError`` for a raster without a georeference, or one in no system and not in
  ///   degrees.
  init(_ raster: RasterDataset) throws(GDALError) {
    columns = raster.columns
    rows = raster.rows
    // GDALGetGeoTransform, GDALInvGeoTransform
    var forward = [Double](repeating: 0, count: 6)
    var backward = forward
    let isPlaced = recordingMessages { _ in
      GDALGetGeoTransform(raster.handle, &forward) == CE_None
        && GDALInvGeoTransform(&forward, &backward) != 0
    }
    guard isPlaced else {
      throw raster.error("place the raster", "it has no georeference")
    }
    (self.forward, self.backward) = (forward, backward)
    // GDALGetSpatialRef: the dataset's own.
    guard let borrowed = GDALGetSpatialRef(raster.handle) else {
      (toGlobe, fromGlobe) = (nil, nil)
      let corner = own(Double(columns), Double(rows))
      let isDegrees = [own(0, 0), corner].allSatisfy { x, y in
        abs(x) <= 180.001 && abs(y) <= 90.001
      }
      guard isDegrees else {
        throw raster.error(
          "place the raster", "it names no coordinate system, and its coordinates are no degrees")
      }
      return
    }
    let system = SpatialReference(sharing: borrowed)
    let globe = try SpatialReference.wgs84()
    toGlobe = try Transformation(from: system, to: globe)
    fromGlobe = try Transformation(from: globe, to: system)
  }

  /// The raster's own coordinates of a column and row.
  private func own(_ column: Double, _ row: Double) -> (x: Double, y: Double) {
    (
      forward[0] + column * forward[1] + row * forward[2],
      forward[3] + column * forward[4] + row * forward[5]
    )
  }

  /// The positions of columns and rows; not on the globe where they have none there.
  func positions(_ cells: [(column: Double, row: Double)]) throws(GDALError) -> [Coordinate] {
    let points = cells.map { own($0.column, $0.row) }
    return transformed(points, by: toGlobe).map { Coordinate(longitude: $0.0, latitude: $0.1) }
  }

  /// The columns and rows that may meet a box of degrees; nil where none do.
  ///
  /// The box's border, curved in the raster's system, is followed at 21 points a side, and two cells
  /// more are taken on each side for what lies between.
  func window(of box: BoundingBox) throws(GDALError) -> (columns: Range<Int>, rows: Range<Int>)? {
    var border: [(Double, Double)] = []
    for step in 0...20 {
      let t = Double(step) / 20
      let x = box.minLongitude + t * (box.maxLongitude - box.minLongitude)
      let y = box.minLatitude + t * (box.maxLatitude - box.minLatitude)
      border += [
        (x, box.minLatitude), (x, box.maxLatitude), (box.minLongitude, y), (box.maxLongitude, y),
      ]
    }
    let places = transformed(border, by: fromGlobe).filter { $0.0.isFinite && $0.1.isFinite }
    let x = places.map { backward[0] + $0.0 * backward[1] + $0.1 * backward[2] }
    let y = places.map { backward[3] + $0.0 * backward[4] + $0.1 * backward[5] }
    guard let columns = span(x, most: columns), let rows = span(y, most: rows) else { return nil }
    return (columns, rows)
  }

  private func span(_ values: [Double], most: Int) -> Range<Int>? {
    guard let low = values.min(), let high = values.max() else { return nil }
    let first = max(0, min(Double(most), low.rounded(.down) - 2))
    let last = max(0, min(Double(most), high.rounded(.up) + 2))
    return first < last ? Int(first)..<Int(last) : nil
  }

  /// Points brought to another system; infinite where that cannot be done.
  private func transformed(
    _ points: [(Double, Double)], by transformation: Transformation?
  ) -> [(Double, Double)] {
    guard let transformation, !points.isEmpty else { return points }
    var x = points.map(\.0)
    var y = points.map(\.1)
    // OCTTransform sets what it cannot bring to infinity.
    recordingMessages { _ in
      _ = OCTTransform(transformation.handle, Int32(x.count), &x, &y, nil)
    }
    return Array(zip(x, y))
  }
}
