import Coverage
import Geography

/// What `jangkau.yml` says, checked; paths are as written, relative to ``folder``.
public struct Configuration: Sendable {
  /// The file it was read from, as given.
  public var file: String
  /// The folder relative paths start from.
  public var folder: String
  /// When the survey takes place.
  public var plan: SurveyPlan
  /// Where the shares of the plan's curve are; nil where it comes from no file.
  public var curve: CurveFile?
  /// Where the polygons are.
  public var boundaries: Boundaries
  /// Where the targets are; nil without any.
  public var targets: Targets?
  /// Where the officers are; nil without any.
  public var officers: Officers?
  /// Where the visits are.
  public var visits: [VisitSource]
  /// Where counts without records are.
  public var recaps: [RecapSource] = []
  /// Which codes of another scheme or time are which desa; nil without any.
  public var crosswalk: CrosswalkSource?
  /// The inhabited places; nil where they are not configured.
  public var settlements: Settlements?
  /// What the office knows of desa; nil without any.
  public var notes: Notes?
  /// How visits are placed.
  public var counting: CountingRules
  /// What makes a desa interior.
  public var interior: InteriorRules
  /// The thresholds of the statuses.
  public var status: StatusRules
  /// The thresholds of the checks of quality.
  public var quality = QualityRules()
  /// What is written.
  public var site: Site

  /// The polygons and their fields.
  public struct Boundaries: Sendable {
    /// Anything GDAL opens.
    public var source: String
    /// The layer; nil for the only one.
    public var layer: String?
    /// A query instead of a layer.
    public var query: String?
    /// The fields.
    public var fields: BoundaryFields
    /// Whose codes they are; nil to see it from the codes.
    public var scheme: CodeScheme?
    /// Names of units above desa.
    public var names: [AdminCode: String]
    /// Who made them.
    public var credit: String?
    /// The year or day they speak of.
    public var vintage: String?
    /// Where the section stands, for messages.
    public var line: Int
  }

  /// The fields of the polygons.
  public struct BoundaryFields: Sendable {
    /// The desa's code.
    public var code: String
    /// The desa's name.
    public var name: String?
    /// The names of the units above.
    public var kecamatan: String?
    /// The kabupaten's name.
    public var kabupaten: String?
    /// The province's name.
    public var provinsi: String?
    /// The codes of the units above, where the desa's does not hold them.
    public var kecamatanCode: String?
    /// The kabupaten's code.
    public var kabupatenCode: String?
    /// The province's code.
    public var provinsiCode: String?
    /// Where the fields stand, for messages.
    public var line: Int
  }

  /// The targets and their columns.
  public struct Targets: Sendable {
    /// A table: a text, a sheet, a layer, a table of a database.
    public var source: String
    /// The layer, table or sheet; nil for the only one.
    public var layer: String?
    /// A query instead of a layer.
    public var query: String?
    /// The columns of the code.
    public var code: [String]
    /// The column of families.
    public var families: String?
    /// The column of access.
    public var access: String?
    /// The column of kilometres to the seat.
    public var seatKilometres: String?
    /// The column of the planned start.
    public var plannedStart: String?
    /// The column of the day from which a row holds.
    public var validFrom: String?
    /// The column of the days on which one can set out.
    public var departureDays: String?
    /// The column of the days of travel.
    public var travelDays: String?
    /// The column of the places of a departure.
    public var places: String?
    /// Whose codes they are, where declared.
    public var scheme: CodeScheme?
    /// Where the section stands, for messages.
    public var line: Int
  }

  /// A file of shares by days.
  public struct CurveFile: Sendable {
    /// A delimited text file.
    public var source: String
    /// The column of the day.
    public var day: String
    /// The column of the share.
    public var share: String
    /// Where the section stands, for messages.
    public var line: Int
  }

  /// The officers and their columns.
  public struct Officers: Sendable {
    /// A table: a text, a sheet, a layer, a table of a database.
    public var source: String
    /// The layer, table or sheet; nil for the only one.
    public var layer: String?
    /// A query instead of a layer.
    public var query: String?
    /// The column of the officer's id.
    public var officer: String
    /// The columns of the code of the unit assigned.
    public var desa: [String]
    /// The column of the field supervisor (PML).
    public var supervisor: String?
    /// The column of the kecamatan coordinator (Koseka).
    public var coordinator: String?
    /// The column of the time of the last sync.
    public var lastSync: String?
    /// Whose codes they are, where declared.
    public var scheme: CodeScheme?
    /// Where the section stands, for messages.
    public var line: Int
  }

  /// One source of visits.
  public struct VisitSource: Sendable {
    /// A file or a pattern.
    public var source: String
    /// The columns of each mapped field.
    public var fields: [VisitField: [String]]
    /// Whose codes the claims are, where declared.
    public var scheme: CodeScheme?
    /// The outcome of each value, in lower case; nil for the usual words.
    public var outcomes: [String: Outcome]
    /// The origin of each value, in lower case.
    public var origins: [String: Origin]
    /// What a state of review means, in lower case, as the configuration lists it.
    var states: [String: ReviewState] = [:]
    /// Whether the configuration lists what withdraws, so that nothing else does.
    var listsWithdrawn = false
    /// What the format says of the states.
    var formatStates: [String: ReviewState] = [:]
    /// How the file is to be read.
    public var format = VisitFormat.auto
    /// The layer or the sheet; nil for the first.
    public var layer: String?
    /// A query instead of a layer.
    public var query: String?
    /// The row that names the columns, from 1; nil for the first of a text, or to look for it.
    public var headerRow: Int?
    /// The repeat of the form whose repetitions are the records; nil where submissions are.
    public var repeatGroup: String?
    /// Where the source stands, for messages.
    public var line: Int
  }

  /// What is written, and for whom.
  public struct Site: Sendable {
    /// The folder that is written.
    public var output: String
    /// `id` and `en`; the first stands at the root, another under its code.
    public var languages: [String]
    /// `public`, `internal` or both.
    public var editions: [String]
    /// Counts of families below it are withheld in public.
    public var smallCount: Int
    /// Files in the output folder that a build leaves alone.
    public var keep: [String]
    /// Where the output folder is on the web, ending in `/`; nil where that is not known.
    public var address: String?
  }

  /// `path` as it is to be opened: relative ones start from ``folder``, inside archives too.
  public func resolve(_ path: String) -> String {
    if folder.isEmpty { return path }
    for archive in ["/vsizip/", "/vsigzip/", "/vsitar/"] where path.hasPrefix(archive) {
      let inner = path.dropFirst(archive.count)
      return inner.hasPrefix("/") || inner.hasPrefix("{") || inner.hasPrefix("vsi")
        || isConnection(String(inner))
        ? path : archive + folder + "/" + inner
    }
    return path.hasPrefix("/") || isConnection(path) ? path : folder + "/" + path
  }
}

/// Whether a source is a connection string or an address, `PG:…`, `MSSQL:…`, `https://…`, not a path.
func isConnection(_ source: String) -> Bool {
  guard let colon = source.firstIndex(of: ":"), colon > source.startIndex else { return false }
  return source[..<colon].allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
}
