import Coverage
import Locks

/// What the rows came to that share nothing with another.
struct LoneCount {
  /// Their cells.
  var parts: [LoneCells.Part]
  /// What is known of officers, by each thread that counted.
  var rest: [LoneCells]
}

extension WaitingRows {
  /// Counts all rows but some; all are gone after it.
  ///
  /// - Parameters:
  ///   - shared: the rows that are not counted.
  ///   - take: takes each of these; called by several threads at a time.
  func countLone(
    except shared: RowSet, _ tables: CountTables,
    take: @Sendable (RowCodec.Row) throws -> Void
  ) throws -> LoneCount {
    // As many as there are threads at work, none lost.
    let idle = Mutex([LoneCells]())
    let parts = try inParallel(rows.count) { part in
      var cells =
        idle.withLock { $0.popLast() }
        ?? LoneCells(
          zone: tables.zone, claimed: tables.claimed, fingerprints: tables.fingerprints,
          wantsCalls: tables.wantsCalls)
      let claims = tables.claimNumbers
      try rows.takeBlocks(of: part) { bytes in
        try RowCodec.forEachRow(in: bytes) { row in
          if shared.contains(row.number) {
            try take(row)
          } else {
            cells.add(row.lone(claims: claims))
          }
        }
      }
      let counted = cells.takeCells()
      let rest = cells
      idle.withLock { $0.append(rest) }
      return counted
    }
    return LoneCount(parts: parts, rest: idle.withLock { $0 })
  }
}
