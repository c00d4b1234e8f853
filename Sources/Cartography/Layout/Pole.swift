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
  let border = PoleBorder(rings)
  // A sliver is not cut into squares of its width: there would be no end of them.
  let size = max(min(box.width, box.height), max(box.width, box.height) / 64)
  guard size > 0 else { return (box.center, 0) }
  var best = (spot: box.center, radius: border.signedDistance(box.center))
  var queue: [(spot: Spot, half: Double, nearest: Int)] = []
  let half = size / 2
  for column in 0..<Int((box.width / size).rounded(.up)) {
    for row in 0..<Int((box.height / size).rounded(.up)) {
      queue.append(
        (
          Spot(
            x: box.minX + (Double(column) * 2 + 1) * half,
            y: box.minY + (Double(row) * 2 + 1) * half),
          half, 0
        ))
    }
  }
  var next = 0
  // Breadth first; the bound keeps a comb-shaped area from taking for ever.
  while next < queue.count, next < 4000 {
    let cell = queue[next]
    next += 1
    let reach = cell.half * 2.0.squareRoot()
    guard
      let (distance, nearest) = border.signedDistance(
        cell.spot, from: cell.nearest,
        unless: { $0 + reach - best.radius <= precision && $0 <= best.radius })
    else { continue }
    if distance > best.radius { best = (cell.spot, distance) }
    guard distance + reach - best.radius > precision else { continue }
    let quarter = cell.half / 2
    for (dx, dy) in [(-1.0, -1.0), (1, -1), (-1, 1), (1, 1)] {
      queue.append(
        (
          Spot(x: cell.spot.x + dx * quarter, y: cell.spot.y + dy * quarter), quarter, nearest
        ))
    }
  }
  return best
}

/// The border of an area in flat arrays, each edge's part in the distance worked out once.
private struct PoleBorder {
  private var edges: [Edge] = []

  private struct Edge {
    var a: Spot
    var b: Spot
    var length2: Double
  }

  init(_ rings: [[Spot]]) {
    edges.reserveCapacity(rings.reduce(0) { $0 + $1.count })
    for ring in rings {
      guard var previous = ring.last else { continue }
      for spot in ring {
        let dx = spot.x - previous.x
        let dy = spot.y - previous.y
        edges.append(Edge(a: previous, b: spot, length2: dx * dx + dy * dy))
        previous = spot
      }
    }
  }

  /// The distance to the nearest edge, negative outside.
  func signedDistance(_ spot: Spot) -> Double {
    signedDistance(spot, from: 0) { _ in false }?.distance ?? -.infinity
  }

  /// The distance to the nearest edge, negative outside, and which edge that is; nil as soon as it
  /// shows that the distance is one that does not matter.
  ///
  /// - Parameters:
  ///   - first: the edge to begin with, best one that is near.
  ///   - isTooSmall: whether a distance does not matter; true for all smaller ones too.
  @inline(__always)
  func signedDistance(
    _ spot: Spot, from first: Int, unless isTooSmall: (Double) -> Bool
  ) -> (distance: Double, nearest: Int)? {
    edges.withUnsafeBufferPointer { edges in
      var isInside = false
      var least = Double.infinity
      var nearest = first
      // Around from the first edge, with a look at the least so far now and then.
      let size = 16
      var done = 0
      while done < edges.count {
        let before = least
        for step in done..<min(done + size, edges.count) {
          let place = first + step < edges.count ? first + step : first + step - edges.count
          let edge = edges[place]
          let (a, b) = (edge.a, edge.b)
          if (a.y > spot.y) != (b.y > spot.y),
            spot.x < (b.x - a.x) * (spot.y - a.y) / (b.y - a.y) + a.x
          {
            isInside.toggle()
          }
          let squared = squaredDistance(spot, edge)
          if squared < least {
            least = squared
            nearest = place
          }
        }
        done += size
        if least < before, isTooSmall(least.squareRoot()) { return nil }
      }
      return ((isInside ? 1 : -1) * least.squareRoot(), nearest)
    }
  }

  @inline(__always)
  private func squaredDistance(_ spot: Spot, _ edge: Edge) -> Double {
    let dx = edge.b.x - edge.a.x
    let dy = edge.b.y - edge.a.y
    let t =
      edge.length2 > 0
      ? max(0, min(1, ((spot.x - edge.a.x) * dx + (spot.y - edge.a.y) * dy) / edge.length2)) : 0
    let ex = spot.x - edge.a.x - t * dx
    let ey = spot.y - edge.a.y - t * dy
    return ex * ex + ey * ey
  }
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
