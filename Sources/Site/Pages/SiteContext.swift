import Coverage
import Geography

/// All that the pages of one edition in one language are made from.
public struct SiteContext: Sendable {
  /// A file that a build read, as the method page names it.
  public struct Input: Sendable, Hashable {
    /// The name, without the folders of the office's machine.
    public var name: String
    /// Its SHA-256 in hexadecimal; empty where there is none, as of a database.
    public var hash: String

    /// Makes an input.
    public init(name: String, hash: String = "") {
      self.name = name
      self.hash = hash
    }
  }

  /// What was counted.
  public var report: CoverageReport
  /// Where the polygons came from.
  public var boundaries: BoundarySource
  /// For whom the site is written.
  public var edition: Edition
  /// The language of its pages.
  public var language: Language
  /// The version of the tool.
  public var version: String
  /// The files read.
  public var inputs: [Input]
  /// The command that made the site; empty where that is not said.
  public var command = ""
  /// What reading and counting noticed.
  public var findings: [Finding]
  /// The rows that could not be understood; their lines appear in the internal edition alone.
  public var rejections: [Rejection]
  /// The names of the visits' sources, by ``Visits/Position/source``.
  public var sources: [String]
  /// Counts of families from 1 to one less are what an edition may withhold.
  public var smallCount: Int
  /// Whether it is known which officers belong to which desa.
  public var hasOfficers: Bool
  /// Where visits were made, and what the office knows of the field.
  public var field = FieldKnowledge()
  /// What officers did; nil where that was not worked out. Who they are is for the internal edition.
  public var work: OfficerWork?
  /// The days before; empty where there is no archive.
  public var archive: Archive
  /// What a build for the day before would have said otherwise; nil where that is not compared.
  public var since: DayDifference?
  /// From the root of this language to that of the edition, where the data files are: empty or `../`.
  public var editionRoot: String
  /// Where the pages of this edition and language are on the web, ending in `/`; nil where that is not
  /// configured.
  public var address: String?
  /// Whether the brief is there as a picture and a page.
  public var hasPictures: Bool
  /// What is said of the days to come.
  public var outlook: Outlook
  /// The same site in other languages: from the root of this one to the root of that, ending in `/`.
  public var alternates: [Language: String]

  /// Gathers what pages are made from.
  public init(
    report: CoverageReport, boundaries: BoundarySource, edition: Edition = .public,
    language: Language = .id, version: String, inputs: [Input] = [], findings: [Finding] = [],
    rejections: [Rejection] = [], sources: [String] = [], smallCount: Int = 5,
    hasOfficers: Bool = false, archive: Archive = Archive(), editionRoot: String = "",
    address: String? = nil, hasPictures: Bool = false, outlook: Outlook = Outlook(),
    alternates: [Language: String] = [:]
  ) {
    self.report = report
    self.boundaries = boundaries
    self.edition = edition
    self.language = language
    self.version = version
    self.inputs = inputs
    self.findings = findings
    self.rejections = rejections
    self.sources = sources
    self.smallCount = smallCount
    self.hasOfficers = hasOfficers
    self.archive = archive
    self.editionRoot = editionRoot
    self.address = address
    self.hasPictures = hasPictures
    self.outlook = outlook
    self.alternates = alternates
  }
}
