import CGDAL

/// What a photograph says of where and when it was taken (EXIF 2.3, sections 4.6.5 and 4.6.6).
public struct PhotoMetadata: Sendable {
  /// Degrees north; nil where the picture does not say.
  public let latitude: Double?
  /// Degrees east; nil where the picture does not say.
  public let longitude: Double?
  /// Metres of accuracy of the position; nil where the picture does not say.
  public let accuracy: Double?
  /// When it was taken, as `2022-10-15 08:30:00` by the camera's clock; nil where it does not say.
  public let takenAt: String?

  /// Reads the tags of a picture, not the picture.
  ///
  /// - Throws: ``GDALError`` where it is missing or no picture.
  public init(of path: String) throws(GDALError) {
    let picture = try RasterDataset(opening: path)
    func tag(_ name: String) -> String? {
      // GDALGetMetadataItem; the default domain holds the EXIF tags of JPEG and TIFF
      recordingMessages { _ in
        (GDALGetMetadataItem(picture.handle, "EXIF_" + name, nil)
          ?? GDALGetMetadataItem(picture.handle, "EXIF_" + name, "EXIF"))
          .map { String(cString: $0) }
      }
    }
    latitude = degrees(tag("GPSLatitude"), tag("GPSLatitudeRef"), negative: "S")
    longitude = degrees(tag("GPSLongitude"), tag("GPSLongitudeRef"), negative: "W")
    accuracy = tag("GPSHPositioningError").flatMap { numbers($0).first }
    takenAt = (tag("DateTimeOriginal") ?? tag("DateTime")).flatMap(moment)
  }
}

/// `(3) (35) (12.5)` and `N` as degrees.
private func degrees(_ parts: String?, _ side: String?, negative: Character) -> Double? {
  let values = parts.map(numbers) ?? []
  guard let whole = values.first, values.count <= 3 else { return nil }
  let minutes = values.count > 1 ? values[1] : 0
  let seconds = values.count > 2 ? values[2] : 0
  let value = whole + minutes / 60 + seconds / 3600
  return side?.first == negative ? -value : value
}

private func numbers(_ text: String) -> [Double] {
  text.split { "() ,".contains($0) }.compactMap { Double($0) }
}

/// `2022:10:15 08:30:00` as `2022-10-15 08:30:00`; nil for the blank value of a clock never set.
private func moment(_ text: String) -> String? {
  let halves = text.split(separator: " ")
  guard halves.count == 2 else { return nil }
  let date = halves[0].split(separator: ":")
  guard date.count == 3, date.allSatisfy({ Int($0) != nil }), date[0] != "0000" else { return nil }
  return "\(date.joined(separator: "-")) \(halves[1])"
}
