import Foundation

/// The name of a source as people and logs may see it: without the passwords that it holds.
public func withoutPasswords(_ source: String) -> String {
  Redaction(of: source).applied(to: source)
}

/// Takes passwords out of text that people and logs may see.
struct Redaction {
  /// What stands in a password's place.
  static let mark = "…"

  /// Passwords found in the source, which a message may repeat in any form.
  private let secrets: [String]

  /// Learns the passwords that `source` holds.
  init(of source: String) {
    let found =
      source.matches(of: Self.keyed).map { String($0.output.2) }
      + source.matches(of: Self.credentials).map { String($0.output.2) }
    let quotes = CharacterSet(charactersIn: "'\"")
    secrets =
      found
      .flatMap { [$0, $0.trimmingCharacters(in: quotes), $0.removingPercentEncoding ?? $0] }
      // A word of one or two letters is found in any sentence.
      .filter { $0.count > 2 && $0 != Self.mark }
      .sorted { $0.count > $1.count }
  }

  /// The text without passwords.
  func applied(to text: String) -> String {
    // Most texts are plain file names, and are asked for once a feature.
    let mayHoldSome = text.utf8.contains { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "@") }
    let shaped =
      !mayHoldSome
      ? text
      : text
        .replacing(Self.keyed) { "\($0.output.1)\(Self.mark)" }
        .replacing(Self.credentials) { "\($0.output.1)\(Self.mark)@" }
    return secrets.reduce(shaped) { $0.replacingOccurrences(of: $1, with: Self.mark) }
  }

  /// `password=x`, `PWD='x y'`. Rather too much than too little: unquoted it goes to the next blank.
  private static var keyed: Regex<(Substring, Substring, Substring)> {
    /(?i)((?:password|passwd|pwd|passphrase|secret|token)\s*=\s*)('(?:[^'\\]|\\.)*'|"[^"]*"|\S+)/
  }

  /// `//user:x@host`, and Oracle's `OCI:user/x@host`.
  private static var credentials: Regex<(Substring, Substring, Substring)> {
    /(?i)(\/\/[^\s\/:@]*:|\bOCI:[^\s\/@]*\/)(\S+)@/
  }
}
