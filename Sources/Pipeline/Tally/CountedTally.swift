import Coverage

/// What was counted, in parts that are put together when they are written.
struct CountedCells: Sendable {
  let cells: SortedParts<TallyCell>
  let calls: SortedParts<CallCell>
  let signs: SortedParts<TallyCells.OfficerSign>
  let officerClaims: SortedParts<TallyCells.OfficerClaims>

  /// - Parameters:
  ///   - pool: how much may stay in memory.
  ///   - spill: where the rest goes.
  init(pool: RowPool, spill: SpillFile) {
    cells = SortedParts(pool: pool, spill: spill)
    calls = SortedParts(pool: pool, spill: spill)
    signs = SortedParts(pool: pool, spill: spill)
    officerClaims = SortedParts(pool: pool, spill: spill)
  }

  /// Adds what some records came to.
  ///
  /// - Throws: ``SpillFile/Failure``.
  func add(_ parts: CellParts) throws {
    try cells.add(parts.cells)
    try calls.add(parts.calls)
    try signs.add(parts.signs)
    try officerClaims.add(parts.officerClaims)
  }
}

/// A tally that was counted and is about to be written.
struct CountedTally {
  /// What stands in the file before the cells, and what follows them. Its claims are in the order of
  /// what they say; its own lists of cells are empty.
  var file: TallyFile
  let counted: CountedCells

  /// Puts together what was counted.
  init(_ file: TallyFile, _ counted: CountedCells) {
    self.file = file
    self.counted = counted
  }

  /// Takes a tally that is in memory.
  init(_ file: TallyFile) throws {
    // There is room for all, so nothing goes to a file.
    counted = CountedCells(pool: RowPool(bytes: .max), spill: SpillFile(folder: ""))
    let all = file.cells.inOrder
    try counted.add(CellParts(all))
    self.file = file
    self.file.cells = TallyCells(
      claims: all.claims, hasCalls: all.hasCalls, records: all.records,
      hasOfficers: all.hasOfficers, hasOrigins: all.hasOrigins)
  }
}
