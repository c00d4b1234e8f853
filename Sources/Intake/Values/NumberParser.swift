/// A number as exports write it: sign, digits, a point or a comma before the fraction, an exponent.
///
/// Nil for anything else, for more than one separator (`1.234,5` could be two numbers), and for
/// words such as `NaN`. The value is the double nearest to what is written.
public func parseNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
  usualDecimal(bytes) ?? anyNumber(bytes)
}

/// A number of eight characters or more with one to four digits before its point and at most eight after
/// it, as coordinates mostly are, with all of its fraction at once; nil for others.
@inline(__always)
private func usualDecimal(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
  guard bytes.count >= 8 else { return nil }
  let sign = bytes[0]
  let first = sign == 45 || sign == 43 ? 1 : 0
  var whole: UInt64 = 0
  var point = first
  while point < first + 4 {
    let digit = bytes[point] &- 48
    if digit > 9 { break }
    whole = whole * 10 + UInt64(digit)
    point += 1
  }
  let fractionDigits = bytes.count - point - 1
  guard point > first, bytes[point] == 46 || bytes[point] == 44, (1...8).contains(fractionDigits)
  else { return nil }
  let last = UnsafeRawBufferPointer(bytes).loadUnaligned(
    fromByteOffset: bytes.count - 8, as: UInt64.self)
  // What stands before the fraction counts as zeros.
  let other = fractionDigits == 8 ? 0 : ~UInt64(0) >> UInt64(8 * fractionDigits)
  let digits = (UInt64(littleEndian: last) ^ 0x3030_3030_3030_3030) & ~other
  guard (digits | digits &+ 0x7676_7676_7676_7676) & 0x8080_8080_8080_8080 == 0 else { return nil }
  // Pairs, then fours, then eight digits are put together (Lemire 2018).
  let pairs = digits &* 10 &+ digits >> 8
  let low = (pairs & 0x0000_00ff_0000_00ff) &* 0x000f_4240_0000_0064
  let high = (pairs >> 16 & 0x0000_00ff_0000_00ff) &* 0x0000_2710_0000_0001
  let fraction = (low &+ high) >> 32
  let scale = powersOfTen[fractionDigits]
  // Whole numbers below 2^53 throughout, so that only the division rounds, as with all others.
  let value = (Double(whole) * scale + Double(fraction)) / scale
  return sign == 45 ? -value : value
}

private func anyNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
  var index = 0
  var isNegative = false
  if index < bytes.count, bytes[index] == 45 || bytes[index] == 43 {
    isNegative = bytes[index] == 45
    index += 1
  }
  var mantissa: UInt64 = 0
  var digits = 0
  var fractionDigits = 0
  var hasSeparator = false
  while index < bytes.count {
    let byte = bytes[index]
    if byte >= 48, byte <= 57 {
      if digits < 19 { mantissa = mantissa * 10 + UInt64(byte - 48) }
      digits += 1
      if hasSeparator { fractionDigits += 1 }
    } else if byte == 46 || byte == 44 {
      if hasSeparator { return nil }
      hasSeparator = true
    } else {
      break
    }
    index += 1
  }
  guard digits > 0 else { return nil }
  if index == bytes.count, mantissa < 1 << 53, digits < 19, fractionDigits <= 22 {
    // Both parts are exact doubles, so one division rounds once (Clinger 1990).
    let value = Double(mantissa) / powersOfTen[fractionDigits]
    return isNegative ? -value : value
  }
  guard index == bytes.count || bytes[index] == 101 || bytes[index] == 69 else { return nil }
  let text = String(decoding: bytes, as: UTF8.self).replacing(",", with: ".")
  guard let value = Double(text), value.isFinite else { return nil }
  return value
}

private let powersOfTen: [Double] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
  1e18, 1e19, 1e20, 1e21, 1e22,
]

/// A count as offices write it: `3030`, `3.030`, `3,030`, `3 030` or `3030.0`; nil for anything
/// else, for fractions and for more than nine digits.
func parseCount(_ text: String) -> Int? {
  guard let value = wholeNumber(text.filter { !$0.isWhitespace }) else { return nil }
  return value.magnitude < 1_000_000_000 ? value : nil
}

private func wholeNumber(_ compact: String) -> Int? {
  if let value = Int(compact) { return value }
  let parts = compact.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
  guard parts.count >= 2, let first = parts.first, !first.isEmpty,
    parts.allSatisfy({ $0.allSatisfy { ("0"..."9").contains($0) } })
  else { return nil }
  if parts.count == 2, !parts[1].isEmpty, parts[1].allSatisfy({ $0 == "0" }), parts[1].count != 3 {
    return Int(first)
  }
  guard (1...3).contains(first.count), parts.dropFirst().allSatisfy({ $0.count == 3 }) else {
    return nil
  }
  return Int(parts.joined())
}
