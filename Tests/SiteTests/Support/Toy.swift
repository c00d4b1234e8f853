import Cartography
import Coverage
import Geography

@testable import Site

/// A province of square desa, and a survey of it as it stands on a day.
///
/// Two kabupaten, three kecamatan, eight desa in a row of squares of 0.1 degrees near the equator.
/// The desa are made so that every status a small survey can have occurs.
struct Toy {
  var names = [
    "Selesai", "Jalan", "Lambat", "Henti", "Sunyi", "Hulu", "Nanti", "Kosong",
  ]
  var asOf = day("2022-11-02")
  var hasTargets = true
  var hasAccess = true
  var visits = true
  var status = StatusRules()
  var quality = QualityRules()
  var hasSLS = false
  var families: [Int?] = [10, 20, 40, 20, 30, 12, 15, nil]
  /// Whether the visits to the second desa are many, by two officers, and lie in the third.
  var misplaced = false
  var hasOfficers = false
  /// Who is assigned where; empty where that is not known.
  var officers: [OfficerAssignment] = []
  var laterEnds: [AnnouncedEnd] = []
  var curve = PlanCurve.linear
  var title = "Regsosek 2022"
  var scheme = CodeScheme.bps
  var start = day("2022-10-15")
  var end = day("2022-11-14")

  /// The codes of the eight desa.
  static let codes = [
    "6501010001", "6501010002", "6501010003", "6501020001", "6501020002", "6501020003",
    "6571010001", "6571010002",
  ]

