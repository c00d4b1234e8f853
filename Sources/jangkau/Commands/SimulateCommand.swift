import ArgumentParser
import Coverage
import Pipeline

/// `jangkau simulate`.
struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Write visits, targets, officers and the truth behind them.",
    discussion: """
      A month one would believe, over the configured boundaries: desa of different size, interior \
      desa that start late, days of sync lag, and the faults of real data at stated rates. The same \
      seed gives the same bytes. The folder gets a jangkau.yml of its own.

      EXAMPLES
        jangkau simulate -c demo/jangkau.yml --seed 7 --until 2022-11-02 -o demo/data
        jangkau simulate --visits 1000000 -o /tmp/million
      """)

  @Option(
    name: [.short, .customLong("config")],
    help: "The configuration whose survey and boundaries are used.",
    completion: .file(extensions: ["yml", "yaml"]))
  var config = "jangkau.yml"

  @Option(help: "How many records to write. Default: as many as the families make.")
  var visits: Int?

  @Option(help: "How many families are on the list, without --visits.")
  var families = 190_000

  @Option(help: "The number everything is drawn from.")
  var seed: UInt64 = 2022

  @Option(help: "The last day of field work. Default: the survey's last.")
  var until: Day?

  @Option(
    help: "A CSV of `code` and `population` by kabupaten or kecamatan, to scale desa by.",
    completion: .file(extensions: ["csv"]))
  var population: String?

  @Option(name: .shortAndLong, help: "The folder to write.", completion: .directory)
  var output: String

  func validate() throws {
    if let visits, visits < 0 { throw ValidationError("--visits must not be negative.") }
    if families < 0 { throw ValidationError("--families must not be negative.") }
  }

  func run() throws {
    try reporting {
      let summary = try simulate(
        SimulateOptions(
          configuration: config, visits: visits, families: families, seed: seed, until: until,
          population: population, output: output), progress: .terminal)
      Progress.terminal.finish()
      jangkau.output(
        "\(output): \(summary.records) records of \(summary.families) families by "
          + "\(summary.officers) officers; truly resolved \(summary.resolved)\n")
    }
  }
}
