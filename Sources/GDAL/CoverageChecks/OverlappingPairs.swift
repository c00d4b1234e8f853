import Geography

/// Pairs of boxes that share a point, the smaller position first; empty boxes share none.
///
/// A sweep from west to east: a box is compared to those that have begun and not ended.
func overlappingPairs(_ boxes: [BoundingBox]) -> [(Int, Int)] {
  let order = boxes.indices.filter { !boxes[$0].isEmpty }
    .sorted { (boxes[$0].minLongitude, $0) < (boxes[$1].minLongitude, $1) }
  var open: [Int] = []
  var pairs: [(Int, Int)] = []
  for next in order {
    open.removeAll { boxes[$0].maxLongitude < boxes[next].minLongitude }
    for other in open where boxes[other].intersects(boxes[next]) {
      pairs.append((min(other, next), max(other, next)))
    }
    open.append(next)
  }
  return pairs
}
