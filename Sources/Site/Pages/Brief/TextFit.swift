/// Fits text into a width without knowing the font.
///
/// The widths are those of Open Sans and Noto Sans, the greater of the two and rounded up, so a line
/// is not longer than said. Where neither is installed, letters are drawn smaller by
/// ``otherFontScale``.
enum TextFit {
  /// DejaVu Sans, the widest font that a server is likely to have, is up to 17 % wider.
  static let otherFontScale = 0.855

  /// An upper estimate of the width of a line of text, in heights of its letters.
  static func width(_ text: String, isBold: Bool = false) -> Double {
    let plain = text.unicodeScalars.reduce(0.0) { $0 + width($1) }
    return isBold ? plain * 1.08 : plain
  }

  private static func width(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", " ", "\u{a0}", ".", ",", ":", ";", "'", "!", "·": 0.29
    case "f", "t", "r", "(", ")", "-", "/", "I", "J": 0.4
    case "c", "k", "s", "v", "x", "y", "z", "–": 0.53
    case "w": 0.82
    case "m", "M", "W", "%", "@", "…": 0.95
    case "D", "G", "H", "N", "O", "Q", "U": 0.79
    case "E", "F", "L", "S", "T", "Y", "Z", "0"..."9": 0.58
    case "A"..."Z": 0.66
    default: scalar.value >= 0x1100 ? 1.1 : 0.62
    }
  }

  /// `text` cut to a width, with an ellipsis where something is missing.
  static func cut(_ text: String, to limit: Double, isBold: Bool = false) -> String {
    guard width(text, isBold: isBold) > limit else { return text }
    var result = ""
    for character in text {
      if width(result + String(character) + "…", isBold: isBold) > limit { break }
      result.append(character)
    }
    while result.last == " " { result.removeLast() }
    return result + "…"
  }

  /// A piece of text that is set in one weight.
  struct Run: Sendable, Equatable {
    var text: String
    var isBold = false
  }

  /// Breaks runs into lines at their spaces.
  ///
  /// - Parameters:
  ///   - limit: The width of a line, in heights of its letters.
  ///   - most: The most lines; the last is cut where that is too few.
  static func lines(_ runs: [Run], within limit: Double, most: Int) -> [[Run]] {
    var lines: [[Run]] = [[]]
    var used = 0.0
    for run in runs {
      for (position, word) in run.text.split(separator: " ", omittingEmptySubsequences: false)
        .enumerated()
      {
        // A space belongs before every word but the first of a run, which may go on a word.
        let space = position > 0 && used > 0
        let length = width(String(word), isBold: run.isBold) + (space ? width(" ") : 0)
        if used > 0, used + length > limit, space {
          lines.append([])
          used = 0
        }
        let text = (space && used > 0 ? " " : "") + word
        lines[lines.count - 1].append(Run(text: text, isBold: run.isBold))
        used += length
      }
    }
    return shortened(lines, within: limit, most: most).map(joined)
  }

  /// Breaks plain text into lines.
  static func lines(_ text: String, within limit: Double, most: Int) -> [String] {
    lines([Run(text: text)], within: limit, most: most).map { $0.map(\.text).joined() }
  }

  private static func shortened(_ lines: [[Run]], within limit: Double, most: Int) -> [[Run]] {
    var result = lines.prefix(most).map { line in
      // One word longer than a line is cut too.
      let text = line.map(\.text).joined()
      let isBold = line.contains(where: \.isBold)
      return width(text, isBold: isBold) > limit && line.count == 1
        ? [Run(text: cut(text, to: limit, isBold: isBold), isBold: isBold)] : line
    }
    if lines.count > most, let last = result.popLast() {
      let isBold = last.contains(where: \.isBold)
      let text = last.map(\.text).joined() + " …"
      result.append([Run(text: cut(text, to: limit, isBold: isBold), isBold: isBold)])
    }
    return result
  }

  private static func joined(_ line: [Run]) -> [Run] {
    line.reduce(into: []) { runs, run in
      if let last = runs.last, last.isBold == run.isBold {
        runs[runs.count - 1].text += run.text
      } else if !run.text.isEmpty {
        runs.append(run)
      }
    }
  }
}
