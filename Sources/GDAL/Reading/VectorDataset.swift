import CGDAL

/// An open vector source: a file, a folder, an archive, a database; owns a `GDALDatasetH`.
///
/// It belongs to one thread at a time. Layers keep their dataset alive.
public final class VectorDataset {
  let handle: GDALDatasetH
  /// What was opened; may hold a password, so it goes into errors only through ``GDALError``.
  let source: String
  /// One at a time: drivers share cursors between the layers of a dataset.
  var isReading = false

  /// What GDAL warned of when it opened the source; without passwords.
  public let warnings: [String]

  /// Opens a source for reading.
  ///
  /// - Parameters:
  ///   - source: Anything GDAL opens: a path, `/vsizip/archive.zip/desa.shp`, `PG:dbname=…`.
  ///   - options: Open options of the driver, `NAME=value`.
  /// - Throws: ``GDALError`` when it is missing or no vector source.
  public init(opening source: String, options: [String] = []) throws {
    let access = UInt32(GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR)
    let allOptions = options + Self.textAsItIs + Self.readOnly(source)
    // GDALOpenEx; GDALClose in deinit
    let (opened, messages) = try withStringList(allOptions) { list throws(GDALError) in
      try recordingMessages { log throws(GDALError) in
        guard let opened = GDALOpenEx(source, access, nil, jangkau_constant(list), nil) else {
          throw GDALError(step: "open", source: source, messages: log.texts)
        }
        return (opened, log.texts)
      }
    }
    handle = opened
    self.source = source
    let redaction = Redaction(of: source)
    warnings = messages.map { redaction.applied(to: $0) }
  }

  deinit {
    GDALClose(handle)
  }

  /// GeoJSON: dates and lists as they are written. Other drivers do not see options with `@`.
  private static let textAsItIs = ["@DATE_AS_STRING=YES", "@ARRAY_AS_STRING=YES"]

  /// PostgreSQL: a query cannot write either, whatever the role may (`WITH x AS (DELETE …) SELECT …`).
  private static func readOnly(_ source: String) -> [String] {
    let isPostgreSQL = ["PG:", "postgresql://", "postgres://"].contains {
      source.lowercased().hasPrefix($0.lowercased())
    }
    return isPostgreSQL
      ? ["PRELUDE_STATEMENTS=SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY"] : []
  }

  /// The short name of the driver that opened the source, such as `GPKG`.
  public var driverName: String {
    // GDALGetDatasetDriver, GDALGetDriverShortName
    GDALGetDriverShortName(GDALGetDatasetDriver(handle)).map { String(cString: $0) } ?? ""
  }

  /// The names of the layers in the source's order.
  public var layerNames: [String] {
    // GDALDatasetGetLayerCount, GDALDatasetGetLayer, OGR_L_GetName
    layerHandles.map { OGR_L_GetName($0).map { String(cString: $0) } ?? "" }
  }

  private var layerHandles: [OGRLayerH] {
    recordingMessages { _ in
      (0..<GDALDatasetGetLayerCount(handle)).compactMap { GDALDatasetGetLayer(handle, $0) }
    }
  }

  /// A layer by its name, or with nil the first one that has geometries (the first one if none
  /// has).
  ///
  /// - Throws: ``GDALError`` that lists the layers there are.
  public func layer(named name: String?) throws -> VectorLayer {
    guard let name else {
      let all = layerHandles
      // OGR_L_GetGeomType
      guard let chosen = all.first(where: { OGR_L_GetGeomType($0) != wkbNone }) ?? all.first else {
        throw GDALError(step: "find a layer", source: source, messages: ["it has no layers"])
      }
      return VectorLayer(chosen, in: self, isResult: false)
    }
    // GDALDatasetGetLayerByName also finds tables that a database does not list.
    guard let chosen = recordingMessages({ _ in GDALDatasetGetLayerByName(handle, name) }) else {
      let known = layerNames.isEmpty ? "none" : layerNames.joined(separator: ", ")
      throw GDALError(
        step: "find layer \(name)", source: source, messages: ["the layers are: \(known)"])
    }
    return VectorLayer(chosen, in: self, isResult: false)
  }

  /// The rows that a query selects, in the source's own SQL (OGR SQL where it has none).
  ///
  /// - Throws: ``GDALError`` with the source's message when it does not understand the query, and
  ///   for anything but a query: this tool reads.
  public func query(_ sql: String) throws -> VectorLayer {
    guard let verb = sql.prefixMatch(of: /\s*(\w+)/)?.output.1.uppercased(),
      verb == "SELECT" || verb == "WITH"
    else {
      throw GDALError(
        step: "run the query", source: source,
        messages: ["it has to begin with SELECT or WITH: \(sql)"])
    }
    // GDALDatasetExecuteSQL; GDALDatasetReleaseResultSet in VectorLayer's deinit
    let result = try required("run the query", of: source) {
      GDALDatasetExecuteSQL(handle, sql, nil, nil)
    }
    return VectorLayer(result, in: self, isResult: true)
  }
}
