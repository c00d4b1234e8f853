/// What some records came to, each list ascending by key with each key once; what several parts have in
/// common adds up.
public struct CellParts: Sendable {
  /// The cells.
  public var cells: [TallyCell]
  /// The calls of officers; empty where they are not gathered.
  public var calls: [CallCell]
  /// When officers sent something.
  public var signs: [TallyCells.OfficerSign] = []
  /// Where officers' claims lie.
  public var officerClaims: [TallyCells.OfficerClaims] = []

  /// Cells alone.
  init(cells: [TallyCell], calls: [CallCell]) {
    self.cells = cells
    self.calls = calls
  }

  /// What a tally in memory holds.
  public init(_ tally: TallyCells) {
    self.init(cells: tally.cells, calls: tally.calls)
    signs = tally.signs
    officerClaims = tally.officerClaims
  }
}
