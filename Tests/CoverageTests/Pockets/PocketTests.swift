import Geography
import Testing

@testable import Coverage

/// Section 5, pockets.
struct PocketTests {
  /// Nine squares in three rows, `11` the south-west and `33` the north-east one.
  private static func digits(_ column: Int, _ row: Int) -> String { "6501010\(row)\(column)0" }

  private static let grid: [String: MultiPolygon?] = Dictionary(
    uniqueKeysWithValues: (1...3).flatMap { row in
      (1...3).map { column in (digits(column, row), square(column - 1, row - 1)) }
    })

  private static let all = (1...3).flatMap { row in (1...3).map { digits($0, row) } }

  /// A survey in which all but some of the nine were reached.
  private func report(
    unreached: [String], _ change: (inout Survey) -> Void = { _ in }
  ) throws -> CoverageReport {
    var survey = try Survey(Self.grid)
    for unit in Self.all { survey.expect(10, in: unit) }
    change(&survey)
    return survey.report(
      Self.all.filter { !unreached.contains($0) }.map { visit($0, day: survey.asOf) })
  }

  @Test func neighboursAreOnePocketAndOthersAreNot() throws {
    let row = [Self.digits(1, 1), Self.digits(2, 1)]
    let far = Self.digits(3, 3)
    let report = try report(unreached: row + [far])
    #expect(report.pockets.map(\.desa) == [try row.map(report.index), [try report.index(far)]])
    #expect(try report.unit(row[0]).pocket == 1)
    #expect(try report.unit(row[1]).pocket == 1)
    #expect(try report.unit(far).pocket == 2)
    #expect(try report.unit(Self.digits(2, 2)).pocket == nil)
  }

  /// Two that meet in a corner are two pockets.
  @Test func aCornerIsNoConnection() throws {
    let report = try report(unreached: [Self.digits(1, 1), Self.digits(2, 2)])
    #expect(report.pockets.count == 2)
  }

  @Test func pocketsAreMaximal() throws {
    let snake = [(1, 1), (2, 1), (3, 1), (3, 2), (3, 3), (2, 3), (1, 3)].map { Self.digits($0, $1) }
    let report = try report(unreached: snake)
    #expect(report.pockets.count == 1)
    #expect(report.pockets[0].desa == (try snake.map(report.index)).sorted())
  }

  @Test func aScheduledDesaJoinsNoPocket() throws {
    let row = (1...3).map { Self.digits($0, 1) }
    let report = try report(unreached: row) { survey in
      survey.targets.removeAll { $0.code == code(row[1]) }
      survey.expect(10, in: row[1], from: 20)
    }
    #expect(report.pockets.map(\.desa.count) == [1, 1])
    #expect(try report.unit(row[1]).pocket == nil)
  }

  /// Interior or not.
  @Test func pocketsAskNotForTheInterior() throws {
    let report = try report(unreached: [Self.digits(1, 1)]) { survey in
      survey.interior.codes = [code(Self.digits(3, 3))]
    }
    #expect(report.pockets.count == 1)
  }

