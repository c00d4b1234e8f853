import CGDAL

/// The rows of a sheet of Excel (`.xlsx`) or LibreOffice (`.ods`), every cell as text.
public struct Sheet: Sendable {
  /// The sheet's name.
  public let name: String
  /// The rows that hold anything, with their number (1-based) as the program shows it.
  public let rows: [(number: Int, cells: [String])]

  /// Reads a sheet.
  ///
  /// Codes stay as they are whatever the cell's type, and typed dates become
  /// `2022/10/15 08:30:00`, since the driver is told to make no types and no header of its own.
  ///
  /// - Parameter name: the sheet; nil for the first.
  /// - Throws: ``GDALError`` where the file is missing or damaged, or has no such sheet.
  public init(of path: String, named name: String? = nil) throws {
    let dataset = try withThreadOptions([
      ("OGR_XLSX_HEADERS", "DISABLE"), ("OGR_ODS_HEADERS", "DISABLE"),
      ("OGR_XLSX_FIELD_TYPES", "STRING"), ("OGR_ODS_FIELD_TYPES", "STRING"),
    ]) {
      // Tables are read when the layers are asked for, so that happens under the same options.
      let dataset = try VectorDataset(opening: path)
      for sheet in dataset.layerNames { _ = try dataset.layer(named: sheet).featureCount }
      return dataset
    }
    guard let chosen = name ?? dataset.layerNames.first else {
      throw GDALError(step: "find a sheet", source: path, messages: ["it has no sheets"])
    }
    let layer = try dataset.layer(named: chosen)
    var rows: [(number: Int, cells: [String])] = []
    try layer.forEachFeature { feature in
      let cells = feature.values.map { $0 ?? "" }
      if cells.contains(where: { !$0.isEmpty }) { rows.append((Int(feature.id), cells)) }
    }
    self.name = chosen
    self.rows = rows
  }
}

/// Runs `body` with configuration options of GDAL that hold in this thread alone.
func withThreadOptions<Result>(
  _ options: [(String, String)], _ body: () throws -> Result
) rethrows -> Result {
  GDALRuntime.start()
  // CPLSetThreadLocalConfigOption; nil takes it back
  for (name, value) in options { CPLSetThreadLocalConfigOption(name, value) }
  defer { for (name, _) in options { CPLSetThreadLocalConfigOption(name, nil) } }
  return try body()
}
