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

/// Points in metres that are taken away once they belong to a spot.
///
/// What is near a point lies in the nine cells around it. As points are taken away with their spot,
/// those that are looked at in vain stay few, and the work grows with the number of points alone.
private struct SpotGrid {
  private struct Cell: Hashable {
    var x: Int
    var y: Int
  }

  private let points: [(x: Double, y: Double)]
  private let radius: Double
  private var isTaken: [Bool]
  private var cells: [Cell: [Int]] = [:]

  init(points: [(x: Double, y: Double)], radius: Double) {
    self.points = points
    self.radius = radius
    isTaken = [Bool](repeating: false, count: points.count)
    for index in points.indices { cells[cell(points[index]), default: []].append(index) }
  }

  private func cell(_ point: (x: Double, y: Double)) -> Cell {
    Cell(x: Int((point.x / radius).rounded(.down)), y: Int((point.y / radius).rounded(.down)))
  }

  /// The points near one that is still there; nil where they are fewer than asked for.
  func near(_ index: Int, atLeast count: Int) -> [Int]? {
    guard !isTaken[index] else { return nil }
    let found = near(points[index])
    return found.count >= count ? found : nil
  }

  /// The points near the mean of some.
  func near(middleOf members: [Int]) -> [Int] {
    let count = Double(members.count)
    return near(
      (
        members.reduce(0) { $0 + points[$1].x } / count,
        members.reduce(0) { $0 + points[$1].y } / count
      ))
  }

  private func near(_ point: (x: Double, y: Double)) -> [Int] {
    let middle = cell(point)
    var found: [Int] = []
    for x in (middle.x - 1)...(middle.x + 1) {
      for y in (middle.y - 1)...(middle.y + 1) {
        for index in cells[Cell(x: x, y: y)] ?? [] where !isTaken[index] {
          let dx = points[index].x - point.x
          let dy = points[index].y - point.y
          if dx * dx + dy * dy <= radius * radius { found.append(index) }
        }
      }
    }
    return found
  }

  mutating func remove(_ members: [Int]) {
    for index in members { isTaken[index] = true }
    for key in Set(members.map { cell(points[$0]) }) {
      cells[key]?.removeAll { isTaken[$0] }
    }
  }
}
