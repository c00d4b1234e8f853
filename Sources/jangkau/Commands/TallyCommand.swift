import ArgumentParser
import Pipeline

/// `jangkau tally`.
struct TallyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tally",
    abstract: "Count visits into a file that adds up with others.",
    discussion: """
      For more visits than one machine should read at a time: split them so that all versions of a \
      record and all visits to a household are in one part, count each part, and build the site \
      from all of them. docs/tally-format.md describes the file.

      EXAMPLES
        jangkau tally -o all.tally
        jangkau tally --visits part-7.csv -o part-7.tally
        jangkau build --from-tallies part-*.tally
      """)

  @Option(
    name: [.short, .customLong("config")],
    help: "The configuration.", completion: .file(extensions: ["yml", "yaml"]))
  var config = "jangkau.yml"

  @Option(
    help: "A file of visits instead of the configured ones, with the columns of their first one.",
    completion: .file())
  var visits: [String] = []

  @Option(name: .shortAndLong, help: "The file to write.", completion: .file())
  var output: String

  @Option(help: "How many threads. Default: one a core.")
  var threads: Int?

  @Option(help: "Megabytes of rows and counts that wait in memory; more wait in a temporary file.")
  var memory = 512

  @Flag(help: "Print on standard error what each step took, and the most memory so far.")
  var timings = false

  func validate() throws {
    guard (threads ?? 1) >= 1, (1...1_000_000).contains(memory) else {
      throw ValidationError("--threads and --memory are at least 1.")
    }
  }

  func run() throws {
    try reporting {
      var limits = TallyLimits(rowsInMemory: memory << 20)
      if let threads { limits.threads = threads }
      let measured = StepTimings()
      let result = try writeTally(
        TallyOptions(configuration: config, visits: visits, output: output, limits: limits),
        progress: timings ? .terminal.timed(by: measured) : .terminal)
      jangkau.output(result.text)
      if timings { note(measured.text) }
    }
  }
}
