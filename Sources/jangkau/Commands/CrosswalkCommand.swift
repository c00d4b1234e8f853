import ArgumentParser
import Foundation
import Pipeline

struct CrosswalkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "crosswalk",
    abstract:
      "Propose which desa of one boundary file are which of another, for a person to review.",
    discussion: """
      Writes a table to standard output, one row a desa: both codes, the evidence (name, spelling, \
      overlap of the polygons) and a mark where a person has to look. Save it, correct it, and name it \
      by `crosswalk:` in the configuration.
      """)

  @Option(help: "The configuration whose boundaries have the codes that claims are written in.")
  var from: String

  @Option(name: [.customShort("c"), .customLong("config")], help: "The configuration to build.")
  var config = "jangkau.yml"

  func run() throws {
    try reporting {
      let proposal = try proposeCrosswalk(from: from, to: config)
      print(proposal.csv, terminator: "")
      FileHandle.standardError.write(Data((proposal.summary + "\n").utf8))
    }
  }
}
