import Coverage
import Geography

/// The files of `data/`, each a pure function of the report: the same report gives the same bytes.
public struct DataFiles: Sendable {
  /// What was counted.
  public var report: CoverageReport
  /// For whom the files are.
  public var edition: Edition
  /// Where the polygons came from.
  public var source: BoundarySource
  /// The version of this program.
  public var version: String

  /// What is said of the days to come.
  public var outlook: Outlook

  /// Takes bytes as they are made.
  public typealias Sink = ([UInt8]) throws -> Void

  /// The most bytes that a long file keeps before it gives them to its sink, about.
  static let chunk = 1 << 16

  /// Gathers what the files show.
  public init(
    report: CoverageReport, edition: Edition, source: BoundarySource, version: String,
    outlook: Outlook = Outlook()
  ) {
    self.report = report
    self.edition = edition
    self.source = source
    self.version = version
    self.outlook = outlook
  }

  /// One of the files.
  public enum File: String, CaseIterable, Sendable {
    /// One row a unit.
    case coverage = "data/coverage.csv"
    /// One row a unit and day.
    case daily = "data/daily.csv"
    /// The list to act on.
    case uncovered = "data/uncovered.csv"
    /// The polygons with their figures.
    case map = "data/coverage.geojson"
    /// The build in short.
    case status = "data/status.json"
  }

  /// Writes one file piece by piece, so that one of a whole country need not stay in memory.
  public func write(_ file: File, to sink: Sink) rethrows {
    switch file {
    case .coverage: try sink(coverageCSV())
    case .daily: try writeDailyCSV(to: sink)
    case .uncovered: try sink(uncoveredCSV())
    case .map: try writeCoverageGeoJSON(to: sink)
    case .status: try sink(statusJSON())
    }
  }

  /// The bytes of one file.
  public func bytes(_ file: File) -> [UInt8] {
    var bytes: [UInt8] = []
    write(file) { bytes += $0 }
    return bytes
  }

  /// All files; of a country rather ``write(_:to:)`` each.
  public func all() -> [SiteFile] {
    File.allCases.map { SiteFile(path: $0.rawValue, bytes: bytes($0)) }
  }
}
