/// A dense part of a map drawn again at a larger scale.
struct Inset: Sendable {
  /// What part of the main map it shows, pixels.
  let window: Box
  /// Where on the drawing it stands.
  let box: Box
  /// How many times larger than the main map it is.
  let scale: Double
  /// The desa it shows, whole or cut.
  let desa: [Int]
  /// Its borders, in the drawing's own coordinates.
  let canvas: Canvas
  /// Its name; nil where the map has no groups.
  let label: String?

  /// The box to which its contents are cut.
  var clip: ClipBox { ClipBox(box) }

  /// What it shows of one desa.
  func rings(of member: Int) -> [[(x: Int64, y: Int64)]] {
    canvas.rings(of: member).map(clip.ring).filter { $0.count > 2 }
  }
}

/// Finds the parts of a map whose desa are too small to be told apart.
struct InsetFinder {
  /// A desa as it lies on the main map.
  struct Item {
    /// The box around it, pixels.
    var box: Box
    /// The square root of its area, pixels.
    var size: Double
    /// Its unit on the map; -1 for none.
    var group: Int
  }

  /// Below this size a desa is hard to see and to hit.
  private static let smallSize = 7.5
  /// How many small desa make an inset worth its room.
  private static let leastCount = 5
  /// How many insets a map may have.
  private static let mostInsets = 3

  /// The windows to enlarge, the one with most small desa first, and the places in `items` of those.
  static func windows(_ items: [Item], mapWidth: Double) -> [(window: Box, members: [Int])] {
    let reach = mapWidth * 0.06
    var open = items.indices.filter { items[$0].size < smallSize && !items[$0].box.isEmpty }
    var result: [(Box, [Int])] = []
    while result.count < mostInsets {
      var best: [Int] = []
      for anchor in open {
        let center = items[anchor].box.center
        let window = Box(
          minX: center.x - reach, minY: center.y - reach, maxX: center.x + reach,
          maxY: center.y + reach)
        let inside = open.filter { window.contains(items[$0].box) }
        if inside.count > best.count { best = inside }
      }
      guard best.count >= leastCount else { break }
      var window = Box.empty
      for index in best { window.grow(by: items[index].box) }
      window = rounded(window, items, best, most: mapWidth * 0.12).expanded(4)
      // Two windows on the same spot would puzzle more than they show.
      if !result.contains(where: { $0.0.intersects(window) }) { result.append((window, best)) }
      let taken = Set(best)
      open.removeAll { taken.contains($0) }
    }
    return result
  }

  /// The window with the whole of the unit most of it belongs to, where that takes little more.
  private static func rounded(
    _ window: Box, _ items: [Item], _ members: [Int], most: Double
  ) -> Box {
    let counts = Dictionary(grouping: members, by: { items[$0].group }).mapValues(\.count)
    guard
      let group = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      group.key >= 0, group.value * 5 >= members.count * 3
    else { return window }
    var whole = window
    for item in items where item.group == group.key { whole.grow(by: item.box) }
    return max(whole.width, whole.height) <= most ? whole : window
  }

  /// How many times a window should be enlarged, most wanted first.
  static func scales(_ sizes: [Double], window: Box, mapWidth: Double) -> [Double] {
    let sorted = sizes.sorted()
    let median = sorted.isEmpty ? smallSize : sorted[sorted.count / 2]
    let room = mapWidth * 0.36 / max(window.width, window.height)
    let wanted = min(max(2, 20 / max(median, 0.5)), 8, room)
    return (0..<6).map { wanted * [1, 0.85, 0.72, 0.61, 0.52, 0.44][$0] }.filter { $0 >= 1.7 }
  }
}
