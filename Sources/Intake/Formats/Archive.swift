import GDAL

extension VisitOpener {
  /// The one file of an archive that holds the records: repeats stand in files of their own, and
  /// pictures are none.
  func member(of archive: String) throws -> String {
    try memberOfArchive(archive, name: name, step: Self.step)
  }

  static func stem(_ file: String) -> String {
    guard let dot = file.lastIndex(of: ".") else { return file }
    return String(file[..<dot])
  }
}

/// The one file of an archive that holds the records, as GDAL opens it.
///
/// - Throws: ``IntakeError`` of kind `missing` or `data`.
func memberOfArchive(_ archive: String, name: String, step: String) throws -> String {
  if isLockedArchive(archive) {
    throw IntakeError(
      .data, step: step, path: name, cause: "the archive is locked with a password",
      remedy: "Unpack it, or pack it again without a password.")
  }
  let root = "/vsizip/" + archive
  let files = VirtualFile.files(below: root).filter { !$0.contains("__MACOSX") }
  guard !files.isEmpty else {
    throw IntakeError(
      .missing, step: step, path: name, cause: "the archive is empty, damaged or none",
      remedy: "Export it again; one that asks for a password has to be saved without one.")
  }
  let tables = files.filter { file in
    let ending = fileEnding(file)
    return ["csv", "tsv", "tab", "txt", "xlsx", "ods"].contains(ending)
      || SourceKind.vectorEndings.contains(ending)
  }
  let mains = tables.filter { file in
    let stem = VisitOpener.stem(file)
    return !tables.contains { other in
      let otherStem = VisitOpener.stem(other)
      return other != file && stem.hasPrefix(otherStem + "-")
    }
  }
  if mains.count == 1 { return root + "/" + mains[0] }
  if tables.isEmpty, files.contains(where: { fileEnding($0) == "zip" }) {
    throw IntakeError(
      .data, step: step, path: name, cause: "the archive holds another archive",
      remedy: "Unpack it, and name the inner one in `source`.")
  }
  throw IntakeError(
    .data, step: step, path: name,
    cause: tables.isEmpty
      ? "the archive holds no table"
      : "the archive holds \(mains.count) tables: \(listed(mains))",
    remedy: "Name one in `source`, as in /vsizip/\(name)/\(mains.first ?? "export.csv").")
}

private func fileEnding(_ file: String) -> String {
  (file.split(separator: ".").last ?? "").lowercased()
}
