import Geography

/// A point inside an area and how far it lies from the border.
typealias Pole = (spot: Spot, radius: Double)

/// The poles of one drawing, each found once.
final class Poles {
  /// What was found for a key; that there is none is kept too.
  struct Found<Key: Hashable> {
    private var values: [Key: Pole?] = [:]

    /// The value of a key, made where it is not known.
    mutating func value(_ key: Key, _ make: () -> Pole?) -> Pole? {
      if let known = values[key] { return known }
      let made = make()
      values[key] = .some(made)
      return made
    }
  }

  /// By place in the atlas.
  var ofDesa = Found<Int>()
  /// By members.
  var ofUnit = Found<[Int]>()
}

/// The point inside an area that is farthest from its border, and how far.
///
/// A quadtree search after Garcia-Castellanos and Lombardo (2007) as Agafonkin's polylabel does it:
/// a cell is split as long as it may hold a point better than the best by more than `precision`.
func poleOfInaccessibility(_ rings: [[Spot]], precision: Double = 0.5) -> Pole? {
  var box = Box.empty
  for ring in rings { for spot in ring { box.grow(x: spot.x, y: spot.y) } }
  guard !box.isEmpty else { return nil }
  let edges = edges(of: rings)
  // A sliver is not cut into squares of its width: there would be no end of them.
  let size = max(min(box.width, box.height), max(box.width, box.height) / 64)
  guard size > 0 else { return (box.center, 0) }
  var best = (spot: box.center, radius: signedDistance(box.center, edges))
  var queue: [(spot: Spot, half: Double)] = []
  let half = size / 2
  for column in 0..<Int((box.width / size).rounded(.up)) {
    for row in 0..<Int((box.height / size).rounded(.up)) {
      queue.append(
        (
          Spot(
            x: box.minX + (Double(column) * 2 + 1) * half,
            y: box.minY + (Double(row) * 2 + 1) * half),
          half
        ))
    }
  }
  var next = 0
  // Breadth first; the bound keeps a comb-shaped area from taking for ever.
  while next < queue.count, next < 4000 {
    let cell = queue[next]
    next += 1
    let distance = signedDistance(cell.spot, edges)
    if distance > best.radius { best = (cell.spot, distance) }
    guard distance + cell.half * 2.0.squareRoot() - best.radius > precision else { continue }
    let quarter = cell.half / 2
    for (dx, dy) in [(-1.0, -1.0), (1, -1), (-1, 1), (1, 1)] {
      queue.append((Spot(x: cell.spot.x + dx * quarter, y: cell.spot.y + dy * quarter), quarter))
    }
  }
  return best
}

private func edges(of rings: [[Spot]]) -> [(Spot, Spot)] {
  var result: [(Spot, Spot)] = []
  for ring in rings {
    guard var previous = ring.last else { continue }
    for spot in ring {
      result.append((previous, spot))
      previous = spot
    }
  }
  return result
}

/// The distance to the nearest edge, negative outside.
private func signedDistance(_ spot: Spot, _ edges: [(Spot, Spot)]) -> Double {
  var isInside = false
  var least = Double.infinity
  for (a, b) in edges {
    if (a.y > spot.y) != (b.y > spot.y),
      spot.x < (b.x - a.x) * (spot.y - a.y) / (b.y - a.y) + a.x
    {
      isInside.toggle()
    }
    least = min(least, squaredDistance(spot, a, b))
  }
  return (isInside ? 1 : -1) * least.squareRoot()
}

/// The squared distance from a spot to the segment a–b.
func squaredDistance(_ spot: Spot, _ a: Spot, _ b: Spot) -> Double {
  let dx = b.x - a.x
  let dy = b.y - a.y
  let length2 = dx * dx + dy * dy
  let t =
    length2 > 0 ? max(0, min(1, ((spot.x - a.x) * dx + (spot.y - a.y) * dy) / length2)) : 0
  let ex = spot.x - a.x - t * dx
  let ey = spot.y - a.y - t * dy
  return ex * ex + ey * ey
}

/// Twice the signed area of a ring of spots.
func doubledArea(_ ring: [Spot]) -> Double {
  guard var previous = ring.last else { return 0 }
  var sum = 0.0
  for spot in ring {
    sum += previous.x * spot.y - spot.x * previous.y
    previous = spot
  }
  return sum
}
