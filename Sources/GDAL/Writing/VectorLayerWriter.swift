import CGDAL

/// Adds rows to one layer of a file; keeps its writer.
public final class VectorLayerWriter {
  private let handle: OGRLayerH
  private let writer: VectorWriter
  private let name: String
  private let fields: [WrittenField]

  /// Takes a layer that belongs to the writer's dataset.
  init(_ handle: OGRLayerH, in writer: VectorWriter, name: String, fields: [WrittenField]) {
    self.handle = handle
    self.writer = writer
    self.name = name
    self.fields = fields
  }

  /// Adds a row.
  ///
  /// - Parameters:
  ///   - values: One for each field, in their order.
  ///   - geometry: Where it is, in the coordinates of the layer.
  /// - Throws: ``GDALError`` when the count or a kind of value is wrong, or writing fails.
  public func append(_ values: [WrittenValue], geometry: WrittenGeometry = .none) throws {
    _ = try writer.openHandle()
    let step = "write a row of layer \(name)"
    guard values.count == fields.count else {
      throw GDALError(
        step: step, source: writer.path,
        messages: ["it has \(values.count) values for \(fields.count) fields"])
    }
    // OGR_F_Create, OGR_F_Destroy
    let feature = try required(step, of: writer.path) {
      OGR_F_Create(OGR_L_GetLayerDefn(handle))
    }
    defer { OGR_F_Destroy(feature) }
    for (index, value) in values.enumerated() {
      try set(value, at: index, of: feature, step: step)
    }
    let shape = try geometry.make()
    // OGR_F_SetGeometry copies; OGR_L_CreateFeature
    try required(step, of: writer.path) { () -> Void? in
      if let shape, OGR_F_SetGeometry(feature, shape.handle) != OGRERR_NONE { return nil }
      return withFixedTime { OGR_L_CreateFeature(handle, feature) } == OGRERR_NONE ? () : nil
    }
  }

  private func set(
    _ value: WrittenValue, at index: Int, of feature: OGRFeatureH, step: String
  ) throws {
    // OGR_F_SetFieldString, OGR_F_SetFieldInteger64, OGR_F_SetFieldDouble
    let field = Int32(index)
    switch (value, fields[index].kind) {
    case (.missing, _): break
    case (.text(let text), .text): OGR_F_SetFieldString(feature, field, text)
    case (.integer(let number), .integer): OGR_F_SetFieldInteger64(feature, field, number)
    case (.integer(let number), .real): OGR_F_SetFieldDouble(feature, field, Double(number))
    case (.real(let number), .real): OGR_F_SetFieldDouble(feature, field, number)
    default:
      throw GDALError(
        step: step, source: writer.path,
        messages: ["\(value) is no value for the \(fields[index].kind) field \(fields[index].name)"]
      )
    }
  }
}
