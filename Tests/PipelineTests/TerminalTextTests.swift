import Foundation
import Testing

@testable import Pipeline

@Suite struct TerminalTextTests {
  @Test func plainTextStays() {
    for text in ["", "Long Sule: 3 keluarga\n\tDésa 🛶 قرية", "a\u{200b}b"] {
      #expect(terminalText(text) == text)
    }
  }

  @Test func whatSteersATerminalIsShown() {
    #expect(terminalText("\u{1B}[2J\u{7}") == "\\u001b[2J\\u0007")
    #expect(terminalText("a\rb\u{9b}31m\u{7f}\0") == "a\\u000db\\u009b31m\\u007f\\u0000")
    #expect(terminalText("\u{202e}kilab\u{2066}") == "\\u202ekilab\\u2066")
    // Swift takes CR and LF together for one character.
    #expect(terminalText("a\r\nb") == "a\\u000d\nb")
  }

  @Test func inJSONItIsTheSameText() throws {
    let text = "Long\u{9b}31m \u{202e}x\u{7f}"
    let json = String(decoding: try JSONEncoder().encode([text]), as: UTF8.self)
    let decoded = try JSONDecoder().decode(
      [String].self, from: Data(terminalText(json).utf8))
    #expect(decoded == [text])
  }

  /// Names of desa, of files and of the survey come from outside.
  @Test func commandsSayNothingThatSteers() throws {
    let survey = try Survey()
    let hostile = "Long \u{1B}]0;x\u{7}\u{1B}[31m\u{202e}"
    let escaped = "Long \\u001b]0;x\\u0007\\u001b[31m\\u202e"
    let boundaries = try survey.folder.text("desa.geojson")
    _ = try survey.folder.file(
      "desa.geojson", boundaries.replacing("Long Sule", with: escaped))
    for arguments in [
      ["build", "--as-of", "2022-10-20"], ["check", "--as-of", "2022-10-20"],
      ["check", "--as-of", "2022-10-20", "--json"],
      ["explain", "6501040004", "--as-of", "2022-10-20"], ["explain", hostile],
      ["check", "-c", hostile + ".yml"], ["check", "--site", hostile],
    ] {
      let outcome = try Program.run(arguments, in: survey.folder.url)
      for text in [outcome.output, outcome.error] {
        let steers = text.unicodeScalars.contains {
          ($0.value < 32 && $0 != "\n" && $0 != "\t") || (0x7f...0x9f).contains($0.value)
            || (0x202a...0x202e).contains($0.value)
        }
        #expect(!steers, "\(arguments): \(text.debugDescription)")
      }
    }
  }
}
