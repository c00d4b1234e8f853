/// What the command is asked for.
struct ScoreArguments {
  var campaigns = 20
  var seed: UInt64 = 1001
  var families = 190_000
  var hasOfficers = true
  /// What is scored, by name.
  var scores: [String] = []
  var boundaries = "../boundaries/kaltara-skematik.geojson"
  var population = "../demo/facts/population.csv"

  struct Unknown: Error, CustomStringConvertible {
    var description: String
  }

  mutating func read(_ words: [String]) throws {
    var rest = words[...]
    while let word = rest.popFirst() {
      switch word {
      case "--no-officers": hasOfficers = false
      case "--score": scores.append(try text(&rest, word))
      case "--campaigns": campaigns = try number(&rest, word)
      case "--families": families = try number(&rest, word)
      case "--seed": seed = UInt64(try number(&rest, word))
      case "--boundaries": boundaries = try text(&rest, word)
      case "--population": population = try text(&rest, word)
      default: throw Unknown(description: "unknown option \(word)")
      }
    }
  }

  private func text(_ rest: inout ArraySlice<String>, _ word: String) throws -> String {
    guard let value = rest.popFirst() else {
      throw Unknown(description: "\(word) needs a value")
    }
    return value
  }

  private func number(_ rest: inout ArraySlice<String>, _ word: String) throws -> Int {
    let value = try text(&rest, word)
    guard let number = Int(value), number > 0 else {
      throw Unknown(description: "\(word) needs a positive number, not \(value)")
    }
    return number
  }
}
