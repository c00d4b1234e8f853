import CGDAL
import Foundation

/// Turns the values of one field into text.
struct FieldReader {
  let name: String
  private let index: Int32
  private let type: OGRFieldType
  private let subtype: OGRFieldSubType

  /// Describes field `index` of a layer; the layer keeps the definition.
  init(index: Int32, of definition: OGRFeatureDefnH) {
    // OGR_FD_GetFieldDefn, OGR_Fld_GetNameRef, OGR_Fld_GetType, OGR_Fld_GetSubType
    let field = OGR_FD_GetFieldDefn(definition, index)
    self.index = index
    name = OGR_Fld_GetNameRef(field).map { String(cString: $0) } ?? ""
    type = OGR_Fld_GetType(field)
    subtype = OGR_Fld_GetSubType(field)
  }

  /// The value as the source writes it, nil when it has none.
  func text(of feature: OGRFeatureH) -> String? {
    // OGR_F_IsFieldSetAndNotNull
    guard OGR_F_IsFieldSetAndNotNull(feature, index) != 0 else { return nil }
    switch type {
    case OFTInteger, OFTInteger64:
      // OGR_F_GetFieldAsInteger64
      let value = OGR_F_GetFieldAsInteger64(feature, index)
      return subtype == OFSTBoolean ? String(value != 0) : String(value)
    case OFTReal:
      // OGR_F_GetFieldAsDouble
      let value = OGR_F_GetFieldAsDouble(feature, index)
      return subtype == OFSTFloat32 ? shortest(Float(value)) : shortest(value)
    case OFTDate, OFTTime, OFTDateTime:
      return moment(of: feature)
    case OFTIntegerList, OFTInteger64List, OFTRealList, OFTStringList:
      return "[\(items(of: feature).joined(separator: ","))]"
    default:
      // OGR_F_GetFieldAsString
      return OGR_F_GetFieldAsString(feature, index).map { String(cString: $0) }
    }
  }

  /// The items of a list in JSON.
  private func items(of feature: OGRFeatureH) -> [String] {
    // OGR_F_GetFieldAsIntegerList and its kind; what they give stays the feature's.
    var count: Int32 = 0
    switch type {
    case OFTIntegerList:
      let first = OGR_F_GetFieldAsIntegerList(feature, index, &count)
      return UnsafeBufferPointer(start: first, count: Int(count)).map { String($0) }
    case OFTInteger64List:
      let first = OGR_F_GetFieldAsInteger64List(feature, index, &count)
      return UnsafeBufferPointer(start: first, count: Int(count)).map { String($0) }
    case OFTRealList:
      let first = OGR_F_GetFieldAsDoubleList(feature, index, &count)
      return UnsafeBufferPointer(start: first, count: Int(count)).map { shortest($0) }
    default:
      // CSLCount
      guard let list = OGR_F_GetFieldAsStringList(feature, index) else { return [] }
      return (0..<Int(CSLCount(list))).map {
        list[$0].map { quoted(String(cString: $0)) } ?? "null"
      }
    }
  }

  private func quoted(_ text: String) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return (try? encoder.encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
  }

  /// A date as `2022-10-15`, a time as `08:30:00`, both with `T` between and the zone behind.
  private func moment(of feature: OGRFeatureH) -> String? {
    var (year, month, day, hour, minute, zone) = (
      Int32(0), Int32(0), Int32(0), Int32(0), Int32(0), Int32(0)
    )
    var seconds: Float = 0
    // OGR_F_GetFieldAsDateTimeEx
    guard
      OGR_F_GetFieldAsDateTimeEx(
        feature, index, &year, &month, &day, &hour, &minute, &seconds, &zone) != 0
    else { return nil }
    let date = "\(padded(year, to: 4))-\(padded(month))-\(padded(day))"
    if type == OFTDate { return date }
    let time = "\(padded(hour)):\(padded(minute)):\(secondsText(seconds))\(zoneText(zone))"
    return type == OFTTime ? time : "\(date)T\(time)"
  }

  private func secondsText(_ seconds: Float) -> String {
    // The number has 24 bits, enough for milliseconds and no more.
    let milliseconds = min(Int32((seconds * 1000).rounded()), 60_999)
    let whole = padded(milliseconds / 1000)
    let rest = milliseconds % 1000
    return rest == 0 ? whole : "\(whole).\(padded(rest, to: 3))"
  }

  /// GDAL counts zones in quarters of an hour from 100, which is UTC; 0 and 1 say nothing.
  private func zoneText(_ zone: Int32) -> String {
    if zone == 100 { return "Z" }
    guard zone > 1 else { return "" }
    let minutes = abs(zone - 100) * 15
    return "\(zone < 100 ? "-" : "+")\(padded(minutes / 60)):\(padded(minutes % 60))"
  }

  private func padded(_ number: Int32, to width: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

/// The shortest digits that read back as the same number; a whole number without `.0`.
private func shortest<Number: BinaryFloatingPoint & LosslessStringConvertible>(
  _ value: Number
) -> String {
  // Codes of 16 digits in a column of reals must not become 6.5e+15.
  if value == value.rounded(), value.magnitude < 1e17 { return String(Int64(value)) }
  return String(value)
}
