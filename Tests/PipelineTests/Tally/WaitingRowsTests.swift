import Coverage
import Foundation
import Testing

@testable import Pipeline

/// Rows as bytes, in blocks and parts.
@Suite struct WaitingRowsTests {
  private struct Written {
    var row: VisitRow
    var id: String
    var household: String
  }

  /// Records with texts of all lengths, with and without an end.
  private func records(_ random: inout SeededRandom) -> [Written] {
    (0..<60).map { number in
      var row = VisitRow(
        line: 0, visitedAt: number % 7 == 0 ? Visits.noTime : Int64(number) * 1_000_003,
        receivedAt: Int64(number) * 1_000_000_007)
      if number % 3 != 0 { row.endedAt = Int64(number) }
      row.latitude = number % 5 == 0 ? 0 : Double.random(in: -90...90, using: &random)
      row.longitude = Double.random(in: -180...180, using: &random)
      row.accuracy = Double(number)
      row.claim = Int32(number % 4) - 1
      row.officer = UInt32(number % 3)
      row.outcome = Outcome.allCases[number % Outcome.allCases.count]
      row.origin = number % 2 == 0 ? .listed : .new
      row.review = Review.allCases[number % Review.allCases.count]
      func text() -> String {
        let length =
          number % 9 == 0 ? 200 + Int.random(in: 0..<40_000, using: &random) : number % 30
        return String((0..<length).map { _ in "abcdefgh".randomElement(using: &random) ?? "?" })
      }
      return Written(row: row, id: text(), household: text())
    }
  }

  @Test(arguments: UInt64(1)...5, [1, 1 << 20])
  func rowsComeBackAsTheyWere(seed: UInt64, rowsInMemory: Int) throws {
    var random = SeededRandom(seed: seed)
    let records = records(&random)
    let parts = PartitionedRows(
      count: 4, pool: RowPool(bytes: rowsInMemory),
      spill: SpillFile(folder: NSTemporaryDirectory()))
    let buffers = RowBuffers(parts)
    for (number, record) in records.enumerated() {
      let kind = TallyCell.Kind(
        bucket: .counted, outcome: record.row.outcome, origin: record.row.origin,
        review: record.row.review)
      try Array(record.id.utf8).withUnsafeBufferPointer { id in
        try Array(record.household.utf8).withUnsafeBufferPointer { household in
          try RowCodec.append(
            record.row, id: id, household: household,
            RowCodec.Beside(
              number: UInt32(number), claim: record.row.claim, officer: record.row.officer,
              spot: Int32(number * 2), kind: kind),
            to: buffers, part: number % 4)
        }
      }
    }
    try buffers.flush()
    var seen = Set<Int>()
    for part in 0..<4 {
      let bytes = try parts.takeAll(of: part)
      bytes.withUnsafeBytes { all in
        RowCodec.forEachRow(in: all) { row in
          let number = Int(row.number)
          #expect(number % 4 == part)
          seen.insert(number)
          var one = Visits()
          row.append(to: &one, claims: [10, 11, 12])
          expect(one, records[number], "seed \(seed)")
          let lone = row.lone(claims: [10, 11, 12])
          #expect(lone.claim == one.claim[0] && lone.officer == one.officer[0])
          #expect(lone.visitedAt == one.visitedAt[0] && lone.receivedAt == one.receivedAt[0])
          #expect(lone.kind.outcome == one.outcome[0] && lone.spot == Int32(number * 2))
        }
      }
      #expect(try parts.takeAll(of: part).isEmpty)
    }
    #expect(seen.count == records.count, "seed \(seed)")
  }

  private func expect(_ one: Visits, _ written: Written, _ comment: Comment) {
    #expect(one.ids[one.id[0]] ?? "" == written.id, comment)
    #expect(one.households[one.household[0]] ?? "" == written.household, comment)
    var expected = Visits()
    var row = written.row
    row.claim = row.claim < 0 ? -1 : row.claim + 10
    expected.append(row, source: 0)
    #expect(one.visitedAt == expected.visitedAt && one.endedAt == expected.endedAt, comment)
    #expect(one.receivedAt == expected.receivedAt, comment)
    #expect(one.latitude == expected.latitude && one.longitude == expected.longitude, comment)
    #expect(one.accuracy == expected.accuracy && one.claim == expected.claim, comment)
    #expect(one.outcome == expected.outcome && one.origin == expected.origin, comment)
    #expect(one.review == expected.review && one.officer == expected.officer, comment)
  }

  /// Blocks that were read out serve again; those that had no room in memory are in the file.
  @Test func blocksServeAgain() throws {
    let pool = RowPool(bytes: 3 * RowPool.blockSize)
    let kept = (0..<3).map { _ in pool.block(for: 1) }
    #expect(kept.allSatisfy { pool.keep($0) })
    #expect(!pool.keep(pool.block(for: 1)))
    pool.free(kept[1])
    #expect(pool.block(for: RowPool.blockSize) === kept[1])
    #expect(pool.keep(kept[1]))
    let long = pool.block(for: RowPool.blockSize + 1)
    #expect(long.capacity == RowPool.blockSize + 1 && !long.isPiece)
    pool.free(kept[0])
    pool.free(kept[2])
    #expect(pool.keep(long))
  }

  /// Marks tell ids that go up by one apart: hardly any row is looked at that shares nothing.
  @Test func usualTextsHaveMarksOfTheirOwn() {
    var marks = Set<UInt64>()
    for number in 0..<200_000 {
      let text = "uuid:" + String(1_000_000_000_000 + number).dropFirst()
      let hash = Array(text.utf8).withUnsafeBufferPointer { TextTable.hash($0) }
      marks.insert((hash >> 32) << 8 | hash & 0xff)
    }
    #expect(marks.count > 200_000 - 3)
  }

  @Test func aSetOfRows() {
    var random = SeededRandom(seed: 3)
    var expected = Set<UInt32>()
    var set = RowSet(rows: 1000)
    for _ in 0..<300 {
      let row = UInt32.random(in: 0..<1000, using: &random)
      expected.insert(row)
      set.insert(row)
    }
    #expect(set.count == expected.count)
    #expect((0..<UInt32(1000)).allSatisfy { set.contains($0) == expected.contains($0) })
    #expect((0..<UInt32(70)).allSatisfy { RowSet(rows: 70, all: true).contains($0) })
  }
}
