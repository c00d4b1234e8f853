import Coverage
import Locks

extension WaitingRows {
  /// Counts all rows but some; all are gone after it.
  ///
  /// - Parameters:
  ///   - shared: the rows that are not counted.
  ///   - counted: where the cells go.
  ///   - take: takes each of the shared rows; called by several threads at a time.
  func countLone(
    except shared: RowSet, _ tables: CountTables, to counted: CountedCells,
    take: @Sendable (RowCodec.Row) throws -> Void
  ) throws {
    // As many as there are threads at work, none lost.
    let idle = Mutex([LoneCells]())
    try inParallel(rows.count) { part in
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
      try counted.add(cells.takeParts())
      let rest = cells
      idle.withLock { $0.append(rest) }
    }
    for var cells in idle.withLock({ $0 }) { try counted.add(cells.takeParts(isLast: true)) }
  }
}
