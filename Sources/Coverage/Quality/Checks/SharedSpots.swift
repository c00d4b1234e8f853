import Geography

/// Marks the clusters at whose spot other officers visited households too.
///
/// Rule: at least three households of other officers, on any day, within the cluster's radius of its
/// middle. One family may be called at by two officers by mistake; three are a place where several
/// officers meet families: a longhouse, flats, a camp, or the village office.
func markShared(_ clusters: inout [HouseholdCluster], rows: [UInt32], checked: CheckedVisits) {
  guard !clusters.isEmpty else { return }
  let visits = checked.visits
  let middles = clusters.map { middle(of: $0, visits) }
  // Only cells near a cluster are of interest, so that millions of visits cost one look each.
  var near: [SpotCell: [Int]] = [:]
  for (index, middle) in middles.enumerated() {
    guard let middle else { continue }
    for cell in SpotCell.around(middle) { near[cell, default: []].append(index) }
  }
  var others = [Set<UInt64>](repeating: [], count: clusters.count)
  for row in rows.map(Int.init) {
    guard let point = visits.point(row), let candidates = near[SpotCell(point)] else { continue }
    let visit = checked.checked(row)
    guard visit.point != nil else { continue }
    for index in candidates where others[index].count < 3 {
      guard let middle = middles[index], visits.officer[row] != TextTable.missing,
        visits.officer[row] != visits.officer[clusters[index].rows[0]]
      else { continue }
      let (x, y) = LocalPlane(at: middle).metres(point)
      if x * x + y * y <= clusters[index].radius * clusters[index].radius {
        others[index].insert(visit.household)
      }
    }
  }
  for index in clusters.indices { clusters[index].isShared = others[index].count >= 3 }
}

private func middle(of cluster: HouseholdCluster, _ visits: Visits) -> Coordinate? {
  let points = cluster.rows.compactMap(visits.point)
  guard !points.isEmpty else { return nil }
  // Summed in the order of values, since sums of floating numbers depend on it.
  return Coordinate(
    longitude: points.map(\.longitude).sorted().reduce(0, +) / Double(points.count),
    latitude: points.map(\.latitude).sorted().reduce(0, +) / Double(points.count))
}

/// A cell of 0.001 degrees, about 111 m: wider than any spot below 75 degrees of latitude.
private struct SpotCell: Hashable {
  var x: Int
  var y: Int

  init(_ point: Coordinate) {
    x = Int((point.longitude * 1000).rounded(.down))
    y = Int((point.latitude * 1000).rounded(.down))
  }

  static func around(_ point: Coordinate) -> [SpotCell] {
    let middle = SpotCell(point)
    return (-1...1).flatMap { dx in
      (-1...1).map { dy in
        var cell = middle
        cell.x += dx
        cell.y += dy
        return cell
      }
    }
  }
}
