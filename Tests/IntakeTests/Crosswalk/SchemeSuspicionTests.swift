import Coverage
import Foundation
import Geography
import Testing

@testable import Intake

/// Kemendagri's codes without dots over boundaries of BPS.
@Suite struct SchemeSuspicionTests {
  private func findings(_ codes: [String]) throws -> [String] {
    let folder = try TemporaryFolder()
    let rows = codes.enumerated().map { "\($0.offset),2022-10-15,\($0.element)" }
    let path = try folder.file("v.csv", "id,t,desa\n" + rows.joined(separator: "\n") + "\n")
    return try FormatFixture.report(
      "source: \(path), fields: {id: id, visited_at: t, desa: desa}"
    ).findings.filter { $0.rule == .claimLooksOther }.map(\.short)
  }

  @Test func twentyUnknownCodesOfThatForm() throws {
    let codes = (1...20).map { "650204\(2000 + $0)" }
    #expect(
      try findings(codes) == ["claim_looks_other ×20 kemendagri @2,3,4,5,6"])
    #expect(try findings(Array(codes.dropLast())) == [])
  }

  @Test func nineInTenHaveToBeOfThatForm() throws {
    let codes = (1...18).map { "650204\(2000 + $0)" }
    #expect(try findings(codes + ["6502040010", "6502040011"]).count == 1)
    #expect(try findings(codes + ["6502040010", "6502040011", "6502040012"]) == [])
  }
}
