import Coverage
import GDAL
import Geography
import Intake

/// Proposes which desa of one boundary file are which of another, as a table for a person to review.
///
/// - Parameters:
///   - from: the configuration whose boundaries carry the codes of the claims.
///   - to: the configuration whose boundaries are built over.
/// - Returns: the table and one line of how many rows it has, by evidence.
/// - Throws: ``IntakeError``.
public func proposeCrosswalk(from: String, to: String) throws -> (csv: String, summary: String) {
  let source = try readBoundaries(readConfiguration(from)).tree
  let target = try readBoundaries(readConfiguration(to)).tree
  let matches = crosswalkMatches(source, target)
  return (crosswalkCSV(matches, source, target), crosswalkSummary(matches, source, target))
}

/// The matches of two trees, with the overlap of their polygons as GEOS gives it.
func crosswalkMatches(_ from: AdminTree, _ to: AdminTree) -> [DesaMatch] {
  let overlaps = OverlapBook(from, to)
  return matchDesa(from, to) { overlaps.overlap($0, $1) }
}

/// Areas that desa of two trees share, worked out where asked.
private final class OverlapBook {
  private let from: AdminTree
  private let to: AdminTree
  private var shapes: [Geometry?]
  private var otherShapes: [Geometry?]
  private var known: [Int: Double] = [:]

  init(_ from: AdminTree, _ to: AdminTree) {
    self.from = from
    self.to = to
    shapes = [Geometry?](repeating: nil, count: from.units.count)
    otherShapes = [Geometry?](repeating: nil, count: to.units.count)
  }

  /// The area two desa share ÷ the area of either. Areas are square degrees: near the equator and
  /// between neighbours that changes the quotient by less than a thousandth.
  func overlap(_ a: Int, _ b: Int) -> Double {
    let key = a * to.units.count + b
    if let value = known[key] { return value }
    let value = worked(a, b)
    known[key] = value
    return value
  }

  private func worked(_ a: Int, _ b: Int) -> Double {
    guard let first = from.units[a].shape, let second = to.units[b].shape,
      first.boundingBox.intersects(second.boundingBox)
    else { return 0 }
    do {
      let left = try shapes[a] ?? valid(first)
      let right = try otherShapes[b] ?? valid(second)
      shapes[a] = left
      otherShapes[b] = right
      let shared = try left.intersection(right).planarArea
      let either = left.planarArea + right.planarArea - shared
      return either > 0 ? shared / either : 0
    } catch {
      // A polygon that GEOS cannot cut says nothing; the names still may.
      return 0
    }
  }

  private func valid(_ shape: MultiPolygon) throws -> Geometry {
    let geometry = try Geometry(shape)
    return try geometry.isValid ? geometry : geometry.madeValid()
  }
}

/// The table: what a person needs to judge each row, and the columns that `crosswalk:` reads.
func crosswalkCSV(_ matches: [DesaMatch], _ from: AdminTree, _ to: AdminTree) -> String {
  var lines = [
    "from,from_name,from_kecamatan,to,to_name,to_kecamatan,share,evidence,likeness,overlap,review"
  ]
  func name(_ tree: AdminTree, _ index: Int, _ level: Level) -> String {
    tree.ancestor(of: index, at: level).map { quoted(tree.units[$0].name) } ?? ""
  }
  func code(_ tree: AdminTree, _ index: Int) -> String {
    quoted(tree.units[index].writtenCode)
  }
  let byFrom = Dictionary(uniqueKeysWithValues: matches.map { ($0.from, $0) })
  for index in from.desaRange {
    let start = [
      code(from, index), quoted(from.units[index].name), name(from, index, .kecamatan),
    ]
    guard let match = byFrom[index] else {
      lines.append((start + ["", "", "", "", "", "", "", "1"]).joined(separator: ","))
      continue
    }
    lines.append(
      (start + [
        code(to, match.to), quoted(to.units[match.to].name), name(to, match.to, .kecamatan), "1",
        match.evidence.rawValue, hundredths(match.likeness), hundredths(match.overlap),
        match.needsReview ? "1" : "0",
      ]).joined(separator: ","))
  }
  return lines.joined(separator: "\n") + "\n"
}

private func crosswalkSummary(_ matches: [DesaMatch], _ from: AdminTree, _ to: AdminTree) -> String
{
  let review = matches.count(where: \.needsReview)
  let left = from.desaRange.count - matches.count
  return "\(matches.count) of \(from.desaRange.count) desa matched with \(to.desaRange.count), "
    + "\(review) of them to be reviewed; \(left) without a match"
}

private func hundredths(_ value: Double) -> String { shortNumber(value) }

private func quoted(_ text: String) -> String {
  text.contains { ",\"\n\r".contains($0) } ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
}
