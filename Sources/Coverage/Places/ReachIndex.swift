import Foundation
import Geography

/// Finds the nearest of many positions: a hash of cells at least as high and as wide as the reach, so
/// that all within reach of a position lie in its own cell and the eight around it.
struct ReachIndex {
  private struct Cell: Hashable {
    var row: Int
    var column: Int
  }

  /// The side of a cell on the ground, metres, at the least.
  private let side: Double
  private let degreesHigh: Double
  private let degreesWide: Double
  private var cells: [Cell: [Coordinate]] = [:]

  /// - Parameters:
  ///   - points: the positions to be found.
  ///   - side: the side of a cell, metres; above 0 and at most 100 km.
  init(_ points: [Coordinate], side: Double) {
    self.side = side
    // A degree of latitude is shortest at the equator, one of longitude nearest to a pole; a degree
    // more than the farthest point covers what is searched around it.
    let highest = points.reduce(0) { max($0, abs($1.latitude)) }
    degreesHigh = side / LocalPlane(at: Coordinate(longitude: 0, latitude: 0)).metresPerLatitude
    let farthest = Coordinate(longitude: 0, latitude: min(89, highest + 1))
    degreesWide = side / LocalPlane(at: farthest).metresPerLongitude
    for point in points { cells[cell(of: point), default: []].append(point) }
  }

  private func cell(of point: Coordinate) -> Cell {
    Cell(
      row: Int((point.latitude / degreesHigh).rounded(.down)),
      column: Int((point.longitude / degreesWide).rounded(.down)))
  }

  /// Whether so many of the positions lie within a side of `point`.
  func isReached(_ point: Coordinate, byAtLeast least: Int = 1) -> Bool {
    let middle = cell(of: point)
    var found = 0
    for row in -1...1 {
      for column in -1...1 {
        let cell = Cell(row: middle.row + row, column: middle.column + column)
        for other in cells[cell] ?? [] where groundDistance(point, other) <= side {
          found += 1
          if found >= least { return true }
        }
      }
    }
    return false
  }

  /// The ground distance to the nearest position, metres; nil where there is none within `limit`.
  func nearest(to point: Coordinate, within limit: Double) -> Double? {
    let middle = cell(of: point)
    var best = Double.infinity
    for ring in 0...Int((limit / side).rounded(.up)) + 1 {
      // Whatever lies in this ring or beyond it is at least so far away.
      if best <= Double(max(0, ring - 1)) * side { break }
      for cell in around(middle, ring) {
        for other in cells[cell] ?? [] { best = min(best, groundDistance(point, other)) }
      }
    }
    return best <= limit ? best : nil
  }

  /// The cells `ring` steps away.
  private func around(_ middle: Cell, _ ring: Int) -> [Cell] {
    if ring == 0 { return [middle] }
    var result: [Cell] = []
    for step in -ring...ring {
      result.append(Cell(row: middle.row - ring, column: middle.column + step))
      result.append(Cell(row: middle.row + ring, column: middle.column + step))
    }
    for step in (1 - ring)..<ring {
      result.append(Cell(row: middle.row + step, column: middle.column - ring))
      result.append(Cell(row: middle.row + step, column: middle.column + ring))
    }
    return result
  }
}
