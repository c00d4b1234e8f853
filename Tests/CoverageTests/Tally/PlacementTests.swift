import Geography
import Testing

@testable import Coverage

/// Section 4, the table of placements: each row under both values of `count_by`.
struct PlacementTests {
  /// The one record's placement, and the desa it counts in; nil for none.
  private func place(
    _ record: Record, _ countBy: CountingRules.CountBy, desa: [String: MultiPolygon?] = rowOfFive,
    scheme: CodeScheme = .bps, tolerance: Double = 200
  ) throws -> (placement: Placement, unit: String?) {
    var survey = try Survey(desa, scheme: scheme)
    survey.counting.countBy = countBy
    survey.counting.borderTolerance = tolerance
    let report = survey.report([record])
    let counts = report.top.counts
    let placement = try #require(Placement.allCases.first { counts[$0] == 1 })
    #expect(counts.found == 1)
    let deepest = report.tree.units.indices.last { report.units[$0].counts.found == 1 }
    let unit = deepest == 0 ? nil : deepest.map { report.tree.units[$0].code.description }
    return (placement, unit)
  }

  /// A position in a2 this many metres east of its border with a1.
  private func eastOfBorder(_ metres: Double) -> Coordinate {
    let scale = LocalPlane(at: at(115.1, 3.05)).metresPerLongitude
    return at(115.1 + metres / scale, 3.05)
  }

  @Test(arguments: CountingRules.CountBy.allCases)
  func aPositionInTheClaimedDesaIsInside(_ countBy: CountingRules.CountBy) throws {
    #expect(try place(visit(a1, at: inSquare(0)), countBy) == (.inside, a1))
  }

  @Test(arguments: CountingRules.CountBy.allCases)
  func withoutAClaimThePositionIsInsideItsDesa(_ countBy: CountingRules.CountBy) throws {
    #expect(try place(visit(at: inSquare(3)), countBy) == (.inside, b2))
  }

  @Test(arguments: CountingRules.CountBy.allCases)
  func aPositionALittleOutsideIsNear(_ countBy: CountingRules.CountBy) throws {
    #expect(try place(visit(a1, at: eastOfBorder(199)), countBy) == (.near, a1))
    // Outside of all desa as well.
    #expect(try place(visit(c1, at: at(115.501, 3.05)), countBy) == (.near, c1))
  }

  @Test func aPositionInAnotherDesaIsElsewhere() throws {
    #expect(try place(visit(a1, at: inSquare(3)), .claim) == (.elsewhere, a1))
    #expect(try place(visit(a1, at: inSquare(3)), .gps) == (.elsewhere, b2))
    #expect(try place(visit(a1, at: eastOfBorder(201)), .gps) == (.elsewhere, a2))
  }

  @Test(arguments: CountingRules.CountBy.allCases)
  func aPositionInNoDesaIsOutside(_ countBy: CountingRules.CountBy) throws {
    #expect(try place(visit(a1, at: at(115.05, 4)), countBy) == (.outside, a1))
    // On the equator one number is 0, and that is a usable position.
    #expect(try place(visit(a1, at: at(115.05, 0)), countBy) == (.outside, a1))
    #expect(try place(visit(a1, at: at(0, 3.05)), countBy) == (.outside, a1))
  }

  @Test(arguments: CountingRules.CountBy.allCases)
  func withoutAUsablePositionAClaimIsUnlocated(_ countBy: CountingRules.CountBy) throws {
    let unusable: [Coordinate?] = [
      nil, at(0, 0), at(115.05, .nan), at(.nan, 3.05), at(.infinity, 3.05), at(115.05, -.infinity),
      at(115.05, 90.1), at(180.1, 3.05), at(-180.1, 3.05), at(115.05, -90.1),
    ]
    for point in unusable {
      #expect(try place(visit(a1, at: point), countBy) == (.unlocated, a1))
    }
  }

