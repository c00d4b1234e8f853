import Geography
import Testing

@testable import Coverage

/// Claimed by located, and what follows from it.
struct ClaimMatrixTests {
  private func matrix() throws -> CoverageReport {
    let inA2 = times(3, visit(a1, at: inSquare(1)))
    let inB1 = times(2, visit(a1, at: inSquare(2)))
    let fromC = times(4, visit(c1, at: inSquare(0)))
    let near = times(1, visit(a1, at: at(115.1005, 3.05)))
    let fine = times(5, visit(a1, at: inSquare(0)))
    let nowhere = times(2, visit(b2, at: at(115, 4)))
    let apart = [visit(a1), visit(at: inSquare(1)), visit("6599010001", at: inSquare(1))]
    return try Survey().report(inA2 + inB1 + fromC + near + fine + nowhere + apart)
  }

  /// 3 + 2 + 4 elsewhere, 1 + 5 confirmed, 2 nowhere: 17 located claims.
  @Test func everyLocatedClaimIsSomewhere() throws {
    let report = try matrix()
    let matrix = report.claimMatrix
    #expect(matrix.located == 17)
    #expect(matrix.confirmed == 6)
    #expect(matrix.elsewhereCount == 9)
    #expect(matrix.outside == 2)
    #expect(matrix.located(in: [try report.index(a1)]) == 11)
  }

  /// Within one kecamatan nobody crosses a border; a1 to a2 is seen at desa alone.
  @Test func pairsAreOfDifferentUnitsOfALevel() throws {
    let report = try matrix()
    func named(_ level: Level) -> [String] {
      report.claimMatrix.pairs(at: level, of: report.tree).map {
        "\(report.tree.units[$0.claimed].code)>\(report.tree.units[$0.lying].code) \($0.count)"
      }
    }
    #expect(named(.desa) == ["\(c1)>\(a1) 4", "\(a1)>\(a2) 3", "\(a1)>\(b1) 2"])
    #expect(named(.kecamatan) == ["6502010>6501010 4", "6501010>6501020 2"])
    #expect(named(.kabupaten) == ["6502>6501 4"])
    #expect(named(.provinsi).isEmpty)
  }

  @Test func theAdviceFollowsTheMisfits() throws {
    #expect(try Survey().report().misfitAdvice == .unknown)
    #expect(try Survey().report([visit(a1)]).misfitAdvice == .unknown)
    #expect(try Survey().report([visit(a1, at: inSquare(1))]).misfitAdvice == .fits)
    let away = (0..<20).map { visit(a1, at: inSquare(1), officer: $0 % 2 == 0 ? "A" : "B") }
    #expect(try Survey().report(away).misfitAdvice == .boundaries)
    var byPosition = try Survey()
    byPosition.counting.countBy = .gps
    #expect(byPosition.report(away).misfitAdvice == .boundariesByPosition)
    var desa: [String: MultiPolygon?] = [:]
    for number in 0..<11 { desa["65010100\(number + 10)"] = square(number) }
    let codes = desa.keys.sorted()
    let some = try Survey(desa).report(
      codes.indices.dropFirst().map { visit(codes[$0], at: inSquare($0)) }
        + (0..<20).map {
          visit(codes[0], at: inSquare(5), officer: $0 % 2 == 0 ? "A" : "B")
        })
    #expect(some.misfits.count == 1 && some.claimedDesa == 11)
    #expect(some.misfitAdvice == .someDesa)
  }
}
