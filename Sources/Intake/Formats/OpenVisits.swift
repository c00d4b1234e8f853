import Coverage
import Foundation
import GDAL

/// Opens a source of visits, whatever it is, as rows and columns.
///
/// - Throws: ``IntakeError`` of kind `missing`, `data` or `configuration`.
func openVisits(
  _ source: Configuration.VisitSource, path: String, name: String, configuration: String,
  longest: Int = DelimitedReader.usualLongest
) throws -> OpenedVisits {
  var opener = VisitOpener(source: source, name: name, configuration: configuration)
  opener.longest = longest
  return try opener.opened(path)
}

/// What opening a source needs to know.
struct VisitOpener {
  let source: Configuration.VisitSource
  /// How messages call it.
  let name: String
  /// The configuration's file, for messages.
  let configuration: String
  /// Of how many bytes a record is still read.
  var longest = DelimitedReader.usualLongest
  static let step = "read the visits"

  func opened(_ path: String) throws -> OpenedVisits {
    if let remote = RemoteSource(path) {
      let fetched = try remote.fetched(name: name, step: Self.step)
      return try withExtendedLifetime(fetched) {
        try opened(fetched.archive.map(member) ?? fetched.path)
      }
    }
    switch SourceKind(path: path, hasLayer: source.layer != nil || source.query != nil) {
    case .photographs: return try fromTable(photographTable(path), defaults: photographFields)
    case .sheet: return try fromTable(sheetTable(path))
    case .features:
      let points = try pointTable(path)
      return try fromTable(points.table, defaults: points.fields)
    case .archive: return try opened(try member(of: path))
    case .text: return try fromText(path)
    }
  }

  /// A table, with the columns that its kind of source always has.
  private func fromTable(
    _ table: PreparedTable, defaults: [VisitField: [String]] = [:]
  ) throws -> OpenedVisits {
    let header = FormHeader(table.header)
    let recipe = recipe(for: header)
    var filled = source
    filled.fill(recipe?.fields(header) ?? [:])
    filled.fill(defaults)
    filled.formatStates = recipe?.states ?? [:]
    return OpenedVisits(
      file: try table.file(name: name, step: Self.step), source: filled, table: table)
  }

  private func fromText(_ path: String) throws -> OpenedVisits {
    let text = try chunkedText(path)
    let header = FormHeader(text.header.cells)
    let recipe = recipe(for: header)
    if let group = source.repeatGroup {
      let file = try textFile(path)
      let table =
        header.names.contains { $0.hasPrefix(group + "[") }
        ? wideRepeats(file, group: group, recipe: recipe)
        : try joinedRepeats(file, path: path, group: group)
      return try fromTable(recipe.map { cleaned(table, by: $0) } ?? table)
    }
    if let recipe, !recipe.blanks.isEmpty || !recipe.utcColumns.isEmpty {
      return try fromTable(cleaned(textFile(path), by: recipe))
    }
    var filled = source
    filled.fill(recipe?.fields(header) ?? [:])
    filled.formatStates = recipe?.states ?? [:]
    return OpenedVisits(file: text, source: filled, table: nil)
  }

  /// A text on disk or in an archive, from its header on, read whole.
  func textFile(_ path: String) throws -> DelimitedFile {
    if let bytes = try placeless(path) {
      return try DelimitedFile(data: Data(bytes), name: name, step: Self.step)
    }
    return try DelimitedFile(path: path, name: name, step: Self.step)
  }

  /// The same, read in chunks where it lies on disk as it is.
  private func chunkedText(_ path: String) throws -> ChunkedFile {
    if let bytes = try placeless(path) {
      return try ChunkedFile(data: Data(bytes), name: name, step: Self.step, longest: longest)
    }
    return try ChunkedFile(path: path, name: name, step: Self.step, longest: longest)
  }

  /// The bytes of a text that is not read from the disk as it is: one of an archive, or one whose
  /// header comes later; nil for others.
  private func placeless(_ path: String) throws -> [UInt8]? {
    guard path.hasPrefix("/vsi") || source.headerRow != nil else { return nil }
    do {
      return withoutTitles(try VirtualFile.read(path), headerRow: source.headerRow ?? 1)
    } catch {
      throw unreadable(error)
    }
  }

  /// What a declared or recognised format knows of a header.
  private func recipe(for header: FormHeader) -> FormatRecipe? {
    switch source.format {
    case .csv: nil
    case .auto: FormatRecipe.recognised(header)?.recipe
    default: FormatRecipe.recipe(source.format)
    }
  }

  /// The error of a source that GDAL cannot read.
  func unreadable(_ error: any Error) -> IntakeError {
    IntakeError(
      .missing, step: Self.step, path: name, cause: reason(error),
      remedy: "Look whether the file is whole and `source` in line \(source.line) of "
        + "\(configuration) is right; a file that asks for a password has to be saved without one.")
  }

  /// The libraries' words without the path, which is the office's.
  private func reason(_ error: any Error) -> String {
    guard let error = error as? GDALError else { return "it cannot be read" }
    let words = error.messages.first.map { redacted($0) } ?? "no reason given"
    return words.contains("/")
      ? "it cannot be opened, or is none of the formats that are read"
      : words
  }
}

/// The lines above the header emptied, so that lines keep their numbers.
func withoutTitles(_ bytes: [UInt8], headerRow: Int) -> [UInt8] {
  guard headerRow > 1 else { return bytes }
  var ends = 0
  var index = 0
  while index < bytes.count, ends < headerRow - 1 {
    if bytes[index] == 10 { ends += 1 }
    index += 1
  }
  return [UInt8](repeating: 10, count: ends) + bytes[index...]
}

/// What kind of thing a source is, by its name and what stands on disk.
enum SourceKind {
  case text
  case sheet
  case features
  case archive
  case photographs

  /// Endings of vector formats.
  static let vectorEndings: Set<String> = [
    "geojson", "geojsonl", "json", "gpkg", "shp", "kml", "kmz", "gpx", "fgb", "gml", "sqlite", "db",
    "parquet",
  ]

  init(path: String, hasLayer: Bool) {
    let ending = (path as NSString).pathExtension.lowercased()
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    if exists, isFolder.boolValue {
      self = ending == "gdb" || hasLayer ? .features : .photographs
    } else if ["xlsx", "xlsm", "ods", "xls"].contains(ending) {
      self = .sheet
    } else if ending == "zip", !path.hasPrefix("/vsi") {
      self = .archive
    } else if Self.vectorEndings.contains(ending) || isConnection(path) {
      self = .features
    } else {
      self = .text
    }
  }
}

extension Configuration.VisitSource {
  /// Maps the fields that are not mapped yet.
  mutating func fill(_ known: [VisitField: [String]]) {
    // A position is one thing: parts of two would be a third place.
    let hasPosition = fields[.latitude] != nil || fields[.longitude] != nil
    for (field, columns) in known where fields[field] == nil {
      if hasPosition, [.latitude, .longitude, .accuracy].contains(field) { continue }
      fields[field] = columns
    }
  }
}