  @Test(arguments: CountingRules.CountBy.allCases)
  func withoutBothARecordIsUnplaced(_ countBy: CountingRules.CountBy) throws {
    for point in [nil, at(0, 0), at(115.05, 4)] {
      #expect(try place(visit(at: point), countBy) == (.unplaced, nil))
    }
  }

  /// An unknown desa, a code of a length that is no desa's, another scheme, nothing readable.
  @Test(arguments: [
    claim("6599010001"), claim("65010100"), claim("650101000100"), claim(a1, scheme: .kemendagri),
    Claim(text: "1,20603E+15", code: nil, scheme: nil), claim("65990100010001"), claim("6501010"),
  ])
  func aClaimThatNamesNoDesaIsNone(_ claim: Claim) throws {
    var record = visit(at: inSquare(1))
    record.claim = claim
    #expect(try place(record, .claim) == (.inside, a2))
    record.latitude = .nan
    #expect(try place(record, .claim) == (.unplaced, nil))
  }

  // MARK: Tolerance and accuracy

  @Test func theToleranceIsTheLimitItself() throws {
    let store = ShapeStore(holding: square(0))
    let point = eastOfBorder(150)
    let distance = try #require(store.borderDistance(from: point, to: 0, within: 1000))
    #expect(abs(distance - 150) < 0.01)
    #expect(try place(visit(a1, at: point), .gps, tolerance: distance) == (.near, a1))
    #expect(
      try place(visit(a1, at: point), .gps, tolerance: distance.nextDown) == (.elsewhere, a2))
  }

  @Test func anAccuracyAboveTheToleranceWidensIt() throws {
    #expect(try place(visit(a1, at: eastOfBorder(299), accuracy: 300), .gps) == (.near, a1))
    #expect(try place(visit(a1, at: eastOfBorder(301), accuracy: 300), .gps) == (.elsewhere, a2))
    // One below it does not narrow it.
    #expect(try place(visit(a1, at: eastOfBorder(199), accuracy: 3), .gps) == (.near, a1))
    #expect(try place(visit(a1, at: eastOfBorder(199), accuracy: 0), .gps) == (.near, a1))
  }

  @Test func anAccuracyOverTheMaximumCountsAsMissing() throws {
    let point = eastOfBorder(450)
    #expect(try place(visit(a1, at: point, accuracy: 500), .gps) == (.near, a1))
    for accuracy in [Double(500).nextUp, 501, 1e9, .infinity, -1, -1000, .nan] {
      #expect(try place(visit(a1, at: point, accuracy: accuracy), .gps) == (.elsewhere, a2))
    }
  }

  @Test func distancesAreMetresOnTheGround() throws {
    // At 60° a degree of longitude is half as long: 0.003° are 167 m there and 333 m at 3°.
    let north: [String: MultiPolygon?] = [
      a1: box(10, 60, 10.1, 60.1), a2: box(10.1, 60, 10.2, 60.1),
    ]
    #expect(try place(visit(a1, at: at(10.103, 60.05)), .gps, desa: north) == (.near, a1))
    #expect(try place(visit(a1, at: at(115.103, 3.05)), .gps) == (.elsewhere, a2))
    // And 0.0025° of latitude are more than 200 m everywhere.
    #expect(try place(visit(a1, at: at(10.05, 60.1025)), .gps, desa: north) == (.outside, a1))
  }

  // MARK: Borders, overlaps, holes

  @Test func onASharedBorderTheClaimElseTheSmallerCodeHasIt() throws {
    let border = at(115.2, 3.05)
    #expect(try place(visit(a2, at: border), .gps) == (.inside, a2))
    #expect(try place(visit(b1, at: border), .gps) == (.inside, b1))
    #expect(try place(visit(at: border), .gps) == (.inside, a2))
    #expect(try place(visit(c1, at: border), .gps) == (.elsewhere, a2))
  }

  @Test func polygonsAreClosed() throws {
    for point in [at(115, 3), at(115, 3.05), at(115.05, 3.1), at(115.5, 3.1), at(115.45, 3)] {
      #expect(try place(visit(at: point), .gps).placement == .inside)
    }
    #expect(try place(visit(at: at(115.0.nextDown, 3.05)), .gps).placement == .unplaced)
    #expect(try place(visit(at: at(115.05, 3.1.nextUp)), .gps).placement == .unplaced)
  }

  @Test func whereDesaOverlapTheClaimElseTheSmallerCodeHasIt() throws {
    let overlapping: [String: MultiPolygon?] = [
      a1: box(115, 3, 115.2, 3.1), a2: box(115.1, 3, 115.3, 3.1), b1: box(115.15, 3, 115.4, 3.1),
    ]
    let common = at(115.17, 3.05)
    for claimed in [a1, a2, b1] {
      #expect(try place(visit(claimed, at: common), .gps, desa: overlapping) == (.inside, claimed))
    }
    #expect(try place(visit(at: common), .gps, desa: overlapping) == (.inside, a1))
    #expect(try place(visit(at: at(115.25, 3.05)), .gps, desa: overlapping) == (.inside, a2))
  }

  @Test func holesAreOutsideAndIslandsInside() throws {
    let lake = box(115, 3, 115.1, 3.1).polygons[0].exterior
    let hole = box(115.04, 3.04, 115.06, 3.06).polygons[0].exterior
    let island = box(115.3, 3, 115.31, 3.01).polygons[0]
    let shapes: [String: MultiPolygon?] = [
      a1: MultiPolygon([Polygon(exterior: lake, holes: [hole]), island])
    ]
    #expect(try place(visit(at: at(115.05, 3.05)), .gps, desa: shapes) == (.unplaced, nil))
    #expect(try place(visit(at: at(115.02, 3.05)), .gps, desa: shapes) == (.inside, a1))
    #expect(try place(visit(at: at(115.305, 3.005)), .gps, desa: shapes) == (.inside, a1))
    // The rim of the hole is a border like any other: 111 m from it is near.
    #expect(try place(visit(a1, at: at(115.041, 3.05)), .gps, desa: shapes) == (.near, a1))
    #expect(try place(visit(a1, at: at(115.05, 3.05)), .gps, desa: shapes) == (.outside, a1))
  }

  @Test func aDesaWithoutAnAreaIsCountedByClaim() throws {
    let shapes: [String: MultiPolygon?] = [a1: square(0), a2: nil]
    #expect(try place(visit(a2), .gps, desa: shapes) == (.unlocated, a2))
    #expect(try place(visit(a2, at: at(115.05, 4)), .gps, desa: shapes) == (.outside, a2))
    #expect(try place(visit(a2, at: inSquare(0)), .claim, desa: shapes) == (.elsewhere, a2))
  }

  // MARK: Codes

  @Test func kemendagriBoundariesTakeDottedAndDeclaredClaims() throws {
    let shapes: [String: MultiPolygon?] = ["6502042003": square(0), "6502042004": square(1)]
    var record = visit(at: inSquare(1))
    record.claim = claim("6502042003", scheme: .kemendagri)
    #expect(
      try place(record, .claim, desa: shapes, scheme: .kemendagri) == (.elsewhere, "6502042003"))
    // Undeclared and undotted it is BPS', and another place.
    record.claim = claim("6502042003")
    #expect(
      try place(record, .claim, desa: shapes, scheme: .kemendagri) == (.inside, "6502042004"))
  }

  @Test func boundariesWithCodesOfTheirOwnTakeUndeclaredClaims() throws {
    #expect(try place(visit(a1), .claim, scheme: .fields) == (.unlocated, a1))
    var record = visit()
    record.claim = claim(a1, scheme: .bps)
    #expect(try place(record, .claim, scheme: .fields) == (.unplaced, nil))
  }
}
