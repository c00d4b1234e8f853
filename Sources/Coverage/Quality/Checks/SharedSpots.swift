import Geography

/// Marks the clusters at whose spot another officer has a cluster too, on whatever day.
///
/// Rule: the middles of the two lie within the larger of their radii. Where two officers each meet
/// many families at one spot it is a place where many live or meet: a longhouse, flats, a camp, the
/// village office. Single visits of others are not enough: in a dense town the neighbours' visits of
/// a month lie around every spot.
func markShared(_ clusters: inout [HouseholdCluster], visits: Visits) {
  let middles = clusters.map { middle(of: $0, visits) }
  var cells: [SpotCell: [Int]] = [:]
  for (index, middle) in middles.enumerated() {
    if let middle { cells[SpotCell(middle), default: []].append(index) }
  }
  for (index, middle) in middles.enumerated() {
    guard let middle else { continue }
    let plane = LocalPlane(at: middle)
    clusters[index].isShared = SpotCell.around(middle).contains { cell in
      (cells[cell] ?? []).contains { other in
        guard clusters[other].officer != clusters[index].officer, let there = middles[other] else {
          return false
        }
        let (x, y) = plane.metres(there)
        let radius = max(clusters[index].radius, clusters[other].radius)
        return x * x + y * y <= radius * radius
      }
    }
  }
}

private func middle(of cluster: HouseholdCluster, _ visits: Visits) -> Coordinate? {
  let points = cluster.rows.compactMap(visits.point)
  guard !points.isEmpty else { return nil }
  // Summed in the order of values, since sums of floating numbers depend on it.
  return Coordinate(
    longitude: points.map(\.longitude).sorted().reduce(0, +) / Double(points.count),
    latitude: points.map(\.latitude).sorted().reduce(0, +) / Double(points.count))
}

/// A cell of 0.001 degrees, about 111 m: wider than any spot of the default rules below 75 degrees
/// of latitude.
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
