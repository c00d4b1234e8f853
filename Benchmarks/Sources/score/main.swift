import Coverage
import Foundation
import Geography
import Intake
import Pipeline

// Simulates campaigns whose truth is known and prints how often the tool was right.
//
//   score [--score forecast|public|invented|silent|misfit]… [--campaigns N] [--seed S] [--families N]
//         [--no-officers] [--boundaries FILE]

var arguments = ScoreArguments()
do {
  try arguments.read(Array(CommandLine.arguments.dropFirst()))
  let ground = try ScoreGround(arguments)
  let names = arguments.scores.isEmpty ? ["forecast"] : arguments.scores
  var scores = try names.map { name -> any Score in
    switch name {
    case "forecast": return ForecastScore()
    case "public": return ForecastScore(isPublic: true)
    case "invented": return InventedClusterScore()
    case "silent": return SilentDesaScore()
    case "misfit": return MisfitScore(ground)
    default: throw ScoreArguments.Unknown(description: "unknown score \(name)")
    }
  }
  var variants: [CampaignVariant] = []
  for variant in scores.flatMap(\.variants) where !variants.contains(variant) {
    variants.append(variant)
  }
  let seeds = (0..<arguments.campaigns).map { arguments.seed + UInt64($0) }
  for seed in seeds {
    let begun = Date()
    for variant in variants {
      let campaign = try ScoredCampaign(seed: seed, variant, on: ground, arguments: arguments)
      for index in scores.indices where scores[index].variants.contains(variant) {
        scores[index].add(campaign)
      }
    }
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
