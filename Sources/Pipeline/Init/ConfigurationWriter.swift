import Foundation
import Intake

/// Writes a configuration with the reason of each guess behind it.
struct ConfigurationWriter {
  let options: InitOptions
  private(set) var text = """
    # Written by `jangkau init`. What stands behind # is why; correct what is wrong.
    # Look at it with `jangkau check`, then `jangkau build`.

    """
  private(set) var notes: [String] = []

  init(options: InitOptions) { self.options = options }

  mutating func add(_ guesses: [Guess], under section: String) {
    text += "\(section):\n"
    for guess in guesses { line(guess, indent: "  ", section) }
  }

  mutating func addBoundaries(_ path: String, _ guess: BoundaryGuess) {
    text += "boundaries:\n  source: \(quoted(relative(path)))\n  fields:\n"
    let keys = ["code", "name", "kecamatan", "kabupaten", "provinsi"]
    for guess in guess.guesses where keys.contains(guess.key) {
      line(guess, indent: "    ", "boundaries.fields")
    }
    for guess in guess.guesses where guess.key == "scheme" {
      line(guess, indent: "  ", "boundaries")
    }
    for guess in guess.guesses where guess.key == "names" {
      text += "  names: {\(guess.value)}  # \(guess.reason)\n"
      notes.append("boundaries.names: \(guess.value) (\(guess.reason))")
    }
  }

  mutating func addTargets(_ path: String, _ guesses: [Guess]) {
    text += "targets:\n  source: \(quoted(relative(path)))\n  fields:\n"
    for guess in guesses { line(guess, indent: "    ", "targets.fields") }
  }

  mutating func addVisits(_ path: String, _ guess: VisitGuess) {
    if !text.contains("\nvisits:\n") { text += "visits:\n" }
    text += "  - source: \(quoted(relative(path)))\n"
    for guess in guess.guesses where ["format", "scheme"].contains(guess.key) {
      line(guess, indent: "    ", "visits")
    }
    let fields = guess.guesses.filter { !["format", "scheme"].contains($0.key) }
    if !fields.isEmpty { text += "    fields:\n" }
    for guess in fields { line(guess, indent: "      ", "visits.fields") }
    if !guess.unknownOutcomes.isEmpty {
      text +=
        "    # These outcomes count as `other` until `outcomes:` says what they mean: "
        + guess.unknownOutcomes.map(plain).joined(separator: ", ") + "\n"
      notes.append("visits: \(guess.unknownOutcomes.count) outcomes are no usual words")
    }
  }

  /// Says what was left aside.
  mutating func finish(left: [String]) {
    for path in left {
      text += "# Left aside: \(plain(relative(path)))\n"
      notes.append("left aside: \(relative(path))")
    }
  }

  private mutating func line(_ guess: Guess, indent: String, _ section: String) {
    text += "\(indent)\(guess.key): \(quoted(guess.value))  # \(guess.reason)\n"
    notes.append("\(section).\(guess.key): \(guess.value) (\(guess.reason))")
  }

  /// A path as the configuration's folder sees it; absolute where it lies elsewhere.
  private func relative(_ path: String) -> String {
    let folder = URL(fileURLWithPath: options.output).deletingLastPathComponent().standardized.path
    let whole = URL(fileURLWithPath: path).standardized.path
    return whole.hasPrefix(folder + "/") ? String(whole.dropFirst(folder.count + 1)) : whole
  }

  /// A text as YAML takes it; in quotes where it could be anything else.
  private func quoted(_ text: String) -> String {
    let isPlain =
      text.first?.isLetter == true
      && text.allSatisfy { $0.isLetter || $0.isNumber || "_-./ ".contains($0) }
      && text.last != " "
      && !["yes", "no", "true", "false", "null", "on", "off", "y", "n"]
        .contains(text.lowercased())
    let isDay = text.count == 10 && text.allSatisfy { $0.isNumber || $0 == "-" }
    if isPlain || isDay { return text }
    return "\"" + plain(text).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private func plain(_ text: String) -> String {
    printable(text.replacing("\n", with: " "))
  }
}
