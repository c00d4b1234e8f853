extension DataCell {
  /// `text` as a spreadsheet can hold it.
  ///
  /// A spreadsheet takes a cell that begins like a formula for one, also inside quotes, so an
  /// apostrophe goes before it (OWASP, "CSV injection"). Blanks and characters without width before the
  /// sign do not count: programs cut them off. Control characters, which XML forbids and which end a
  /// spreadsheet's file early, and marks that turn round what follows are dropped, as on pages; tabs
  /// and line ends stay. Figures do not come here: a negative number stays one.
  public static func harmless(_ text: String) -> String {
    let plain =
      text.unicodeScalars.allSatisfy(isAllowed)
      ? text : String(String.UnicodeScalarView(text.unicodeScalars.filter(isAllowed)))
    return beginsLikeFormula(plain) ? "'" + plain : plain
  }

  private static func beginsLikeFormula(_ text: String) -> Bool {
    switch text.unicodeScalars.first {
    case "\t", "\r", "\n": return true
    default: break
    }
    let first = text.unicodeScalars.first { scalar in
      !scalar.properties.isWhitespace && scalar.properties.generalCategory != .format
        && !scalar.properties.isDefaultIgnorableCodePoint
    }
    switch first {
    // The full-width signs are read as their plain ones by spreadsheets set to an Asian script.
    case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return true
    default: return false
    }
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0a, 0x0d: true
    case 0x00...0x1f, 0x7f...0x9f, 0xfffe, 0xffff: false
    case 0x202a...0x202e, 0x2066...0x2069: false
    default: true
    }
  }
}