  @Test func numbersRiseAsOutstandingFallsThenByCode() throws {
    let corners = [(1, 1), (3, 1), (1, 3), (3, 3)].map { Self.digits($0, $1) }
    let report = try report(unreached: corners) { survey in
      survey.targets.removeAll { $0.code == code(corners[3]) || $0.code == code(corners[0]) }
      survey.expect(11, in: corners[3])
      survey.expect(nil, in: corners[0])
    }
    #expect(
      try report.pockets.map { $0.desa }
        == [corners[3], corners[1], corners[2], corners[0]].map {
          [try report.index($0)]
        })
    #expect(report.pockets.map(\.number) == [1, 2, 3, 4])
    #expect(report.pockets.map(\.outstanding) == [11, 10, 10, 0])
    #expect(report.pockets.map(\.desaWithoutTarget) == [0, 0, 0, 1])
  }

  /// Outstanding is what is left of the list: the moved are not.
  @Test func outstandingFamiliesAndAreaAddUp() throws {
    let pair = [Self.digits(1, 1), Self.digits(2, 1)]
    var survey = try Survey(Self.grid)
    for unit in Self.all { survey.expect(10, in: unit) }
    let report = survey.report([visit(pair[0], .moved), visit(Self.digits(3, 3))])
    let pocket = try #require(report.pockets.first)
    #expect(pocket.outstanding == 8 * 10 - 1)
    let areas = pocket.desa.compactMap { report.tree.units[$0].area }
    #expect(areas.count == 8)
    #expect(pocket.area == areas.reduce(0, +))
  }

  @Test func aPocketInTheMiddleIsEnclosedAndOthersReachTheEdge() throws {
    let middle = try report(unreached: [Self.digits(2, 2)])
    #expect(middle.pockets.map(\.touchesEdge) == [false])
    for unit in Self.all where unit != Self.digits(2, 2) {
      #expect(try report(unreached: [unit]).pockets.map(\.touchesEdge) == [true])
    }
    let both = try report(unreached: [Self.digits(2, 2), Self.digits(2, 3)])
    #expect(both.pockets.map(\.touchesEdge) == [true])
  }

  @Test func theNearestReachedDesaIsNamedWithItsDistance() throws {
    let west = (1...3).map { Self.digits(1, $0) } + [Self.digits(2, 1), Self.digits(2, 2)]
    let report = try report(unreached: west)
    let pocket = try #require(report.pockets.first)
    // From the middle square eastward; a tenth of a degree of longitude at 3.15° is 11.115 km, of
    // latitude 11.058 km, so the desa in the north of a member is nearer.
    #expect(pocket.nearestReached == (try report.index(Self.digits(2, 3))))
    #expect(abs((pocket.distanceToReached ?? 0) - 11_057.8) < 1)
  }

  /// Of two as near the smaller code: here two desa drawn over each other.
  @Test func equalDistancesGoToTheSmallerCode() throws {
    var survey = try Survey([a1: square(0), a2: square(1), b1: square(1)])
    for unit in [a1, a2, b1] { survey.expect(10, in: unit) }
    let report = survey.report([visit(b1), visit(a2)])
    #expect(report.pockets.map(\.nearestReached) == [try report.index(a2)])
  }

  /// Reached is where somebody was met: a desa that is merely empty is not, one done without
  /// meeting anybody is not.
  @Test func theNearestReachedWasMet() throws {
    var survey = try Survey(Self.grid)
    for unit in Self.all { survey.expect(unit == Self.digits(2, 1) ? 1 : 10, in: unit) }
    let report = survey.report([visit(Self.digits(2, 1), .moved), visit(Self.digits(3, 3))])
    #expect(try report.unit(Self.digits(2, 1)).status == .done)
    #expect(report.pockets.count == 1)
    #expect(report.pockets[0].nearestReached == (try report.index(Self.digits(3, 3))))
  }

  @Test func whereNobodyWasReachedThereIsNoNearest() throws {
    let report = try report(unreached: Self.all)
    #expect(report.pockets.count == 1)
    #expect(report.pockets[0].nearestReached == nil)
    #expect(report.pockets[0].distanceToReached == nil)
  }

  /// Silent desa belong to pockets; one where somebody was met before is not its own neighbour.
  @Test func theNearestReachedLiesOutsideThePocket() throws {
    let survey = try Survey(Self.grid)
    var isUnreached = [Bool](repeating: false, count: 9)
    isUnreached[0] = true
    let pockets = pockets(
      PocketFacts(
        tree: survey.geography.tree, neighbours: survey.geography.neighbours,
        edge: survey.geography.edge, isUnreached: isUnreached,
        isReached: [Bool](repeating: true, count: 9),
        outstanding: [Int?](repeating: 1, count: 9)))
    let first = survey.geography.tree.desaRange.lowerBound
    #expect(pockets.map(\.desa) == [[first]])
    #expect(pockets[0].nearestReached != first)
    #expect((pockets[0].distanceToReached ?? 0) > 11_000)
  }

  @Test func aDesaWithoutAnAreaIsAPocketOfItsOwn() throws {
    var survey = try Survey([a1: square(0), a2: nil, b1: square(1)])
    for unit in [a1, a2, b1] { survey.expect(10, in: unit) }
    let report = survey.report([visit(b1)])
    #expect(report.pockets.count == 2)
    let pocket = try #require(report.pockets.first { $0.area == nil })
    #expect(pocket.desa == [try report.index(a2)])
    #expect(pocket.nearestReached == nil)
  }
}
