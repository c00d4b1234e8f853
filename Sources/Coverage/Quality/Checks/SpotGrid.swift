/// Points in metres that are taken away once they belong to a spot.
///
/// What is near a point lies in the nine cells around it. As points are taken away with their spot,
/// those that are looked at in vain stay few, and the work grows with the number of points alone.
/// The points lie in one array in the order of their cells, west to east and in each column south to
/// north, so that three cells above each other are one run of it.
struct SpotGrid {
  private struct Entry {
    var column: Int
    var row: Int
    /// The point's number.
    var index: Int
    var x: Double
    var y: Double
  }

  private let radius: Double
  private var entries: [Entry]
  /// The place in `entries` of each point.
  private var places: [Int32]
  /// The next place from each on, itself included, whose point is still there; with one more for the
  /// end.
  private var next: [Int32]

  /// A grid with cells of `radius` metres.
  init(points: [(x: Double, y: Double)], radius: Double) {
    self.radius = radius
    entries = points.enumerated().map { index, point in
      Entry(
        column: Self.cell(point.x, radius), row: Self.cell(point.y, radius), index: index,
        x: point.x, y: point.y)
    }
    entries.sort { ($0.column, $0.row, $0.index) < ($1.column, $1.row, $1.index) }
    places = [Int32](repeating: 0, count: points.count)
    for (place, entry) in entries.enumerated() { places[entry.index] = Int32(place) }
    next = (0...Int32(points.count)).map { $0 }
  }

  private static func cell(_ metres: Double, _ radius: Double) -> Int {
    Int((metres / radius).rounded(.down))
  }

  /// The points near one that is still there; nil where they are fewer than asked for.
  mutating func near(_ index: Int, atLeast count: Int) -> [Int]? {
    let place = places[index]
    guard next[Int(place)] == place else { return nil }
    let found = near(x: entries[Int(place)].x, y: entries[Int(place)].y)
    return found.count >= count ? found : nil
  }

  /// The points near the mean of some.
  mutating func near(middleOf members: [Int]) -> [Int] {
    let count = Double(members.count)
    return near(
      x: members.reduce(0) { $0 + entries[Int(places[$1])].x } / count,
      y: members.reduce(0) { $0 + entries[Int(places[$1])].y } / count)
  }

  private mutating func near(x: Double, y: Double) -> [Int] {
    let row = Self.cell(y, radius)
    let column = Self.cell(x, radius)
    var found: [Int] = []
    for column in (column - 1)...(column + 1) {
      var place = firstThere(start(column, row - 1))
      while place < entries.count, entries[place].column == column, entries[place].row <= row + 1 {
        let entry = entries[place]
        let dx = entry.x - x
        let dy = entry.y - y
        if dx * dx + dy * dy <= radius * radius { found.append(entry.index) }
        place = firstThere(place + 1)
      }
    }
    return found
  }

  /// The first place of a cell and all after it.
  private func start(_ column: Int, _ row: Int) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if (entries[middle].column, entries[middle].row) < (column, row) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  /// The first place from one on whose point is still there, or the end; shortens the way for later.
  private mutating func firstThere(_ from: Int) -> Int {
    var last = from
    while Int(next[last]) != last { last = Int(next[last]) }
    var place = from
    while place != last {
      let after = Int(next[place])
      next[place] = Int32(last)
      place = after
    }
    return last
  }

  /// Takes points away.
  mutating func remove(_ members: [Int]) {
    for index in members { next[Int(places[index])] = places[index] + 1 }
  }
}
