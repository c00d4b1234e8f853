import Coverage
import Geography

/// Text of a CSV file in the making, as bytes: nothing here needs quoting, and no locale has a say.
struct CSVText {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Empties the text and keeps its memory.
  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  mutating func text(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func text(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func comma() { bytes.append(44) }

  mutating func newline() { bytes.append(10) }

  /// A whole number with at least `width` digits.
  mutating func integer(_ value: Int, width: Int = 1) {
    if value < 0 { bytes.append(45) }
    let start = bytes.count
    var rest = value.magnitude
    repeat {
      bytes.append(48 + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    while bytes.count - start < width { bytes.append(48) }
    bytes[start...].reverse()
  }

  /// A number with a fixed count of decimals.
  mutating func decimal(_ value: Double, digits: Int) {
    var scale = 1
    for _ in 0..<digits { scale *= 10 }
    let scaled = Int((value * Double(scale)).rounded())
    if scaled < 0 { bytes.append(45) }
    integer(Int(scaled.magnitude) / scale)
    bytes.append(46)
    integer(Int(scaled.magnitude) % scale, width: digits)
  }

  /// Sixteen hexadecimal digits.
  mutating func hexadecimal(_ value: UInt64) {
    for shift in stride(from: 60, through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: value >> UInt64(shift)) & 15
      bytes.append(digit < 10 ? 48 + digit : 87 + digit)
    }
  }

  /// An ISO date.
  mutating func day(_ day: Day) {
    let (year, month, dayOfMonth) = day.civil
    integer(year, width: 4)
    bytes.append(45)
    integer(month, width: 2)
    bytes.append(45)
    integer(dayOfMonth, width: 2)
  }

  /// ISO 8601 to the second with the zone's offset.
  mutating func time(_ clock: ClockSecond, zone: SurveyZone) {
    let instant = zone.instant(ofLocal: clock * 1_000_000)
    let offset = zone.offset(at: instant)
    // A clock change may skip the reading; what the zone then shows is written.
    let local = Int(instant / 1_000_000 + offset)
    let second = local % 86_400
    day(Day(local / 86_400))
    bytes.append(84)
    integer(second / 3600, width: 2)
    bytes.append(58)
    integer(second / 60 % 60, width: 2)
    bytes.append(58)
    integer(second % 60, width: 2)
    bytes.append(offset < 0 ? 45 : 43)
    integer(Int(offset.magnitude) / 3600, width: 2)
    bytes.append(58)
    integer(Int(offset.magnitude) / 60 % 60, width: 2)
  }
}

/// Codes, ids and words as the files have them.
struct CampaignWords {
  /// The code of each desa as text: dotted for Kemendagri, whose undotted codes would be read as
  /// those of BPS.
  let codes: [String]
  /// Digits of a family's number on its list.
  let familyWidth: Int

  init(world: SimulatedWorld) {
    codes = world.desa.map { Self.text(of: $0.code, scheme: world.scheme) }
    let largest = world.desa.map(\.families).max() ?? 0
    familyWidth = max(4, String(largest).count)
  }

  private static func text(of code: AdminCode, scheme: CodeScheme) -> String {
    guard scheme == .kemendagri, code.length == 10 else { return code.description }
    let digits = Array(code.description)
    return [digits[0..<2], digits[2..<4], digits[4..<6], digits[6..<10]]
      .map { String($0) }.joined(separator: ".")
  }

  /// The household key: the code and the number on the list, or `B` with the officer who found it.
  func family(_ family: FamilyKey, _ text: inout CSVText) {
    text.text(codes[family.desa])
    if family.isNew {
      text.text("-B")
      text.integer(family.foundBy, width: 5)
      text.text("-")
      text.integer(family.number)
    } else {
      text.text("-")
      text.integer(family.number + 1, width: familyWidth)
    }
  }

  /// An officer's id.
  func officer(_ number: Int, _ text: inout CSVText) {
    text.text("PPL")
    text.integer(number, width: 5)
  }

  /// The words a field office uses; the configuration written beside the files maps them.
  static func status(_ outcome: Outcome) -> StaticString {
    switch outcome {
    case .complete: "selesai"
    case .moved: "pindah"
    case .deceased: "meninggal"
    case .notFound: "tidak_ditemukan"
    case .ineligible: "tidak_eligible"
    case .refused: "menolak"
    case .unreachable: "tidak_dapat_ditemui"
    case .partial: "sebagian"
    case .absent: "belum_ditemui"
    case .other: "lain"
    }
  }
}
