import Coverage
import Geography
import Site
import Testing

/// A province of five desa in two kecamatan: four squares of a tenth of a degree in a row, and one
/// desa without an area.
///
///     6501010001  6501010002 | 6501020001  6501020002   (6501020003)
struct ToySurvey {
  static let start = Day(iso: "2022-10-15") ?? Day(0)

  var names = [
    "6501010001": "Long Sule", "6501010002": "Long Pipa", "6501020001": "Metun",
    "6501020002": "Sungai Anai", "6501020003": "Tanpa Peta",
  ]
  var shapes: [String: MultiPolygon] = [
    "6501010001": square(0), "6501010002": square(1), "6501020001": square(2),
    "6501020002": square(3),
  ]
  var targets = [
    Target(code: code("6501010001"), families: 3, access: "road"),
    Target(code: code("6501010002"), families: 7, access: "river"),
    Target(code: code("6501020001"), families: 9, access: "air"),
    Target(code: code("6501020002"), families: 4, access: "road"),
  ]
  var visits = Visits()
  var rejections: [Rejection] = []
  var asOf = start + 4

  /// A square of a tenth of a degree, given clockwise.
  static func square(_ column: Int) -> MultiPolygon {
    let west = 115.0 + Double(column) / 10
    return MultiPolygon([
      Polygon(
        exterior: Ring([
          Coordinate(longitude: west, latitude: 3), Coordinate(longitude: west, latitude: 3.1),
          Coordinate(longitude: west + 0.1, latitude: 3.1),
          Coordinate(longitude: west + 0.1, latitude: 3),
        ]))
    ])
  }

  static func code(_ digits: String) -> AdminCode { AdminCode(digits: digits) ?? .survey }

  /// Adds one record whose household is its own, at noon of a day of the survey.
  ///
  /// - Parameter column: the square it lies in; nil without a position.
  mutating func visit(
    _ claim: String?, day: Int, _ outcome: Outcome = .complete, _ origin: Origin = .listed,
    column: Int? = nil, household: String? = nil
  ) {
    let row = visits.count
    visits.sources = ["visits.csv"]
    visits.position.append(Visits.Position(source: 0, line: UInt32(row + 2)))
    visits.id.append(visits.ids.intern("r\(row)"))
    let noon = Int64((Self.start + day).number) * 86_400_000_000 + 4 * 3_600_000_000
    visits.visitedAt.append(noon)
    visits.receivedAt.append(noon + 600_000_000)
    visits.officer.append(visits.officers.intern("ppl"))
    visits.claim.append(claim == nil ? -1 : Int32(visits.claims.count))
    if let claim {
      visits.claims.append(Claim(text: claim, code: AdminCode(digits: claim), scheme: nil))
    }
    visits.household.append(visits.households.intern(household ?? "h\(row)"))
    visits.outcome.append(outcome)
    visits.origin.append(origin)
    visits.review.append(.none)
    visits.latitude.append(column == nil ? .nan : 3.05)
    visits.longitude.append(column.map { 115.05 + Double($0) / 10 } ?? .nan)
    visits.accuracy.append(.nan)
  }

  /// The units as the boundaries give them.
  var tree: AdminTree {
    var units = [
      AdminUnit(code: Self.code("65"), level: .provinsi, name: "Kalimantan Utara"),
      AdminUnit(code: Self.code("6501"), level: .kabupaten, name: "Malinau", parent: 0),
      AdminUnit(code: Self.code("6501010"), level: .kecamatan, name: "Kayan Hilir", parent: 1),
      AdminUnit(code: Self.code("6501020"), level: .kecamatan, name: "Pujungan", parent: 1),
    ]
    for (digits, name) in names.sorted(by: { $0.key < $1.key }) {
      let shape = shapes[digits]
      units.append(
        AdminUnit(
          code: Self.code(digits), level: .desa, name: name,
          parent: digits.hasPrefix("6501010") ? 2 : 3, shape: shape,
          referencePoint: shape?.boundingBox.center))
    }
    return AdminTree(units: units, scheme: .bps)
  }

  /// What the count makes of it.
  func report() throws -> CoverageReport {
    let zone = try #require(SurveyZone(identifier: "Asia/Makassar"))
    return computeCoverage(
      CoverageInput(
        plan: SurveyPlan(title: "Uji", start: Self.start, end: Self.start + 15, zone: zone),
        geography: CoverageGeography(tree: tree), targets: targets, visits: visits,
        rejections: rejections, asOf: asOf))
  }

  /// A month's worth of cases: confirmed, new, elsewhere, without position, unplaced, duplicate,
  /// later, rejected, and two desa that nobody reached.
  static func busy() -> ToySurvey {
    var toy = ToySurvey()
    toy.visit("6501010001", day: 0, column: 0)
    toy.visit("6501010001", day: 0, .complete, .new, column: 0)
    toy.visit("6501010001", day: 2, .moved, column: 0, household: "k1")
    toy.visit("6501010001", day: 1, .absent, column: 0, household: "k1")
    toy.visit("6501010002", day: 1, column: 0)
    toy.visit("65010100020003", day: 1, .refused)
    toy.visit("6501020001", day: 3, .absent, column: 2)
    toy.visit(nil, day: 3, column: nil)
    toy.visit("6501010001", day: 9, column: 0)
    toy.rejections = [
      Rejection(position: Visits.Position(source: 0, line: 99), reason: .columns)
    ]
    return toy
  }
}

extension ToySurvey {
  /// Turns the order of the records around, which must change nothing.
  mutating func reverseVisits() {
    visits.position.reverse()
    visits.id.reverse()
    visits.visitedAt.reverse()
    visits.receivedAt.reverse()
    visits.officer.reverse()
    visits.claim.reverse()
    visits.household.reverse()
    visits.outcome.reverse()
    visits.origin.reverse()
    visits.review.reverse()
    visits.latitude.reverse()
    visits.longitude.reverse()
    visits.accuracy.reverse()
  }
}

/// The data files of a toy survey over schematic borders.
func dataFiles(_ toy: ToySurvey, _ edition: Edition = .internal) throws -> DataFiles {
  DataFiles(
    report: try toy.report(), edition: edition,
    source: BoundarySource(credit: "BPS", vintage: "2020", isSchematic: true), version: "1.2.3")
}
