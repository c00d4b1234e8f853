import Coverage
import Geography
import Intake

/// What a file of tallies says of itself: what its counts depend on, and how long its parts are.
struct TallyHeader: Codable, Equatable {
  /// The rules that decide where a record goes; tallies add up only where all are the same.
  struct Rules: Codable, Equatable {
    /// A fingerprint of the desa, their codes and their borders.
    var boundaries: String
    /// How many desa there are.
    var desa: Int
    /// The survey's first day, from which on first calls are looked for; ISO.
    var start: String
    /// The zone whose local date is the day of a visit and of a receipt.
    var timeZone: String
    /// Metres; see `counting.border_tolerance_m`.
    var borderTolerance: Double
    /// Metres; see `counting.max_accuracy_m`.
    var maximumAccuracy: Double

    enum CodingKeys: String, CodingKey {
      case boundaries
      case desa
      case start
      case timeZone = "time_zone"
      case borderTolerance = "border_tolerance_m"
      case maximumAccuracy = "max_accuracy_m"
    }
  }

  /// Something that reading noticed.
  struct NotedFinding: Codable, Equatable {
    var rule: String
    var severity: String
    var count: Int
    var subject: String
    var amount: Double?
    var places: [Place]
  }

  /// Where it was noticed.
  struct Place: Codable, Equatable {
    var source: String
    var line: Int
  }

  /// The version of the tool that wrote the file.
  var version: String
  var rules: Rules
  /// Records that could be understood.
  var records: Int
  var hasOfficers: Bool
  var hasOrigins: Bool
  /// The names of the sources, to which rejected rows refer.
  var sources: [String]
  /// How many entries each part has.
  var claims: Int
  var cells: Int
  var signs: Int
  var officerClaims: Int
  /// nil where calls were not gathered.
  var calls: Int?
  var rejections: Int
  var findings: [NotedFinding]

  enum CodingKeys: String, CodingKey {
    case version
    case rules
    case records
    case hasOfficers = "has_officers"
    case hasOrigins = "has_origins"
    case sources
    case claims
    case cells
    case signs
    case officerClaims = "officer_claims"
    case calls
    case rejections
    case findings
  }
}

extension TallyHeader.Rules {
  /// The rules of a build.
  init(_ configuration: Configuration, tree: AdminTree) {
    boundaries = boundaryFingerprint(tree)
    desa = tree.desaRange.count
    start = configuration.plan.start.description
    timeZone = configuration.plan.zone.identifier
    borderTolerance = configuration.counting.borderTolerance
    maximumAccuracy = configuration.counting.maximumAccuracy
  }

  /// What differs from other rules, in words; nil when nothing does.
  func difference(from other: Self) -> String? {
    if boundaries != other.boundaries || desa != other.desa { return "other boundaries" }
    if start != other.start { return "a survey that starts on \(start)" }
    if timeZone != other.timeZone { return "the time zone \(timeZone)" }
    if borderTolerance != other.borderTolerance {
      return "a border tolerance of \(borderTolerance) m"
    }
    if maximumAccuracy != other.maximumAccuracy {
      return "a greatest accuracy of \(maximumAccuracy) m"
    }
    return nil
  }
}

extension TallyHeader.NotedFinding {
  init(_ finding: Finding) {
    self.init(
      rule: finding.rule.rawValue, severity: finding.severity.rawValue, count: finding.count,
      subject: finding.subject, amount: finding.amount,
      places: finding.places.map { TallyHeader.Place(source: $0.source, line: $0.line) })
  }

  /// nil for a rule that this version does not know.
  var finding: Finding? {
    guard let rule = Finding.Rule(rawValue: rule),
      let severity = Finding.Severity(rawValue: severity)
    else { return nil }
    return Finding(
      rule, severity: severity, count: count, subject: subject, amount: amount,
      places: places.map { Finding.Place(source: $0.source, line: $0.line) })
  }
}

/// A number of 128 bits, as digits, that differs where codes or borders do; two runs of multiply and
/// fold over codes and coordinates, the same on every machine. It guards against a mistake, not against
/// malice.
func boundaryFingerprint(_ tree: AdminTree) -> String {
  var low: UInt64 = 0x243f_6a88_85a3_08d3
  var high: UInt64 = 0x1319_8a2e_0370_7344
  func add(_ value: UInt64) {
    low = (low ^ value) &* 0x9e37_79b9_7f4a_7c15
    low ^= low >> 32
    high = (high &+ value ^ low) &* 0xc2b2_ae3d_27d4_eb4f
    high ^= high >> 29
  }
  for index in tree.desaRange {
    let unit = tree.units[index]
    add(unit.code.value)
    add(UInt64(unit.code.length))
    guard let shape = unit.shape else { continue }
    for polygon in shape.polygons {
      for ring in [polygon.exterior] + polygon.holes {
        add(UInt64(ring.points.count))
        for point in ring.points {
          add(point.longitude.bitPattern)
          add(point.latitude.bitPattern)
        }
      }
    }
  }
  func digits(_ value: UInt64) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }
  return digits(high) + digits(low)
}
