/// Cells of width `smallCount` in which counts are published above desa (decision 50): a reader learns
/// in which cell a count lies. 0 is a cell of its own.
struct PublicCells {
  let smallCount: Int

  /// The cell of a count. The lowest one reaches at least `smallCount` above `known`, which a reader
  /// knows to be there from elsewhere. Its lower end is a multiple of `smallCount`, so that what is
  /// shown changes by whole cells.
  func cell(_ count: Int, known: Int = 0) -> ClosedRange<Int> {
    if count == 0 { return 0...0 }
    let low = count / smallCount * smallCount
    let next = known > 0 ? (known + 2 * smallCount - 1) / smallCount * smallCount : smallCount
    return count < next ? known / smallCount * smallCount...next - 1 : low...low + smallCount - 1
  }

  /// The cell of a part, where that leaves at least `smallCount` of the whole; nil where the whole is
  /// too small for this part of it to be told.
  ///
  /// - Parameters:
  ///   - whole: what is published of the whole, a lower bound of it.
  ///   - spare: how much of the whole is known not to be of this part.
  func part(_ count: Int, of whole: Int, known: Int = 0, spare: Int = 0) -> ClosedRange<Int>? {
    let cell = cell(count, known: known)
    return cell.upperBound == 0 || cell.upperBound + smallCount <= whole - spare ? cell : nil
  }

  /// The lower end of the cell of a part; where it is too great to be told, of the highest one that may
  /// be, which then stands for all above it.
  func atLeast(_ count: Int, of whole: Int, known: Int = 0, spare: Int = 0) -> Int {
    if let cell = part(count, of: whole, known: known, spare: spare) { return cell.lowerBound }
    return max(0, (whole - spare) / smallCount - 2) * smallCount
  }
}