  static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(0) }

  static func code(_ digits: String) -> AdminCode { AdminCode(digits: digits) ?? .survey }

  var tree: AdminTree {
    var units = [
      AdminUnit(code: Self.code("65"), level: .provinsi, name: "Kalimantan Utara"),
      AdminUnit(code: Self.code("6501"), level: .kabupaten, name: "Malinau", parent: 0),
      AdminUnit(code: Self.code("6571"), level: .kabupaten, name: "Tarakan", parent: 0),
      AdminUnit(code: Self.code("6501010"), level: .kecamatan, name: "Kayan Hilir", parent: 1),
      AdminUnit(code: Self.code("6501020"), level: .kecamatan, name: "Pujungan", parent: 1),
      AdminUnit(code: Self.code("6571010"), level: .kecamatan, name: "Tarakan Barat", parent: 2),
    ]
    for (index, digits) in Self.codes.enumerated() {
      let parent = digits.hasPrefix("6501010") ? 3 : digits.hasPrefix("6501020") ? 4 : 5
      units.append(
        AdminUnit(
          code: Self.code(digits), writtenCode: digits, level: .desa, name: names[index],
          parent: parent, shape: Self.square(index),
          referencePoint: Coordinate(longitude: 115.05 + Double(index) * 0.1, latitude: 1.05),
          area: 123e6))
    }
    return AdminTree(units: units, scheme: scheme)
  }

  static func square(_ index: Int) -> MultiPolygon {
    let west = 115 + Double(index) * 0.1
    return MultiPolygon([
      Polygon(
        exterior: Ring([
          Coordinate(longitude: west, latitude: 1), Coordinate(longitude: west + 0.1, latitude: 1),
          Coordinate(longitude: west + 0.1, latitude: 1.1),
          Coordinate(longitude: west, latitude: 1.1),
        ]))
    ])
  }

  var targets: [Target] {
    guard hasTargets else { return [] }
    let access = ["road", "road", "river", "river", "air", "air", "road", "road"]
    let parts = hasSLS ? ["0001", "000100", "0002"] : []
    return parts.map {
      Target(code: Self.code(Self.codes[1] + $0), families: $0.count == 4 ? 10 : 6)
    }
      + Self.codes.enumerated().map { index, digits in
        Target(
          code: Self.code(digits), families: families[index],
          access: hasAccess ? access[index] : nil,
          plannedStart: index == 6 ? Self.day("2022-11-10") : nil)
      }
  }

  /// Counted visits by desa: how many, the first day, the days between two.
  private static let plan: [(count: Int, first: Int, every: Int)] = [
    (10, 0, 2), (13, 0, 1), (8, 1, 2), (6, 2, 1), (0, 0, 0), (0, 0, 0), (0, 0, 0), (5, 10, 1),
  ]

  var records: Visits {
    var result = Visits()
    result.sources = ["visits.csv"]
    result.hasOfficers = true
    result.hasOrigins = true
    guard visits else { return result }
    let zone = SurveyZone(identifier: "Asia/Makassar")
    var line: UInt32 = 2
    for (index, digits) in Self.codes.enumerated() {
      let isMisplaced = misplaced && index == 1
      let plan = isMisplaced ? (count: 24, first: 0, every: 0) : Self.plan[index]
      result.claims.append(Claim(text: digits, code: Self.code(digits), scheme: nil))
      for number in 0..<plan.count {
        let day = Self.day("2022-10-15") + plan.first + number * plan.every
        let local = Int64(day.number) * 86_400_000_000 + 36_000_000_000
        let time = zone?.instant(ofLocal: local) ?? 0
        result.position.append(Visits.Position(source: 0, line: line))
        result.id.append(result.ids.intern("rahasia-id-\(line)"))
        result.visitedAt.append(time)
        result.receivedAt.append(time + 7_200_000_000)
        result.officer.append(result.officers.intern("rahasia-petugas-\(index)-\(number % 2)"))
        result.claim.append(Int32(index))
        result.household.append(result.households.intern("rahasia-keluarga-\(line)"))
        result.outcome.append(
          number % 6 == 5
            ? .moved : number % 7 == 6 ? .absent : number % 9 == 8 ? .notFound : .complete)
        result.origin.append(number % 8 == 7 ? .new : .listed)
        result.review.append(.none)
        result.latitude.append(number % 5 == 4 ? .nan : 1.05)
        result.longitude.append(115.05 + Double(isMisplaced ? 2 : index) * 0.1)
        result.accuracy.append(10)
        line += 1
      }
    }
    return result
  }

  var input: CoverageInput {
    guard let zone = SurveyZone(identifier: "Asia/Makassar") else { fatalError("no time zones") }
    var plan = SurveyPlan(title: title, start: start, end: end, zone: zone)
    plan.laterEnds = laterEnds
    plan.curve = curve
    var input = CoverageInput(
      plan: plan,
      status: status, geography: CoverageGeography(tree: tree), targets: targets,
      visits: records,
      rejections: [Rejection(position: .init(source: 0, line: 4711), reason: .noDate)],
      asOf: asOf)
    input.officers = officers
    input.quality = quality
    return input
  }

  /// What the day changed.
  var since: DayDifference? {
    var yesterday = self
    yesterday.asOf = asOf + -1
    return asOf < start
      ? nil : dayDifference(report, after: computeCoverage(yesterday.input), input: input)
  }

  var report: CoverageReport { computeCheckedCoverage(input) }

  func context(
    edition: Edition = .public, language: Language = .id, isSchematic: Bool = true
  ) -> SiteContext {
    let report = report
    var context = SiteContext(
      report: report,
      boundaries: BoundarySource(
        credit: "BPS Kalimantan Utara", vintage: "2020", isSchematic: isSchematic),
      edition: edition, language: language, version: "0.1.0",
      inputs: [SiteContext.Input(name: "visits.csv", hash: String(repeating: "ab", count: 32))],
      findings: report.findings + [
        Finding(
          .dateUnreadable, count: 3, subject: "31/02/2022",
          places: [Finding.Place(source: "visits.csv", line: 4712)])
      ],
      rejections: [Rejection(position: .init(source: 0, line: 4711), reason: .noDate)],
      sources: ["visits.csv"], hasOfficers: hasOfficers || report.knowsSilence)
    context.work = officerWork(input, report: report)
    context.since = since
    return context
  }

  func renderer(edition: Edition = .public, language: Language = .id) throws -> SiteRenderer {
    try SiteRenderer(
      context: context(edition: edition, language: language), maps: Atlas(tree: tree))
  }

  /// All files by path.
  func site(edition: Edition = .public, language: Language = .id) throws -> [String: String] {
    let files = try renderer(edition: edition, language: language).pages()
    return Dictionary(
      uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  var book: Book { Book(context()) }
}

extension Atlas {
  /// An atlas of a tree's desa on a plain projection, enough for tests.
  init(tree: AdminTree) {
    self.init(shapes: tree.desaRange.map { tree.units[$0].shape }, projection: PlainProjection.init)
  }
}

/// Degrees as if they were 111 km each way.
struct PlainProjection: MapProjection {
  let center: Coordinate

  func project(_ coordinates: [Coordinate]) throws -> [PlanarPoint] {
    coordinates.map {
      PlanarPoint(
        x: ($0.longitude - center.longitude) * 111_000,
        y: ($0.latitude - center.latitude) * 111_000)
    }
  }
}
