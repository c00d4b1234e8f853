import Locks

/// The rows of each officer in one array: officer `n` has `rows[starts[n]..<starts[n + 1]]`, in the
/// order of their values, so that the order of reading decides nothing.
struct RowsByOfficer: Sendable {
  /// Rows that are worth a piece of work of their own.
  private static let pieceSize = 1 << 14

  private(set) var rows: [UInt32]
  private(set) var starts: [Int]

  /// Sorts `of` the visits by officer in one pass, then each officer's by time.
  init(_ visits: Visits, of chosen: [UInt32]) {
    starts = [Int](repeating: 0, count: visits.officers.count + 1)
    for row in chosen { starts[Int(visits.officer[Int(row)]) + 1] += 1 }
    for officer in 1..<starts.count { starts[officer] += starts[officer - 1] }
    rows = [UInt32](repeating: 0, count: chosen.count)
    var next = starts
    for row in chosen {
      let officer = Int(visits.officer[Int(row)])
      rows[next[officer]] = row
      next[officer] += 1
    }
    let order = VisitOrder(visits: visits)
    let sorted = inPieces { [rows, starts] officers in
      var piece = Array(rows[starts[officers.lowerBound]..<starts[officers.upperBound]])
      let first = starts[officers.lowerBound]
      for officer in officers {
        piece[starts[officer] - first..<starts[officer + 1] - first].sort {
          order.isLess(Int($0), Int($1))
        }
      }
      return piece
    }
    rows = Array(sorted.joined())
  }

  /// The numbers of officers that have rows, "no officer" left out.
  var officers: [Int] { (1..<max(1, starts.count - 1)).filter { starts[$0] < starts[$0 + 1] } }

  /// The rows of an officer.
  func of(_ officer: Int) -> ArraySlice<UInt32> { rows[starts[officer]..<starts[officer + 1]] }

  /// Does `work` with all officers, some at a time on all cores; what comes of it is in their order.
  func inPieces<Result: Sendable>(_ work: @Sendable (Range<Int>) -> Result) -> [Result] {
    var pieces: [Range<Int>] = []
    var first = 0
    for officer in 0..<(starts.count - 1)
    where starts[officer + 1] - starts[first] >= Self.pieceSize || officer == starts.count - 2 {
      pieces.append(first..<officer + 1)
      first = officer + 1
    }
    return inParallel(pieces.count) { [pieces] in work(pieces[$0]) }
  }
}
