/// Sides of hexagons joined to lines as long as they go, so that no corner is written twice.
struct SideLines {
  /// A corner in whole output units.
  private struct Corner: Hashable {
    var x: Int64
    var y: Int64

    init(_ spot: Spot) {
      x = Int64((spot.x * Detail.unitsPerPixel).rounded())
      y = Int64((spot.y * Detail.unitsPerPixel).rounded())
    }
  }

  private var sides: [(from: Corner, to: Corner)] = []

  /// Adds a side, pixels.
  mutating func add(from: Spot, to: Spot) { sides.append((Corner(from), Corner(to))) }

  /// The lines in fine numbers (see ``Detail/finePerUnit``), each side in one of them.
  func joined() -> [[(x: Int64, y: Int64)]] {
    var around: [Corner: [Int]] = [:]
    for (index, side) in sides.enumerated() {
      around[side.from, default: []].append(index)
      around[side.to, default: []].append(index)
    }
    var isUsed = [Bool](repeating: false, count: sides.count)
    /// Follows unused sides from a corner.
    func walk(from start: Corner) -> [Corner] {
      var line = [start]
      var corner = start
      while let index = around[corner]?.first(where: { !isUsed[$0] }) {
        isUsed[index] = true
        corner = sides[index].from == corner ? sides[index].to : sides[index].from
        line.append(corner)
      }
      return line
    }
    var result: [[Corner]] = []
    // A line that begins in the middle would end there: those with an end come first.
    for isEnd in [true, false] {
      for side in sides {
        for corner in [side.from, side.to] {
          guard !isEnd || (around[corner]?.count ?? 0) % 2 == 1 else { continue }
          let line = walk(from: corner)
          if line.count > 1 { result.append(line) }
        }
      }
    }
    let fine = Int64(Detail.finePerUnit)
    return result.map { line in line.map { (x: $0.x * fine, y: $0.y * fine) } }
  }
}
