import Coverage
import Geography

/// An export of visits, recognised.
public struct VisitGuess: Sendable {
  /// The format and the fields.
  public var guesses: [Guess]
  /// Values of the outcome that no usual word is, at most ten, by name.
  public var unknownOutcomes: [String]
  /// The first and the last day of a visit or receipt among the rows looked at.
  public var days: ClosedRange<Day>?
}

/// What questions are called when they ask for a field that no system fills.
private let fieldNames: [(field: VisitField, names: [String])] = [
  (.id, ["instance_id", "record_id", "id_kunjungan", "uuid", "id"]),
  (
    .visitedAt,
    [
      "visited_at", "waktu_kunjungan", "tanggal_kunjungan", "tgl_kunjungan", "waktu", "tanggal",
      "date",
    ]
  ),
  (.receivedAt, ["received_at", "waktu_terima", "tanggal_kirim", "submitted_at", "uploaded_at"]),
  (.officer, ["officer_id", "kode_ppl", "id_ppl", "ppl", "petugas", "pencacah", "enumerator"]),
  (
    .household,
    ["household_id", "id_keluarga", "keluarga_id", "no_keluarga", "nomor_keluarga", "id_kk"]
  ),
  (
    .outcome,
    ["outcome", "hasil", "hasil_kunjungan", "status_kunjungan", "status_pendataan", "status"]
  ),
  (.origin, ["origin", "asal", "sumber_keluarga", "jenis_keluarga"]),
  (.latitude, ["latitude", "lintang", "lat"]),
  (.longitude, ["longitude", "bujur", "lon", "lng", "long"]),
  (.accuracy, ["accuracy_m", "accuracy", "akurasi"]),
]

private let codeNames = [
  "desa_code", "kode_desa", "kddesa", "iddesa", "id_desa", "village_code", "idsubsls", "idsls",
  "desa", "kode",
]

/// Looks at an export; nil where no column could be a date.
///
/// - Parameter boundaries: the boundaries its codes should be those of; nil where there are none.
/// - Throws: ``IntakeError``.
public func guessVisits(_ path: String, name: String, boundaries: BoundaryGuess?) throws
  -> VisitGuess?
{
  let bare = Configuration.VisitSource(
    source: path, fields: [:], scheme: nil, outcomes: usualOutcomes, origins: usualOrigins, line: 1)
  let opened = try openVisits(bare, path: path, name: name, configuration: "jangkau.yml")
  let sample = TableSample(of: try opened.file.sample())
  var guesser = VisitGuesser(sample: sample, fields: opened.source.fields)
  if let (recipe, why) = FormatRecipe.recognised(FormHeader(sample.header)) {
    guesser.guesses.append(Guess("format", recipe.format.rawValue, why))
    guesser.systemColumns = systemColumns(of: recipe.format, in: sample.header)
  }
  return guesser.guessed(boundaries)
}

private struct VisitGuesser {
  let sample: TableSample
  /// What the format tells already.
  var fields: [VisitField: [String]]
  var guesses: [Guess] = []
  /// What the system fills, which answers no question.
  var systemColumns: Set<String> = []

  mutating func guessed(_ boundaries: BoundaryGuess?) -> VisitGuess? {
    let header = FormHeader(sample.header)
    for (field, names) in fieldNames where fields[field] == nil {
      for name in names {
        guard let column = header.question(name), !systemColumns.contains(column),
          fits(field, column)
        else { continue }
        set(field, column, "so it is called")
        break
      }
    }
    guessByValues()
    guessDesa(header, boundaries)
    guard fields[.visitedAt] != nil || fields[.receivedAt] != nil else { return nil }
    return VisitGuess(
      guesses: guesses, unknownOutcomes: unknownOutcomes, days: days)
  }

  private mutating func set(_ field: VisitField, _ column: String, _ reason: String) {
    fields[field] = [column]
    guesses.append(Guess(field.rawValue, column, reason))
  }

  private func index(_ column: String) -> Int? { sample.header.firstIndex(of: column) }

