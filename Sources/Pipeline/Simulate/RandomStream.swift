import Foundation

/// A stream of random numbers that is the same on every machine and in every run.
///
/// The generator is SplitMix64 (Steele, Lea, Flood 2014, "Fast Splittable Pseudorandom Number
/// Generators"): eight bytes of state, so that each officer and each family can have its own.
struct RandomStream: Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    return mixed(state)
  }

  /// A number from 0 up to, but not including, 1.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A number between two others.
  mutating func between(_ low: Double, _ high: Double) -> Double { low + (high - low) * unit() }

  /// An integer of a range; its first where the range holds one alone.
  mutating func integer(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(unit() * Double(range.count))
  }

  /// An index below `count`, which must be positive.
  mutating func index(below count: Int) -> Int { integer(0...max(0, count - 1)) }

  /// Whether something of this probability happens; never at 0, always at 1.
  mutating func chance(_ probability: Double) -> Bool { unit() < probability }

  /// A normally distributed number (Box and Muller 1958; the second of the pair is left).
  mutating func normal() -> Double {
    let radius = (-2 * log(1 - unit())).squareRoot()
    return radius * cos(2 * .pi * unit())
  }

  /// A log-normally distributed number with the given median.
  mutating func logNormal(median: Double, sigma: Double) -> Double {
    median * exp(sigma * normal())
  }

  /// How many trials come before the first that succeeds.
  mutating func geometric(_ success: Double) -> Int {
    success >= 1 ? 0 : Int(log(1 - unit()) / log(1 - success))
  }

  /// A number rounded up or down so that its mean is kept.
  mutating func rounded(_ value: Double) -> Int {
    Int(value.rounded(.down)) + (chance(value - value.rounded(.down)) ? 1 : 0)
  }

  /// The elements in random order (Fisher and Yates).
  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var result = elements
    for last in stride(from: result.count - 1, to: 0, by: -1) {
      result.swapAt(last, index(below: last + 1))
    }
    return result
  }
}

/// SplitMix64's finaliser: one to one, so different numbers stay different.
func mixed(_ value: UInt64) -> UInt64 {
  var z = value
  z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
  z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
  return z ^ (z >> 31)
}

/// From one number to a stream for each purpose and thing, so that no draw depends on how many
/// were made elsewhere.
struct SimulationSeed: Sendable {
  /// What a stream is for.
  enum Purpose: UInt64 {
    case size = 1
    case settlements
    case kabupaten
    case schedule
    case special
    case blankSpot
    case inventing
    case officer
    case family
    case order
  }

  /// The number everything is made from.
  var value: UInt64

  /// The stream of a thing, given by up to two numbers.
  func stream(_ purpose: Purpose, _ first: UInt64 = 0, _ second: UInt64 = 0) -> RandomStream {
    var state = mixed(value &+ purpose.rawValue &* 0x9e37_79b9_7f4a_7c15)
    state = mixed(state &+ first &* 0xd1b5_4a32_d192_ed03)
    return RandomStream(seed: mixed(state &+ second &* 0x8cb9_2ba7_2f3d_8dd7))
  }
}
