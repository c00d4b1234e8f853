import Coverage
import GDAL
import Geography
import Locks

/// Builds the tree from features: merges those of one code, finds parents, names them.
struct TreeBuilder {
  let configuration: Configuration
  let scheme: CodeScheme
  let source: String
  var collector = FindingCollector()
  private var units: [AdminUnit] = []
  private var indexByCode: [Level: [AdminCode: Int]] = [:]
  /// How often each name occurs for a unit above desa, those in ``latest`` apart.
  private var nameCounts: [Int: [String: Int]] = [:]
  /// The unit of each level that was met last: of desa in the order of their codes, most have the same as the one
  /// before.
  private var latest = [Latest?](repeating: nil, count: Level.desa.rawValue)

  /// A unit with a name that it was given some times in a row.
  private struct Latest {
    var code: AdminCode
    var index: Int
    var name: String?
    var count = 0
  }

  init(configuration: Configuration, scheme: CodeScheme, source: String) {
    self.configuration = configuration
    self.scheme = scheme
    self.source = source
  }

  /// - Parameter measured: whether units get their reference points and areas.
  mutating func build(_ features: [BoundaryFeature], measured: Bool) throws -> AdminTree {
    let codes = features.map(\.code.code)
    // By code, and those of one code in the source's order.
    let order = codes.indices.sorted { (codes[$0], $0) < (codes[$1], $1) }
    var rest = order[...]
    while let first = rest.first {
      let group = rest.prefix { codes[$0] == codes[first] }
      try addDesa(codes[first], features[first], group.map { features[$0] })
      rest = rest[group.endIndex...]
    }
    nameParents()
    addTop()
    if measured {
      measure()
      addAreas()
    }
    return AdminTree(units: units, scheme: scheme)
  }

  private mutating func addDesa(
    _ code: AdminCode, _ first: BoundaryFeature, _ group: [BoundaryFeature]
  ) throws {
    let parent = try parentIndex(of: code, feature: first)
    let names =
      group.count == 1 ? first.name.map { [$0] } ?? [] : Set(group.compactMap(\.name)).sorted()
    if group.count > 1 {
      for feature in group.dropFirst() {
        collector.add(
          .boundaryMerged, severity: names.count > 1 ? .warning : .note,
          subject: code.description, source: source, line: feature.number)
      }
    }
    if names.isEmpty {
      collector.add(
        .boundaryNameMissing, subject: code.description, source: source, line: first.number)
    } else if names.count > 1 {
      collector.add(
        .boundaryNameRepeated, subject: code.description, source: source, line: first.number)
    }
    let shape = try merged(group)
    units.append(
      AdminUnit(
        code: code, writtenCode: first.writtenCode, level: .desa,
        name: names.first ?? first.writtenCode, parent: parent, shape: shape))
  }

  /// Several features of one code are one desa; where they overlap their union counts.
  private func merged(_ group: [BoundaryFeature]) throws -> MultiPolygon? {
    let shapes = group.compactMap { feature -> MultiPolygon? in
      if case .area(let shape, _) = feature.geometry { shape } else { nil }
    }
    if shapes.count < 2 { return shapes.first }
    do {
      return try Geometry.union(of: shapes).multiPolygon
    } catch {
      throw IntakeError(
        .data, step: "read the boundaries", path: source, feature: group[0].number,
        cause: "the features of code \(group[0].writtenCode) cannot be merged: "
          + error.messages.joined(separator: "; "), remedy: "Merge them in the source.")
    }
  }