  /// Whether a column's values could be those of a field; an empty column could be anything.
  private func fits(_ field: VisitField, _ column: String) -> Bool {
    guard let index = index(column), !sample.values(index).isEmpty else { return true }
    switch field {
    case .visitedAt, .receivedAt, .endedAt: return sample.share(index, isTime) >= 0.8
    case .latitude, .longitude, .accuracy:
      return sample.share(index) { text in
        var text = text
        return text.withUTF8 { parseNumber($0) } != nil
      } >= 0.8
    default: return true
    }
  }

  /// Columns of the usual words speak for themselves, whatever they are called.
  private mutating func guessByValues() {
    if fields[.outcome] == nil,
      let found = sample.header.indices.first(where: { index in
        sample.share(index) { usualOutcomes[foldedWord($0)] != nil } >= 0.8
      })
    {
      set(.outcome, sample.header[found], "its values are the usual outcomes")
    }
    if fields[.origin] == nil,
      let found = sample.header.indices.first(where: { index in
        sample.share(index) { usualOrigins[foldedWord($0)] != nil } >= 0.8
      })
    {
      set(.origin, sample.header[found], "its values are the usual origins")
    }
  }

  /// The column whose values are codes of the boundaries; without boundaries, by name and form.
  private mutating func guessDesa(_ header: FormHeader, _ boundaries: BoundaryGuess?) {
    if fields[.desa] != nil { return }
    func share(_ index: Int) -> Double {
      sample.share(index) { text in
        guard let code = CodeParser.parse(text)?.code, [10, 14, 16].contains(code.length) else {
          return false
        }
        return boundaries.map { $0.codes.contains(code.prefix(10) ?? code) } ?? true
      }
    }
    let ranked = sample.header.indices.map { (index: $0, share: share($0)) }
    if let best = ranked.max(by: { ($0.share, -$0.index) < ($1.share, -$1.index) }),
      best.share >= 0.5
    {
      set(
        .desa, sample.header[best.index],
        "\(Int((best.share * 100).rounded())) % of its values are "
          + (boundaries == nil ? "codes of desa" : "codes of the boundaries"))
      guessScheme(best.index, boundaries)
    } else if let column = codeNames.lazy.compactMap({ header.question($0) }).first {
      set(.desa, column, "so it is called; its values are not the boundaries' codes")
    }
  }

  /// Undotted codes over dotted boundaries have to be declared.
  private mutating func guessScheme(_ column: Int, _ boundaries: BoundaryGuess?) {
    guard let boundaries, boundaries.scheme == .kemendagri else { return }
    let dotted = sample.share(column) { CodeParser.parse($0)?.isDotted == true }
    if dotted < 0.5 {
      guesses.append(
        Guess("scheme", "kemendagri", "its codes are the boundaries', written without dots"))
    }
  }

  private var unknownOutcomes: [String] {
    guard let column = fields[.outcome]?.first.flatMap(index) else { return [] }
    let words = Set(sample.values(column)).filter { usualOutcomes[foldedWord($0)] == nil }
    // A column of free text is no list of words.
    return words.count > 10 ? [] : words.filter { $0.count <= 40 }.sorted()
  }

  private var days: ClosedRange<Day>? {
    guard let column = (fields[.visitedAt] ?? fields[.receivedAt])?.first.flatMap(index),
      let zone = SurveyZone(identifier: "Asia/Makassar")
    else { return nil }
    let times = TimeParser(zone: zone)
    let days = sample.values(column).compactMap { text -> Day? in
      var text = text
      return text.withUTF8 { times.parse($0) }.map { zone.day(of: $0) }
    }
    guard let first = days.min(), let last = days.max() else { return nil }
    return first...last
  }

  private func isTime(_ text: String) -> Bool {
    guard let zone = SurveyZone(identifier: "UTC") else { return false }
    var text = text
    return text.withUTF8 { TimeParser(zone: zone).parse($0) } != nil
  }
}
