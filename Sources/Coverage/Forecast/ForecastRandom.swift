import Foundation

/// Random numbers that are the same on every machine: SplitMix64 (Steele, Lea, Flood 2014).
struct ForecastRandom: Sendable {
  private var state: UInt64

  /// A stream of its own for a thing and a draw, so that no order of things matters.
  init(_ thing: UInt64, _ draw: Int) {
    state = Self.mixed(
      Self.mixed(thing &+ 0x9e37_79b9_7f4a_7c15) &+ UInt64(draw) &* 0xd1b5_4a32_d192_ed03)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    return Self.mixed(state)
  }

  /// From 0 up to, but not including, 1.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// An index below `count`, which must be positive.
  mutating func index(below count: Int) -> Int { min(count - 1, Int(unit() * Double(count))) }

  /// Rounded up or down so that the mean is kept.
  mutating func rounded(_ value: Double) -> Int {
    let floor = value.rounded(.down)
    return Int(floor) + (unit() < value - floor ? 1 : 0)
  }

  /// Normally distributed (Box and Muller 1958).
  mutating func normal() -> Double {
    (-2 * log(1 - unit())).squareRoot() * cos(2 * .pi * unit())
  }

  /// Gamma distributed with mean shape ÷ rate (Marsaglia and Tsang 2000).
  mutating func gamma(shape: Double, rate: Double) -> Double {
    guard shape > 0, rate > 0 else { return 0 }
    // Below 1 the next larger shape is drawn and scaled, as the authors say.
    if shape < 1 {
      let boost = pow(1 - unit(), 1 / shape)
      return gamma(shape: shape + 1, rate: rate) * boost
    }
    let d = shape - 1 / 3.0
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let v = 1 + c * x
      guard v > 0 else { continue }
      let cube = v * v * v
      if log(1 - unit()) < 0.5 * x * x + d - d * cube + d * log(cube) { return d * cube / rate }
    }
  }
}

/// A number for a text, the same in every run (FNV-1a).
func stableHash(_ text: String) -> UInt64 {
  text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
}
