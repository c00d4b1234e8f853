import Coverage
import Foundation
import Geography
import Intake
import Pipeline

/// The boundaries all campaigns take place on, read once.
struct ScoreGround {
  let tree: AdminTree
  let geography: CoverageGeography
  let plan: SurveyPlan
  let interior: InteriorRules
  let population: [AdminCode: Double]
  let boundaries: CampaignBoundaries
  /// Where the files of the campaign at hand lie.
  let folder: String

  private static let fields = [
    ("code", "kode_bps"), ("name", "desa"), ("kecamatan", "kecamatan"),
    ("kabupaten", "kabupaten"), ("provinsi", "provinsi"),
  ]
  /// The seats of the kabupaten, GeoNames (CC BY 4.0).
  private static let seats = """
    interior:
      access: [air, river]
      seats:
        6501: [3.58855, 116.62391]
        6502: [2.8375, 117.36528]
        6503: [3.60815, 116.90668]
        6504: [4.13841, 117.6507]
        6571: [3.31332, 117.59152]

    """

  init(_ arguments: ScoreArguments) throws {
    let temporary = FileManager.default.temporaryDirectory
      .appendingPathComponent("jangkau-score-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
    folder = temporary.path
    let source = URL(fileURLWithPath: arguments.boundaries).standardizedFileURL.path
    boundaries = CampaignBoundaries(
      source: source, fields: Self.fields.map { (key: $0.0, value: $0.1) })
    let text = """
      survey: {title: Score, start: 2022-10-15, end: 2022-11-14, time_zone: Asia/Makassar}
      boundaries:
        source: "\(source)"
        fields: {\(Self.fields.map { "\($0.0): \($0.1)" }.joined(separator: ", "))}
      visits: [{source: visits.csv, fields: {visited_at: visited_at}}]
      \(Self.seats)
      """
    let file = folder + "/ground.yml"
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    let configuration = try readConfiguration(file)
    plan = configuration.plan
    interior = configuration.interior
    population = try readPopulation(arguments.population)
    tree = try readBoundaries(configuration).tree
    geography = CoverageGeography(tree: tree)
  }
}

/// One campaign: what an office sees of it, and the truth.
struct ScoredCampaign {
  let seed: UInt64
  let variant: CampaignVariant
  let plan: SurveyPlan
  let tree: AdminTree
  /// The records of the whole campaign and after it; the as-of day decides what is known.
  let input: CoverageInput
  let truth: TrueDays
  /// The officers' file, whether or not the office declares it; syncs as of the last day simulated.
  let assignments: [OfficerAssignment]
  /// The files of the simulation by name, the truth among them.
  let files: [String: [UInt8]]

  /// Days after the planned end that are simulated too, so that late finishes are known.
  static let daysAfterEnd = 45

  init(
    seed: UInt64, _ variant: CampaignVariant = CampaignVariant(), on ground: ScoreGround,
    arguments: ScoreArguments
  ) throws {
    self.seed = seed
    self.variant = variant
    plan = ground.plan
    tree = ground.tree
    let until =
      variant.share.map { ground.plan.day(at: $0) } ?? ground.plan.end + Self.daysAfterEnd
    var options = SimulationOptions(
      families: arguments.families, seed: seed, until: until, population: ground.population,
      seats: ground.interior.seats)
    if let inventing = variant.inventing { options.faults.inventing = inventing }
    options.blankSpots = variant.blankSpots
    let campaign = simulateCampaign(tree: ground.tree, plan: ground.plan, options: options)
    var memory = CampaignMemory()
    try campaign.write(to: &memory, boundaries: ground.boundaries, declaresOfficers: true)
    files = memory.files
    for name in ["visits.csv", "targets.csv", "officers.csv", "jangkau.yml"] {
      try Data(files[name] ?? []).write(to: URL(fileURLWithPath: ground.folder + "/" + name))
    }
    let configuration = try readConfiguration(ground.folder + "/jangkau.yml")
    let targets = try readTargets(configuration, scheme: ground.tree.scheme)
    let visits = try readVisits(configuration) { _, _, _ in }
    var input = CoverageInput(
      plan: ground.plan, counting: configuration.counting, interior: ground.interior,
      status: configuration.status, geography: ground.geography, targets: targets.targets,
      visits: visits.visits, rejections: visits.rejections, asOf: until)
    if arguments.hasOfficers {
      input.officers = lines(files["officers.csv"] ?? []).dropFirst().map { row in
        OfficerAssignment(officer: String(row[0]), unit: AdminCode(digits: row[1]))
      }
    }
    self.input = input
    assignments = try readOfficers(configuration, scheme: ground.tree.scheme).assignments
    truth = TrueDays(files: files, tree: ground.tree, plan: ground.plan)
  }

  /// The day after a share of the planned time.
  func day(at share: Double) -> Day { plan.day(at: share) }

  /// The input as it is known on a day.
  func input(asOf day: Day) -> CoverageInput {
    var input = input
    input.asOf = day
    return input
  }
}

extension SurveyPlan {
  /// The last day of a share of the planned time.
  func day(at share: Double) -> Day {
    start + (Int((Double(end - start + 1) * share).rounded()) - 1)
  }
}

/// The cells of the lines of a file without quotes.
func lines(_ bytes: [UInt8]) -> [[Substring]] {
  String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
    $0.split(separator: ",", omittingEmptySubsequences: false)
  }
}