  /// The index of the kecamatan above a desa; units above are made as they are met.
  private mutating func parentIndex(of code: AdminCode, feature: BoundaryFeature) throws -> Int? {
    var parent: Int?
    for level in [Level.provinsi, .kabupaten, .kecamatan] {
      let derived = scheme.length(of: level).flatMap { code.prefix($0) }
      let stated = feature.parentCodes[level]
      if let derived, let stated, stated.parsed.code != derived {
        collector.add(
          .boundaryParentDisagrees, subject: "\(feature.writtenCode) → \(stated.written)",
          source: source, line: feature.number)
      }
      guard let parentCode = stated?.parsed.code ?? derived else {
        throw IntakeError(
          .data, step: "read the boundaries", path: source, feature: feature.number,
          cause: "the \(level.name) of \(feature.writtenCode) is not known",
          remedy: "With `scheme: fields`, name `fields.\(level.name)_code`; every desa needs one.")
      }
      if latest[level.rawValue]?.code != parentCode {
        countLatestName(level)
        let index =
          indexByCode[level]?[parentCode]
          ?? add(
            parentCode,
            written: stated?.written
              ?? writtenPrefix(of: feature.writtenCode, code: parentCode, level),
            level: level, parent: parent)
        latest[level.rawValue] = Latest(code: parentCode, index: index)
      }
      parent = latest[level.rawValue]?.index
      if let name = feature.parentNames[level] {
        if latest[level.rawValue]?.name != name {
          countLatestName(level)
          latest[level.rawValue]?.name = name
        }
        latest[level.rawValue]?.count += 1
      }
    }
    return parent
  }

  private mutating func countLatestName(_ level: Level) {
    guard let unit = latest[level.rawValue], let name = unit.name else { return }
    nameCounts[unit.index, default: [:]][name, default: 0] += unit.count
    latest[level.rawValue]?.count = 0
  }

  private mutating func add(
    _ code: AdminCode, written: String, level: Level, parent: Int?
  ) -> Int {
    units.append(
      AdminUnit(code: code, writtenCode: written, level: level, name: written, parent: parent))
    indexByCode[level, default: [:]][code] = units.count - 1
    return units.count - 1
  }

  /// The parent's code in the style of the desa's: `65.02.04` of `65.02.04.2003`.
  private func writtenPrefix(of desa: String, code: AdminCode, _ level: Level) -> String {
    guard desa.contains(".") else { return code.description }
    let parts = level.rawValue - Level.survei.rawValue
    return desa.split(separator: ".").prefix(parts).joined(separator: ".")
  }

  /// The configured name, else the most frequent of the fields, else the written code.
  private mutating func nameParents() {
    for level in [Level.provinsi, .kabupaten, .kecamatan] { countLatestName(level) }
    for index in units.indices where units[index].level < .desa {
      let counts = nameCounts[index, default: [:]]
      if counts.count > 1 {
        collector.add(
          .boundaryNameRepeated, severity: .note, subject: units[index].code.description,
          source: source, line: 0)
      }
      let frequent = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
      if let name = configuration.boundaries.names[units[index].code] ?? frequent {
        units[index].name = name
      }
    }
  }

  /// Several provinces get the survey above them.
  private mutating func addTop() {
    let provinces = units.indices.filter { units[$0].level == .provinsi }
    guard provinces.count > 1 else { return }
    units.append(AdminUnit(code: .survey, level: .survei, name: configuration.plan.title))
    for index in provinces { units[index].parent = units.count - 1 }
  }

  /// Reference points and areas take longest of all, so they are found side by side.
  private mutating func measure() {
    let piece = 64
    let measured = inParallel((units.count + piece - 1) / piece) { [units] number in
      units[(number * piece)..<min(units.count, (number + 1) * piece)].map { unit in
        (
          point: unit.shape.flatMap { poleOfInaccessibility(of: $0) },
          area: unit.shape.map { groundArea($0) }
        )
      }
    }
    for (index, found) in measured.joined().enumerated() {
      units[index].referencePoint = found.point
      units[index].area = found.area
    }
  }

  private mutating func addAreas() {
    for index in units.indices where units[index].level == .desa {
      guard let area = units[index].area else { continue }
      var next = units[index].parent
      while let parent = next {
        units[parent].area = (units[parent].area ?? 0) + area
        next = units[parent].parent
      }
    }
  }
}
