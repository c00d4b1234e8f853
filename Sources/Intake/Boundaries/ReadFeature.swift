import GDAL
import Geography
import Locks

/// What is wanted of some features of the boundaries that follow each other.
struct ReadBatch: Sendable {
  /// The features with their fields picked out, those without a code apart.
  var features: [BoundaryFeature] = []
  /// The places among all, 1-based, of features without a code, with what stands in its field.
  var problems: [(number: Int, text: String)] = []
  /// The places of features of whose geometry something is to be said.
  var noted: [(number: Int, geometry: FeatureGeometry)] = []
  var isSchematic = false
  /// What is in the fields of credit and vintage, where there are such.
  var credits = Set<String?>()
  var vintages = Set<String?>()

  /// - Parameter number: the feature's place among all, 1-based.
  fileprivate mutating func add(
    _ feature: VectorFeature, number: Int, _ columns: BoundaryColumns
  ) {
    if let picked = pick(feature, number, columns) {
      features.append(picked)
    } else {
      problems.append((number, feature.values[columns.code] ?? ""))
    }
    if case .area(_, nil) = feature.geometry {} else { noted.append((number, feature.geometry)) }
    if feature.values.contains(where: saysSchematic) { isSchematic = true }
    if let column = columns.credit { credits.insert(feature.values[column]) }
    if let column = columns.vintage { vintages.insert(feature.values[column]) }
  }
}

/// All features of a layer, in its order. One thread takes them from the source; whether areas are valid, which
/// takes longest, all find out.
///
/// - Throws: `GDALError` when the source breaks off.
func read(_ layer: VectorLayer, _ columns: BoundaryColumns) throws -> [ReadBatch] {
  let line = WorkLine<TakenBatch, ReadBatch> { batch in
    var read = ReadBatch()
    for (place, taken) in batch.features.enumerated() {
      read.add(taken.value, number: batch.first + place, columns)
    }
    return read
  }
  var batch = TakenBatch(first: 1)
  try layer.forEachTaken { taken in
    batch.features.append(taken)
    guard batch.features.count == TakenBatch.most else { return }
    line.add(batch)
    batch = TakenBatch(first: batch.first + TakenBatch.most)
  }
  line.add(batch)
  return line.finish()
}

/// Some features in a row.
private struct TakenBatch: Sendable {
  /// Enough that handing on costs nothing beside them, few enough that those of a country take little memory.
  static let most = 32

  /// The number of the first.
  var first: Int
  var features: [TakenFeature] = []
}

private func pick(_ feature: VectorFeature, _ number: Int, _ columns: BoundaryColumns)
  -> BoundaryFeature?
{
  func text(_ column: Int?) -> String? {
    guard let column, let value = feature.values[column] else { return nil }
    let trimmed = value.trimmingWhitespace()
    return trimmed.isEmpty ? nil : trimmed
  }
  guard let written = text(columns.code), let code = CodeParser.parse(written) else { return nil }
  return BoundaryFeature(
    number: number, code: code, writtenCode: code.isMended ? code.code.description : written,
    name: text(columns.name), parentNames: columns.parentNames.map(text),
    parentCodes: columns.parentCodes.map { column in
      text(column).flatMap { written in
        CodeParser.parse(written).map { (written: written, parsed: $0) }
      }
    }, geometry: feature.geometry)
}

/// Whether a value has the word `skematik` in it. Asked of all values of all features, so no text is made
/// of it.
private func saysSchematic(_ value: String?) -> Bool {
  guard var text = value else { return false }
  let word = schematicWord
  return text.withUTF8 { bytes in
    guard bytes.count >= word.count else { return false }
    return (0...bytes.count - word.count).contains { start in
      word.indices.allSatisfy { bytes[start + $0] | 0x20 == word[$0] }
    }
  }
}

private let schematicWord = Array("skematik".utf8)
