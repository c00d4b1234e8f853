import Foundation
import Testing

@testable import Pipeline

/// What a site says of how it was made.
@Suite(.serialized) struct ProvenanceTests {
  private struct Record: Decodable {
    struct Input: Decodable {
      var name: String
      var role: String
      var sha256: String?
      var size: Int?
    }
    var command: String
    var edition: String
    var inputs: [Input]
    var version: String
  }

  private func record(_ survey: Survey, _ path: String) throws -> Record {
    try JSONDecoder().decode(Record.self, from: Data(try survey.folder.text(path).utf8))
  }

  /// The first word that the system's program prints.
  private func sha256sum(_ path: String) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
    process.arguments = [path]
    process.standardOutput = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return String(text.prefix { $0 != " " })
  }

  @Test func everyInputHasItsSumInTheInternalEdition() throws {
    let survey = try Survey.withAllParts()
    let built = try survey.run(
      "build", "--as-of", "2022-10-20", "--edition", "internal", "--edition", "public")
    #expect(built.status == 0, "\(built.error)")
    let record = try record(survey, "site/internal/data/provenance.json")
    #expect(
      record.command
        == "jangkau build -c jangkau.yml --as-of 2022-10-20 --edition internal --edition public")
    #expect(record.version == Version.text)
    #expect(
      record.inputs.map(\.role) == [
        "boundaries", "targets", "curve", "officers", "visits", "settlements", "notes",
      ])
    let page = try survey.folder.text("site/internal/metode/index.html")
    for input in record.inputs {
      let sum = try sha256sum(survey.folder.path(input.name))
      #expect(input.sha256 == sum, "\(input.name)")
      #expect(page.contains(sum), "\(input.name)")
    }
  }

  /// A withheld figure of a small, else published file could be tried out against its sum.
  @Test func thePublicEditionHasNoSumOfWhatCanBeGuessed() throws {
    let survey = try Survey.withAllParts()
    let built = try survey.run(
      "build", "--as-of", "2022-10-20", "--edition", "internal", "--edition", "public")
    #expect(built.status == 0, "\(built.error)")
    let inputs = try record(survey, "site/public/data/provenance.json").inputs
    #expect(inputs.filter { $0.sha256 != nil }.map(\.role) == ["boundaries", "visits"])
    #expect(inputs.filter { $0.size != nil }.map(\.role) == ["boundaries", "visits"])
    let site = try survey.folder.contents(below: "site/public")
    for name in ["targets.csv", "officers.csv", "notes.csv", "settlements.csv", "curve.csv"] {
      let sum = Data(try sha256sum(survey.folder.path(name)).utf8)
      for (path, bytes) in site { #expect(bytes.range(of: sum) == nil, "\(name) in \(path)") }
    }
  }

  /// Nothing of the machine: its folder, zone, language, processors and the seed of its hashes.
  @Test func anotherMachineGivesTheSameBytes() throws {
    func site(_ environment: [String: String], through link: Bool = false) throws
      -> [String: Data]
    {
      let survey = try Survey.withAllParts()
      var config = survey.folder.path("jangkau.yml")
      if link {
        let other = survey.folder.path("lain")
        try FileManager.default.createSymbolicLink(
          atPath: other, withDestinationPath: survey.folder.url.path)
        config = other + "/jangkau.yml"
      }
      let built = try Program.run(
        ["build", "-c", link ? config : "jangkau.yml", "--as-of", "2022-10-20"],
        in: link ? URL(fileURLWithPath: "/") : survey.folder.url, environment: environment)
      #expect(built.status == 0, "\(built.error)")
      let files = try survey.folder.contents(below: "site")
      for (path, bytes) in files {
        #expect(bytes.range(of: Data(survey.folder.url.path.utf8)) == nil, "\(path)")
      }
      return files
    }
    let here = try site(["TZ": "UTC", "LANG": "C", "LC_ALL": "C"])
    #expect(here.count > 30)
    let there = try site(
      ["TZ": "Asia/Jayapura", "LANG": "id_ID.UTF-8", "LC_ALL": "tr_TR.UTF-8", "HOME": "/nowhere"],
      through: true)
    #expect(here.keys.sorted() == there.keys.sorted())
    for (name, bytes) in here { #expect(there[name] == bytes, "\(name)") }
    // Dispatch takes no more threads than it finds processors.
    let alone = try site(["LIBDISPATCH_COOPERATIVE_POOL_STRICT": "1", "TZ": "America/Lima"])
    for (name, bytes) in here { #expect(alone[name] == bytes, "\(name)") }
  }

  @Test func aFileThatChangesMeanwhileHasNoSumAndIsNamed() throws {
    let survey = try Survey()
    let path = survey.folder.path("visits.csv")
    let sums = InputSums([
      .init(role: .visits, name: "visits.csv", path: path),
      .init(role: .boundaries, name: "PG", path: nil),
    ])
    _ = try survey.folder.file("visits.csv", try Survey.visits() + "\n")
    sums.start()
    let found = sums.finish()
    #expect(found.map(\.hasChanged) == [true, false])
    #expect(found.map(\.digest) == ["", ""])
  }

  /// A folder's sum is that of what `sha256sum` prints of its files.
  @Test func aFolderIsTheListOfItsFiles() throws {
    let folder = try TemporaryFolder()
    let inside = folder.path("desa.gdb")
    try FileManager.default.createDirectory(
      atPath: inside + "/b", withIntermediateDirectories: true)
    _ = try folder.file("desa.gdb/a.tab", "satu")
    _ = try folder.file("desa.gdb/b/c.tab", "dua")
    let sums = InputSums([.init(role: .boundaries, name: "desa.gdb", path: inside)])
    sums.start()
    let list =
      "\(try sha256sum(inside + "/a.tab"))  a.tab\n\(try sha256sum(inside + "/b/c.tab"))  b/c.tab\n"
    let expected = try sha256sum(try folder.file("list", list))
    #expect(sums.finish().first?.digest == expected)
  }
}
