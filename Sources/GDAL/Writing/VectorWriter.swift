import CGDAL

/// Writes a vector file; owns the `GDALDatasetH` until it is closed.
///
/// The same rows give the same bytes: where a format has the time of writing in it, a fixed one
/// is written. The file is whole only after ``close()``.
public final class VectorWriter {
  private var handle: GDALDatasetH?
  /// What is written; goes into errors only through ``GDALError``.
  let path: String
  /// The short name of the driver.
  let driver: String

  /// What GDAL warned of so far, such as field names it had to shorten.
  public private(set) var warnings: [String] = []

  /// Starts a file; how one of that name is treated is the driver's choice.
  ///
  /// - Parameters:
  ///   - path: The file to write.
  ///   - driver: The short name of the format: `GPKG`, `ESRI Shapefile`, `FlatGeobuf`,
  ///     `GeoJSON`, `XLSX`, `CSV`.
  ///   - options: Dataset creation options of the driver, `NAME=value`.
  public init(creating path: String, driver: String, options: [String] = []) throws {
    // GDALGetDriverByName, GDALCreate; GDALClose in close() or deinit
    let format = try required("find the driver \(driver)") { GDALGetDriverByName(driver) }
    let made = try withStringList(options) { list throws(GDALError) in
      try required("create", of: path) {
        withFixedTime { GDALCreate(format, path, 0, 0, 0, GDT_Unknown, list) }
      }
    }
    handle = made
    self.path = path
    self.driver = driver
    // GDALDatasetStartTransaction: without one, GeoPackage syncs the disk for each row.
    _ = recordingMessages { _ in GDALDatasetStartTransaction(made, 0) }
  }

  deinit {
    // Only after an error: a file that matters was closed before.
    if let handle { GDALClose(handle) }
  }

  /// Adds a layer; some formats hold only one.
  ///
  /// - Parameters:
  ///   - fields: The columns.
  ///   - geometry: What the rows may have.
  ///   - crs: The system of the coordinates, x or longitude first; nil for none.
  ///   - options: Layer creation options of the driver, `NAME=value`.
  public func addLayer(
    named name: String, fields: [WrittenField], geometry: WrittenGeometry.Kind = .none,
    crs: String? = "EPSG:4326", options: [String] = []
  ) throws -> VectorLayerWriter {
    let dataset = try openHandle()
    let system = try geometry == .none ? nil : crs.map { try SpatialReference(named: $0) }
    let fixed = driver == "ESRI Shapefile" ? ["DBF_DATE_LAST_UPDATE=2000-01-01"] : []
    // GDALDatasetCreateLayer, OGR_L_CreateField
    return try withStringList(options + fixed) { list in
      try recordingMessages { log in
        let made = withFixedTime {
          GDALDatasetCreateLayer(dataset, name, system?.handle, geometry.type, list)
        }
        guard let layer = made, fields.allSatisfy({ $0.create(in: layer) }) else {
          throw GDALError(step: "create layer \(name)", source: path, messages: log.texts)
        }
        warnings += log.texts
        return VectorLayerWriter(layer, in: self, name: name, fields: fields)
      }
    }
  }

  /// Writes what is still in memory and ends the file; nothing can be added afterwards.
  ///
  /// - Throws: ``GDALError`` when it could not be written whole, such as on a full disk.
  public func close() throws {
    let dataset = try openHandle()
    handle = nil
    try recordingMessages { log in
      withFixedTime {
        // GDALDatasetCommitTransaction does nothing where no transaction was started.
        _ = recordingMessages { _ in GDALDatasetCommitTransaction(dataset) }
        GDALClose(dataset)
      }
      guard log.failures.isEmpty else {
        throw GDALError(step: "write", source: path, messages: log.texts)
      }
      warnings += log.texts
    }
  }

  /// The dataset while it is open.
  func openHandle() throws -> GDALDatasetH {
    guard let handle else {
      throw GDALError(step: "write", source: path, messages: ["it has been closed already"])
    }
    return handle
  }
}

/// Makes GDAL write a fixed time where it would write the present one.
func withFixedTime<Result>(_ body: () -> Result) -> Result {
  // CPLSetThreadLocalConfigOption
  CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", "2000-01-01T00:00:00.000Z")
  defer { CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", nil) }
  return body()
}
