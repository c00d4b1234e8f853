import ArgumentParser
import Coverage
import Foundation
import Intake
import Pipeline

/// `jangkau init`.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Look at the files and write a configuration that builds.",
    discussion: """
      Recognises boundaries (BPS, Kemendagri, BIG), exports of visits and targets, says why, and \
      writes a commented jangkau.yml. On a terminal it asks what no file tells.

      EXAMPLES
        jangkau init data/
        jangkau init desa.geojson export.zip --start 2022-10-15 --end 2022-11-14
      """)

  @Argument(help: "Files, or folders whose files are looked at.", completion: .file())
  var paths: [String] = ["."]

  @Option(name: .shortAndLong, help: "The file to write.")
  var output = "jangkau.yml"

  @Option(help: "The survey's name.")
  var title: String?

  @Option(help: "The first day of field work.")
  var start: Day?

  @Option(help: "The last day of field work.")
  var end: Day?

  @Option(help: "The zone whose date is the day of a visit, such as Asia/Makassar.")
  var timeZone: String?

  @Flag(help: "Write over a configuration that is there.")
  var force = false

  func run() throws {
    try reporting {
      if !force, FileManager.default.fileExists(atPath: output) {
        throw ValidationError("\(output) is there already; add --force to write over it.")
      }
      let isAttended = isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1
      let ask: ((String, String) -> String?)? = isAttended ? { question($0, $1) } : nil
      let result = try initialise(
        InitOptions(
          paths: paths, output: output, title: title, start: start, end: end, zone: timeZone),
        ask: ask)
      guard FileManager.default.createFile(atPath: output, contents: Data(result.yaml.utf8)) else {
        throw PipelineError(
          .cannotCreate, step: "write the configuration", path: output,
          cause: "the file cannot be written", remedy: "Look at the folder and its permissions.")
      }
      say(result.notes.joined(separator: "\n") + "\n\(output) is written. Next: jangkau check")
    }
  }

  private func question(_ text: String, _ proposal: String) -> String? {
    FileHandle.standardError.write(Data("\(text) [\(proposal)]: ".utf8))
    let answer = readLine() ?? ""
    return answer.isEmpty ? proposal : answer
  }

  private func say(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }
}
