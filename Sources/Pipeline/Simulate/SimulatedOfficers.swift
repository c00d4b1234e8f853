import Coverage
import Geography

/// One enumerator with the families that are hers.
struct SimulatedOfficer: Sendable {
  /// A part of a desa's list.
  struct Piece: Sendable {
    var desa: Int
    var families: Range<Int>
  }

  /// The number, from 1.
  var number: Int
  /// The field supervisor's number.
  var supervisor = 0
  /// The kecamatan coordinator's number.
  var coordinator = 0
  /// The index of the kecamatan.
  var kecamatan: Int
  /// The desa assigned, ascending by code.
  var desa: [Int]
  /// The work in its order.
  var pieces: [Piece]
  /// Whether work is done in trips, one desa after the other.
  var isTravelling: Bool
  /// Calls on an ordinary full day.
  var pace: Double
  /// The day of the first work, counted from the survey's first.
  var startsOn: Int
  /// Days besides Sundays without work.
  var dayOffRate: Double
  /// Whether some interviews are invented.
  var isInventing = false
}

/// How many families an officer is given.
///
/// The campaign had about 1,200 officers for 190,000 families: 158 each, against 260 that ten
/// families a day would make in 26 working days. The shares below give that mean, with trips taking
/// more of an officer's days than roads do.
enum OfficerLoad {
  static let utilisation = 0.72
  static let travelling = 0.37
  static let desaAtMost = 4
  /// What another desa of a trip costs, in families: the way there, and days of waiting for those
  /// who are in the fields.
  static let anotherDesa = 25.0
  /// A group of small desa may exceed the load by this much rather than split.
  static let overload = 1.25
  /// Families in a piece of work, before the officer goes on to another of her desa.
  static let piece = 15
  /// Officers under one field supervisor. Assumption.
  static let team = 6

  static func families(plan: SurveyPlan, isTravelling: Bool) -> Double {
    let days = (0...max(0, plan.end - plan.start)).filter { (plan.start + $0).isoWeekday != 7 }
    let full = plan.familiesPerOfficerDay * Double(max(1, days.count)) * utilisation
    return max(1, full * (isTravelling ? travelling : 1))
  }
}

/// The officers for all desa, numbered from 1 in the order of kecamatan.
func assignedOfficers(
  to desa: [SimulatedDesa], plan: SurveyPlan, inventing: Double, seed: SimulationSeed
) -> [SimulatedOfficer] {
  var result: [SimulatedOfficer] = []
  var supervisors = 0
  var coordinators = 0
  let byKecamatan = Dictionary(grouping: desa.indices) { desa[$0].kecamatan }
  for kecamatan in byKecamatan.keys.sorted() {
    let members = (byKecamatan[kecamatan] ?? []).sorted()
    let groups = officerGroups(of: members, desa: desa, plan: plan)
    coordinators += 1
    for (count, group) in groups.enumerated() {
      if count.isMultiple(of: OfficerLoad.team) { supervisors += 1 }
      var officer = drawnOfficer(
        number: result.count + 1, shares: group, desa: desa, plan: plan, seed: seed)
      officer.supervisor = supervisors
      officer.coordinator = coordinators
      result.append(officer)
    }
  }
  drawInventing(among: &result, rate: inventing, seed: seed)
  return result
}

/// The shares of desa that one officer each gets.
private func officerGroups(of members: [Int], desa: [SimulatedDesa], plan: SurveyPlan)
  -> [[SimulatedOfficer.Piece]]
{
  var groups: [[SimulatedOfficer.Piece]] = []
  var isOpen = [Int: Bool]()
  for position in members {
    let load = OfficerLoad.families(plan: plan, isTravelling: desa[position].access.isInterior)
    let families = desa[position].families
    isOpen[position] = Double(families) < 0.75 * load
    guard isOpen[position] == false else { continue }
    let count = max(1, Int((Double(families) / load).rounded()))
    for part in 0..<count {
      let range = (families * part / count)..<(families * (part + 1) / count)
      groups.append([.init(desa: position, families: range)])
    }
  }
  for position in members where isOpen[position] == true {
    let group = smallGroup(from: position, isOpen: isOpen, desa: desa, plan: plan)
    for member in group { isOpen[member] = false }
    groups.append(group.map { .init(desa: $0, families: 0..<desa[$0].families) })
  }
  return groups
}

