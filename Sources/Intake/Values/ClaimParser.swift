import Geography

/// The code that one or several cells hold; nil for empty cells and damage beyond mending.
///
/// Several cells are the parts of a code, province first, each padded with zeros to the width the
/// scheme gives it: 2 + 2 + 3 + 3 for BPS, 2 + 2 + 2 + 4 for Kemendagri, then SLS 4 and sub-SLS 2.
func parseClaim(_ cells: [String], scheme: CodeScheme?) -> ParsedCode? {
  if cells.count == 1 { return CodeParser.parse(cells[0]) }
  let widths = scheme == .kemendagri ? [2, 2, 2, 4, 4, 2] : [2, 2, 3, 3, 4, 2]
  // A desa's code may come without the SLS below it, but not with a gap inside it.
  let filled = cells.lastIndex { !$0.trimmingWhitespace().isEmpty }.map { $0 + 1 } ?? 0
  guard filled >= min(4, cells.count), filled <= widths.count else { return nil }
  var digits = ""
  var isMended = false
  for (cell, width) in zip(cells.prefix(filled), widths) {
    guard let part = CodeParser.parsePart(cell), part.code.length <= width else { return nil }
    isMended = isMended || part.isMended
    digits += String(repeating: "0", count: width - part.code.length) + part.code.description
  }
  guard let code = AdminCode(digits: digits) else { return nil }
  return ParsedCode(code: code, isDotted: false, isMended: isMended)
}
