import Cartography
import Coverage
import Geography

/// The morning brief as a message for a chat.
///
/// It never has more than 1,000 characters, however they are counted: what is least urgent is left
/// out first, then names are cut. A title between asterisks is bold in WhatsApp and Telegram.
struct BriefMessage: Sendable {
  /// The most characters, counted as UTF-16 does, which counts most.
  static let limit = 1000
  /// How many desa are named: the first that fits, at least three where there are so many.
  private static let named = stride(from: 8, through: 3, by: -1)
  /// The longest name: the first that fits.
  private static let nameLengths = [60, 40, 28, 20, 14, 10]

  /// Every line before the list; the first is the title.
  var head: [String]
  /// What stands over the list; nil where there is nothing to act on.
  var listTitle: String?
  var desa: [UrgentDesa]
  /// The line that says how many desa are not named.
  var more: @Sendable (Int) -> String
  /// Every line after the list.
  var tail: [String]
  /// Where the page is, the last line.
  var page: String?

  /// The message, with a line feed at its end.
  var text: String {
    for length in Self.nameLengths {
      for count in Self.named {
        let text = text(naming: count, length: length)
        if text.utf16.count <= Self.limit { return text }
      }
    }
    let text = text(naming: 3, length: Self.nameLengths[Self.nameLengths.count - 1])
    return cut(text, to: Self.limit - 1) + "\n"
  }

  private func text(naming count: Int, length: Int) -> String {
    var blocks: [[String]] = []
    if let title = head.first {
      // An asterisk inside would end the bold text.
      let bold = cut(title.filter { $0 != "*" && $0 != "_" && $0 != "~" }, to: 2 * length)
      blocks.append(["*\(bold)*"] + head.dropFirst().prefix(1))
    }
    blocks += head.dropFirst(2).map { [$0] }
    if let listTitle {
      let shown = desa.prefix(count).enumerated().map { line($0.offset + 1, $0.element, length) }
      let rest = desa.count - shown.count
      blocks.append(["\(listTitle):"] + shown + (rest > 0 ? [more(rest) + "."] : []))
    }
    if !tail.isEmpty { blocks.append(tail) }
    if let page, page.utf16.count <= 200 { blocks.append([page]) }
    return blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private func line(_ number: Int, _ desa: UrgentDesa, _ length: Int) -> String {
    let place = desa.kecamatan.isEmpty ? "" : " (\(cut(desa.kecamatan, to: length)))"
    let ways = [desa.halt, desa.note, desa.access, desa.nearest].compactMap { $0 }
      .map { cut($0, to: length + 20) }
    return "\(number). \(cut(desa.name, to: length))\(place): \(desa.families)"
      + (ways.isEmpty ? "" : "; " + ways.joined(separator: ", "))
  }
}

/// `text` on one line and no longer than `length` as UTF-16 counts; what is cut off leaves an
/// ellipsis. Marks of direction and control characters are dropped.
func cut(_ text: String, to length: Int) -> String {
  let line = singleLine(text)
  guard line.utf16.count > length else { return line }
  var result = ""
  var count = 1
  for character in line {
    count += character.utf16.count
    if count > length { break }
    result.append(character)
  }
  while result.last == " " { result.removeLast() }
  return result + "…"
}

/// A text without what could break a line or turn round what follows it.
private func singleLine(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x09...0x0d, 0x85, 0x2028, 0x2029: result.append(" ")
    case 0...0x1f, 0x7f...0x9f, 0x200e, 0x200f, 0x202a...0x202e, 0x2066...0x2069: break
    default: result.append(scalar)
    }
  }
  return String(result)
}

extension PageMaker {
  /// The morning brief of the top unit.
  var briefMessage: BriefMessage {
    let verdict = Verdict(book: book, index: 0)
    var head = [briefTitle, asOf, verdict.text]
    if book.context.edition == .internal { head[1] += "\n" + speech(Word.confidential) }
    let isUnknown = report.isInteriorUnknown
    let speech = speech
    let desa = urgentDesa
    if desa.isEmpty, report.asOf >= report.plan.start {
      head.append(speech(UncoveredText.leadNone))
    }
    var tail = verdict.moreText.map { [$0] } ?? []
    tail.append(capitalised(freshness(report.top)) + ".")
    tail += withheldBrief
    let remarks = briefRemarks
    if !remarks.isEmpty {
      tail.append(
        speech(BriefText.remark, ["remarks": .text(remarks.joined(separator: "; "))]))
    }
    return BriefMessage(
      head: head,
      listTitle: desa.isEmpty ? nil : speech(isUnknown ? BriefText.urgentUnknown : .urgent),
      desa: desa,
      more: { speech(isUnknown ? BriefText.moreUnknown : .more, ["count": .number($0)]) },
      tail: tail,
      page: book.context.address.map { speech(BriefText.page, ["address": .text($0)]) })
  }
}

/// A sentence with a capital at its beginning.
func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
