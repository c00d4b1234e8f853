import Coverage
import Foundation
import TestSupport
import Testing

@testable import Pipeline

/// Ascending lists put together, against a dictionary of all.
@Suite struct SortedPartsTests {
  /// Lists of few different keys, so that many occur in several.
  private func parts(_ random: inout SeededRandom) -> [[TallyCell]] {
    (0..<Int.random(in: 0...40, using: &random)).map { _ in
      summed(
        (0..<Int.random(in: 0...600, using: &random)).map { _ in
          TallyCell(
            key: TallyCell.Key(
              claim: .random(in: -1...8, using: &random), spot: .random(in: 0...8, using: &random),
              day: .random(in: 0...9, using: &random), from: 3, until: .max,
              kind: TallyCell.Kind(
                bucket: .counted, outcome: .complete, origin: .listed, review: .none)),
            count: .random(in: 1...5, using: &random),
            lastReceived: .random(in: 1...99, using: &random),
            leastOfficer: .random(in: 0...9, using: &random), greatestOfficer: 9)
        })
    }
  }

  @Test(arguments: UInt64(1)...30, [0, 30_000, 1 << 30])
  func theSameAsADictionary(seed: UInt64, bytesInMemory: Int) throws {
    var random = SeededRandom(seed: seed)
    let parts = parts(&random)
    let sorted = SortedParts<TallyCell>(
      pool: RowPool(bytes: bytesInMemory), spill: SpillFile(folder: NSTemporaryDirectory()))
    for part in parts { try sorted.add(part) }
    // They can be put together as often as one likes.
    for _ in 0..<2 {
      var cells: [TallyCell] = []
      try sorted.forEach { cells.append($0) }
      #expect(cells == summed(parts.flatMap { $0 }), "seed \(seed)")
      #expect(try sorted.count() == cells.count, "seed \(seed)")
    }
  }

  /// What stops in the middle leaves nothing behind that a second walk would miss.
  @Test func anErrorStopsIt() throws {
    struct Stop: Error {}
    var random = SeededRandom(seed: 7)
    let sorted = SortedParts<TallyCell>(
      pool: RowPool(bytes: 20_000), spill: SpillFile(folder: NSTemporaryDirectory()))
    for part in parts(&random) { try sorted.add(part) }
    #expect(throws: Stop.self) { try sorted.forEach { _ in throw Stop() } }
    #expect(try sorted.count() > 100)
  }
}
