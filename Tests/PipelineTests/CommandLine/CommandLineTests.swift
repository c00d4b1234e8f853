import Foundation
import Pipeline
import Testing

/// The program's own words: help, version, completions, and how wrong arguments are answered.
@Suite(.serialized) struct CommandLineTests {
  private func run(_ arguments: String...) throws -> Program.Outcome {
    let folder = try TemporaryFolder()
    return try Program.run(arguments, in: folder.url)
  }

  @Test(arguments: ["", "build", "check", "simulate", "explain"])
  func helpHasExamples(command: String) throws {
    let arguments = command.isEmpty ? ["--help"] : [command, "--help"]
    let folder = try TemporaryFolder()
    let outcome = try Program.run(arguments, in: folder.url)
    #expect(outcome.status == 0)
    #expect(outcome.error == "")
    let lines = outcome.output.split(separator: "\n").map(String.init)
    let examples = try #require(lines.firstIndex { $0.contains("EXAMPLES") })
    #expect(lines[examples + 1].contains("jangkau \(command)"))
  }

  @Test func theHelpNamesCommandsAndExitCodes() throws {
    let help = try run("--help").output
    for word in ["build", "check", "simulate", "explain", "64", "65", "66", "73", "78"] {
      #expect(help.contains(word))
    }
  }

  @Test func version() throws {
    let outcome = try run("--version")
    #expect(outcome.status == 0)
    #expect(outcome.output == Version.text + "\n")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) throws {
    let outcome = try run("--generate-completion-script", shell)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("jangkau"))
    #expect(outcome.output.contains("as-of"))
  }

  @Test(arguments: [
    ["bangun"], ["build", "--as-of", "kemarin"], ["build", "--as-of", "2022-02-30"],
    ["build", "--edition", "secret"], ["build", "--no-such"], ["check", "surplus"], ["explain"],
    ["simulate"], ["simulate", "--visits", "-1", "-o", "x"],
    ["simulate", "--seed", "x", "-o", "x"],
  ])
  func wrongArguments(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(arguments, in: folder.url)
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    #expect(outcome.error.hasPrefix("Error: "))
    #expect(outcome.error.contains("Usage: jangkau"))
    #expect(try folder.contents().isEmpty)
  }

  @Test func noConfiguration() throws {
    for arguments in [["build"], ["check"], ["explain", "6501040004"], ["simulate", "-o", "x"]] {
      let folder = try TemporaryFolder()
      let outcome = try Program.run(arguments, in: folder.url)
      #expect(outcome.status == 66)
      #expect(outcome.output == "")
      #expect(
        outcome.error
          == "jangkau: cannot read the configuration: jangkau.yml: there is no such file, or it "
          + "cannot be read. Name the configuration with `-c FILE`, or run in the folder that "
          + "holds jangkau.yml.\n")
      #expect(try folder.contents().isEmpty)
    }
  }

  @Test func explainsAUnit() throws {
    let survey = try Survey()
    let canonical = try survey.run("explain", "6501040004", "--as-of", "2022-10-20")
    #expect(canonical.status == 0)
    #expect(canonical.error == "")
    #expect(canonical.output.hasPrefix("Long Sule (desa 6501040004) as of 2022-10-20\n"))
    expectNothingPersonal(canonical.output)
    for code in ["id6501040004", "6501040004.0"] {
      #expect(
        try survey.run("explain", code, "--as-of", "2022-10-20").output == canonical.output)
    }
    #expect(try survey.run("explain", "65", "--as-of", "2022-10-20").status == 0)
  }

  @Test(arguments: ["6501040099", "Long Sule"])
  func explainOfAnUnknownUnit(code: String) throws {
    let survey = try Survey()
    let message =
      "cannot explain: \(code): no unit of the boundaries has this code. Codes are in "
      + "`data/coverage.csv`; 6501040001 is one."
    try expectRefusal(in: survey, 65, message) {
      try survey.run("explain", code, "--as-of", "2022-10-20")
    }
  }

  @Test func aFolderThatHoldsSomethingElse() throws {
    let survey = try Survey()
    try FileManager.default.createDirectory(
      at: survey.folder.url.appendingPathComponent("site"), withIntermediateDirectories: false)
    _ = try survey.folder.file("site/laporan.docx", "penting")
    try expectRefusal(
      in: survey, 73,
      "cannot publish the site: \(survey.folder.path("site")): it holds laporan.docx, which no "
        + "earlier build wrote. Move that away, choose an empty folder with -o, or list it under "
        + "site.keep."
    ) { try survey.build() }
    #expect(try survey.folder.text("site/laporan.docx") == "penting")
  }

  @Test func aPlaceThatCannotBeWritten() throws {
    let survey = try Survey()
    try expectRefusal(
      in: survey, 73,
      "cannot publish the site: \(survey.folder.path("targets.csv")): it is a file. Move it away "
        + "or choose another folder with -o."
    ) {
      try survey.run("build", "--as-of", "2022-10-20", "-o", "targets.csv")
    }
    try expectRefusal(
      in: survey, 73,
      "cannot publish the site: targets.csv/situs: a file stands where a folder of the path "
        + "should. Choose another folder with -o."
    ) {
      try survey.run("build", "--as-of", "2022-10-20", "-o", "targets.csv/situs")
    }
  }

  @Test func simulatesAndReadsItsOwnFolder() throws {
    let survey = try Survey()
    let made = try survey.run(
      "simulate", "--families", "300", "--seed", "7", "--until", "2022-11-02", "-o", "sim")
    #expect(made.status == 0)
    #expect(made.error == "")
    let read = try survey.run("check", "-c", "sim/jangkau.yml", "--as-of", "2022-11-02", "--json")
    #expect(read.status == 0)
    let report = try JSONDecoder().decode(CheckedReport.self, from: Data(read.output.utf8))
    #expect(report.isBalanced)
    #expect(report.ledger["read"] ?? 0 > 100)
    // A folder that holds anything else is left alone.
    _ = try survey.folder.file("sim/catatan.txt", "penting")
    try expectRefusal(
      in: survey, 73,
      "cannot write the simulation: sim: the folder holds `catatan.txt`, which no simulation "
        + "wrote. Name an empty or new folder with `-o DIR`."
    ) {
      try survey.run("simulate", "--families", "300", "-o", "sim")
    }
  }
}
