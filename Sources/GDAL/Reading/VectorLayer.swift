import CGDAL

/// The rows of one layer or query; keeps its dataset open.
public final class VectorLayer {
  private let handle: OGRLayerH
  private let dataset: VectorDataset
  private let isResult: Bool
  private let fields: [FieldReader]

  /// The layer's name in its source; a query's is the driver's choice.
  public let name: String

  /// What GDAL complained of while features were read so far; without passwords.
  public private(set) var warnings: [String] = []

  /// Takes a layer of `dataset`; a result set is released when the layer goes.
  init(_ handle: OGRLayerH, in dataset: VectorDataset, isResult: Bool) {
    self.handle = handle
    self.dataset = dataset
    self.isResult = isResult
    // OGR_L_GetName, OGR_L_GetLayerDefn, OGR_FD_GetFieldCount
    name = OGR_L_GetName(handle).map { String(cString: $0) } ?? ""
    let (fields, complaints) = recordingMessages { log in
      let definition = OGR_L_GetLayerDefn(handle)
      let count = definition.map { OGR_FD_GetFieldCount($0) } ?? 0
      let fields = (0..<count).compactMap { index in
        definition.map { FieldReader(index: index, of: $0) }
      }
      return (fields, log.texts)
    }
    self.fields = fields
    warn(complaints)
  }

  deinit {
    // GDALDatasetReleaseResultSet
    if isResult { GDALDatasetReleaseResultSet(dataset.handle, handle) }
  }

  /// The names of the fields in the source's order.
  public var fieldNames: [String] { fields.map(\.name) }

  /// How many features there are, nil where the source would have to be read for it.
  public var featureCount: Int? {
    // OGR_L_GetFeatureCount
    let count = recordingMessages { _ in OGR_L_GetFeatureCount(handle, 0) }
    return count < 0 ? nil : Int(count)
  }

  /// The name and code of the coordinate system the source declares; nil when it declares none.
  public var crsName: String? {
    // OGR_L_GetSpatialRef
    recordingMessages { _ in
      OGR_L_GetSpatialRef(handle).map { SpatialReference(sharing: $0).name }
    }
  }

  /// Calls `body` with each feature in the source's order.
  ///
  /// - Throws: What `body` throws, which ends the reading, and ``GDALError`` when the source
  ///   breaks off, or when another layer of the same dataset is being read.
  public func forEachFeature(_ body: (VectorFeature) throws -> Void) throws {
    try forEachTaken { try body($0.value) }
  }

  /// Calls `body` with each feature in the source's order, taken and not yet made a value: that can be done
  /// by other threads while the next ones are taken.
  ///
  /// - Throws: as ``forEachFeature(_:)`` does.
  public func forEachTaken(_ body: (TakenFeature) throws -> Void) throws {
    guard !dataset.isReading else {
      throw GDALError(
        step: "read layer \(name)", source: dataset.source,
        messages: ["a layer of this source is being read already"])
    }
    dataset.isReading = true
    defer { dataset.isReading = false }
    let geometries = try GeometryReader(layerSystem: OGR_L_GetSpatialRef(handle))
    try recordingMessages { log in
      // OGR_L_ResetReading, OGR_L_GetNextFeature
      OGR_L_ResetReading(handle)
      while let feature = OGR_L_GetNextFeature(handle) {
        let complaints = log.take().map(\.text)
        warn(complaints)
        try body(
          TakenFeature(
            owning: feature, fields: fields, geometries: geometries, complaints: complaints))
      }
      guard log.failures.isEmpty else {
        throw GDALError(
          step: "read on in layer \(name)", source: dataset.source, messages: log.texts)
      }
      warn(log.texts)
    }
  }

  private func warn(_ complaints: [String]) {
    guard !complaints.isEmpty, warnings.count < 100 else { return }
    let redaction = Redaction(of: dataset.source)
    for text in complaints.map({ redaction.applied(to: $0) }) where warnings.last != text {
      warnings.append(text)
    }
  }
}
