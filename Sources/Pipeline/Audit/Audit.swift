import Coverage
import Foundation
import GDAL
import Intake
import Locks

/// Reads the public folders of one or several days as an outsider would and tries to find out what they
/// withhold: counts of few families (decision 50) and anything of a person.
///
/// - Parameters:
///   - folders: folders of public editions, the newest or all days of a survey.
///   - options: the configuration of the survey, whose inputs say what must not be found.
/// - Throws: ``IntakeError``, or ``PipelineError`` where a folder is no site.
public func audit(_ folders: [String], options: BuildOptions, progress: Progress) throws
  -> AuditReport
{
  let inputs = try loadInputs(options.configuration, progress: progress)
  progress.step("Reading the folders")
  let read = try folders.map { (folder: $0, day: try PublishedDay($0)) }
    .sorted { ($0.day.day, $0.folder) < ($1.day.day, $1.folder) }
  for (before, after) in zip(read, read.dropFirst()) where before.day.day == after.day.day {
    throw PipelineError(
      .dataError, step: "audit", path: after.folder,
      cause: "it shows the same day as another folder, \(after.day.day)",
      remedy: "Name one folder a day.")
  }
  let rules = AuditRules(
    smallCount: inputs.configuration.site.smallCount, status: inputs.configuration.status,
    end: inputs.configuration.plan.end)
  progress.step("Bounding what is withheld")
  var audit = DisclosureAudit(read.map(\.day), rules: rules)
  var report = rules.smallCount > 1 ? audit.run() : AuditReport()
  if rules.smallCount <= 1 { report.notes.append("site.small_count withholds no counts") }
  let search = PersonSearch(
    inputs.visits.visits, officers: inputs.officers.assignments.map(\.officer),
    codes: Set(inputs.boundaries.tree.units.map(\.code.description)))
  report.needles = search.count
  report.shortNeedles = search.shortCount
  for (folder, day) in read {
    progress.step("Searching \(day.day)")
    compareSpreadsheet(folder, day, &report)
    try find(search, in: folder, &report)
  }
  progress.step("Comparing with the true figures")
  report.shown = try shares(read.map(\.day), inputs: inputs, rules: rules)
  progress.finish()
  return report
}

/// Searches every file of a folder, side by side.
private func find(_ search: PersonSearch, in folder: String, _ report: inout AuditReport) throws {
  struct Found {
    var bytes = 0
    var leaks: [AuditLeak] = []
    var notes: [String] = []
  }
  let names = filesBelow(folder)
  let all = inParallel(names.count) { index in
    var found = Found()
    for bytes in searchableBytes(folder + "/" + names[index], notes: &found.notes) {
      found.bytes += bytes.count
      found.leaks += search.find(in: bytes).map {
        AuditLeak(place: folder + "/" + names[index], what: "\($0.rawValue) stands in it")
      }
    }
    return found
  }
  report.files += names.count
  for found in all {
    report.bytes += found.bytes
    report.leaks += found.leaks
    report.notes += found.notes.filter { !report.notes.contains($0) }
  }
}

/// The spreadsheet must say what the table says.
private func compareSpreadsheet(
  _ folder: String, _ day: PublishedDay, _ report: inout AuditReport
) {
  let path = folder + "/data/coverage.xlsx"
  guard FileManager.default.fileExists(atPath: path) else { return }
  var differences = 0
  do {
    let layer = try VectorDataset(opening: path).layer(named: nil)
    let names = layer.fieldNames
    var row = 0
    try layer.forEachFeature { feature in
      guard row < day.units.count else {
        differences += 1
        return
      }
      for (name, value) in zip(names, feature.values) {
        let told = day.units[row].cells[name] ?? ""
        let text = value ?? ""
        if text != told, Double(text) != Double(told) || Double(text) == nil,
          text != "'" + told
        {
          differences += 1
        }
      }
      row += 1
    }
  } catch {
    report.notes.append("data/coverage.xlsx of \(day.day) could not be read")
  }
  if differences > 0 {
    report.leaks.append(
      AuditLeak(
        place: "data/coverage.xlsx, \(day.day)",
        what: "\(differences) cells differ from data/coverage.csv"))
  }
}

/// How many figures are shown, and how many of them are the true ones of their day.
private func shares(_ days: [PublishedDay], inputs: Inputs, rules: AuditRules) throws
  -> [(kind: String, all: Int, given: Int, exact: Int)]
{
  let kinds = ["desa", "above desa, \(rules.primary)", "above desa, all counts"]
  let counted = inParallel(days.count) { index in
    let day = days[index]
    let truth = computeCoverage(inputs.coverageInput(asOf: day.day))
    var known: [String: UnitReport] = [:]
    for (unit, report) in zip(truth.tree.units, truth.units) {
      known[unit.code.description] = report
    }
    var sums = kinds.map { _ in [0, 0, 0] }
    for unit in day.units {
      guard let exact = known[unit.code]?.counts else { continue }
      let figures = [
        ("found", exact.found), ("completed_listed", exact.completedListed),
        ("resolved_listed", exact.resolvedListed), ("new", exact.new),
        ("confirmed", exact.confirmed),
      ]
      for (name, figure) in figures {
        let isDesa = unit.level == "desa"
        if isDesa, name != rules.primary { continue }
        for kind in isDesa ? [0] : name == rules.primary ? [1, 2] : [2] {
          sums[kind][0] += 1
          if let count = unit.count(name) {
            sums[kind][1] += 1
            if count == figure { sums[kind][2] += 1 }
          }
        }
      }
    }
    return sums
  }
  return kinds.indices.map { kind in
    func sum(_ part: Int) -> Int { counted.map { $0[kind][part] }.reduce(0, +) }
    return (kinds[kind], sum(0), sum(1), sum(2))
  }
}
