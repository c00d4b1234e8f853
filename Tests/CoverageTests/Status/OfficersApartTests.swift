import Geography
import Testing

@testable import Coverage

/// Whether the typical officer's visits lie apart from the desa claimed.
struct OfficersApartTests {
  /// `officers` with twenty located claims each, of which `apart` lie in the next desa, over so many
  /// desa that none can be judged by itself.
  private func report(_ officers: [Int], each: Int = 20) throws -> CoverageReport {
    var desa: [String: MultiPolygon?] = [:]
    for number in 0..<40 { desa["65010100\(number + 10)"] = square(number) }
    let codes = desa.keys.sorted()
    let records = officers.enumerated().flatMap { officer, apart in
      (0..<each).map { number in
        visit(
          codes[officer], at: inSquare(officer + (number < apart ? 1 : 0)),
          household: "\(officer)-\(number)", officer: "o\(officer)")
      }
    }
    return try Survey(desa).report(records)
  }

  @Test func underNineTenthsIsApart() throws {
    #expect(try report([2, 2]).officersApart == OfficersApart(judged: 2, affected: 0))
    #expect(try report([3, 2]).officersApart == OfficersApart(judged: 2, affected: 1))
    #expect(try report([9, 9], each: 19).officersApart == OfficersApart(judged: 0, affected: 0))
  }

  /// Ten officers, five of them: the file. Four of ten, or all of nine: not said.
  @Test func halfOfTenOfficersIsTheFile() throws {
    let five = try report([3, 3, 3, 3, 3, 0, 0, 0, 0, 0])
    #expect(five.officersApart.isTypical && five.boundariesMisfit)
    #expect(!five.hasManyMisfits && five.misfits.isEmpty)
    #expect(five.misfitAdvice == .boundaries)
    let finding = five.findings.first { $0.rule == .misfitBoundaries }
    #expect(finding?.count == 5 && finding?.amount == 10)
    #expect(try !report([3, 3, 3, 3, 0, 0, 0, 0, 0, 0]).boundariesMisfit)
    #expect(try !report([3, 3, 3, 3, 3, 3, 3, 3, 3]).boundariesMisfit)
  }
}
