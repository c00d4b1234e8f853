import Coverage
import Foundation
import Geography
import Intake
import Pipeline

// Simulates campaigns whose truth is known and prints how often the tool was right.
//
//   score [--campaigns N] [--seed S] [--families N] [--no-officers] [--boundaries FILE]

var arguments = ScoreArguments()
do {
  try arguments.read(Array(CommandLine.arguments.dropFirst()))
  let ground = try ScoreGround(arguments)
  var scores: [any Score] = [ForecastScore()]
  let seeds = (0..<arguments.campaigns).map { arguments.seed + UInt64($0) }
  for seed in seeds {
    let begun = Date()
    let campaign = try ScoredCampaign(seed: seed, on: ground, arguments: arguments)
    for index in scores.indices { scores[index].add(campaign) }
    let seconds = Int(Date().timeIntervalSince(begun).rounded())
    FileHandle.standardError.write(Data("seed \(seed): \(seconds) s\n".utf8))
  }
  print("Seeds: \(seeds.map(String.init).joined(separator: " "))")
  print("Families: \(arguments.families); officers file: \(arguments.hasOfficers ? "yes" : "no")")
  for score in scores { print("\n" + score.text) }
} catch {
  FileHandle.standardError.write(Data("score: \(error)\n".utf8))
  exit(1)
}
