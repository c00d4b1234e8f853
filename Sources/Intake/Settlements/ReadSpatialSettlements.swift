import Coverage
import Foundation
import GDAL
import Geography

extension SettlementGatherer {
  /// Reads points, polygons or a raster by GDAL.
  mutating func readSpatial(_ section: Configuration.Settlements, _ configuration: Configuration)
    throws
  {
    let path = configuration.resolve(section.source ?? "")
    try checkFile(path)
    GDALRuntime.start()
    let vector: VectorDataset
    do {
      vector = try VectorDataset(opening: path)
    } catch let error as GDALError {
      // What is no vector source may be a raster; if it is neither, the first message says more.
      guard let raster = try? RasterDataset(opening: path) else { throw unreadable(error) }
      return try readRaster(raster, section, configuration)
    }
    try readVector(vector, section, configuration)
  }

  private func checkFile(_ path: String) throws {
    guard !path.hasPrefix("/vsi"), !isConnection(path) else { return }
    guard FileManager.default.fileExists(atPath: path) else {
      throw IntakeError(
        .missing, step: settlementStep, path: source, cause: "there is no such file",
        remedy: "Correct `settlements.source`; paths start from the configuration's folder.")
    }
    let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
    guard size != 0 else {
      throw IntakeError(
        .data, step: settlementStep, path: source, cause: "the file is empty",
        remedy: "Bring the file again.")
    }
  }

  private func unreadable(_ error: GDALError) -> IntakeError {
    IntakeError(
      .data, step: settlementStep, path: source,
      cause: error.messages.first.map(withoutFullStop).map(redacted) ?? "it cannot be read",
      remedy:
        "Bring points, polygons or a raster that GDAL opens, or a text file with "
        + "`fields.latitude` and `fields.longitude`.")
  }

  private mutating func readVector(
    _ dataset: VectorDataset, _ section: Configuration.Settlements, _ configuration: Configuration
  ) throws {
    do {
      let layer =
        try section.query.map { try dataset.query($0) } ?? dataset.layer(named: section.layer)
      let names = layer.fieldNames
      func position(_ wanted: String?) throws -> Int? {
        guard let wanted else { return nil }
        if let found = names.firstIndex(of: wanted)
          ?? names.firstIndex(where: { foldedWord($0) == foldedWord(wanted) })
        {
          return found
        }
        let hint = nearest(to: wanted, in: names).map { " Did you mean `\($0)`?" } ?? ""
        throw IntakeError(
          .configuration, step: settlementStep, path: configuration.file, line: section.line,
          cause: "`settlements.fields`: the settlements have no field `\(wanted)`",
          remedy: "Their fields are \(listed(names)).\(hint)")
      }
      let (name, families) = (try position(section.name), try position(section.families))
      let people = try position(section.people)
      var number = 0
      try layer.forEachFeature { feature in
        number += 1
        func text(_ index: Int?) -> String {
          index.flatMap { feature.values[$0] }?.trimmingWhitespace() ?? ""
        }
        let named = text(name)
        add(
          Self.position(of: feature.geometry), name: named.isEmpty ? nil : named,
          families: text(families), people: text(people), line: number)
      }
    } catch let error as GDALError {
      throw unreadable(error)
    }
  }

  private static func position(of geometry: FeatureGeometry) -> Coordinate? {
    switch geometry {
    case .point(let point): point
    case .area(let shape, _): poleOfInaccessibility(of: shape)
    case .none, .unusable: nil
    }
  }

  private mutating func readRaster(
    _ raster: RasterDataset, _ section: Configuration.Settlements, _ configuration: Configuration
  ) throws {
    guard section.band <= raster.bands else {
      throw IntakeError(
        .configuration, step: settlementStep, path: configuration.file, line: section.line,
        cause: "`settlements.band`: the raster has \(raster.bands) bands, so no \(section.band)",
        remedy: "Name one of them, or leave the key out for the first.")
    }
    isGrid = true
    guard !box.isEmpty else { return }
    do {
      try raster.forEachCell(above: 0, in: box, band: section.band) { cell in
        add(cell: cell)
        guard count <= Self.mostCells else {
          throw IntakeError(
            .data, step: settlementStep, path: source,
            cause: "more than \(Self.mostCells) cells are inhabited",
            remedy: "Make the cells larger: `gdalwarp -r sum -tr …`.")
        }
      }
    } catch let error as GDALError {
      throw unreadable(error)
    }
  }
}
