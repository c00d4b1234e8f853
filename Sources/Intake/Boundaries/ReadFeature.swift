import GDAL
import Geography
import Locks

/// What is wanted of one feature of the boundaries.
struct ReadFeature: Sendable {
  /// The feature with its fields picked out; nil where its code is none.
  var picked: BoundaryFeature?
  /// What stands in the field of the code.
  var writtenCode: String?
  var geometry: FeatureGeometry
  var isSchematic: Bool
  var credit: String?
  var vintage: String?

  /// - Parameter number: its place among the features, 1-based.
  init(_ feature: VectorFeature, number: Int, _ columns: BoundaryColumns) {
    picked = pick(feature, number, columns)
    writtenCode = feature.values[columns.code]
    geometry = feature.geometry
    isSchematic = feature.values.contains(where: saysSchematic)
    credit = columns.credit.flatMap { feature.values[$0] }
    vintage = columns.vintage.flatMap { feature.values[$0] }
  }
}

/// All features of a layer, in its order. One thread takes them from the source; whether areas are valid, which
/// takes longest, all find out.
///
/// - Throws: `GDALError` when the source breaks off.
func read(_ layer: VectorLayer, _ columns: BoundaryColumns) throws -> [ReadFeature] {
  let line = WorkLine<TakenBatch, [ReadFeature]> { batch in
    batch.features.enumerated().map { place, taken in
      ReadFeature(taken.value, number: batch.first + place, columns)
    }
  }
  var batch = TakenBatch(first: 1)
  try layer.forEachTaken { taken in
    batch.features.append(taken)
    guard batch.features.count == TakenBatch.most else { return }
    line.add(batch)
    batch = TakenBatch(first: batch.first + TakenBatch.most)
  }
  line.add(batch)
  return Array(line.finish().joined())
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
    name: text(columns.name), parentNames: columns.parentNames.compactMapValues(text),
    parentCodes: columns.parentCodes.compactMapValues { column in
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
