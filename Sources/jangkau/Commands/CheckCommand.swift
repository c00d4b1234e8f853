import ArgumentParser
import Pipeline

/// `jangkau check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read everything, write nothing, report findings.",
    discussion: """
      Every finding names its file and lines, what it does to the figures, and how to mend it. \
      Overlaps and gaps of the boundaries are measured too.

      EXAMPLES
        jangkau check
        jangkau check -c kaltara.yml --json > findings.json
      """)

  @OptionGroup var common: CommonOptions

  @Flag(help: "Print JSON instead of text.")
  var json = false

  func run() throws {
    try reporting {
      let report = try check(common.buildOptions(), progress: .terminal)
      output(json ? try report.json() : report.text())
    }
  }
}
