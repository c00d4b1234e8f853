import ArgumentParser
import Pipeline
import Site

/// `jangkau build`.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Write the dashboard.",
    discussion: """
      Reads boundaries, targets and visits, counts, and exchanges the site's folder in one step. \
      What was there stays whole if anything fails.

      EXAMPLES
        jangkau build
        jangkau build -c kaltara.yml --as-of 2022-11-02 -o /srv/www/regsosek
        jangkau build --edition public --edition internal
      """)

  @OptionGroup var common: CommonOptions

  @Option(
    name: .shortAndLong, help: "The folder to write. Default: `site.output`.",
    completion: .directory)
  var output: String?

  @Option(help: "An edition to write; may be given twice. Default: `site.editions`.")
  var edition: [Edition] = []

  @Flag(help: "Print on standard error what each step took, and the most memory so far.")
  var timings = false

  func run() throws {
    try reporting {
      let measured = StepTimings()
      let result = try build(
        common.buildOptions(output: output, editions: edition),
        progress: timings ? .terminal.timed(by: measured) : .terminal)
      jangkau.output(result.text)
      if timings { note(measured.text) }
    }
  }
}
