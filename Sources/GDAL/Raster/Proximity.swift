import CGDAL

/// The distance of each cell of a grid to the nearest of some cells, in cells from middle to middle,
/// row by row; infinite beyond `limit` and where there is no such cell.
///
/// GDAL's proximity: two passes over the lines, which may miss the nearest by a small part of a cell.
///
/// - Parameters:
///   - columns: how many columns the grid has, from 1.
///   - rows: how many rows it has, from 1.
///   - seeds: the cells that distances are taken to, as row × columns + column.
///   - limit: how far to look, in cells.
public func proximity(columns: Int, rows: Int, seeds: some Sequence<Int>, limit: Double)
  throws(GDALError) -> [Float]
{
  var cells = [UInt8](repeating: 0, count: columns * rows)
  var isEmpty = true
  for seed in seeds where seed >= 0 && seed < cells.count {
    cells[seed] = 1
    isEmpty = false
  }
  if isEmpty { return [Float](repeating: .infinity, count: cells.count) }
  let source = try MemoryGrid(columns: columns, rows: rows, type: GDT_Byte)
  try source.write(cells)
  let result = try MemoryGrid(columns: columns, rows: rows, type: GDT_Float32)
  let options = ["VALUES=1", "DISTUNITS=PIXEL", "MAXDIST=\(limit)", "NODATA=-1"]
  try withStringList(options) { list throws(GDALError) in
    try checked("measure distances") {
      // GDALComputeProximity
      _ = GDALComputeProximity(source.band, result.band, list, nil, nil)
    }
  }
  return try result.read().map { $0 < 0 ? .infinity : $0 }
}
