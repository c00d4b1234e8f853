import CGDAL
import Geography

/// A column of a layer to be written.
public struct WrittenField: Hashable, Sendable {
  /// What a column holds.
  public enum Kind: Hashable, Sendable {
    /// Text; digits stay text in spreadsheets too.
    case text
    /// Whole numbers of 64 bits.
    case integer
    /// Numbers with a fraction.
    case real
  }

  /// The column's name.
  public let name: String
  /// What it holds.
  public let kind: Kind

  /// Makes a column.
  public init(_ name: String, _ kind: Kind) {
    self.name = name
    self.kind = kind
  }

  /// Adds the column to a layer; false when that failed.
  func create(in layer: OGRLayerH) -> Bool {
    // OGR_Fld_Create, OGR_L_CreateField, OGR_Fld_Destroy
    guard let field = OGR_Fld_Create(name, type) else { return false }
    defer { OGR_Fld_Destroy(field) }
    return OGR_L_CreateField(layer, field, 1) == OGRERR_NONE
  }

  private var type: OGRFieldType {
    switch kind {
    case .text: OFTString
    case .integer: OFTInteger64
    case .real: OFTReal
    }
  }
}

/// A value of a row to be written.
public enum WrittenValue: Hashable, Sendable {
  /// No value.
  case missing
  /// Text.
  case text(String)
  /// A whole number.
  case integer(Int64)
  /// A number with a fraction.
  case real(Double)
}

/// Where a row to be written is.
public enum WrittenGeometry: Hashable, Sendable {
  /// What the rows of a layer may have.
  public enum Kind: Hashable, Sendable {
    /// No geometry: a table.
    case none
    /// Points.
    case point
    /// Areas of several parts.
    case area
    /// Anything.
    case any

    var type: OGRwkbGeometryType {
      switch self {
      case .none: wkbNone
      case .point: wkbPoint
      case .area: wkbMultiPolygon
      case .any: wkbUnknown
      }
    }
  }

  /// The row has none.
  case none
  /// A point.
  case point(Coordinate)
  /// An area.
  case area(MultiPolygon)
  /// What well-known text says, in the coordinates of the layer.
  case wellKnownText(String)

  /// The geometry in the library's form.
  func make() throws(GDALError) -> Geometry? {
    switch self {
    case .none: nil
    case .point(let point): try Geometry(point)
    case .area(let shape): try Geometry(shape)
    case .wellKnownText(let text): try Geometry(wellKnownText: text)
    }
  }
}
