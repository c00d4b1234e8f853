import GDAL
import Geography

/// A boundary file, recognised.
public struct BoundaryGuess: Sendable {
  /// The fields, and the scheme.
  public var guesses: [Guess]
  /// The scheme the codes show.
  public var scheme: CodeScheme
  /// The codes of all desa.
  public var codes: Set<AdminCode>
}

/// Looks at a vector source; nil where it has no polygons with codes.
///
/// - Throws: ``IntakeError`` of kind `missing` where it cannot be opened.
public func guessBoundaries(_ path: String, name: String) throws -> BoundaryGuess? {
  var names: [String] = []
  var rows: [[String]] = []
  var hasAreas = false
  do {
    let layer = try VectorDataset(opening: path).layer(named: nil)
    names = layer.fieldNames
    try layer.forEachFeature { feature in
      if case .area = feature.geometry { hasAreas = true }
      rows.append(feature.values.map { $0 ?? "" })
    }
  } catch {
    throw IntakeError(
      .missing, step: "look at the files", path: name, cause: "it cannot be opened",
      remedy: "Name files that are whole: boundaries, exports, targets.")
  }
  guard hasAreas else { return nil }
  return guessBoundaries(TableSample(header: names, rows: rows))
}

/// The names under which boundary files give the names of units, of BPS, Kemendagri, BIG and the United
/// Nations.
private let nameFields: [(key: String, names: [String])] = [
  (
    "name",
    [
      "village", "desa", "nama_desa", "nmdesa", "nama_kel", "kelurahan", "wadmkd", "adm4_en",
      "adm4_id", "nama", "namobj", "name",
    ]
  ),
  (
    "kecamatan",
    [
      "district", "kecamatan", "nama_kec", "nmkec", "wadmkc", "adm3_en", "adm3_id",
      "nama_kecamatan",
    ]
  ),
  (
    "kabupaten",
    [
      "regency", "kabkota", "kabupaten", "nama_kab", "nmkab", "wadmkk", "adm2_en", "adm2_id",
      "kab_kota", "nama_kabkota", "kota",
    ]
  ),
  (
    "provinsi",
    ["province", "provinsi", "nama_prov", "nmprov", "wadmpr", "adm1_en", "adm1_id", "propinsi"]
  ),
]

func guessBoundaries(_ sample: TableSample) -> BoundaryGuess? {
  guard let code = codeField(sample) else { return nil }
  let parsed = sample.values(code).compactMap { CodeParser.parse($0) }
  let isDotted = parsed.count(where: \.isDotted) * 2 > parsed.count
  var guesses = [
    Guess(
      "code", sample.header[code],
      "\(parsed.count) of \(sample.rows.count) values are codes of ten digits, all different")
  ]
  let header = FormHeader(sample.header)
  for (key, names) in nameFields {
    guard let field = header.column(names) else { continue }
    guesses.append(Guess(key, field, "so is the field called in official files"))
  }
  if guesses["provinsi"] == nil, let province = parsed.first?.code.prefix(2),
    let name = provinceNames[Int(province.value)]
  {
    guesses.append(Guess("names", "\(province): \(name)", "no field names the province"))
  }
  guesses.append(
    Guess(
      "scheme", isDotted ? "kemendagri" : "bps",
      isDotted
        ? "dotted codes are Kemendagri's" : "codes of ten digits without dots are those of BPS"))
  return BoundaryGuess(
    guesses: guesses, scheme: isDotted ? .kemendagri : .bps, codes: Set(parsed.map(\.code)))
}

/// The field of which nearly every value is a code of ten digits, and most are different.
private func codeField(_ sample: TableSample) -> Int? {
  sample.header.indices.first { index in
    let codes = sample.values(index).compactMap { CodeParser.parse($0)?.code }
    guard !codes.isEmpty, codes.count * 20 >= sample.rows.count * 19 else { return false }
    return codes.allSatisfy { $0.length == 10 } && Set(codes).count * 10 >= codes.count * 9
  }
}

/// The zone of a province by its code, the same in both schemes: Keppres 41 of 1987, with the
/// provinces made since.
public func timeZone(ofProvince code: Int) -> (zone: String, name: String) {
  switch code {
  case 51...53, 63...65, 71...76: ("Asia/Makassar", "WITA")
  case 81, 82, 91...97: ("Asia/Jayapura", "WIT")
  default: ("Asia/Jakarta", "WIB")
  }
}

/// Provinces by code, for files that do not name them.
private let provinceNames: [Int: String] = [
  11: "Aceh", 12: "Sumatera Utara", 13: "Sumatera Barat", 14: "Riau", 15: "Jambi",
  16: "Sumatera Selatan", 17: "Bengkulu", 18: "Lampung", 19: "Kepulauan Bangka Belitung",
  21: "Kepulauan Riau", 31: "DKI Jakarta", 32: "Jawa Barat", 33: "Jawa Tengah",
  34: "DI Yogyakarta", 35: "Jawa Timur", 36: "Banten", 51: "Bali", 52: "Nusa Tenggara Barat",
  53: "Nusa Tenggara Timur", 61: "Kalimantan Barat", 62: "Kalimantan Tengah",
  63: "Kalimantan Selatan", 64: "Kalimantan Timur", 65: "Kalimantan Utara",
  71: "Sulawesi Utara", 72: "Sulawesi Tengah", 73: "Sulawesi Selatan",
  74: "Sulawesi Tenggara", 75: "Gorontalo", 76: "Sulawesi Barat", 81: "Maluku",
  82: "Maluku Utara",
]
