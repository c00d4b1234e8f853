import Geography
import Testing

@testable import Coverage

/// Section 5, attention: each reason at its limit and just off it.
struct AttentionTests {
  private func attention(_ records: [Record], target: Int? = nil, in unit: String = a1) throws
    -> [Attention]
  {
    var survey = try Survey()
    if let target { survey.expect(target, in: unit) }
    return try survey.report(records).unit(unit).attention
  }

  @Test func completedFamiliesWithoutAnyConfirmedHaveNoGPSSupport() throws {
    #expect(try attention([visit(a1), visit(a1, at: inSquare(1))]) == [.noGPSSupport])
    #expect(try attention([visit(a1), visit(a1, at: inSquare(0))]) == [])
    #expect(try attention([visit(a1), visit(a1, at: at(115.1005, 3.05))]) == [])
    // Nobody completed: nothing to support.
    #expect(try attention([visit(a1, .absent), visit(a1, .refused)]) == [])
  }

  /// It is the completed that must be confirmed.
  @Test func aConfirmedAbsenceSupportsNothing() throws {
    #expect(try attention([visit(a1), visit(a1, at: inSquare(0), .absent)]) == [.noGPSSupport])
  }

  @Test func positionsWithoutAnyClaimAreGPSOnly() throws {
    #expect(try attention([visit(a2, at: inSquare(0))]) == [.gpsOnly])
    #expect(try attention([visit(at: inSquare(0))]) == [.gpsOnly])
    #expect(try attention([visit(at: inSquare(0)), visit(a1, at: inSquare(0))]) == [])
    // A claim without a position is a claim.
    #expect(try attention([visit(at: inSquare(0)), visit(a1, .absent)]) == [])
    // A position near its claim lies here all the same.
    #expect(try attention([visit(a2, at: at(115.0995, 3.05))]) == [.gpsOnly])
    #expect(try attention([]) == [])
  }

  @Test func overATenthNotFoundAreMany() throws {
    let found = times(18, visit(a1, at: inSquare(0)))
    let missing = times(2, visit(a1, at: inSquare(0), .notFound))
    #expect(try attention(found + missing) == [])
    #expect(try attention(found.dropLast() + missing) == [.manyNotFound])
    let unreachable = times(2, visit(a1, at: inSquare(0), .unreachable))
    #expect(try attention(found.dropLast() + unreachable) == [.manyNotFound])
    // Of the resolved: those still open do not dilute it.
    let open = times(50, visit(a1, at: inSquare(0), .absent))
    #expect(try attention(found.dropLast() + missing + open) == [.manyNotFound])
    // Other ends are none of the two.
    #expect(try attention(found + times(9, visit(a1, at: inSquare(0), .moved))) == [])
  }

  @Test func overTheWholeListTheTargetIsStale() throws {
    let done = times(3, visit(a1, at: inSquare(0)))
    #expect(try attention(done, target: 3) == [])
    #expect(try attention(done, target: 2) == [.staleTarget])
    // By coverage: the moved and the new do not make it stale.
    #expect(try attention(done + [visit(a1, at: inSquare(0), .moved)], target: 3) == [])
    #expect(try attention(done + [visit(a1, at: inSquare(0), origin: .new)], target: 3) == [])
    #expect(try attention(done, target: 0) == [])
  }

  @Test func aMisfitNeedsAttention() throws {
    let away = times(20, visit(a1, at: inSquare(1), officer: "A"))
    let here = times(5, visit(a1, at: inSquare(0), officer: "B"))
    #expect(try attention(away + here) == [.misfit])
  }

  @Test func reasonsStandInTheOrderOfTheDesign() throws {
    #expect(
      Attention.allCases.map(\.name) == [
        "no_gps_support", "gps_only", "many_not_found", "misfit", "stale_target",
      ])
    let away = times(15, visit(a1, at: inSquare(1), officer: "A"))
    let lost = times(5, visit(a1, at: inSquare(1), .notFound, officer: "B"))
    #expect(
      try attention(away + lost, target: 3) == [
        .noGPSSupport, .manyNotFound, .misfit, .staleTarget,
      ])
  }
}
