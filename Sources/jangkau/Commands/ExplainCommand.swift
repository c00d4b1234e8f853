import ArgumentParser
import Pipeline

/// `jangkau explain`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say why a unit has the figures and the status it has.",
    discussion: """
      Prints the rule behind the status and what would change it, the counts by bucket, placement \
      and outcome, where misplaced records lie, the interior's reason and the pocket.

      EXAMPLES
        jangkau explain 6501040004
        jangkau explain 65.02.04.2003 -c kaltara.yml --as-of 2022-11-02
      """)

  @Argument(help: "The unit's code, canonical or as the boundaries write it.")
  var code: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    try reporting {
      output(try explain(code, common.buildOptions(), progress: .terminal))
    }
  }
}
