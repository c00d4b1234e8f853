import ArgumentParser
import Coverage
import Foundation
import Pipeline
import Site

extension Day: ExpressibleByArgument {
  /// Reads a day such as 2022-11-02.
  public init?(argument: String) { self.init(iso: argument) }
}

extension Edition: ExpressibleByArgument {}

extension Language: ExpressibleByArgument {}

/// The configuration and the day, which most commands take.
struct CommonOptions: ParsableArguments {
  @Option(
    name: [.short, .customLong("config")],
    help: "The configuration.", completion: .file(extensions: ["yml", "yaml"]))
  var config = "jangkau.yml"

  @Option(help: "The day whose knowledge is shown, as 2022-11-02. Default: the last full day.")
  var asOf: Day?

  func buildOptions(output: String? = nil, editions: [Edition] = []) -> BuildOptions {
    BuildOptions(
      configuration: config, asOf: asOf, output: output, editions: editions, now: Date())
  }
}
