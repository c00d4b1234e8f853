import Geography
import Testing

@testable import Coverage

/// Section 5, interior: each rule, their order, and what is unknown.
struct InteriorTests {
  private func interior(
    _ targets: [Target], rules: InteriorRules = InteriorRules()
  ) throws -> [Interior?] {
    var survey = try Survey()
    survey.targets = targets
    survey.interior = rules
    let report = survey.report()
    return try [a1, a2, b1, b2, c1].map { try report.unit($0).interior }
  }

  private func target(_ unit: String, access: String? = nil, seat: Double? = nil) -> Target {
    Target(code: code(unit), families: 10, access: access, seatKilometres: seat)
  }

  @Test func aListedCodeMakesADesaInterior() throws {
    let rules = InteriorRules(codes: [code(a1)])
    #expect(try interior([], rules: rules) == [.yes(.listed(code(a1))), .no, .no, .no, .no])
  }

  @Test(arguments: [kecamatanA, kabupaten1, province])
  func aListedAncestorMakesAllBelowItInterior(_ unit: String) throws {
    let result = try interior([], rules: InteriorRules(codes: [code(unit)]))
    let expected: Interior = .yes(.listed(code(unit)))
    #expect(result[0] == expected && result[1] == expected)
    #expect(result[2] == (unit == kecamatanA ? .no : expected))
    #expect(result[4] == (unit == province ? expected : .no))
  }

  /// A code that begins like a desa's without being above it lists nothing.
  @Test func aListedCodeOfNoUnitListsNothing() throws {
    #expect(try interior([], rules: InteriorRules(codes: [code("65010")]))[0] == .no)
  }

  @Test func listedAccessMakesADesaInterior() throws {
    let result = try interior([
      target(a1, access: "air"), target(a2, access: "river"), target(b1, access: "road"),
      target(b2, access: "AIR"), target(c1, access: "sea"),
    ])
    #expect(
      result == [.yes(.access("air")), .yes(.access("river")), .no, .yes(.access("air")), .no])
  }

  @Test func theListOfAccessCanBeChanged() throws {
    let rules = InteriorRules(access: ["sea"])
    let result = try interior([target(a1, access: "air"), target(c1, access: "sea")], rules: rules)
    #expect(result[0] == .no)
    #expect(result[4] == .yes(.access("sea")))
  }

  @Test func theDistanceToTheSeatMakesADesaInterior() throws {
    let result = try interior([target(a1, seat: 100), target(a2, seat: 100.0.nextDown)])
    #expect(result == [.yes(.distance(100)), .no, .unknown, .unknown, .unknown])
    let rules = InteriorRules(minimumSeatKilometres: 60)
    #expect(try interior([target(a1, seat: 60)], rules: rules)[0] == .yes(.distance(60)))
  }

  /// As soon as access is known for every desa the distance is not asked.
  @Test func theDistanceIsAskedOnlyWhereAccessIsNotKnownForAll() throws {
    let all = [a1, a2, b1, b2, c1].map { target($0, access: "road", seat: 400) }
    #expect(try interior(all) == [.no, .no, .no, .no, .no])
    let butOne = all.dropLast() + [target(c1, seat: 400)]
    #expect(try interior(Array(butOne)) == [Interior](repeating: .yes(.distance(400)), count: 5))
  }

  /// From the reference point, on the ground, to the configured seat rather than to the stated one.
  @Test func aConfiguredSeatComesBeforeTheStatedDistance() throws {
    let seat = at(115.05, 3.95)
    let rules = InteriorRules(minimumSeatKilometres: 99, seats: [code(kabupaten1): seat])
    let result = try interior(
      [target(a1, seat: 1), target(c1, seat: 500)], rules: rules)
    // 0.9° of latitude along the meridian: 99.52 km.
    guard case .yes(.distance(let kilometres)) = try #require(result[0]) else {
      Issue.record("\(result)")
      return
    }
    #expect(abs(kilometres - 99.52) < 0.01)
    // Another kabupaten's seat is not theirs.
    #expect(result[4] == .yes(.distance(500)))
  }

  @Test func theListComesBeforeAccessAndAccessBeforeDistance() throws {
    let both = target(a1, access: "air", seat: 300)
    let rules = InteriorRules(codes: [code(a1)])
    #expect(try interior([both], rules: rules)[0] == .yes(.listed(code(a1))))
    #expect(try interior([both])[0] == .yes(.access("air")))
  }

  @Test func withoutDataADesaIsUnknown() throws {
    #expect(
      try interior([target(a1, access: "road")]) == [.no, .unknown, .unknown, .unknown, .unknown])
    #expect(try interior([]) == [Interior](repeating: .unknown, count: 5))
  }

  /// A list beside other data says nothing of the desa it does not name.
  @Test func aListBesideOtherDataLeavesTheOthersUnknown() throws {
    let rules = InteriorRules(codes: [code(a1)])
    #expect(
      try interior([target(a2, access: "road")], rules: rules)
        == [.yes(.listed(code(a1))), .no, .unknown, .unknown, .unknown])
  }

  // MARK: The list to act on

  @Test func uncoveredInteriorIsUntouchedSilentOrStalled() throws {
    var survey = try Survey()
    survey.asOf = 9
    survey.targets =
      [a1, a2, b1, b2].map { target($0, access: "air") } + [target(c1, access: "road")]
    let report = survey.report([
      visit(a2, day: 0), visit(b1, day: 9),
      // Met and on no schedule; the desa on the road is untouched, but not interior.
    ])
    #expect(try report.unit(a2).status == .stalled)
    #expect(try report.unit(b1).status == .behind)
    #expect(try report.uncoveredInterior == [a1, a2, b2].map { try report.index($0) })
    #expect(report.top.uncoveredInterior == 3)
    #expect(try report.unit(kecamatanA).uncoveredInterior == 2)
    #expect(try report.unit(kabupaten2).uncoveredInterior == 0)
  }

  @Test func whereTheInteriorIsUnknownEveryUntouchedDesaIsListed() throws {
    var survey = try Survey()
    survey.asOf = 9
    for unit in [a1, a2, b1, b2, c1] { survey.expect(10, in: unit) }
    let report = survey.report([visit(a2, day: 0), visit(b1, day: 9)])
    #expect(report.isInteriorUnknown)
    // A stalled one is not on that list.
    #expect(try report.uncoveredInterior == [a1, b2, c1].map { try report.index($0) })
    survey.interior.codes = [code(a1)]
    #expect(!survey.report().isInteriorUnknown)
  }
}
