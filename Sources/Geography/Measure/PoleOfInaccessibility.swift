/// The point inside an area that is farthest from its borders, to `precision` metres.
///
/// Cells are halved where they may still hold a better point (Agafonkin 2016, polylabel, after
/// Garcia-Castellanos and Lombardo 2007); distances are taken in a plane that touches the
/// ellipsoid at the largest part. Nil for an empty area.
public func poleOfInaccessibility(of shape: MultiPolygon, precision: Double = 50) -> Coordinate? {
  guard
    let largest = shape.polygons.max(by: {
      groundArea(MultiPolygon([$0])) < groundArea(MultiPolygon([$1]))
    })
  else { return nil }
  let part = MultiPolygon([largest])
  let box = part.boundingBox
  let plane = LocalPlane(at: box.center)
  var border: [PlanarSegment] = []
  part.forEachEdge { a, b in
    let (ax, ay) = plane.metres(a)
    let (bx, by) = plane.metres(b)
    border.append(PlanarSegment(ax: ax, ay: ay, bx: bx, by: by))
  }
  let (minX, minY) = plane.metres(
    Coordinate(longitude: box.minLongitude, latitude: box.minLatitude))
  let (maxX, maxY) = plane.metres(
    Coordinate(longitude: box.maxLongitude, latitude: box.maxLatitude))
  let search = PoleSearch(border: border)
  let size = max(min(maxX - minX, maxY - minY), precision)
  var open: [PoleSearch.Cell] = []
  var y = minY
  while y < maxY || open.isEmpty {
    var x = minX
    while x < maxX || open.isEmpty {
      open.append(search.cell(x: x + size / 2, y: y + size / 2, half: size / 2))
      x += size
    }
    y += size
  }
  let best = search.best(from: open, precision: precision)
  return Coordinate(
    longitude: plane.origin.longitude + best.x / plane.metresPerLongitude,
    latitude: plane.origin.latitude + best.y / plane.metresPerLatitude)
}

private struct PoleSearch {
  let border: [PlanarSegment]

  struct Cell {
    var x: Double
    var y: Double
    var half: Double
    /// Metres from the middle to the border, negative outside.
    var distance: Double
    /// The edge of the border that is nearest to the middle.
    var nearest: Int
    /// The most that any point of the cell can have.
    var bound: Double { distance + half * 2.0.squareRoot() }
  }

  func cell(x: Double, y: Double, half: Double) -> Cell {
    let (distance, nearest) =
      signedDistance(x, y, from: 0) { _ in false } ?? (-.infinity, 0)
    return Cell(x: x, y: y, half: half, distance: distance, nearest: nearest)
  }

  /// A cell; nil as soon as it shows that the distance of its middle is one that does not matter.
  private func cell(
    x: Double, y: Double, half: Double, from first: Int, unless isTooSmall: (Double) -> Bool
  ) -> Cell? {
    signedDistance(x, y, from: first, unless: isTooSmall).map {
      Cell(x: x, y: y, half: half, distance: $0.distance, nearest: $0.nearest)
    }
  }

  /// Takes the most promising cell first; a heap would be overkill for some hundred cells.
  func best(from cells: [Cell], precision: Double) -> Cell {
    var open = cells.sorted { $0.bound < $1.bound }
    var best = cells[0]
    for cell in cells where cell.distance > best.distance { best = cell }
    while let cell = open.popLast() {
      guard cell.bound - best.distance > precision else { break }
      let half = cell.half / 2
      for (dx, dy) in [(-half, -half), (half, -half), (-half, half), (half, half)] {
        let reach = half * 2.0.squareRoot()
        guard
          let child = self.cell(
            x: cell.x + dx, y: cell.y + dy, half: half, from: cell.nearest,
            unless: { $0 + reach - best.distance <= precision && $0 <= best.distance })
        else { continue }
        if child.distance > best.distance { best = child }
        guard child.bound - best.distance > precision else { continue }
        open.insert(child, at: open.partitioningIndex { $0.bound >= child.bound })
      }
    }
    return best
  }

  /// The metres to the nearest edge, negative outside, and which edge that is; nil as soon as it shows
  /// that the distance is one that does not matter.
  ///
  /// - Parameters:
  ///   - first: the edge to begin with, best one that is near.
  ///   - isTooSmall: whether a distance does not matter; true for all smaller ones too.
  private func signedDistance(
    _ x: Double, _ y: Double, from first: Int, unless isTooSmall: (Double) -> Bool
  ) -> (distance: Double, nearest: Int)? {
    border.withUnsafeBufferPointer { border in
      var isInside = false
      var least = Double.infinity
      var nearest = first
      // Around from the first edge, with a look at the least so far now and then.
      let size = 16
      var done = 0
      while done < border.count {
        let before = least
        for step in done..<min(done + size, border.count) {
          let place = first + step < border.count ? first + step : first + step - border.count
          let edge = border[place]
          if (edge.ay > y) != (edge.by > y),
            x < (edge.bx - edge.ax) * (y - edge.ay) / (edge.by - edge.ay) + edge.ax
          {
            isInside.toggle()
          }
          let squared = squaredDistance(x, y, edge)
          if squared < least {
            least = squared
            nearest = place
          }
        }
        done += size
        if least < before, isTooSmall(least.squareRoot()) { return nil }
      }
      return (isInside ? least.squareRoot() : -least.squareRoot(), nearest)
    }
  }

  @inline(__always)
  private func squaredDistance(_ x: Double, _ y: Double, _ edge: PlanarSegment) -> Double {
    let dx = edge.bx - edge.ax
    let dy = edge.by - edge.ay
    let length2 = dx * dx + dy * dy
    let t =
      length2 > 0 ? min(1, max(0, ((x - edge.ax) * dx + (y - edge.ay) * dy) / length2)) : 0
    let px = edge.ax + t * dx - x
    let py = edge.ay + t * dy - y
    return px * px + py * py
  }
}
