import Coverage
import Geography

/// A campaign that can be run any number of times and is the same each time.
public struct SimulatedCampaign: Sendable {
  let world: SimulatedWorld

  /// Families on the list.
  public var families: Int { world.desa.reduce(0) { $0 + $1.families } }
  /// Officers in the field.
  public var officers: Int { world.officers.count }
}

/// What a campaign came to.
public struct CampaignSummary: Sendable, Equatable {
  /// Records written.
  public var records: Int
  /// Families on the list.
  public var families: Int
  /// Officers in the field.
  public var officers: Int
  /// Families on the list that were truly enumerated by the last day.
  public var completed: Int
  /// Families on the list whose visit truly came to an end by the last day.
  public var resolved: Int
}

/// Draws a month one would believe: who lives where, who is sent and when.
///
/// The same tree, plan and options give the same campaign. With ``SimulationOptions/visits`` the
/// families are scaled by two trial runs until the records fit, and the last few are left out or
/// sent once more, so that the count is exact.
public func simulateCampaign(tree: AdminTree, plan: SurveyPlan, options: SimulationOptions)
  -> SimulatedCampaign
{
  let terrain = SimulatedTerrain(tree: tree)
  func world(_ families: Int) -> SimulatedWorld {
    simulatedWorld(terrain: terrain, plan: plan, options: options, families: families)
  }
  guard let visits = options.visits, visits > 0 else {
    return SimulatedCampaign(world: world(options.visits == nil ? options.families : 0))
  }
  // Some 1.2 records a family, by the rates; the trials replace this guess by what comes out.
  var families = max(1, Int(Double(visits) / 1.2))
  for _ in 0..<2 {
    var trial = Fieldwork(world: world(families))
    trial.run(isPilot: true) { _ in }
    guard trial.truth.records > 0 else { break }
    let factor = Double(visits) / Double(trial.truth.records)
    // A little more than needed: leaving some out is plainer than making some up.
    families = max(1, Int((Double(families) * factor * 1.0005).rounded(.up)))
  }
  return SimulatedCampaign(world: world(families))
}

extension SimulatedCampaign {
  /// Bytes that are gathered before they are written.
  private static let chunk = 1 << 20

  /// Runs the campaign and writes its files: `visits.csv`, `targets.csv`, `officers.csv`, the truth
  /// behind them (`truth.csv`, `truth_visits.csv` line by line as `visits.csv`,
  /// `truth_officers.csv`) and the `jangkau.yml` that builds them.
  ///
  /// Records are in the order of days of visit, not of receipt. `last_sync` of the officers is as
  /// of the last day that is written.
  ///
  /// - Parameters:
  ///   - output: where the files go; records pass through, so that millions need no memory.
  ///   - boundaries: what the configuration says of the boundaries.
  ///   - declaresOfficers: whether the configuration names the officers file; else as a comment.
  @discardableResult
  public func write(
    to output: inout some CampaignOutput, boundaries: CampaignBoundaries,
    declaresOfficers: Bool = false
  ) throws -> CampaignSummary {
    let tables = CampaignTables(world: world)
    var visits = CSVText(capacity: Self.chunk + 1_024)
    var truth = CSVText(capacity: Self.chunk + 1_024)
    visits.text(CampaignTables.Header.visits)
    visits.newline()
    truth.text(CampaignTables.Header.truthVisits)
    truth.newline()
    var fieldwork = Fieldwork(world: world, limit: world.options.visits)
    try fieldwork.run { record in
      tables.visit(record, &visits)
      tables.truth(of: record, &truth)
      if visits.bytes.count >= Self.chunk {
        try output.append(visits.bytes, to: "visits.csv")
        visits.clear()
      }
      if truth.bytes.count >= Self.chunk {
        try output.append(truth.bytes, to: "truth_visits.csv")
        truth.clear()
      }
    }
    try output.append(visits.bytes, to: "visits.csv")
    try output.append(truth.bytes, to: "truth_visits.csv")
    try writeTables(of: fieldwork, tables, to: &output)
    let configuration = campaignConfiguration(
      world: world, boundaries: boundaries, declaresOfficers: declaresOfficers)
    try output.append(Array(configuration.utf8), to: "jangkau.yml")
    return summary(of: fieldwork.truth)
  }

  private func writeTables(
    of fieldwork: Fieldwork, _ tables: CampaignTables, to output: inout some CampaignOutput
  ) throws {
    func write(
      _ name: String, _ header: StaticString, to output: inout some CampaignOutput,
      _ body: (inout CSVText) -> Void
    ) throws {
      var text = CSVText()
      text.text(header)
      text.newline()
      body(&text)
      try output.append(text.bytes, to: name)
    }
    try write("targets.csv", CampaignTables.Header.targets, to: &output) { tables.targets(&$0) }
    try write("officers.csv", CampaignTables.Header.officers, to: &output) {
      tables.officers(states: fieldwork.states, &$0)
    }
    try write("truth.csv", CampaignTables.Header.truth, to: &output) {
      tables.truth(fieldwork.truth, &$0)
    }
    try write("truth_officers.csv", CampaignTables.Header.truthOfficers, to: &output) {
      tables.truthOfficers(fieldwork.truth, &$0)
    }
  }

  private func summary(of truth: CampaignTruth) -> CampaignSummary {
    CampaignSummary(
      records: truth.records, families: families, officers: officers,
      completed: truth.desa.reduce(0) { $0 + $1.completed },
      resolved: truth.desa.reduce(0) { $0 + $1.resolved })
  }
}
