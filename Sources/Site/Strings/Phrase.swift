/// A sentence or label of the pages, in every language.
///
/// Both texts are exhaustive switches, so a phrase that lacks one does not compile. `{name}` stands
/// for a value, `{name|family|families}` for the word that fits its number.
protocol Phrase: CaseIterable, Hashable, Sendable {
  /// The text in Indonesian.
  var indonesian: String { get }
  /// The text in English.
  var english: String { get }
}

extension Phrase {
  /// The text with its placeholders.
  func pattern(in language: Language) -> String {
    switch language {
    case .id: indonesian
    case .en: english
    }
  }
}

/// What fills a placeholder of a phrase.
enum Slot: Sendable {
  /// A finished text.
  case text(String)
  /// A number, written as the language does; it chooses plural forms too.
  case number(Int)
  /// A number that an emphasised sentence sets in bold.
  case bold(Int)
  /// A text that an emphasised sentence sets in bold.
  case boldText(String)
}

extension Slot: ExpressibleByStringInterpolation {
  init(stringLiteral value: String) { self = .text(value) }
}

/// Speaks one language: phrases with their values, numbers, dates.
struct Speech: Sendable {
  let language: Language
  let numerals: Numerals
  let dates: Dates

  init(_ language: Language, zone: ZoneClock) {
    self.language = language
    numerals = Numerals(language)
    dates = Dates(language, zone: zone)
  }

  /// A phrase as plain text.
  func callAsFunction(_ phrase: some Phrase, _ slots: KeyValuePairs<String, Slot> = [:]) -> String {
    let pattern = phrase.pattern(in: language)
    if !pattern.utf8.contains(UInt8(ascii: "{")) { return pattern }
    return fill(pattern, plain: { $0 }) { name, forms in
      guard let slot = slots.first(where: { $0.key == name })?.value else { return nil }
      return text(of: slot, forms: forms)
    }
  }

  /// A phrase as markup: its own words are escaped, the values are markup already.
  func markup(_ phrase: some Phrase, _ slots: KeyValuePairs<String, Markup>) -> Markup {
    Markup(
      trusted: fill(phrase.pattern(in: language), plain: escapedHTML) { name, _ in
        slots.first(where: { $0.key == name })?.value.html
      })
  }

  private func text(of slot: Slot, forms: [Substring]) -> String {
    switch slot {
    case .text(let text): return text
    case .boldText(let text): return Emphasis.mark(text)
    case .number(let number), .bold(let number):
      if !forms.isEmpty { return String(number == 1 ? forms[0] : forms[forms.count - 1]) }
      let text = numerals.count(number)
      if case .bold = slot { return Emphasis.mark(text) }
      return text
    }
  }
}

/// Puts values into a pattern; a placeholder without a value stays as it is, so that it is seen.
private func fill(
  _ pattern: String, plain: (String) -> String, value: (Substring, [Substring]) -> String?
) -> String {
  var result = ""
  var rest = Substring(pattern)
  while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
    result += plain(String(rest[..<open]))
    let parts = rest[rest.index(after: open)..<close].split(
      separator: "|", omittingEmptySubsequences: false)
    result += value(parts[0], Array(parts.dropFirst())) ?? String(rest[open...close])
    rest = rest[rest.index(after: close)...]
  }
  return result + plain(String(rest))
}

/// Marks in a sentence what is set in bold, so that the same sentence serves as text and as markup.
enum Emphasis {
  private static let open: Character = "\u{2}"
  private static let close: Character = "\u{3}"

  /// `text` marked.
  static func mark(_ text: String) -> String { "\(open)\(text)\(close)" }

  /// A sentence without its marks.
  static func plain(_ sentence: String) -> String {
    sentence.filter { $0 != open && $0 != close }
  }

  /// A sentence as runs of plain and bold text.
  static func runs(_ sentence: String) -> [TextFit.Run] {
    var runs: [TextFit.Run] = []
    var text = ""
    for character in sentence {
      guard character == open || character == close else {
        text.append(character)
        continue
      }
      runs.append(TextFit.Run(text: text, isBold: character == close))
      text = ""
    }
    return (runs + [TextFit.Run(text: text)]).filter { !$0.text.isEmpty }
  }

  /// A sentence with its marks as `<strong>`.
  static func markup(_ sentence: String) -> Markup {
    var html = ""
    for (position, part) in sentence.split(separator: open, omittingEmptySubsequences: false)
      .enumerated()
    {
      guard position > 0, let end = part.firstIndex(of: close) else {
        html += escapedHTML(String(part))
        continue
      }
      html += "<strong>" + escapedHTML(String(part[..<end])) + "</strong>"
      html += escapedHTML(String(part[part.index(after: end)...]))
    }
    return Markup(trusted: html)
  }
}
