import Coverage
import Geography

extension DataFiles {
  /// Decimals of a degree in GeoJSON: the last is about 11 cm.
  static let coordinateDecimals = 6

  /// `data/coverage.geojson`: the desa with their figures, as RFC 7946 has it.
  ///
  /// Properties are the columns of `data/coverage.csv`, null where not known, with the names of
  /// kecamatan and kabupaten. A desa without an area has no geometry. Schematic borders are marked as
  /// such on the collection and on every feature, since programs tend to drop the former.
  public func writeCoverageGeoJSON(to sink: Sink) rethrows {
    var json = JSONText()
    json.begin("{")
    json.member("type", "FeatureCollection")
    json.member("name", "coverage")
    json.member("as_of", report.asOf.description)
    json.member("source", source.credit)
    json.name("vintage")
    if let vintage = source.vintage { json.value(vintage) } else { json.value(raw: "null") }
    json.member("skematik", source.isSchematic)
    addWithheld(to: &json)
    json.name("features")
    json.begin("[")
    for index in report.tree.desaRange {
      addFeature(index, to: &json)
      if json.bytes.count >= Self.chunk { try sink(json.take()) }
    }
    json.breakLine()
    json.end("]")
    json.end("}")
    json.endText()
    try sink(json.take())
  }

  private func addFeature(_ index: Int, to json: inout JSONText) {
    json.breakLine()
    json.object { json in
      json.member("type", "Feature")
      json.name("properties")
      json.object { addProperties(index, to: &$0) }
      json.name("geometry")
      addGeometry(report.tree.units[index].shape, to: &json)
    }
  }

  private func addProperties(_ index: Int, to json: inout JSONText) {
    let place = report.tree.units[index]
    let unit = report.units[index]
    let counts = unit.counts
    let words = UnitWords(unit)
    json.member("code", place.code.description)
    json.member("level", place.level.name)
    json.member("name", place.name)
    json.member("kecamatan", name(above: index, at: .kecamatan))
    json.member("kabupaten", name(above: index, at: .kabupaten))
    json.member(text: "parent_code", place.parent.map { report.tree.units[$0].code.description })
    json.member("target", unit.target)
    for (name, figure) in unit.shownColumns { json.member(name, figure) }
    json.member(rate: "coverage", words.coverage)
    json.member(rate: "resolution", words.resolution)
    json.member(rate: "expected", words.expected)
    json.member("status", unit.status.name)
    json.member("attention", words.attention)
    json.member("interior", words.interior)
    json.member("pocket", unit.pocket)
    json.member(text: "first_day", counts.firstDay?.description)
    json.member(text: "last_day", counts.lastDay?.description)
    json.member(
      text: "last_received", counts.lastReceived.map { report.plan.zone.timestamp($0) })
    json.member("skematik", source.isSchematic)
  }

  private func addGeometry(_ shape: MultiPolygon?, to json: inout JSONText) {
    let parts = (shape?.polygons ?? []).compactMap(gridRings)
    guard let first = parts.first else {
      json.value(raw: "null")
      return
    }
    json.object { json in
      json.member("type", parts.count == 1 ? "Polygon" : "MultiPolygon")
      json.name("coordinates")
      if parts.count == 1 {
        json.value(rings: first)
      } else {
        json.array { json in
          for part in parts { json.value(rings: part) }
        }
      }
    }
  }

  /// The rounded rings of one part, the outer one first and counterclockwise, holes clockwise; nil
  /// when the part is smaller than the last decimal.
  private func gridRings(of polygon: Polygon) -> [GridRing]? {
    let decimals = Self.coordinateDecimals
    guard
      let exterior = GridRing(polygon.exterior, decimals: decimals, isCounterclockwise: true)
    else { return nil }
    return [exterior]
      + polygon.holes.compactMap {
        GridRing($0, decimals: decimals, isCounterclockwise: false)
      }
  }
}

extension JSONText {
  /// Writes a member whose value is a text; null where there is none.
  mutating func member(text name: String, _ text: String?) {
    self.name(name)
    if let text { value(text) } else { value(raw: "null") }
  }

  /// Writes a share that is a text of four decimals already; null where that is empty.
  mutating func member(rate name: String, _ text: String) {
    member(name, raw: text.isEmpty ? nil : text)
  }

  /// Writes the coordinates of one polygon, closing each ring with its first point.
  fileprivate mutating func value(rings: [GridRing]) {
    array { json in
      for ring in rings {
        json.array { json in
          for point in ring.points { json.value(point) }
          if let first = ring.points.first { json.value(first) }
        }
      }
    }
  }

  private mutating func value(_ point: GridPoint) {
    array { json in
      json.value(scaled: point.x, decimals: DataFiles.coordinateDecimals)
      json.value(scaled: point.y, decimals: DataFiles.coordinateDecimals)
    }
  }
}
