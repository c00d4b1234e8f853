import CGDAL

/// A raster of one band in memory; owns a `GDALDatasetH`.
final class MemoryGrid {
  let handle: GDALDatasetH
  let band: GDALRasterBandH
  let columns: Int
  let rows: Int

  init(columns: Int, rows: Int, type: GDALDataType) throws(GDALError) {
    // GDALGetDriverByName, GDALCreate, GDALGetRasterBand; GDALClose in deinit
    let made: GDALDatasetH = try required("make a raster") {
      GDALGetDriverByName("MEM").flatMap {
        GDALCreate($0, "", Int32(columns), Int32(rows), 1, type, nil)
      }
    }
    handle = made
    band = try required("make a raster") { GDALGetRasterBand(made, 1) }
    self.columns = columns
    self.rows = rows
  }

  deinit {
    GDALClose(handle)
  }

  /// Writes all cells, row by row.
  func write(_ cells: [UInt8]) throws(GDALError) {
    var cells = cells
    try checked("fill a raster") {
      // GDALRasterIO
      _ = GDALRasterIO(
        band, GF_Write, 0, 0, Int32(columns), Int32(rows), &cells, Int32(columns), Int32(rows),
        GDT_Byte, 0, 0)
    }
  }

  /// All cells, row by row.
  func read() throws(GDALError) -> [Float] {
    var cells = [Float](repeating: 0, count: columns * rows)
    try checked("read a raster") {
      _ = GDALRasterIO(
        band, GF_Read, 0, 0, Int32(columns), Int32(rows), &cells, Int32(columns), Int32(rows),
        GDT_Float32, 0, 0)
    }
    return cells
  }
}
