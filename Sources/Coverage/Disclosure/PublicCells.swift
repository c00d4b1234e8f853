/// Cells of width `smallCount` in which counts are published above desa (decision 50).
struct PublicCells {
  let smallCount: Int

  /// The lower end of a count's cell. 0 is a cell of its own; the lowest other one reaches at least
  /// `smallCount` above `known`, which a reader knows to be there from elsewhere.
  func lower(_ count: Int, known: Int = 0) -> Int {
    let cell = count / smallCount * smallCount
    guard known > 0 else { return cell }
    let next = (known + 2 * smallCount - 1) / smallCount * smallCount
    return count < next ? known : cell
  }

  /// The lower end of the cell of a part, so that at least `smallCount` is left of the whole; nil where
  /// the whole is too small for its parts to be told.
  ///
  /// - Parameters:
  ///   - whole: what is published of the whole, a lower bound of it.
  ///   - spare: how much of the whole is known not to be of this part.
  ///   - isOpen: whether the highest cell that may be told stands for all above it too; false to tell
  ///     none of them.
  func part(
    _ count: Int, of whole: Int, known: Int = 0, spare: Int = 0, isOpen: Bool = true
  ) -> Int? {
    if count == 0 { return 0 }
    let most = whole - spare - 2 * smallCount
    guard most >= smallCount, most >= known + smallCount else { return nil }
    let cell = lower(count, known: known)
    if cell <= most { return cell }
    return isOpen ? max(known, most / smallCount * smallCount) : nil
  }
}
