import Geography
import Testing

@testable import Coverage

/// Section 4, boundary misfit.
struct MisfitTests {
  /// Claims of a1, of which some are confirmed and the others lie in a2, by officers in turn.
  private func claims(_ total: Int, confirmed: Int, officers: [String?] = ["A", "B"]) -> [Record] {
    (0..<total).map { index in
      visit(
        a1, at: inSquare(index < confirmed ? 0 : 1), officer: officers[index % officers.count])
    }
  }

  private func misfits(_ records: [Record]) throws -> [Misfit] {
    try Survey().report(records).misfits
  }

  @Test func underHalfConfirmedIsAMisfit() throws {
    #expect(try misfits(claims(20, confirmed: 9)).count == 1)
    #expect(try misfits(claims(20, confirmed: 10)).isEmpty)
    #expect(try misfits(claims(21, confirmed: 10)).count == 1)
    #expect(try misfits(claims(21, confirmed: 11)).isEmpty)
  }

  @Test func twentyLocatedClaimsAreNeeded() throws {
    #expect(try misfits(claims(20, confirmed: 0)).count == 1)
    #expect(try misfits(claims(19, confirmed: 0)).isEmpty)
    // Claims without a position are not located.
    #expect(try misfits(claims(19, confirmed: 0) + times(5, visit(a1, officer: "C"))).isEmpty)
  }

  @Test func twoOfficersAreNeeded() throws {
    #expect(try misfits(claims(20, confirmed: 0, officers: ["A"])).isEmpty)
    #expect(try misfits(claims(20, confirmed: 0, officers: ["A", nil])).isEmpty)
    #expect(try misfits(claims(20, confirmed: 0, officers: [nil])).isEmpty)
    // The second must have claimed with a position too.
    let one = claims(20, confirmed: 0, officers: ["A"])
    #expect(try misfits(one + [visit(a1, officer: "B")]).isEmpty)
    #expect(try misfits(one + [visit(a1, at: inSquare(1), officer: "B")]).count == 1)
  }

  @Test func nearConfirmsAndOutsideDoesNot() throws {
    let near = times(20, visit(a1, at: at(115.1005, 3.05)))
    #expect(try misfits(claims(20, confirmed: 0) + near).isEmpty)
    let outside = times(20, visit(a1, at: at(115.05, 4)))
    #expect(try misfits(claims(20, confirmed: 20) + outside + [outside[0]]).count == 1)
  }

  /// Withdrawn or duplicate records are no claims that count.
  @Test func onlyCountedClaimsAreAsked() throws {
    let withdrawn = times(20, visit(a1, at: inSquare(1), review: .withdrawn))
    #expect(try misfits(claims(2, confirmed: 2) + withdrawn).isEmpty)
  }

  @Test func theDesaThatHoldsMostOfThemIsNamed() throws {
    let inB = times(9, visit(a1, at: inSquare(2), officer: "A"))
    let inC = times(8, visit(a1, at: inSquare(4), officer: "B"))
    let nowhere = times(30, visit(a1, at: at(115.05, 4), officer: "B"))
    let report = try Survey().report(inB + inC + nowhere)
    #expect(
      report.misfits == [
        Misfit(
          desa: try report.index(a1), located: 47, confirmed: 0, mostlyIn: try report.index(b1))
      ])
    // Of two that hold as many the smaller code.
    let tie = try Survey().report(inB + inC + [inC[0]] + nowhere)
    #expect(tie.misfits.first?.mostlyIn == (try tie.index(b1)))
    #expect(try misfits(nowhere + times(2, visit(a1, officer: "A"))).isEmpty)
    let none = try misfits(nowhere + [visit(a1, at: at(115.05, 4), officer: "A")])
    #expect(none.count == 1 && none.first?.mostlyIn == nil)
  }

  /// From a tenth of the claimed desa on the boundaries do not fit: one of ten, not one of eleven.
  @Test func aTenthOfTheClaimedDesaIsAVerdict() throws {
    var desa: [String: MultiPolygon?] = [:]
    for number in 0..<12 { desa["65010100\(number + 10)"] = square(number) }
    let codes = desa.keys.sorted()
    let survey = try Survey(desa)
    func records(_ claimed: Int) -> [Record] {
      let away = (0..<20).map {
        visit(codes[0], at: inSquare(5), officer: $0 % 2 == 0 ? "A" : "B")
      }
      return away + (1..<claimed).map { visit(codes[$0], at: inSquare($0)) }
    }
    let tenth = survey.report(records(10))
    #expect(tenth.claimedDesa == 10)
    #expect(tenth.boundariesMisfit)
    #expect(tenth.findings.contains { $0.rule == .misfitBoundaries })
    let less = survey.report(records(11))
    #expect(less.misfits.count == 1)
    #expect(!less.boundariesMisfit)
    #expect(!less.findings.contains { $0.rule == .misfitBoundaries })
    #expect(!survey.report().boundariesMisfit)
  }
}
