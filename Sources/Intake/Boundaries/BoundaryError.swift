import Foundation
import GDAL

/// What GDAL said of the boundaries, as an error that names the place and what to do.
func boundaryError(_ error: GDALError, _ configuration: Configuration) -> IntakeError {
  let boundaries = configuration.boundaries
  let messages = error.messages.map(withoutFullStop)
  let said = messages.isEmpty ? error.description : messages.joined(separator: "; ")
  func failure(
    _ kind: IntakeError.Kind, _ path: String, line: Int? = nil, _ cause: String, _ remedy: String
  ) -> IntakeError {
    IntakeError(
      kind, step: "read the boundaries", path: path, line: line, cause: cause, remedy: remedy)
  }
  let source = redacted(boundaries.source)
  if RemoteSource(configuration.resolve(boundaries.source)) != nil, error.step == "open" {
    return failure(
      .data, source, "what came from there is no format that is known, or not whole",
      "Name the address of a GeoPackage, GeoJSON, FlatGeobuf or zipped Shapefile.")
  }
  if isConnection(configuration.resolve(boundaries.source)) {
    return boundaryLayer(configuration, path: configuration.resolve(boundaries.source))
      .failure(error)
  }
  if error.step.hasPrefix("find layer"), let layer = boundaries.layer {
    return failure(
      .configuration, configuration.file, line: boundaries.line,
      "`boundaries.layer`: \(source) has no layer `\(layer)`; \(said)", "Name one of these.")
  }
  if error.step == "run the query" {
    return failure(
      .configuration, configuration.file, line: boundaries.line, "`boundaries.query`: \(said)",
      "Correct the query; it is the source's own SQL.")
  }
  let path = configuration.resolve(boundaries.source)
  if path.hasPrefix("/vsi") {
    return failure(
      .missing, source, said,
      "Correct `boundaries.source`: the archive or address, and the path inside it.")
  }
  guard FileManager.default.fileExists(atPath: path) else {
    return failure(
      .missing, source, "there is no such file",
      "Correct `boundaries.source`; paths start from the configuration's folder.")
  }
  if isEmptyFile(path) {
    return failure(.data, source, "the file is empty", "Bring the file again.")
  }
  if said.contains("not recognized as a supported file format")
    || said.contains("not recognized as being in a supported file format")
  {
    return failure(
      .data, source, "its format is not known",
      "Bring a GeoPackage, Shapefile, GeoJSON, FlatGeobuf or another vector format of GDAL.")
  }
  if boundaryLayer(configuration, path: path).isDatabase, said.contains("locked") {
    return boundaryLayer(configuration, path: path).failure(error)
  }
  return failure(.data, source, said, "Repair the file, or export it again.")
}

/// The boundaries' layer, at `path` on this machine or a database.
func boundaryLayer(_ configuration: Configuration, path: String) -> LayerSource {
  let boundaries = configuration.boundaries
  return LayerSource(
    path: path, name: redacted(boundaries.source), layer: boundaries.layer,
    query: boundaries.query, step: "read the boundaries", configuration: configuration.file,
    line: boundaries.line)
}

private func isEmptyFile(_ path: String) -> Bool {
  let attributes = try? FileManager.default.attributesOfItem(atPath: path)
  return attributes?[.size] as? Int == 0 && attributes?[.type] as? FileAttributeType == .typeRegular
}

/// A message of GDAL, which ends some of them with a full stop, to go on from.
func withoutFullStop(_ message: String) -> String {
  var text = message[...]
  while text.hasSuffix(".") { text.removeLast() }
  return String(text)
}
