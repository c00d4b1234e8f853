/// The canonical code of an administrative unit: 1 to 18 digits, nothing else.
///
/// Codes are ordered as texts are, so that a unit comes right before the units inside it.
public struct AdminCode: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The digits read as a number.
  public let value: UInt64
  /// How many digits there are, leading zeros included.
  public let length: Int

  /// The most digits a code can have and still fit the number.
  public static let maximumLength = 18

  /// The code 0, which stands for the whole survey above several provinces.
  public static let survey = AdminCode(unchecked: 0, length: 1)

  private init(unchecked value: UInt64, length: Int) {
    self.value = value
    self.length = length
  }

  /// Makes a code of a number and its count of digits; nil when it does not fit.
  public init?(value: UInt64, length: Int) {
    guard length >= 1, length <= Self.maximumLength, value < Self.power(length) else { return nil }
    self.init(unchecked: value, length: length)
  }

  /// Makes a code of a text of ASCII digits; nil for anything else.
  public init?(digits: some StringProtocol) {
    var value: UInt64 = 0
    var length = 0
    for byte in digits.utf8 {
      guard byte >= 48, byte <= 57, length < Self.maximumLength else { return nil }
      value = value * 10 + UInt64(byte - 48)
      length += 1
    }
    guard length > 0 else { return nil }
    self.init(unchecked: value, length: length)
  }

  /// The first `count` digits; nil when there are fewer.
  public func prefix(_ count: Int) -> AdminCode? {
    guard count >= 1, count <= length else { return nil }
    return AdminCode(unchecked: value / Self.power(length - count), length: count)
  }

  /// Whether the code begins with all digits of `other`.
  public func hasPrefix(_ other: AdminCode) -> Bool { prefix(other.length) == other }

  /// The digits, leading zeros included.
  public var description: String {
    let digits = String(value)
    return String(repeating: "0", count: length - digits.count) + digits
  }

  /// Compares digit by digit from the left; of two that begin alike the shorter is smaller.
  public static func < (lhs: AdminCode, rhs: AdminCode) -> Bool {
    let left = lhs.value * power(maximumLength - lhs.length)
    let right = rhs.value * power(maximumLength - rhs.length)
    return left != right ? left < right : lhs.length < rhs.length
  }

  private static func power(_ exponent: Int) -> UInt64 {
    (0..<exponent).reduce(1) { product, _ in product * 10 }
  }
}
