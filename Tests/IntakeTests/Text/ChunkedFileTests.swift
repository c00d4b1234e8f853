import Coverage
import Foundation
import Testing

@testable import Intake

/// What reading a long file may cost, counted and not timed.
struct ChunkedFileTests {
  private struct Counter: RowConsumer {
    var rows = 0
    var rejected = 0
    mutating func begin(bytes: Int) {
      rows = 0
      rejected = 0
    }
    mutating func take(_ row: some RowCells) { rows += 1 }
    mutating func reject(line: Int, _ reason: Rejection.Reason) { rejected += 1 }
  }

  private func counts(
    _ file: ChunkedFile, chunkSize: Int, between: @escaping @Sendable (Int) -> Void = { _ in }
  ) throws -> (rows: Int, rejected: Int) {
    let total = TotalOfRows()
    try file.forEachChunk(threads: 2, chunkSize: chunkSize) { _ in
      Counter()
    } deliver: { counter, place in
      total.add(counter.rows, counter.rejected)
      between(place.number)
    }
    return total.value
  }

  private func text(rows: Int, _ row: (Int) -> String = { "\($0),Desa \($0)" }) -> String {
    "id,desa\n" + (0..<rows).map { row($0) + "\n" }.joined()
  }

  /// Besides the head, in which the header is looked for, each byte is read once, and at each seam
  /// the few that finish a record.
  @Test(arguments: [1 << 12, 1 << 15, 1 << 20])
  func everyByteIsReadOnce(chunkSize: Int) throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("visits.csv", text(rows: 40_000))
    let file = try ChunkedFile(path: path, name: "visits.csv", step: "read")
    let head = file.bytes.bytesRead
    #expect(head <= 1 << 17)
    #expect(try counts(file, chunkSize: chunkSize) == (40_000, 0))
    let size = file.bytes.size
    let seams = size / chunkSize + 1
    #expect(file.bytes.bytesRead - head >= size - file.start)
    #expect(file.bytes.bytesRead - head <= size + seams * 64, "\(chunkSize)")
  }

  /// Letters beyond ASCII make the encoding be looked for once more, no matter how many there are.
  @Test func everyByteIsReadTwiceWhereTheEncodingIsAsked() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("visits.csv", text(rows: 40_000) { "\($0),Désa \($0)" })
    let file = try ChunkedFile(path: path, name: "visits.csv", step: "read")
    #expect(try counts(file, chunkSize: 1 << 15) == (40_000, 0))
    #expect(file.bytes.bytesRead <= file.bytes.size * 2 + (1 << 16) * 2)
  }

  @Test func aFileThatShrinksIsAnError() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("visits.csv", text(rows: 40_000))
    let file = try ChunkedFile(path: path, name: "visits.csv", step: "read the visits")
    let error = #expect(throws: IntakeError.self) {
      try counts(file, chunkSize: 1 << 12) { number in
        if number == 3 { truncate(path, 1 << 15) }
      }
    }
    let message = error.map { "\($0)" } ?? ""
    #expect(message.contains("visits.csv") && message.contains("became shorter"))
    #expect(message.contains("start again"))
  }

  /// A line longer than a record may be is one rejected record, and what follows is read.
  @Test func aLineWithoutEndIsOneRejection() throws {
    let folder = try TemporaryFolder()
    let long = String(repeating: "x", count: 5_000_000)
    let path = try folder.file("visits.csv", text(rows: 100) + long + "\n1,Desa\n")
    let file = try ChunkedFile(path: path, name: "visits.csv", step: "read", longest: 1 << 16)
    #expect(try counts(file, chunkSize: 1 << 15) == (101, 1))
    #expect(file.bytes.bytesRead <= file.bytes.size * 3)
  }
}

/// Adds up what several threads count.
private final class TotalOfRows: @unchecked Sendable {
  private let lock = NSLock()
  private var rows = 0
  private var rejected = 0
  var value: (rows: Int, rejected: Int) { lock.withLock { (rows, rejected) } }
  func add(_ more: Int, _ bad: Int) {
    lock.withLock {
      rows += more
      rejected += bad
    }
  }
}
