/// A unit's name as it is compared: lower case, without accents, marks and the words for its kind.
public func comparedName(_ name: String) -> String {
  var words = name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  let kinds: Set<String> = ["kab", "kabupaten", "kota", "adm", "administrasi", "kec", "kecamatan"]
  let rest = words.filter { !kinds.contains($0) }
  if !rest.isEmpty { words = rest }
  return words.joined()
}

/// How alike two names are spelled, 0 to 1: 1 − Levenshtein's distance ÷ the longer one's length, of
/// names as ``comparedName(_:)`` gives them.
public func spellingLikeness(_ a: String, _ b: String) -> Double {
  let (left, right) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
  guard !left.isEmpty, !right.isEmpty else { return 0 }
  return 1 - Double(editDistance(left, right)) / Double(max(left.count, right.count))
}

/// Levenshtein's distance: the fewest letters to put in, take out or exchange.
public func editDistance<Letter: Equatable>(_ a: [Letter], _ b: [Letter]) -> Int {
  var row = Array(0...b.count)
  for (i, letter) in a.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, other) in b.enumerated() {
      let above = row[j + 1]
      row[j + 1] = min(above + 1, row[j] + 1, diagonal + (letter == other ? 0 : 1))
      diagonal = above
    }
  }
  return row[b.count]
}
