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
        jangkau build --from-tallies part-1.tally part-2.tally
      """)

  @OptionGroup var common: CommonOptions

  @Option(
    name: .shortAndLong, help: "The folder to write. Default: `site.output`.",
    completion: .directory)
  var output: String?

  @Option(help: "An edition to write; may be given twice. Default: `site.editions`.")
  var edition: [Edition] = []

  @Option(
    parsing: .upToNextOption,
    help: "Build from these files of `jangkau tally` instead of the visits.", completion: .file())
  var fromTallies: [String] = []

  @Flag(help: "Print on standard error what each step took, and the most memory so far.")
  var timings = false

  func run() throws {
    try reporting {
      let measured = StepTimings()
      var options = common.buildOptions(output: output, editions: edition)
      options.tallies = fromTallies
      let result = try build(
        options, progress: timings ? .terminal.timed(by: measured) : .terminal)
      jangkau.output(result.text)
      if timings { note(measured.text) }
    }
  }
}
