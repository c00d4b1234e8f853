/// The exact share `numerator` ÷ `denominator` in ten-thousandths, rounding half up; `denominator`
/// must be above 0 and `numerator` not below.
func tenThousandths(_ numerator: Int, dividedBy denominator: Int) -> Int {
  (numerator * 20_000 + denominator) / (denominator * 2)
}

/// A share that is known as a floating-point number in ten-thousandths, rounding half up.
func tenThousandths(_ share: Double) -> Int {
  // A share of days such as 1/160 stands a hair beside the half that it is.
  Int((share * 10_000 + 0.5 + 1e-9).rounded(.down))
}

/// Metres as kilometres with one decimal, rounding half up.
func kilometres(_ metres: Double) -> String {
  fixed(Int((metres / 100 + 0.5).rounded(.down)), decimals: 1)
}

/// A whole number of units of the last decimal as text: 1234 with 3 decimals is `1.234`.
func fixed(_ scaled: Int, decimals: Int) -> String {
  let digits = String(abs(scaled))
  let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
  return (scaled < 0 ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
}
