import Coverage
import Foundation
import GDAL

extension VisitOpener {
  /// The features of a vector source: their fields, and where they lie as two columns more.
  ///
  /// A feature that is no point has no position. A row's number is the feature's, from 1.
  func pointTable(_ path: String) throws -> (table: PreparedTable, fields: [VisitField: [String]]) {
    let place = LayerSource(
      path: path, name: name, layer: source.layer, query: source.query, step: Self.step,
      configuration: configuration, line: source.line)
    do {
      let (dataset, layer) = try place.open()
      let names = layer.fieldNames
      let isTaken = names.contains { ["latitude", "longitude"].contains(foldedWord($0)) }
      let position =
        isTaken
        ? ["geometry_latitude", "geometry_longitude"] : ["latitude", "longitude"]
      var table = PreparedTable(header: names + position)
      var number = 0
      try layer.forEachFeature { feature in
        number += 1
        let place: [String]
        if case .point(let point) = feature.geometry {
          place = ["\(point.latitude)", "\(point.longitude)"]
        } else {
          place = ["", ""]
        }
        table.add(feature.values.map { $0 ?? "" } + place, line: number)
      }
      return (table, pointFields(driver: dataset.driverName, names: names, position: position))
    } catch let error as GDALError {
      throw place.isDatabase ? place.failure(error) : unreadable(error)
    }
  }

  private func pointFields(driver: String, names: [String], position: [String])
    -> [VisitField: [String]]
  {
    var fields: [VisitField: [String]] = [.latitude: [position[0]], .longitude: [position[1]]]
    let header = FormHeader(names)
    switch driver {
    // The driver's own names of a waypoint's time (GPX 1.1) and of a placemark's `TimeStamp`.
    case "GPX": fields.set(.visitedAt, header.column("time"))
    case "KML", "LIBKML": fields.set(.visitedAt, header.column("timestamp", "begin"))
    default: break
    }
    return fields
  }

  /// The pictures of a folder that say where and when they were taken; a picture's number is that of
  /// its name in the order of names.
  func photographTable(_ folder: String) throws -> PreparedTable {
    let endings: Set<String> = ["jpg", "jpeg", "tif", "tiff", "png", "webp"]
    let pictures = VirtualFile.files(below: folder).filter {
      endings.contains(($0 as NSString).pathExtension.lowercased())
    }
    guard !pictures.isEmpty else {
      throw IntakeError(
        .missing, step: Self.step, path: name, cause: "this is a folder without photographs",
        remedy: "Name a file, a pattern such as \(name)/*.csv, or a folder of JPEG pictures.")
    }
    var table = PreparedTable(
      header: ["file", "taken_at", "latitude", "longitude", "accuracy"])
    for (index, picture) in pictures.enumerated() {
      let data = try? PhotoMetadata(of: folder + "/" + picture)
      table.add(
        [
          picture, data?.takenAt ?? "", data?.latitude.map { "\($0)" } ?? "",
          data?.longitude.map { "\($0)" } ?? "", data?.accuracy.map { "\($0)" } ?? "",
        ], line: index + 1)
    }
    return table
  }

  /// The columns of ``photographTable(_:)``.
  var photographFields: [VisitField: [String]] {
    [
      .id: ["file"], .visitedAt: ["taken_at"], .latitude: ["latitude"],
      .longitude: ["longitude"], .accuracy: ["accuracy"],
    ]
  }
}
