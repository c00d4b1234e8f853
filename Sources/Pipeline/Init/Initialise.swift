import Coverage
import Foundation
import Geography
import Intake

/// Looks at files and writes down what they are.
///
/// - Parameter ask: asks a person a question with a proposed answer; nil where nobody is there.
/// - Throws: ``IntakeError`` where a file cannot be read, or none holds boundaries.
public func initialise(
  _ options: InitOptions, ask: ((String, String) -> String?)? = nil
) throws -> InitResult {
  var finder = InputFinder()
  try finder.look(at: options.paths)
  guard let boundaries = finder.boundaries else {
    throw IntakeError(
      .missing, step: "look at the files", path: options.paths.joined(separator: " "),
      cause: "none of them holds polygons with codes of desa",
      remedy: "Name the boundary file too, or give it a field with the codes.")
  }
  try finder.lookAtTables()
  var writer = ConfigurationWriter(options: options)
  writer.add(survey(options, finder, ask: ask), under: "survey")
  writer.addBoundaries(boundaries.path, boundaries.guess)
  if let targets = finder.targets { writer.addTargets(targets.path, targets.guesses) }
  for visits in finder.visits { writer.addVisits(visits.path, visits.guess) }
  writer.finish(left: finder.left)
  return InitResult(yaml: writer.text, notes: writer.notes)
}

private func survey(
  _ options: InitOptions, _ finder: InputFinder, ask: ((String, String) -> String?)?
) -> [Guess] {
  var guesses: [Guess] = []
  let title = options.title ?? ask?("Name of the survey", "Survei") ?? "Survei"
  guesses.append(
    Guess("title", title, options.title == nil ? "to be changed" : "as you said"))
  let days = finder.visits.compactMap(\.guess.days)
  let first = days.map(\.lowerBound).min()
  let start =
    options.start ?? ask?("First day", first?.description ?? "").flatMap { Day(iso: $0) } ?? first
    ?? Day(0)
  guesses.append(
    Guess(
      "start", start.description,
      options.start != nil ? "as you said" : "the first day among the rows looked at; check it"))
  let last = max(start + 30, days.map(\.upperBound).max() ?? start)
  let end =
    options.end ?? ask?("Last day", last.description).flatMap { Day(iso: $0) } ?? last
  guesses.append(
    Guess(
      "end", end.description,
      options.end != nil ? "as you said" : "no file tells the last day; check it"))
  let province = finder.boundaries?.guess.codes.min()?.prefix(2)
  let zone = timeZone(ofProvince: Int(province?.value ?? 0))
  guesses.append(
    Guess(
      "time_zone", options.zone ?? zone.zone,
      options.zone != nil
        ? "as you said" : "province \(province?.description ?? "") keeps \(zone.name)"))
  return guesses
}

/// Finds out which file is what.
private struct InputFinder {
  var boundaries: (path: String, guess: BoundaryGuess)?
  var targets: (path: String, guesses: [Guess])?
  var visits: [(path: String, guess: VisitGuess)] = []
  /// Files that are neither.
  var left: [String] = []
  private var tables: [String] = []

  private static let vector: Set<String> = [
    "geojson", "json", "gpkg", "shp", "kml", "gpx", "fgb", "gml",
  ]
  private static let table: Set<String> = ["csv", "tsv", "tab", "txt", "xlsx", "ods", "zip"]

  mutating func look(at paths: [String]) throws {
    for path in try paths.flatMap(files) {
      let ending = (path as NSString).pathExtension.lowercased()
      guard Self.vector.contains(ending) else {
        if Self.table.contains(ending) { tables.append(path) }
        continue
      }
      if let guess = try guessBoundaries(path, name: name(path)) {
        if boundaries == nil { boundaries = (path, guess) } else { left.append(path) }
      } else {
        tables.append(path)
      }
    }
  }

  mutating func lookAtTables() throws {
    var candidates: [(path: String, guesses: [Guess])] = []
    for path in tables {
      let known = boundaries?.guess
      if let guess = try guessVisits(path, name: name(path), boundaries: known),
        guess.guesses["format"] != nil || guess.guesses["outcome"] != nil
          || guess.guesses["latitude"] != nil || isVector(path)
      {
        visits.append((path, guess))
      } else if !isVector(path), !path.lowercased().hasSuffix(".zip"),
        let guesses = try guessTargets(path, name: name(path), boundaries: known)
      {
        candidates.append((path, guesses))
      } else {
        left.append(path)
      }
    }
    // Of several the one that is called so.
    let words = ["target", "prelist", "muatan"]
    let chosen =
      candidates.first { entry in words.contains { name(entry.path).lowercased().contains($0) } }
      ?? candidates.first
    targets = chosen
    left += candidates.map(\.path).filter { $0 != chosen?.path }
  }

  private func isVector(_ path: String) -> Bool {
    Self.vector.contains((path as NSString).pathExtension.lowercased())
  }

  private func name(_ path: String) -> String { (path as NSString).lastPathComponent }

  /// A file, or the files of a folder by name.
  private func files(_ path: String) throws -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw IntakeError(
        .missing, step: "look at the files", path: path, cause: "there is no such file",
        remedy: "Name boundaries, exports and targets, or the folder that holds them.")
    }
    guard isFolder.boolValue else { return [path] }
    return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
      .filter { !$0.hasPrefix(".") }.map { path + "/" + $0 }
  }
}
