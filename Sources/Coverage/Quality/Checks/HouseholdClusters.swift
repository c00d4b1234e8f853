import Geography

/// Many households of one officer at one spot on one day.
///
/// Rule: at least ``QualityRules/clusterFamilies`` different households whose positions lie within
/// ``QualityRules/clusterRadius(accuracies:)`` of one of them, or then of the middle of those.
/// Source: the US Census Bureau's rule of six within 25 feet, recalibrated for GPS error.
///
/// - Parameter day: the visits of one officer on one day, in a fixed order.
/// - Returns: the visits of each cluster, and the radius of a spot in metres.
func householdClusters(_ day: some Collection<CheckedVisit>, rules: QualityRules)
  -> (clusters: [[CheckedVisit]], radius: Double)
{
  let visits = Array(day).oncePerHousehold.filter { $0.point != nil }
  let radius = rules.clusterRadius(accuracies: visits.map(\.accuracy))
  guard visits.count >= rules.clusterFamilies, radius > 0, let origin = visits[0].point else {
    return ([], radius)
  }
  let plane = LocalPlane(at: origin)
  var grid = SpotGrid(
    points: visits.map { visit in visit.point.map { plane.metres($0) } ?? (0, 0) }, radius: radius)
  var clusters: [[CheckedVisit]] = []
  for index in visits.indices {
    guard var members = grid.near(index, atLeast: rules.clusterFamilies) else { continue }
    // A first measurement may lie at the edge; the middle of those found is nearer to the spot.
    members = Set(members).union(grid.near(middleOf: members)).sorted()
    grid.remove(members)
    clusters.append(members.map { visits[$0] })
  }
  return (clusters, radius)
}
