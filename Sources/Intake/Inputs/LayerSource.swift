import Foundation
import GDAL

/// A table of a database or of a file of layers: how it is opened, and what its errors mean.
struct LayerSource {
  /// Where it is, resolved.
  let path: String
  /// How messages call it.
  let name: String
  let layer: String?
  let query: String?
  /// What is being done, for messages.
  let step: String
  /// The configuration's file, and the line of the section in it.
  let configuration: String
  let line: Int

  /// Opens the layer or runs the query.
  ///
  /// - Parameter namesLayer: whether one of several tables has to be named in a file too: of a
  ///   database always.
  /// - Throws: ``GDALError`` for ``failure(_:)``, or ``IntakeError`` of kind `configuration` where it
  ///   is not said which table is meant.
  func open(namesLayer: Bool = false) throws -> (dataset: VectorDataset, layer: VectorLayer) {
    let dataset = try VectorDataset(opening: path)
    if let query { return (dataset, try dataset.query(query)) }
    if layer == nil, namesLayer || isConnection(path) {
      let tables = tables(of: dataset)
      if tables.count == 1 { return (dataset, try dataset.layer(named: tables[0])) }
      throw failure(
        .configuration, configuration, line,
        tables.isEmpty
          ? "\(name) shows no table to this role"
          : "\(name) has \(tables.count) tables, and none is named",
        "Name one by `layer:`, with its schema, or write a `query:`.")
    }
    do {
      return (dataset, try dataset.layer(named: layer))
    } catch let error as GDALError {
      // What a driver lists are tables with geometries alone, of which visits mostly have none.
      guard isDatabase, error.step.hasPrefix("find layer"), let layer else { throw error }
      let tables = tables(of: dataset)
      let more = tables.count > Self.mostListed ? " and \(tables.count - Self.mostListed) more" : ""
      throw failure(
        .configuration, configuration, line, "\(name) has no table `\(layer)`",
        "Its tables are \(listed(Array(tables.prefix(Self.mostListed))))\(more); one of another "
          + "schema is named with its schema, as survei.kunjungan."
          + (nearest(to: layer, in: tables).map { " Did you mean `\($0)`?" } ?? ""))
    }
  }

  private static let mostListed = 30

  /// All tables, with geometries or without.
  private func tables(of dataset: VectorDataset) -> [String] {
    guard ["PostgreSQL", "SQLite"].contains(dataset.driverName),
      let all = try? VectorDataset(opening: path, options: ["LIST_ALL_TABLES=YES"])
    else { return dataset.layerNames }
    return all.layerNames.filter { table in
      !["sqlite_", "idx_", "geometry_columns", "geography_columns", "spatial_ref_sys"]
        .contains { table.hasPrefix($0) }
    }
  }

  /// Whether it is a database, on a server or in a file.
  var isDatabase: Bool {
    let ending = (path as NSString).pathExtension.lowercased()
    return isConnection(path) || ["gpkg", "sqlite", "db"].contains(ending)
  }

  /// What a database said, as an error with what to do about it.
  func failure(_ error: GDALError) -> IntakeError {
    let said = spoken(error)
    let words = error.messages.joined(separator: " ").lowercased()
    func says(_ parts: String...) -> Bool { parts.contains { words.contains($0) } }
    if says("password authentication failed", "no password supplied", "no pg_hba.conf entry") {
      return failure(
        .missing, name, nil, "the database refuses the sign-in: \(said)",
        "Look at user and password. The password goes into ~/.pgpass (mode 0600) or PGPASSWORD, "
          + "not into the configuration.")
    }
    if says(
      "server closed the connection", "terminating connection", "no connection to the server",
      "connection has been closed", "connection not open", "could not receive data",
      "conflict with recovery", "statement timeout", "user request")
    {
      return failure(
        .missing, name, nil, "the connection broke off while it was read: \(said)",
        "Try again; nothing of it was counted.")
    }
    if says("permission denied", "must be owner") {
      return failure(
        .missing, name, nil, "the role may not read it: \(said)",
        "Let it by GRANT USAGE ON SCHEMA … and GRANT SELECT ON … TO the role.")
    }
    if says("database is locked") {
      return failure(
        .missing, name, nil, "another program writes it now: \(said)",
        "Wait until that is done, or read a copy.")
    }
    if says("malformed", "not a database", "disk i/o error", "file is encrypted") {
      return failure(
        .data, name, nil, "the file is damaged or cut off: \(said)", "Copy or export it again.")
    }
    if error.step == "run the query" || query != nil && !error.step.hasPrefix("open") {
      return failure(
        .configuration, configuration, line, "`query`: \(said)",
        "Correct the query; it is the source's own SQL.")
    }
    return failure(
      .missing, name, nil, said + (host.map { said.contains($0) ? "" : " (host \($0))" } ?? ""),
      "Look at `source` in line \(line) of \(configuration), and whether the database is there.")
  }

