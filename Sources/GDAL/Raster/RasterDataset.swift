import CGDAL
import Geography

/// A cell of a raster that holds a value.
public struct RasterCell: Sendable, Hashable {
  /// Its middle, in WGS 84.
  public let position: Coordinate
  /// What stands in it.
  public let value: Double
}

/// An open raster source, such as a GeoTIFF; owns a `GDALDatasetH`.
///
/// It belongs to one thread at a time.
public final class RasterDataset {
  let handle: GDALDatasetH
  /// What was opened; may hold a password, so it goes into errors only through ``GDALError``.
  private let source: String

  /// The number of columns.
  public let columns: Int
  /// The number of rows.
  public let rows: Int
  /// The number of bands.
  public let bands: Int

  /// Opens a source for reading.
  ///
  /// - Throws: ``GDALError`` when it is missing or no raster source.
  public init(opening source: String) throws(GDALError) {
    let access = UInt32(GDAL_OF_RASTER | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR)
    // GDALOpenEx; GDALClose in deinit
    handle = try required("open", of: source) { GDALOpenEx(source, access, nil, nil, nil) }
    self.source = source
    // GDALGetRasterXSize, GDALGetRasterYSize, GDALGetRasterCount
    columns = Int(GDALGetRasterXSize(handle))
    rows = Int(GDALGetRasterYSize(handle))
    bands = Int(GDALGetRasterCount(handle))
  }

  deinit {
    GDALClose(handle)
  }

  /// How many values are read at once: 8 MB of them.
  private static let valuesAtOnce = 1 << 20

  /// Calls `body` with each cell whose middle lies in a box of degrees and whose value is above a
  /// limit, row by row from the first one stored. Cells without data are left out.
  ///
  /// Only the rows and columns that may meet the box are read, a part at a time, so memory does not
  /// depend on the raster's size.
  ///
  /// - Throws: What `body` throws, and ``GDALError`` for a band that is not there, a raster that does
  ///   not say where it lies, and one that cannot be read.
  public func forEachCell(
    above limit: Double, in box: BoundingBox, band number: Int = 1,
    _ body: (RasterCell) throws -> Void
  ) throws {
    guard number >= 1, number <= bands, columns > 0, rows > 0 else {
      throw error("read the band", "it has \(bands) bands, so no band \(number)")
    }
    let place = try RasterPlace(self)
    guard let window = try place.window(of: box) else { return }
    let band = try required("read the band", of: source) {
      GDALGetRasterBand(handle, Int32(number))
    }
    let rowsAtOnce = max(1, Self.valuesAtOnce / window.columns.count)
    for top in stride(from: window.rows.lowerBound, to: window.rows.upperBound, by: rowsAtOnce) {
      let part = top..<min(top + rowsAtOnce, window.rows.upperBound)
      let cells = try values(of: band, columns: window.columns, rows: part).enumerated().filter {
        $0.element > limit && $0.element.isFinite
      }
      let width = window.columns.count
      let positions = try place.positions(
        cells.map {
          (
            Double(window.columns.lowerBound + $0.offset % width) + 0.5,
            Double(top + $0.offset / width) + 0.5
          )
        })
      for (cell, position) in zip(cells, positions) where box.contains(position) {
        try body(RasterCell(position: position, value: cell.element))
      }
    }
  }

  /// The values of a part, row by row; where there are no data, NaN.
  private func values(
    of band: GDALRasterBandH, columns: Range<Int>, rows: Range<Int>
  ) throws(GDALError) -> [Double] {
    let count = columns.count * rows.count
    var values = [Double](repeating: .nan, count: count)
    var mask = [UInt8](repeating: 0, count: count)
    // GDALRasterIO, GDALGetMaskBand: the mask is 0 where the no-data value or an alpha band says so.
    try checked("read the raster", of: source) {
      _ = GDALRasterIO(
        band, GF_Read, Int32(columns.lowerBound), Int32(rows.lowerBound), Int32(columns.count),
        Int32(rows.count), &values, Int32(columns.count), Int32(rows.count), GDT_Float64, 0, 0)
      _ = GDALRasterIO(
        GDALGetMaskBand(band), GF_Read, Int32(columns.lowerBound), Int32(rows.lowerBound),
        Int32(columns.count), Int32(rows.count), &mask, Int32(columns.count), Int32(rows.count),
        GDT_Byte, 0, 0)
    }
    for index in 0..<count where mask[index] == 0 { values[index] = .nan }
    return values
  }

  /// An error of this source.
  func error(_ step: String, _ message: String) -> GDALError {
    GDALError(step: step, source: source, messages: [message])
  }
}
