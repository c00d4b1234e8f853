import Coverage
import Foundation

extension AuditReport {
  /// What `jangkau check --audit DIR… --json` prints, every bounded cell with the counts that remain
  /// possible; `most` is null where nothing bounds it.
  public func json() throws -> String {
    struct Cell: Encodable {
      var code: String
      var day: String
      var least: Int
      var most: Int?
    }
    struct Leak: Encodable {
      var place: String
      var what: String
    }
    struct File: Encodable {
      var days: [String]
      var cells: [Cell]
      var relations: Int
      var texts: Int
      var files: Int
      var bytes: Int
      var leaks: [Leak]
      var notes: [String]
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let file = File(
      days: days.map(\.description),
      cells: bounds.map {
        Cell(
          code: $0.code, day: $0.day.description, least: $0.range.lowerBound,
          most: $0.range.upperBound < IntervalSystem.unbounded ? $0.range.upperBound : nil)
      },
      relations: equations, texts: texts, files: files, bytes: bytes,
      leaks: leaks.map { Leak(place: $0.place, what: $0.what) }, notes: notes)
    return String(decoding: try encoder.encode(file), as: UTF8.self) + "\n"
  }
}
