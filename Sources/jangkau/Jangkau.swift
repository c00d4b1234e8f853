import ArgumentParser
import Pipeline

/// The command line: arguments in, messages and exit codes out.
@main
struct Jangkau: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jangkau",
    abstract: "Coverage of door-to-door campaigns per desa, as a static dashboard.",
    discussion: """
      Reads administrative boundaries and geotagged visit records, counts how much of every desa \
      has been reached, and writes pages that say which villages nobody has reached yet.

      EXAMPLES
        jangkau check                       what is wrong with the inputs
        jangkau build                       write the dashboard for the last full day
        jangkau build --as-of 2022-11-02    as that evening knew it
        jangkau explain 6501040004          why a unit has the status it has
        jangkau serve                       look at the dashboard in a browser

      EXIT CODES (sysexits)
        0 done, 64 usage, 65 bad data, 66 an input is missing, 73 cannot write,
        78 bad configuration
      """,
    version: Version.text,
    subcommands: [
      BuildCommand.self, CheckCommand.self, SimulateCommand.self, ExplainCommand.self,
      ServeCommand.self, TallyCommand.self, CrosswalkCommand.self, InitCommand.self,
    ])
}
