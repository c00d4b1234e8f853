import Checksum
import Coverage
import Foundation
import Intake
import Site
import Testing

@testable import Pipeline

/// Whatever is wrong with a file of tallies is an error that names the file; nothing crashes, and no
/// count that the bytes cannot hold takes memory.
@Suite struct TallyDamageTests {
  private func twice(_ cells: TallyCells) -> TallyCells {
    TallyCells(
      cells: summed(cells.cells + cells.cells), claims: cells.claims,
      signs: summed(cells.signs + cells.signs),
      officerClaims: summed(cells.officerClaims + cells.officerClaims),
      calls: cells.hasCalls ? summed(cells.calls + cells.calls) : nil,
      records: cells.records * 2, hasOfficers: cells.hasOfficers, hasOrigins: cells.hasOrigins)
  }

  private nonisolated(unsafe) static let survey = Result { try TallySurvey(rows: 60, seed: 5) }

  private func bytes(_ survey: TallySurvey) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: try survey.tally(to: UUID().uuidString))))
  }

  /// The same with a sum that fits, as who writes such files himself might make it.
  private func resealed(_ bytes: some Collection<UInt8>) -> [UInt8] {
    let body = Array(bytes.dropLast(32))
    return body + SHA256.digest(body).bytes
  }

  private func cause(_ bytes: [UInt8], _ survey: TallySurvey) throws -> String {
    let path = try survey.survey.folder.file(UUID().uuidString + ".tally", Data(bytes))
    let error = try #require(throws: IntakeError.self) { try survey.read([path]) }
    #expect(error.kind == .data)
    #expect(error.path == path)
    return error.cause
  }

  @Test func roundTrip() throws {
    let survey = try Self.survey.get()
    let bytes = try bytes(survey)
    let file = try TallyFile(bytes)
    #expect(try file.encoded(version: Version.text) == bytes)
    #expect(file.cells.records == 60)
  }

  @Test func cutOff() throws {
    let survey = try Self.survey.get()
    let bytes = try bytes(survey)
    for length in [0, 1, 15, 16, 17, 20, 47, 48, 49, 500, bytes.count - 33, bytes.count - 1] {
      let short = Array(bytes.prefix(length))
      #expect(throws: TallyFile.Damage.self, "\(length)") { try TallyFile(short) }
      // Cut, and a sum that fits what is left.
      let sealed = Array(bytes.prefix(length)) + SHA256.digest(Array(bytes.prefix(length))).bytes
      if length < bytes.count - 32 {
        #expect(throws: TallyFile.Damage.self, "\(length)") { try TallyFile(sealed) }
      }
    }
    #expect(try cause(Array(bytes.prefix(500)), survey).contains("cut off"))
    #expect(try cause([], survey) == "it is no file of tallies")
    #expect(try cause(Array("id,waktu\n".utf8), survey) == "it is no file of tallies")
  }

  @Test func aBitThatFlipped() throws {
    let survey = try Self.survey.get()
    let bytes = try bytes(survey)
    for place in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 97)) {
      var flipped = bytes
      flipped[place] ^= 1 << UInt8(place % 8)
      #expect(throws: TallyFile.Damage.self, "\(place)") { try TallyFile(flipped) }
    }
  }

  /// With a sum that fits, a changed byte is another figure or an error, and never a crash.
  @Test func changedAndSealedAgain() throws {
    let survey = try Self.survey.get()
    let bytes = try bytes(survey)
    var random = SeededRandom(seed: 7)
    for _ in 0..<3000 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 16..<bytes.count - 32, using: &random)
        changed[place] =
          [0, 1, 0x7f, 0x80, 0xff, UInt8.random(in: 0...255, using: &random)]
          .randomElement(using: &random) ?? 0
      }
      if let file = try? TallyFile(resealed(changed)) {
        #expect(twice(file.cells).records == 2 * file.cells.records)
      }
    }
  }

  @Test func anotherVersion() throws {
    let survey = try Self.survey.get()
    var bytes = try bytes(survey)
    bytes[14] = UInt8(ascii: "2")
    #expect(try cause(resealed(bytes), survey).contains("another version"))
  }

  /// Puts another header in the place of the file's, in which a part of its text is another.
  private func withHeader(
    _ bytes: [UInt8], _ old: String, _ new: String, length: UInt32? = nil
  ) throws -> [UInt8] {
    var reader = ByteReader(bytes, in: 16..<bytes.count)
    let length32 = reader.number(UInt32.self)
    let size = Int(try #require(length32))
    let header = String(decoding: bytes[20..<20 + size], as: UTF8.self)
    let changed = header.replacing(old, with: new, maxReplacements: 1)
    try #require(changed != header || old == new)
    var writer = ByteWriter()
    writer.raw(bytes[..<16])
    writer.number(length ?? UInt32(changed.utf8.count))
    writer.raw(changed.utf8)
    writer.raw(bytes[(20 + size)...])
    return resealed(writer.bytes)
  }

  @Test func aHeaderThatLies() throws {
    let survey = try Self.survey.get()
    let bytes = try bytes(survey)
    for length in [0, 1, 100, UInt32(bytes.count), .max] {
      let lying = try withHeader(bytes, "", "", length: length)
      #expect(throws: TallyFile.Damage.self, "\(length)") { try TallyFile(lying) }
    }
    let cells = try TallyFile(bytes).cells.cells.count
    for count in [0, 1, cells - 1, cells + 1, 4_294_967_295, Int.max, -1] {
      let lying = try withHeader(bytes, #""cells":\#(cells)"#, #""cells":\#(count)"#)
      #expect(throws: TallyFile.Damage.self, "\(count)") { try TallyFile(lying) }
    }
    let negative = try withHeader(bytes, #""records":60"#, #""records":-60"#)
    #expect(try cause(negative, survey) == "its header cannot be read")
  }

  /// With sums that fit, cells of one key and of more records than there are would overflow a sum.
  @Test func countsThatContradictEachOther() throws {
    let bytes = try bytes(try Self.survey.get())
    let cells = try TallyFile(bytes).cells.cells
    let first = try #require(bytes.firstRange(of: entry(cells[0])))
    func rejected(_ cell: TallyCell) throws -> Bool {
      var other = bytes
      other.replaceSubrange(first, with: entry(cell))
      return (try? TallyFile(resealed(other))) == nil
    }
    var many = cells[0]
    #expect(try !rejected(many))
    many.count = 61
    #expect(try rejected(many))
    #expect(try rejected(cells[1]))
  }

  private func entry(_ cell: TallyCell) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: TallyCell.size)
    bytes.withUnsafeMutableBytes { room in
      if let base = room.baseAddress { cell.store(in: TallyRoom(base: base)) }
    }
    return bytes
  }

  @Test func tooManySources() throws {
    let survey = try Self.survey.get()
    var paths: [String] = []
    for number in 0..<2 {
      var file = try TallyFile(try bytes(survey))
      file.sources = (0..<40_000).map { "\(number)-\($0)" }
      let data = Data(try file.encoded(version: Version.text))
      paths.append(try survey.survey.folder.file("many-\(number).tally", data))
    }
    let error = try #require(throws: IntakeError.self) { try survey.read(paths) }
    #expect(error.kind == .data && error.cause.contains("65535"))
  }

  @Test func otherRules() throws {
    let survey = try Self.survey.get()
    let bytes = try bytes(survey)
    let configuration = try readConfiguration(survey.configurationFile)
    let print = boundaryFingerprint(try readBoundaries(configuration).tree)
    let other = String(repeating: "0", count: 32)
    #expect(try cause(withHeader(bytes, print, other), survey).contains("other boundaries"))
    #expect(
      try cause(withHeader(bytes, #"Asia\/Makassar"#, #"Asia\/Jakarta"#), survey)
        .contains("Asia/Jakarta"))
    #expect(
      try cause(
        withHeader(bytes, #""border_tolerance_m":200"#, #""border_tolerance_m":100"#), survey
      ).contains("100"))
  }

  @Test func theSamePartTwiceAndNoPart() throws {
    let survey = try Self.survey.get()
    let path = try survey.survey.folder.file("one.tally", Data(try bytes(survey)))
    let copy = try survey.survey.folder.file("two.tally", Data(try bytes(survey)))
    let error = try #require(throws: IntakeError.self) { try survey.read([path, copy]) }
    #expect(error.kind == .data && error.cause.contains("twice"))
    let missing = try #require(throws: IntakeError.self) {
      try survey.read([survey.survey.folder.path("none.tally")])
    }
    #expect(missing.kind == .missing)
  }
}
