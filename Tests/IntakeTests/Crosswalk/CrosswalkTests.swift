import Coverage
import Foundation
import Geography
import Testing

@testable import Intake

/// Claims of one scheme over boundaries of another.
@Suite struct CrosswalkTests {
  private func read(_ table: String, _ visits: String) throws -> (VisitTable, [Finding]) {
    let folder = try TemporaryFolder()
    let crosswalk = try folder.file("padanan.csv", table)
    let path = try folder.file("v.csv", visits)
    let configuration = try FormatFixture.configuration(
      "crosswalk: {source: \(crosswalk)}\nvisits:\n"
        + "  - {source: \(path), fields: {id: id, visited_at: t, desa: desa, latitude: lat, longitude: lon}}\n"
    )
    let tree = try readBoundaries(configuration).tree
    var table = try readVisits(configuration)
    let read = try #require(try readCrosswalk(configuration, tree: tree))
    let found = read.crosswalk.translate(
      &table.visits, geography: CoverageGeography(tree: tree))
    return (table, read.findings + found)
  }

  @Test func oneToOne() throws {
    let (table, findings) = try read(
      "from,to,share,review\n65.02.04.2003,6501040004,1,0\n6502049999,6501040005,,1\n65.02.04.2004,6599999999,1,0\n",
      """
      id,t,desa,lat,lon
      a,2022-10-15,65.02.04.2003,,
      b,2022-10-15,6502049999,,
      c,2022-10-15,65.02.04.2004,,
      d,2022-10-15,6501040005,,
      e,2022-10-15,65.02.04.2003.0001,,
      f,2022-10-15,6502042003,,

      """)
    // The same digits without dots are BPS's: another place, so not translated.
    #expect(
      table.claimTexts == [
        "6501040004", "6501040005", "6502042004", "6501040005", "6501040004", "6502042003",
      ])
    #expect(
      findings.map(\.short) == [
        "crosswalk_unknown ×1 @4", "crosswalk_used ×3 @2,3,6", "crosswalk_doubtful ×1 @3",
      ])
  }

  @Test func oneToManyByPositionThenByShare() throws {
    let rows = (0..<1000).map { "k\($0),2022-10-15,65.02.04.2003,," }
    let (table, _) = try read(
      "from,to,share,review\n65.02.04.2003,6501040004,0.75,0\n65.02.04.2003,6501040005,0.25,0\n",
      "id,t,desa,lat,lon\np,2022-10-15,65.02.04.2003,0.5,1.5\n" + rows.joined(separator: "\n")
        + "\n")
    #expect(table.claimTexts[0] == "6501040005")
    let first = table.claimTexts.dropFirst().count { $0 == "6501040004" }
    #expect((700...800).contains(first), "\(first)")
  }

  @Test func damagedRowsAreErrorsByLine() {
    let error = intakeError {
      _ = try read("from,to,share,review\n65.02.04.2003,6501040004,-1,0\n", "id,t,desa,lat,lon\n")
    }
    #expect(error?.line == 2)
    #expect(error?.cause == "\"-1\" is no share")
  }

  @Test func likenessOfNames() {
    #expect(comparedName("Kec. Long-Nawang ") == "longnawang")
    #expect(comparedName("Kota") == "kota")
    #expect(spellingLikeness("labuk", "labuk") == 1)
    #expect(spellingLikeness("labuk", "labuh") == 0.8)
    #expect(spellingLikeness("", "a") == 0)
  }
}