/// Small desa that lie together and fit one officer.
private func smallGroup(
  from start: Int, isOpen: [Int: Bool], desa: [SimulatedDesa], plan: SurveyPlan
) -> [Int] {
  let limit =
    OfficerLoad.overload
    * OfficerLoad.families(plan: plan, isTravelling: desa[start].access.isInterior)
  var group = [start]
  let extra = desa[start].access.isInterior ? OfficerLoad.anotherDesa : 0
  var load = Double(desa[start].families)
  while group.count < OfficerLoad.desaAtMost {
    let fitting = Set(group.flatMap { desa[$0].neighbours }).sorted().first {
      isOpen[$0] == true && !group.contains($0)
        && load + Double(desa[$0].families) + extra <= limit
        && desa[$0].access.isInterior == desa[start].access.isInterior
        && (desa[$0].unreached == nil) == (desa[start].unreached == nil)
    }
    guard let fitting else { break }
    group.append(fitting)
    load += Double(desa[fitting].families) + extra
  }
  return group
}

private func drawnOfficer(
  number: Int, shares: [SimulatedOfficer.Piece], desa: [SimulatedDesa], plan: SurveyPlan,
  seed: SimulationSeed
) -> SimulatedOfficer {
  var stream = seed.stream(.officer, UInt64(number))
  let isTravelling = shares.contains { desa[$0.desa].access.isInterior }
  let first = shares.first?.desa ?? 0
  return SimulatedOfficer(
    number: number, kecamatan: desa.isEmpty ? 0 : desa[first].kecamatan,
    desa: shares.map(\.desa).sorted(),
    pieces: orderedPieces(shares, desa: desa, isTravelling: isTravelling),
    isTravelling: isTravelling,
    // Officers differ: one in six is a quarter quicker or slower than the median.
    pace: plan.familiesPerOfficerDay * stream.logNormal(median: 0.87, sigma: 0.22),
    startsOn: isTravelling ? 0 : min(stream.geometric(0.55), 3),
    dayOffRate: stream.between(0.04, 0.2))
}

/// By road, pieces of all desa in turn; on trips one desa after the other, the first open first.
private func orderedPieces(
  _ shares: [SimulatedOfficer.Piece], desa: [SimulatedDesa], isTravelling: Bool
) -> [SimulatedOfficer.Piece] {
  let order = shares.sorted {
    isTravelling
      ? (desa[$0.desa].opensOn, $0.desa) < (desa[$1.desa].opensOn, $1.desa) : $0.desa < $1.desa
  }
  let cut = order.map { share in
    desa[share.desa].settlements.isEmpty
      ? split(share, at: share.families)
      : desa[share.desa].settlements.flatMap { split(share, at: $0.families) }
  }
  if isTravelling { return cut.flatMap { $0 } }
  let longest = cut.map(\.count).max() ?? 0
  return (0..<longest).flatMap { turn in cut.compactMap { turn < $0.count ? $0[turn] : nil } }
}

/// What a share has in common with a range, in pieces.
private func split(_ share: SimulatedOfficer.Piece, at range: Range<Int>)
  -> [SimulatedOfficer.Piece]
{
  let common = share.families.clamped(to: range)
  return stride(from: common.lowerBound, to: common.upperBound, by: OfficerLoad.piece).map {
    .init(desa: share.desa, families: $0..<min($0 + OfficerLoad.piece, common.upperBound))
  }
}

/// The officers who invent, an exact share of those who have enough work to do so.
private func drawInventing(
  among officers: inout [SimulatedOfficer], rate: Double, seed: SimulationSeed
) {
  var stream = seed.stream(.inventing)
  let able = stream.shuffled(officers.indices.filter { !officers[$0].isTravelling })
  for index in able.prefix(max(0, Int((rate * Double(officers.count)).rounded()))) {
    officers[index].isInventing = true
  }
}
