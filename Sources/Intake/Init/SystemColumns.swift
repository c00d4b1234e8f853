/// Columns that a collection system fills itself: no question of the form, however they are called.
///
/// ODK Central's `Status` says whether an encrypted submission could be read; it is no outcome.
func systemColumns(of format: VisitFormat, in header: [String]) -> Set<String> {
  switch format {
  case .odk:
    // They stand behind the key; a question of the same name stands before it.
    guard let key = header.firstIndex(of: "KEY") else { return [] }
    return Set(header[key...]).subtracting(header[..<key])
  case .kobo: return Set(header.filter { $0.hasPrefix("_") })
  case .surveySolutions:
    return Set(header.filter { $0.hasPrefix("interview__") || $0.hasPrefix("sssys_") })
  case .epicollect: return Set(header.filter { $0.hasPrefix("ec5_") })
  default: return []
  }
}
