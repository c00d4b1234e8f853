/// A kind of export, as the configuration names it.
public enum VisitFormat: String, CaseIterable, Sendable {
  /// Whatever the header shows.
  case auto
  /// Delimited text whose columns the configuration names.
  case csv
  /// FASIH, the collection system of BPS.
  case fasih
  /// ODK Central and ODK Briefcase.
  case odk
  /// KoboToolbox and KoBoCAT.
  case kobo
  /// SurveyCTO.
  case surveycto
  /// Survey Solutions of the World Bank.
  case surveySolutions = "survey-solutions"
  /// Epicollect5.
  case epicollect
}

/// How one collection system writes its exports: by what they are known, and which columns are which
/// fields of a visit. What the form asks (the desa, the outcome) no convention tells.
struct FormatRecipe: Sendable {
  /// The format.
  let format: VisitFormat
  /// Why a header is of this format; nil where it is not.
  let evidence: @Sendable (FormHeader) -> String?
  /// The columns of the fields that the system itself fills.
  let fields: @Sendable (FormHeader) -> [VisitField: [String]]
  /// What the states of a document mean, in lower case; others by ``usualState(_:)``.
  var states: [String: ReviewState] = [:]
  /// Cells that say there is no answer.
  var blanks: Set<String> = []
  /// Columns whose times are in UTC though they have no zone.
  var utcColumns: Set<String> = []
  /// The column of a position written as `lat lon altitude accuracy` in one cell, where there is no
  /// other.
  var positionCell: @Sendable (FormHeader) -> String? = { _ in nil }

  /// All, in the order in which a header is compared: the more particular marks first.
  static let all: [FormatRecipe] = [
    .fasih, .surveySolutions, .epicollect, .kobo, .surveycto, .odk,
  ]

  /// The recipe of a declared format.
  static func recipe(_ format: VisitFormat) -> FormatRecipe? {
    all.first { $0.format == format }
  }

  /// The recipe whose marks a header bears, and why; nil for plain text.
  static func recognised(_ header: FormHeader) -> (recipe: FormatRecipe, why: String)? {
    for recipe in all {
      if let why = recipe.evidence(header) { return (recipe, why) }
    }
    return nil
  }
}

extension Dictionary where Key == VisitField, Value == [String] {
  /// Names the column of a field where there is one.
  mutating func set(_ field: VisitField, _ column: String?) {
    if let column { self[field] = [column] }
  }
}
