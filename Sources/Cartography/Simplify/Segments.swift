/// A straight piece of a simplified arc, from one kept vertex to the next.
struct Segment: Sendable {
  /// The arc's place in ``ProjectedArcs/arcs``.
  var place: Int
  /// Positions of its ends in ``ProjectedArcs/vertices``.
  var from: Int
  /// See ``from``.
  var to: Int
  /// The points at its ends.
  var a: Int
  /// See ``a``.
  var b: Int
}

/// How two segments meet where they should not.
enum Conflict: Sendable {
  /// They touch, overlap or end in one another.
  case touch
  /// Each has its ends on both sides of the other.
  case cross
}

/// The conflict of segment a–b with segment c–d, exactly; nil when they meet only in a common end.
///
/// Coordinates stay under 2^30 (a drawing of 2,600 pixels), so that no product overflows.
func conflict(
  _ a: Int, _ b: Int, _ c: Int, _ d: Int, _ x: [Int64], _ y: [Int64]
) -> Conflict? {
  let sameA = a == c || a == d
  let sameB = b == c || b == d
  if sameA && sameB { return .touch }
  if sameA || sameB {
    let common = sameA ? a : b
    let p = sameA ? b : a
    let q = c == common ? d : c
    guard side(common, p, q, x, y) == 0 else { return nil }
    // In one line with the common end: a conflict unless they leave in opposite directions.
    let dot =
      (x[p] - x[common]) * (x[q] - x[common]) + (y[p] - y[common]) * (y[q] - y[common])
    return dot < 0 ? nil : .touch
  }
  let s1 = side(a, b, c, x, y)
  let s2 = side(a, b, d, x, y)
  let s3 = side(c, d, a, x, y)
  let s4 = side(c, d, b, x, y)
  if s1 * s2 < 0 && s3 * s4 < 0 { return .cross }
  if s1 == 0 && isWithin(a, b, c, x, y) || s2 == 0 && isWithin(a, b, d, x, y)
    || s3 == 0 && isWithin(c, d, a, x, y) || s4 == 0 && isWithin(c, d, b, x, y)
  {
    return .touch
  }
  return nil
}

/// On which side of the line a–b the point p lies: 1 left, -1 right, 0 on it.
func side(_ a: Int, _ b: Int, _ p: Int, _ x: [Int64], _ y: [Int64]) -> Int64 {
  ((x[b] - x[a]) * (y[p] - y[a]) - (y[b] - y[a]) * (x[p] - x[a])).signum()
}

/// Whether p, on the line a–b, lies within the box of the segment.
private func isWithin(_ a: Int, _ b: Int, _ p: Int, _ x: [Int64], _ y: [Int64]) -> Bool {
  min(x[a], x[b]) <= x[p] && x[p] <= max(x[a], x[b])
    && min(y[a], y[b]) <= y[p] && y[p] <= max(y[a], y[b])
}

/// Pairs of segments whose boxes touch, by a grid of square cells.
struct SegmentGrid {
  /// A segment in one of the cells that its box touches.
  private struct Entry {
    var cell: Int64
    var segment: Int32
  }

  private typealias Bounds = (minX: Int64, minY: Int64, maxX: Int64, maxY: Int64)

  /// By cell, then segment.
  private var entries: [Entry] = []
  private let size: Int64
  private let boxes: [Bounds]

  /// A grid over `segments` with cells of `size` numbers.
  init(_ segments: [Segment], _ x: [Int64], _ y: [Int64], size: Int64) {
    self.size = size
    boxes = segments.map {
      (min(x[$0.a], x[$0.b]), min(y[$0.a], y[$0.b]), max(x[$0.a], x[$0.b]), max(y[$0.a], y[$0.b]))
    }
    entries.reserveCapacity(segments.count * 2)
    for index in segments.indices {
      let box = boxes[index]
      for column in Self.cell(box.minX, size)...Self.cell(box.maxX, size) {
        for row in Self.cell(box.minY, size)...Self.cell(box.maxY, size) {
          entries.append(Entry(cell: Self.key(column, row), segment: Int32(index)))
        }
      }
    }
    entries.sort { $0.cell != $1.cell ? $0.cell < $1.cell : $0.segment < $1.segment }
  }

  /// Calls `body` once for every pair whose boxes touch, in a fixed order.
  func forEachPair(_ body: (Int, Int) -> Void) {
    var start = 0
    while start < entries.count {
      let end = endOfCell(start)
      for place in start..<end {
        let first = Int(entries[place].segment)
        let p = boxes[first]
        for other in (place + 1)..<max(end, place + 1) {
          let second = Int(entries[other].segment)
          let q = boxes[second]
          guard p.minX <= q.maxX, q.minX <= p.maxX, p.minY <= q.maxY, q.minY <= p.maxY else {
            continue
          }
          // Boxes that touch share one or more cells; the one with their common corner reports.
          let column = Self.cell(max(p.minX, q.minX), size)
          let row = Self.cell(max(p.minY, q.minY), size)
          guard Self.key(column, row) == entries[place].cell else { continue }
          body(first, second)
        }
      }
      start = end
    }
  }

  /// The segments whose cell holds the position.
  func segments(nearX x: Int64, y: Int64) -> [Int32] {
    let key = Self.key(Self.cell(x, size), Self.cell(y, size))
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].cell < key { low = middle + 1 } else { high = middle }
    }
    guard low < entries.count, entries[low].cell == key else { return [] }
    return entries[low..<endOfCell(low)].map(\.segment)
  }

  /// The place after the last entry of the cell that begins at one.
  private func endOfCell(_ start: Int) -> Int {
    var end = start + 1
    while end < entries.count, entries[end].cell == entries[start].cell { end += 1 }
    return end
  }

  private static func key(_ column: Int64, _ row: Int64) -> Int64 {
    column << 32 ^ (row & 0xffff_ffff)
  }

  private static func cell(_ value: Int64, _ size: Int64) -> Int64 {
    value >= 0 ? value / size : -((size - 1 - value) / size)
  }
}
