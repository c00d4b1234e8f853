/// A code as a file writes it, read.
public struct ParsedCode: Hashable, Sendable {
  /// The canonical code.
  public var code: AdminCode
  /// Whether it was written with dots, as Kemendagri does.
  public var isDotted: Bool
  /// Whether damage done by a spreadsheet was mended.
  public var isMended: Bool

  /// Makes a reading.
  public init(code: AdminCode, isDotted: Bool, isMended: Bool) {
    self.code = code
    self.isDotted = isDotted
    self.isMended = isMended
  }
}

/// Reads codes as offices and spreadsheets write them.
///
/// Mends only what is certain: white space of any kind, a leading apostrophe, a trailing `.0`,
/// thousands separators, lost zeros in dotted codes, and powers of ten that still show every digit.
/// `1,20603E+15` shows six digits of sixteen, so nothing certain can be made of it.
public enum CodeParser {
  /// The digits of each part of a dotted code: province to desa, then SLS and sub-SLS.
  private static let dottedWidths = [2, 2, 2, 4, 4, 2]

  /// The code in `text`; nil for an empty text and for damage beyond certain mending.
  public static func parse(_ text: some StringProtocol) -> ParsedCode? {
    // Nearly all are nothing but digits, and there is nothing to mend.
    if let code = AdminCode(digits: text) {
      return ParsedCode(code: code, isDotted: false, isMended: false)
    }
    var isMended = false
    var body = Array(text.unicodeScalars.filter { !isBlank($0) })
    if body.count != text.unicodeScalars.count { isMended = !body.isEmpty }
    if body.first == "=", body.count > 3, body[1] == "\"", body.last == "\"" {
      body = Array(body[2..<(body.count - 1)])
      isMended = true
    }
    if let first = body.first, first == "'" || first == "\u{2019}" || first == "`" {
      body.removeFirst()
      isMended = true
    }
    // The prefix of the United Nations' p-codes is a way of writing, not damage.
    if body.count > 2, body[0] == "i" || body[0] == "I", body[1] == "d" || body[1] == "D" {
      body.removeFirst(2)
    }
    guard var parsed = parse(digitsAndMarks: body) else { return nil }
    parsed.isMended = parsed.isMended || isMended
    return parsed
  }

  /// The number in one column of a code that is split among several, such as `010`, `10.0` or `'7`;
  /// nil for an empty text and for anything else. Dots mean decimals here, never parts.
  public static func parsePart(_ text: some StringProtocol) -> ParsedCode? {
    var body = String(String.UnicodeScalarView(text.unicodeScalars.filter { !isBlank($0) }))
    var isMended = false
    if let first = body.first, first == "'" || first == "\u{2019}" || first == "`" {
      body.removeFirst()
      isMended = true
    }
    if let point = body.firstIndex(where: { $0 == "." || $0 == "," }), point != body.startIndex {
      let decimals = body[body.index(after: point)...]
      guard !decimals.isEmpty, decimals.allSatisfy({ $0 == "0" }) else { return nil }
      body = String(body[..<point])
      isMended = true
    }
    return AdminCode(digits: body).map {
      ParsedCode(code: $0, isDotted: false, isMended: isMended)
    }
  }

  private static func parse(digitsAndMarks body: [Unicode.Scalar]) -> ParsedCode? {
    let plain = String(String.UnicodeScalarView(body))
    if let code = AdminCode(digits: plain) {
      return ParsedCode(code: code, isDotted: false, isMended: false)
    }
    if let code = fromPowerOfTen(plain) ?? fromDecimal(plain) {
      return ParsedCode(code: code, isDotted: false, isMended: true)
    }
    if let dotted = fromDotted(plain) { return dotted }
    if let code = fromThousands(plain, ".") ?? fromThousands(plain, ",") {
      return ParsedCode(code: code, isDotted: false, isMended: true)
    }
    return nil
  }

  /// `6.501040004E+09`, where the exponent accounts for every digit shown.
  private static func fromPowerOfTen(_ text: String) -> AdminCode? {
    let parts = text.split(separator: "e", omittingEmptySubsequences: false)
    let halves =
      parts.count == 2 ? parts : text.split(separator: "E", omittingEmptySubsequences: false)
    guard halves.count == 2 else { return nil }
    let exponentText = halves[1].hasPrefix("+") ? halves[1].dropFirst() : halves[1]
    guard let exponent = Int(exponentText), exponent >= 0, exponent < 18 else { return nil }
    let mantissa = halves[0].split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == "." || $0 == "," })
    guard let whole = mantissa.first, whole.count == 1, whole != "0" else { return nil }
    let fraction = mantissa.count == 2 ? mantissa[1] : ""
    guard fraction.count == exponent else { return nil }
    return AdminCode(digits: whole + fraction)
  }

  /// `6501040004.0` or `6501040004,00`.
  private static func fromDecimal(_ text: String) -> AdminCode? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard parts.count == 2, parts[0].count > 3, !parts[1].isEmpty,
      parts[1].allSatisfy({ $0 == "0" })
    else { return nil }
    return AdminCode(digits: parts[0])
  }

  /// `65.02.04.2003`, or `65.2.4.2003` with its zeros lost.
  private static func fromDotted(_ text: String) -> ParsedCode? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 2, parts.count <= dottedWidths.count, parts[0].count == 2 else {
      return nil
    }
    var digits = ""
    var isMended = false
    for (part, width) in zip(parts, dottedWidths) {
      let missing = width - part.count
      // Desa and SLS have four digits that never begin with zeros lost by a spreadsheet.
      guard missing == 0 || (missing == 1 && width == 2) else { return nil }
      isMended = isMended || missing > 0
      digits += String(repeating: "0", count: missing) + part
    }
    guard let code = AdminCode(digits: digits) else { return nil }
    return ParsedCode(code: code, isDotted: true, isMended: isMended)
  }

  /// `6.501.040.004`, a number with thousands separators.
  private static func fromThousands(_ text: String, _ separator: Character) -> AdminCode? {
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.count >= 3, let first = parts.first, (1...3).contains(first.count),
      parts.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return AdminCode(digits: parts.joined())
  }

  /// White space, no-break spaces and the marks that hide in copied cells.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "\u{200B}" || scalar == "\u{FEFF}"
      || scalar == "\u{2060}" || scalar == "\u{202F}"
  }
}
