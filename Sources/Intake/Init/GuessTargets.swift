import Geography

/// Looks at a table for what is expected in each unit; nil where it has no codes or no families.
///
/// - Throws: ``IntakeError``.
public func guessTargets(_ path: String, name: String, boundaries: BoundaryGuess?) throws
  -> [Guess]?
{
  let file = try tableFile(
    path: path, name: name, step: "look at the files", wanted: [])
  let sample = TableSample(of: file)
  let header = FormHeader(sample.header)
  let code = sample.header.indices.first { index in
    sample.share(index) { text in
      guard let code = CodeParser.parse(text)?.code, [10, 14, 16].contains(code.length) else {
        return false
      }
      return boundaries.map { $0.codes.contains(code.prefix(10) ?? code) } ?? true
    } >= 0.8
  }
  let families = header.question(
    "families", "jumlah_keluarga", "keluarga", "prelist", "target", "jumlah_kk", "kk",
    "rumah_tangga", "jumlah_rt")
  guard let code, let families, let column = sample.header.firstIndex(of: families),
    sample.share(column, { parseCount($0) != nil }) >= 0.8
  else { return nil }
  var guesses = [
    Guess("code", sample.header[code], "its values are codes of desa"),
    Guess("families", families, "so it is called, and its values are counts"),
  ]
  for (key, names) in [
    ("access", ["access", "akses"]), ("seat_km", ["seat_km", "jarak_km"]),
    ("planned_start", ["planned_start", "rencana_mulai"]),
    ("valid_from", ["valid_from", "berlaku_mulai"]),
  ] {
    if let found = header.column(names) { guesses.append(Guess(key, found, "so it is called")) }
  }
  return guesses
}
