/// The figure of one desa as the public edition shows it day after day (decision 50).
///
/// Every exact value ever shown differs from every other by 0 or at least `smallCount`, 0 among them.
/// So whatever is shown, `smallCount` values of the true count explain it.
public struct DesaSteps: Sendable {
  /// What a reader is told on one day.
  public struct Shown: Sendable, Equatable {
    /// The figure: the true one is this or up to `smallCount`−1 more; 0 is exact unless `isSmall`.
    public var count: Int
    /// Whether the count is above 0 and no figure could be shown yet.
    public var isSmall: Bool

    /// Makes what is shown.
    public init(count: Int, isSmall: Bool = false) {
      self.count = count
      self.isSmall = isSmall
    }
  }

  private let smallCount: Int
  /// Ascending; begins with 0.
  private var values = [0]

  /// A desa of which nothing was shown.
  ///
  /// - Parameter smallCount: 2 or more.
  public init(smallCount: Int) { self.smallCount = smallCount }

  /// Takes the next day's count.
  ///
  /// - Parameters:
  ///   - count: families, 0 or more.
  ///   - target: families expected, as published; nil where none is.
  public mutating func advance(to count: Int, target: Int?) -> Shown {
    let landing = landing(of: count, target: target)
    if values.allSatisfy({ abs($0 - landing) >= smallCount }) {
      values.append(landing)
      values.sort()
    }
    let shown = values.last { $0 <= count } ?? 0
    return Shown(count: shown, isSmall: shown == 0 && count > 0)
  }

  /// The value that may stand for a count: itself, but around the target the lower end of the stretch
  /// in which the families left, or those over it, are a small count.
  private func landing(of count: Int, target: Int?) -> Int {
    guard let target, target >= smallCount else { return count }
    if count > target - smallCount && count < target { return max(0, target - smallCount) }
    return count >= target && count < target + smallCount ? target : count
  }
}