  /// The server of a connection, for errors alone: pages do not name it.
  private var host: String? {
    isConnection(path)
      ? path.firstMatch(of: /(?:[\s:;,]|^)host\s*=\s*'?([^\s',]+)/).map { String($0.output.1) }
      : nil
  }

  private func failure(
    _ kind: IntakeError.Kind, _ path: String, _ line: Int?, _ cause: String, _ remedy: String
  ) -> IntakeError {
    IntakeError(kind, step: step, path: path, line: line, cause: cause, remedy: remedy)
  }

  /// The first line that says something, without values of the data, which PostgreSQL quotes where one
  /// does not fit its type, and without the path.
  private func spoken(_ error: GDALError) -> String {
    let lines = error.messages.flatMap { $0.split(whereSeparator: \.isNewline) }
      .map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty && !$0.hasPrefix("PQconnectdb failed") }
    let plain = (lines.first ?? "no reason given").replacing(
      /(invalid input [^:]*|out of range[^:]*|malformed [^:]*): .*/
    ) { String($0.output.1) }
    let short = plain.replacingOccurrences(of: path, with: name)
    return withoutFullStop(short.count > 300 ? short.prefix(300) + "…" : short)
  }
}

/// A table of any source as delimited text: a text or sheet on disk, a table of a database or of a file
/// of layers, or any of these at an address. Rows of tables without lines are counted with the header
/// as line 1.
///
/// - Parameters:
///   - source: what is opened, and how.
///   - headerRow: as for ``tableFile(path:name:step:sheet:headerRow:wanted:)``.
///   - wanted: the columns that are mapped.
/// - Throws: ``IntakeError``.
func anyTable(_ source: LayerSource, headerRow: Int? = nil, wanted: [String]) throws
  -> DelimitedFile
{
  guard let remote = RemoteSource(source.path) else {
    return try localTable(source, headerRow: headerRow, wanted: wanted)
  }
  let fetched = try remote.fetched(name: source.name, step: source.step)
  return try withExtendedLifetime(fetched) {
    var copy = source.path
    if let archive = fetched.archive {
      copy = try memberOfArchive(archive, name: source.name, step: source.step)
    } else {
      copy = fetched.path
    }
    let local = LayerSource(
      path: copy, name: source.name, layer: source.layer, query: source.query, step: source.step,
      configuration: source.configuration, line: source.line)
    return try localTable(local, headerRow: headerRow, wanted: wanted)
  }
}

private func localTable(_ source: LayerSource, headerRow: Int?, wanted: [String]) throws
  -> DelimitedFile
{
  let hasLayer = source.layer != nil || source.query != nil
  switch SourceKind(path: source.path, hasLayer: hasLayer) {
  case .features: return try layerTable(source)
  case .text where source.path.hasPrefix("/vsi"):
    do {
      let bytes = try VirtualFile.read(source.path)
      return try DelimitedFile(
        data: Data(withoutTitles(bytes, headerRow: headerRow ?? 1)), name: source.name,
        step: source.step)
    } catch is GDALError {
      throw unreadable(source.name, step: source.step, cause: "there is no such file")
    }
  default:
    return try tableFile(
      path: source.path, name: source.name, step: source.step, sheet: source.layer,
      headerRow: headerRow, wanted: wanted)
  }
}

/// The fields of a layer, without its geometries.
private func layerTable(_ source: LayerSource) throws -> DelimitedFile {
  do {
    let (_, layer) = try source.open(namesLayer: true)
    var table = PreparedTable(header: layer.fieldNames)
    var number = 1
    try layer.forEachFeature { feature in
      number += 1
      table.add(feature.values.map { $0 ?? "" }, line: number)
    }
    return try table.wholeFile(name: source.name, step: source.step)
  } catch let error as GDALError {
    throw source.failure(error)
  }
}
