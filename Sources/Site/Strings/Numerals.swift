/// Writes numbers as a language does: `1.234,5` and `78,4 %`, `1,234.5` and `78.4%`.
struct Numerals: Sendable {
  private let group: Character
  private let point: String
  private let percentSign: String

  /// A space at which no line breaks.
  static let space = "\u{a0}"
  private static let minus = "\u{2212}"

  init(_ language: Language) {
    switch language {
    case .id: (group, point, percentSign) = (".", ",", Self.space + "%")
    case .en: (group, point, percentSign) = (",", ".", "%")
    }
  }

  /// A whole number with its thousands apart.
  func count(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    if digits.count <= 3 { return (number < 0 ? Self.minus : "") + String(digits) }
    var text = number < 0 ? Self.minus : ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position) % 3 == 0 { text.append(group) }
      text.append(digit)
    }
    return text
  }

  /// A number with `digits` decimals, halves away from zero; a dash where it is no number.
  func decimal(_ number: Double, digits: Int) -> String {
    let factor = (0..<digits).reduce(1) { product, _ in product * 10 }
    let scaled = (number.magnitude * Double(factor)).rounded(.toNearestOrAwayFromZero)
    guard scaled < 9e15 else { return "–" }
    return fixed(Int(scaled), factor: factor, digits: digits, isNegative: number < 0)
  }

  /// A share of two counts with one decimal: never 100 before all are there, never 0 once one is.
  func percent(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "–" }
    let (tenfold, isTooLarge) = part.multipliedReportingOverflow(by: 2000)
    guard !isTooLarge else { return percent(Double(part) / Double(whole)) }
    return percent(
      tenths: (tenfold + whole) / (2 * whole), isWhole: part >= whole, isNone: part <= 0)
  }

  /// A share, 1 for all of it, with one decimal; the same care near 0 and 100.
  func percent(_ share: Double) -> String {
    let scaled = (share * 1000).rounded(.toNearestOrAwayFromZero)
    guard scaled.magnitude < 9e15 else { return "–" }
    return percent(tenths: Int(scaled), isWhole: share >= 1, isNone: share <= 0)
  }

  private func percent(tenths: Int, isWhole: Bool, isNone: Bool) -> String {
    if tenths == 0 && !isNone { return "<" + Self.space + "0" + point + "1" + percentSign }
    let honest = tenths == 1000 && !isWhole ? 999 : tenths
    return fixed(honest, factor: 10, digits: 1, isNegative: false) + percentSign
  }

  /// A configured threshold: a share without decimals it does not have.
  func threshold(_ share: Double) -> String { trimmed(share * 100) + percentSign }

  /// A number with up to two decimals, none of them an idle zero.
  func trimmed(_ number: Double) -> String {
    for digits in 0..<2 {
      let factor = digits == 0 ? 1.0 : 10.0
      if ((number * factor).rounded() - number * factor).magnitude < 1e-6 {
        return decimal(number, digits: digits)
      }
    }
    return decimal(number, digits: 2)
  }

  /// Kilometres of a distance in metres: one decimal below 10, none from there on.
  func kilometres(metres: Double) -> String {
    decimal(metres / 1000, digits: metres < 10_000 ? 1 : 0) + Self.space + "km"
  }

  /// Kilometres of a configured distance in metres, without a needless `,0`.
  func reach(_ metres: Double) -> String { trimmed(metres / 1000) + Self.space + "km" }

  /// Square kilometres of an area in square metres.
  func squareKilometres(squareMetres: Double) -> String {
    decimal(squareMetres / 1e6, digits: squareMetres < 1e7 ? 1 : 0) + Self.space + "km²"
  }

  private func fixed(_ scaled: Int, factor: Int, digits: Int, isNegative: Bool) -> String {
    let whole = (isNegative && scaled > 0 ? Self.minus : "") + count(scaled / factor)
    if digits == 0 { return whole }
    let fraction = String(scaled % factor)
    return whole + point + String(repeating: "0", count: digits - fraction.count) + fraction
  }
}
