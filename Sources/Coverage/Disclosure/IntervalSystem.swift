/// Whole numbers with bounds, and sums of them that are known: what a reader can set up from published
/// figures. Bounds are narrowed sum by sum until nothing changes (interval propagation), which finds
/// what single sums force and never less than what is possible.
public struct IntervalSystem: Sendable {
  /// A number of the system.
  public typealias Variable = Int

  /// Σ coefficient × variable lies in a range.
  private struct Sum {
    var terms: [(variable: Variable, coefficient: Int)]
    var range: ClosedRange<Int>
  }

  /// Greater than any count, and far from overflow.
  public static let unbounded = 1 << 40

  private var lower: [Int] = []
  private var upper: [Int] = []
  private var sums: [Sum] = []
  private var sumsOf: [[Int]] = []

  /// An empty system.
  public init() {}

  /// Adds a number of which the bounds are known.
  public mutating func addVariable(_ range: ClosedRange<Int>) -> Variable {
    lower.append(range.lowerBound)
    upper.append(range.upperBound)
    sumsOf.append([])
    return lower.count - 1
  }

  /// Adds what is known of a sum; coefficients are 1 or −1.
  public mutating func add(
    _ terms: [(variable: Variable, coefficient: Int)], in range: ClosedRange<Int>
  ) {
    for term in terms { sumsOf[term.variable].append(sums.count) }
    sums.append(Sum(terms: terms, range: range))
  }

  /// The values that a number can have; nil where what is known contradicts itself.
  public func range(of variable: Variable) -> ClosedRange<Int>? {
    lower[variable] <= upper[variable] ? lower[variable]...upper[variable] : nil
  }

  /// Narrows all bounds as far as single sums force it.
  public mutating func propagate() {
    var waiting = Array(sums.indices)
    var isWaiting = [Bool](repeating: true, count: sums.count)
    while let next = waiting.popLast() {
      isWaiting[next] = false
      for variable in narrow(sums[next]) {
        for sum in sumsOf[variable] where !isWaiting[sum] {
          isWaiting[sum] = true
          waiting.append(sum)
        }
      }
    }
  }

  /// Narrows the numbers of one sum; returns those that changed.
  private mutating func narrow(_ sum: Sum) -> [Variable] {
    var least = 0
    var most = 0
    for (variable, coefficient) in sum.terms {
      least += coefficient > 0 ? lower[variable] : -upper[variable]
      most += coefficient > 0 ? upper[variable] : -lower[variable]
    }
    var changed: [Variable] = []
    for (variable, coefficient) in sum.terms {
      let (low, high) = (lower[variable], upper[variable])
      // A contradiction stays where it is found.
      guard low <= high else { continue }
      let otherLeast = least - (coefficient > 0 ? low : -high)
      let otherMost = most - (coefficient > 0 ? high : -low)
      let bounds =
        coefficient > 0
        ? (sum.range.lowerBound - otherMost, sum.range.upperBound - otherLeast)
        : (otherLeast - sum.range.upperBound, otherMost - sum.range.lowerBound)
      guard bounds.0 > low || bounds.1 < high else { continue }
      lower[variable] = max(low, bounds.0)
      upper[variable] = min(high, bounds.1)
      least +=
        (coefficient > 0 ? lower[variable] : -upper[variable]) - (coefficient > 0 ? low : -high)
      most +=
        (coefficient > 0 ? upper[variable] : -lower[variable]) - (coefficient > 0 ? high : -low)
      changed.append(variable)
    }
    return changed
  }
}
