import Coverage
import Geography

func code(_ digits: String) -> AdminCode { AdminCode(digits: digits) ?? .survey }

func at(_ longitude: Double, _ latitude: Double) -> Coordinate {
  Coordinate(longitude: longitude, latitude: latitude)
}

/// A box in degrees.
func box(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> MultiPolygon {
  MultiPolygon([
    Polygon(
      exterior: Ring([at(west, south), at(east, south), at(east, north), at(west, north)]))
  ])
}

/// A square desa of a tenth of a degree, about 11 km, in a column from 115° east and a row from 3°
/// north.
func square(_ column: Int, _ row: Int = 0) -> MultiPolygon {
  let lines = (115...130).flatMap { degree in (0...9).map { Double(degree * 10 + $0) / 10 } }
  let south = Double(30 + row) / 10
  return box(lines[column], south, lines[column + 1], south + 0.1)
}

/// A position in that square: its middle unless stated, in tenths of the square.
func inSquare(_ column: Int, _ row: Int = 0, east: Double = 5, north: Double = 5) -> Coordinate {
  at(115 + (Double(column) + east / 10) / 10, 3 + (Double(row) + north / 10) / 10)
}

/// The tree of some desa with all units above them; codes of seven digits are BPS' kecamatan.
func tree(_ desa: [String: MultiPolygon?], scheme: CodeScheme = .bps) -> AdminTree {
  var units: [AdminUnit] = []
  var known: [String: Int] = [:]
  let lengths: [(Level, Int)] = [
    (.provinsi, 2), (.kabupaten, 4), (.kecamatan, scheme == .kemendagri ? 6 : 7),
  ]
  func unit(_ digits: String, _ level: Level, parent: Int?, shape: MultiPolygon? = nil) -> Int {
    if let index = known[digits] { return index }
    units.append(
      AdminUnit(
        code: code(digits), level: level, name: digits, parent: parent, shape: shape,
        referencePoint: shape?.boundingBox.center, area: shape.map { groundArea($0) }))
    known[digits] = units.count - 1
    return units.count - 1
  }
  for (digits, shape) in desa.sorted(by: { $0.key < $1.key }) {
    var parent: Int?
    for (level, length) in lengths {
      parent = unit(String(digits.prefix(length)), level, parent: parent)
    }
    _ = unit(digits, .desa, parent: parent, shape: shape)
  }
  return AdminTree(units: units, scheme: scheme)
}

/// Five squares in a row, west to east, in three kecamatan of two kabupaten of one province:
///
///     a1 a2 | b1 b2 || c1
let a1 = "6501010001"
let a2 = "6501010002"
let b1 = "6501020001"
let b2 = "6501020002"
let c1 = "6502010001"
let kecamatanA = "6501010"
let kecamatanB = "6501020"
let kabupaten1 = "6501"
let kabupaten2 = "6502"
let province = "65"

let rowOfFive: [String: MultiPolygon?] = [
  a1: square(0), a2: square(1), b1: square(2), b2: square(3), c1: square(4),
]
