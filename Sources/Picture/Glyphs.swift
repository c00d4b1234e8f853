import CRSVG

/// The letters of a text that no installed font can draw, ascending; where there is no font at all,
/// all of them.
///
/// Such a letter would stand in a picture as a box. Spaces and marks that are never drawn do not
/// count.
public func lettersWithoutFont(in text: String) -> [Unicode.Scalar] {
  let letters = Set(text.unicodeScalars).filter {
    !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint && $0.value > 0x1f
  }
  // FcInit, FcConfigGetFonts; the list belongs to the library.
  var missing = letters
  guard FcInit() != 0, let fonts = FcConfigGetFonts(nil, FcSetSystem)?.pointee else {
    return missing.sorted()
  }
  for index in 0..<Int(fonts.nfont) where !missing.isEmpty {
    // FcPatternGetCharSet, FcCharSetHasChar; the set belongs to the pattern.
    var covered: OpaquePointer?
    guard FcPatternGetCharSet(fonts.fonts[index], "charset", 0, &covered) == FcResultMatch else {
      continue
    }
    missing = missing.filter { FcCharSetHasChar(covered, $0.value) == 0 }
  }
  return missing.sorted()
}

/// Whether a family of fonts is installed.
public func hasFontFamily(_ name: String) -> Bool {
  // FcInit, FcConfigGetFonts, FcPatternGetString; the texts belong to the pattern.
  guard FcInit() != 0, let fonts = FcConfigGetFonts(nil, FcSetSystem)?.pointee else { return false }
  return (0..<Int(fonts.nfont)).contains { index in
    var family: UnsafeMutablePointer<FcChar8>?
    guard FcPatternGetString(fonts.fonts[index], "family", 0, &family) == FcResultMatch,
      let family
    else { return false }
    return String(cString: family) == name
  }
}
