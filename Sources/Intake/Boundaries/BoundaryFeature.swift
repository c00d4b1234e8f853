import GDAL
import Geography

/// One feature of the boundaries with its fields picked out.
struct BoundaryFeature: Sendable {
  /// Its place among the features, 1-based, for messages.
  var number: Int
  var code: ParsedCode
  var writtenCode: String
  var name: String?
  /// Names of the units above, where the fields exist and are filled.
  var parentNames: OfParents<String>
  /// Codes of the units above from fields of their own, as written and read.
  var parentCodes: OfParents<(written: String, parsed: ParsedCode)>
  var geometry: FeatureGeometry
}

/// Something of each of the units above a desa, where it is known.
struct OfParents<Value: Sendable>: Sendable {
  var provinsi: Value?
  var kabupaten: Value?
  var kecamatan: Value?

  /// Nil at other levels.
  subscript(level: Level) -> Value? {
    switch level {
    case .provinsi: provinsi
    case .kabupaten: kabupaten
    case .kecamatan: kecamatan
    case .survei, .desa, .sls, .subsls: nil
    }
  }

  /// What is made of each.
  func map<Other>(_ transform: (Value) -> Other?) -> OfParents<Other> {
    OfParents<Other>(
      provinsi: provinsi.flatMap(transform), kabupaten: kabupaten.flatMap(transform),
      kecamatan: kecamatan.flatMap(transform))
  }
}

/// The features of a source, and what it says of itself.
struct BoundaryFeatures {
  var features: [BoundaryFeature] = []
  /// Who made the boundaries, where all features agree in a field that says so.
  var credit: String?
  /// The year or day they speak of, likewise.
  var vintage: String?
  /// Whether a field says that they are schematic.
  var isSchematic = false
}

/// The fields of a layer by their meaning: positions of values.
struct BoundaryColumns: Sendable {
  let code: Int
  let name: Int?
  let parentNames: OfParents<Int>
  let parentCodes: OfParents<Int>
  let credit: Int?
  let vintage: Int?

  /// - Throws: ``IntakeError`` of kind `configuration` for a field that is not there.
  init(_ fields: Configuration.BoundaryFields, in names: [String], configuration: Configuration)
    throws
  {
    func position(_ wanted: String?) throws -> Int? {
      guard let wanted else { return nil }
      if let exact = names.firstIndex(of: wanted) { return exact }
      if let folded = names.firstIndex(where: { foldedWord($0) == foldedWord(wanted) }) {
        return folded
      }
      let hint = nearest(to: wanted, in: names).map { " Did you mean `\($0)`?" } ?? ""
      throw IntakeError(
        .configuration, step: "read the boundaries", path: configuration.file,
        line: fields.line,
        cause: "`boundaries.fields`: the boundaries have no field `\(wanted)`",
        remedy: "Their fields are \(listed(names)).\(hint)")
    }
    guard let code = try position(fields.code) else {
      throw IntakeError(
        .configuration, step: "read the boundaries", path: configuration.file,
        line: fields.line, cause: "`boundaries.fields.code` is missing",
        remedy: "Name the field of the desa's code.")
    }
    self.code = code
    name = try position(fields.name)
    /// Of several fields that are not there, that of the lowest level is named.
    func positions(kecamatan: String?, kabupaten: String?, provinsi: String?) throws
      -> OfParents<Int>
    {
      var result = OfParents<Int>()
      result.kecamatan = try position(kecamatan)
      result.kabupaten = try position(kabupaten)
      result.provinsi = try position(provinsi)
      return result
    }
    parentNames = try positions(
      kecamatan: fields.kecamatan, kabupaten: fields.kabupaten, provinsi: fields.provinsi)
    parentCodes = try positions(
      kecamatan: fields.kecamatanCode, kabupaten: fields.kabupatenCode,
      provinsi: fields.provinsiCode)
    func firstField(_ candidates: [String]) -> Int? {
      candidates.lazy.compactMap { wanted in names.firstIndex { foldedWord($0) == wanted } }.first
    }
    credit = firstField(["source", "sumber", "credit"])
    vintage = firstField(["valid_on", "tahun", "year", "vintage", "date"])
  }
}
