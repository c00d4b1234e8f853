import Glibc

/// What of a site's folder is not ours and stays there: `site.keep`.
///
/// A pattern is a shell's: `*`, `?` and `[…]`, none of which matches a `/`. Without a `/` it speaks of
/// a name in any folder, with one of a path from the site's folder down. A folder that matches is kept
/// with all it holds.
struct KeepRules: Sendable {
  /// The patterns, as the configuration has them.
  var patterns: [String]

  init(_ patterns: [String]) { self.patterns = patterns }

  /// Whether a path, relative to the site's folder, is kept.
  func keeps(_ path: String) -> Bool {
    let reached = SitePaths.folders(above: path) + [path]
    return patterns.contains { given in
      let trimmed = given.hasSuffix("/") ? String(given.dropLast()) : given
      guard trimmed.contains("/") else {
        return path.split(separator: "/").contains { matches(trimmed, String($0)) }
      }
      let pattern = trimmed.hasPrefix("/") ? String(trimmed.dropFirst()) : trimmed
      return reached.contains { matches(pattern, $0) }
    }
  }

  private func matches(_ pattern: String, _ text: String) -> Bool {
    fnmatch(pattern, text, FNM_PATHNAME) == 0
  }
}
