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
        jangkau check --audit site monday/site tuesday/site
      """)

  @OptionGroup var common: CommonOptions

  @Flag(help: "Print JSON instead of text.")
  var json = false

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Try to find out what these folders of the public edition withhold, one a day.",
      valueName: "dir"))
  var audit: [String] = []

  func run() throws {
    try reporting {
      if !audit.isEmpty { return try runAudit() }
      let report = try check(common.buildOptions(), progress: .terminal)
      output(json ? try report.json() : report.text())
    }
  }

  private func runAudit() throws {
    let report = try Pipeline.audit(audit, options: common.buildOptions(), progress: .terminal)
    output(report.text)
    if !report.leaks.isEmpty { throw ExitCode(PipelineError.ExitStatus.dataError.rawValue) }
  }
}
