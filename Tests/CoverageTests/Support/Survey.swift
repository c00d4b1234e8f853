import Geography
import Testing

@testable import Coverage

/// A survey of 31 days over a row of five desa, with all rules at their defaults.
struct Survey {
  var plan: SurveyPlan
  var counting = CountingRules()
  var interior = InteriorRules()
  var status = StatusRules()
  var geography = CoverageGeography(tree: tree(rowOfFive))
  var targets: [Target] = []
  var officers: [OfficerAssignment] = []
  var rejections: [Rejection] = []
  /// The as-of day, from the survey's first, which is 0.
  var asOf = 4

  init(_ desa: [String: MultiPolygon?] = rowOfFive, scheme: CodeScheme = .bps) throws {
    plan = SurveyPlan(title: "Uji", start: start, end: start + 30, zone: try makassar())
    geography = CoverageGeography(tree: tree(desa, scheme: scheme))
  }

  /// Gives a desa a target.
  mutating func expect(_ families: Int?, in unit: String, from plannedStart: Int? = nil) {
    targets.append(
      Target(
        code: code(unit), families: families, plannedStart: plannedStart.map { start + $0 }))
  }

  func input(_ records: [Record]) -> CoverageInput {
    var input = CoverageInput(
      plan: plan, counting: counting, interior: interior, status: status, geography: geography,
      targets: targets, visits: Visits(records), rejections: rejections, asOf: start + asOf)
    input.officers = officers
    return input
  }

  func report(_ records: [Record] = []) -> CoverageReport { computeCoverage(input(records)) }

  /// The buckets of the records, in their order.
  func buckets(_ records: [Record]) -> [Bucket] {
    Coverage.buckets(of: Visits(records), asOf: start + asOf, zone: plan.zone)
  }
}

func makassar() throws -> SurveyZone { try #require(SurveyZone(identifier: "Asia/Makassar")) }

extension CoverageReport {
  /// The index of a unit.
  func index(_ digits: String) throws -> Int {
    try #require(tree.index(of: code(digits)), "\(digits)")
  }

  /// The report of a unit.
  func unit(_ digits: String) throws -> UnitReport { units[try index(digits)] }

  /// The counts of a unit.
  func counts(_ digits: String) throws -> UnitCounts { try unit(digits).counts }
}

/// `count` records that are alike but for their household.
func times(_ count: Int, _ record: Record) -> [Record] {
  [Record](repeating: record, count: count)
}
