import Geography

/// A pair of desa of two trees that are held for the same, and why.
public struct DesaMatch: Sendable, Hashable {
  /// Why.
  public enum Evidence: String, Sendable {
    /// The same name in the same kecamatan.
    case nameAndKecamatan = "name+kecamatan"
    /// The same name, once on either side of the kabupaten.
    case nameInKabupaten = "name+kabupaten"
    /// A name spelled alike.
    case spelling = "spelling"
    /// The polygons cover each other.
    case overlap = "overlap"
  }

  /// Index in the first tree.
  public var from: Int
  /// Index in the second tree.
  public var to: Int
  /// Why.
  public var evidence: Evidence
  /// How alike the names are, 0 to 1.
  public var likeness: Double
  /// The area both share ÷ the area of either, 0 to 1.
  public var overlap: Double
  /// Whether a person has to look at it.
  public var needsReview: Bool
}

/// Pairs the desa of two trees, each at most once.
///
/// Passes, the surest first: the same name in the same kecamatan; the same name, once on either side,
/// in the same kabupaten; then what is left of a kabupaten by likeness of the names plus overlap, the
/// best pair first. Kabupaten and kecamatan are the same by name; those left over by the overlap of
/// their desa.
///
/// - Parameter overlap: the area two desa share ÷ the area of either (indices of the trees).
public func matchDesa(
  _ from: AdminTree, _ to: AdminTree, overlap: @escaping (Int, Int) -> Double
) -> [DesaMatch] {
  var matcher = DesaMatcher(from: from, to: to, overlap: overlap)
  matcher.matchParents(.kabupaten, below: nil)
  matcher.matchParents(.kecamatan, below: .kabupaten)
  matcher.matchEqualNames(within: .kecamatan, as: .nameAndKecamatan)
  matcher.matchEqualNames(within: .kabupaten, as: .nameInKabupaten)
  matcher.matchTheRest()
  return matcher.matches.sorted { $0.from < $1.from }
}

private struct DesaMatcher {
  let from: AdminTree
  let to: AdminTree
  let overlap: (Int, Int) -> Double
  var matches: [DesaMatch] = []
  /// Units above desa of the first tree and the one of the second that is the same.
  private var parents: [Int: Int] = [:]
  private var usedFrom: Set<Int> = []
  private var usedTo: Set<Int> = []
  private let fromNames: [String]
  private let toNames: [String]

  /// Likeness from which on two names may be one; at 0.6 two letters of five differ.
  private static let leastLikeness = 0.6
  /// Overlap from which on it speaks for itself.
  private static let leastOverlap = 0.4

  init(from: AdminTree, to: AdminTree, overlap: @escaping (Int, Int) -> Double) {
    self.from = from
    self.to = to
    self.overlap = overlap
    fromNames = from.units.map { comparedName($0.name) }
    toNames = to.units.map { comparedName($0.name) }
  }

  mutating func matchParents(_ level: Level, below parent: Level?) {
    let left = from.units.indices.filter { from.units[$0].level == level }
    let right = to.units.indices.filter { to.units[$0].level == level }
    func areBelowTheSame(_ a: Int, _ b: Int) -> Bool {
      guard let parent else { return true }
      guard let above = from.ancestor(of: a, at: parent) else { return false }
      return parents[above] == to.ancestor(of: b, at: parent)
    }
    var pairs: [(score: Double, a: Int, b: Int)] = []
    for a in left {
      for b in right where areBelowTheSame(a, b) {
        let score = spellingLikeness(fromNames[a], toNames[b])
        if score >= 0.75 { pairs.append((score, a, b)) }
      }
    }
    pairs.sort { ($1.score, $0.a, $0.b) < ($0.score, $1.a, $1.b) }
    var taken = Set<Int>()
    for pair in pairs where parents[pair.a] == nil && !taken.contains(pair.b) {
      parents[pair.a] = pair.b
      taken.insert(pair.b)
    }
  }

  private func haveTheSameParent(_ a: Int, _ b: Int, _ level: Level) -> Bool {
    guard let above = from.ancestor(of: a, at: level) else { return false }
    return parents[above] != nil && parents[above] == to.ancestor(of: b, at: level)
  }

  mutating func matchEqualNames(within level: Level, as evidence: DesaMatch.Evidence) {
    let left = from.desaRange.filter { !usedFrom.contains($0) }
    let right = to.desaRange.filter { !usedTo.contains($0) }
    for a in left {
      let same = right.filter { toNames[$0] == fromNames[a] && haveTheSameParent(a, $0, level) }
      guard let b = same.first, same.count == 1 else { continue }
      let back = left.count { fromNames[$0] == toNames[b] && haveTheSameParent($0, b, level) }
      // A kecamatan may have been divided; or the name is another village's.
      if back == 1 { keep(a, b, evidence, needsReview: evidence == .nameInKabupaten) }
    }
  }

  mutating func matchTheRest() {
    var pairs: [(score: Double, a: Int, b: Int, overlap: Double)] = []
    for a in from.desaRange where !usedFrom.contains(a) {
      for b in to.desaRange where !usedTo.contains(b) && haveTheSameParent(a, b, .kabupaten) {
        let likeness = spellingLikeness(fromNames[a], toNames[b])
        let shared = overlap(a, b)
        let isNeighbourly = haveTheSameParent(a, b, .kecamatan)
        guard
          likeness >= Self.leastLikeness && (isNeighbourly || shared > 0)
            || shared >= Self.leastOverlap || isNeighbourly && likeness >= 0.3 && shared > 0.05
        else { continue }
        pairs.append((likeness + shared + (isNeighbourly ? 0.2 : 0), a, b, shared))
      }
    }
    pairs.sort { ($1.score, $0.a, $0.b) < ($0.score, $1.a, $1.b) }
    for pair in pairs where !usedFrom.contains(pair.a) && !usedTo.contains(pair.b) {
      let likeness = spellingLikeness(fromNames[pair.a], toNames[pair.b])
      let isSpelled = likeness >= Self.leastLikeness
      keep(
        pair.a, pair.b, isSpelled ? .spelling : .overlap,
        needsReview: !(likeness >= 0.8 && haveTheSameParent(pair.a, pair.b, .kecamatan)))
    }
  }

  private mutating func keep(
    _ a: Int, _ b: Int, _ evidence: DesaMatch.Evidence, needsReview: Bool
  ) {
    usedFrom.insert(a)
    usedTo.insert(b)
    matches.append(
      DesaMatch(
        from: a, to: b, evidence: evidence,
        likeness: spellingLikeness(fromNames[a], toNames[b]), overlap: overlap(a, b),
        needsReview: needsReview))
  }
}
