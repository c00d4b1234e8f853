import Coverage
import Foundation
import Geography
import Intake

/// What a simulation is asked for.
public struct SimulateOptions: Sendable {
  /// The configuration whose survey and boundaries are used.
  public var configuration: String
  /// Records wanted; nil for as many as the families make.
  public var visits: Int?
  /// Families on the list, when `visits` is nil.
  public var families: Int
  /// The number everything is drawn from.
  public var seed: UInt64
  /// The last day of field work; nil for the survey's last.
  public var until: Day?
  /// A file of population by unit; nil to spread families evenly.
  public var population: String?
  /// The folder to write.
  public var output: String

  /// Makes options.
  public init(
    configuration: String, visits: Int? = nil, families: Int = 190_000, seed: UInt64 = 2022,
    until: Day? = nil, population: String? = nil, output: String
  ) {
    self.configuration = configuration
    self.visits = visits
    self.families = families
    self.seed = seed
    self.until = until
    self.population = population
    self.output = output
  }
}

/// Simulates a campaign over the configured boundaries and writes its files.
///
/// - Throws: ``IntakeError``, or ``PipelineError`` when the folder cannot be written or holds files
///   that are not a simulation's.
public func simulate(_ options: SimulateOptions, progress: Progress) throws -> CampaignSummary {
  let configuration = try readConfiguration(options.configuration)
  progress.step("Reading the boundaries")
  let tree = try readBoundaries(configuration).tree
  let population = try options.population.map(readPopulation) ?? [:]
  try checkOutput(options.output)
  progress.step("Simulating a campaign")
  let campaign = simulateCampaign(
    tree: tree, plan: configuration.plan,
    options: SimulationOptions(
      visits: options.visits, families: options.families, seed: options.seed,
      until: options.until ?? configuration.plan.end, population: population,
      seats: configuration.interior.seats))
  do {
    var output = try CampaignFolder(path: options.output)
    return try campaign.write(
      to: &output, boundaries: campaignBoundaries(configuration), declaresOfficers: true)
  } catch let error as CampaignWriteError {
    throw PipelineError(
      .cannotCreate, step: "write the simulation", path: error.path, cause: error.reason,
      remedy: "Name a folder that can be written with `-o DIR`.")
  }
}

/// An earlier simulation may be written over; anything else in the folder is somebody's.
private func checkOutput(_ folder: String) throws {
  let ours: Set = [
    "visits.csv", "targets.csv", "officers.csv", "truth.csv", "truth_visits.csv",
    "truth_officers.csv", "jangkau.yml",
  ]
  guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return }
  if let foreign = names.sorted().first(where: { !ours.contains($0) && !$0.hasPrefix(".") }) {
    throw PipelineError(
      .cannotCreate, step: "write the simulation", path: folder,
      cause: "the folder holds `\(foreign)`, which no simulation wrote",
      remedy: "Name an empty or new folder with `-o DIR`.")
  }
  if let file = names.first(where: { $0 == "jangkau.yml" }),
    let text = try? String(contentsOfFile: folder + "/" + file, encoding: .utf8),
    !text.contains("jangkau simulate")
  {
    throw PipelineError(
      .cannotCreate, step: "write the simulation", path: folder,
      cause: "its jangkau.yml was not written by a simulation",
      remedy: "Name an empty or new folder with `-o DIR`.")
  }
}

private func campaignBoundaries(_ configuration: Configuration) -> CampaignBoundaries {
  let boundaries = configuration.boundaries
  let fields = boundaries.fields
  let source = configuration.resolve(boundaries.source)
  let isPlainFile = FileManager.default.fileExists(atPath: source)
  let pairs: [(String, String?)] = [
    ("code", fields.code), ("name", fields.name), ("kecamatan", fields.kecamatan),
    ("kabupaten", fields.kabupaten), ("provinsi", fields.provinsi),
    ("kecamatan_code", fields.kecamatanCode), ("kabupaten_code", fields.kabupatenCode),
    ("provinsi_code", fields.provinsiCode),
  ]
  let settings: [(String, String?)] = [
    ("layer", boundaries.layer), ("query", boundaries.query),
    ("scheme", boundaries.scheme?.rawValue), ("credit", boundaries.credit),
    ("vintage", boundaries.vintage),
  ]
  return CampaignBoundaries(
    source: isPlainFile ? URL(fileURLWithPath: source).standardizedFileURL.path : source,
    settings: settings.compactMap { key, value in value.map { (key: key, value: $0) } },
    fields: pairs.compactMap { key, value in value.map { (key: key, value: $0) } })
}
