import Coverage
import GDAL
import Geography

/// The boundaries, read and put in order.
public struct Boundaries: Sendable {
  /// The tree, province to desa.
  public var tree: AdminTree
  /// Where the polygons came from.
  public var source: BoundarySource
  /// What was noticed.
  public var findings: [Finding]
}

/// Reads the boundaries of a configuration.
///
/// - Parameter measured: whether units get their reference points and areas, which nobody needs who only
///   locates; of a country they take as long as all else.
/// - Throws: ``IntakeError`` of kind `missing` where there is no such source, `configuration` for a
///   field, layer or query that it does not have, `data` for one that cannot be read, for codes that
///   are missing or wrong, and for a source without polygons.
public func readBoundaries(_ configuration: Configuration, measured: Bool = true) throws
  -> Boundaries
{
  var collector = FindingCollector()
  let read = try readFeatures(configuration, &collector)
  let name = configuration.boundaries.source
  guard
    read.features.contains(where: { if case .area = $0.geometry { true } else { false } })
  else { throw withoutPolygons(read.features, source: redacted(name)) }
  let scheme = configuration.boundaries.scheme ?? detectScheme(read.features)
  try checkCodeLengths(read.features, scheme: scheme, source: name)
  var builder = TreeBuilder(configuration: configuration, scheme: scheme, source: redacted(name))
  let tree = try builder.build(read.features, measured: measured)
  noteFarUnits(tree, source: redacted(name), &collector)
  let source = BoundarySource(
    credit: configuration.boundaries.credit ?? read.credit ?? sourceName(name),
    vintage: configuration.boundaries.vintage ?? read.vintage, isSchematic: read.isSchematic)
  return Boundaries(tree: tree, source: source, findings: collector.all + builder.collector.all)
}

private func readFeatures(_ configuration: Configuration, _ collector: inout FindingCollector)
  throws -> BoundaryFeatures
{
  let boundaries = configuration.boundaries
  let (layer, copy) = try openLayer(configuration)
  // What was fetched from an address stays as long as it is read.
  defer { withExtendedLifetime(copy) {} }
  // GeoJSON without features has no fields either.
  if layer.fieldNames.isEmpty {
    throw withoutPolygons([], source: redacted(boundaries.source))
  }
  let columns = try BoundaryColumns(
    boundaries.fields, in: layer.fieldNames, configuration: configuration)
  var result = BoundaryFeatures()
  var credits = Set<String?>()
  var vintages = Set<String?>()
  var problems: [(number: Int, text: String)] = []
  // Once, and not for each feature: looking for passwords costs more than reading one.
  let source = redacted(boundaries.source)
  let batches: [ReadBatch]
  do {
    batches = try read(layer, columns)
  } catch let error as GDALError {
    throw boundaryError(error, configuration)
  }
  for batch in batches {
    for noted in batch.noted { noteGeometry(noted.geometry, noted.number, source, &collector) }
    if batch.isSchematic { result.isSchematic = true }
    credits.formUnion(batch.credits)
    vintages.formUnion(batch.vintages)
    result.features += batch.features
    problems += batch.problems
  }
  if let first = problems.first {
    let more = moreFeatures(problems.count - 1)
    throw IntakeError(
      .data, step: "read the boundaries", path: redacted(boundaries.source), feature: first.number,
      cause: first.text.isEmpty
        ? "the feature has no code\(more)" : "\"\(first.text.prefix(40))\" is no code\(more)",
      remedy: "Every desa needs its code of ten digits in `\(boundaries.fields.code)`.")
  }
  if credits.count == 1 { result.credit = credits.first ?? nil }
  if vintages.count == 1 { result.vintage = vintages.first ?? nil }
  return result
}

private func openLayer(_ configuration: Configuration) throws
  -> (layer: VectorLayer, copy: FetchedSource?)
{
  GDALRuntime.start()
  let source = configuration.resolve(configuration.boundaries.source)
  let copy = try RemoteSource(source).map {
    try $0.fetched(name: redacted(source), step: "read the boundaries")
  }
  do {
    return (try boundaryLayer(configuration, path: copy?.path ?? source).open().layer, copy)
  } catch let error as GDALError {
    throw boundaryError(error, configuration)
  }
}

private func noteGeometry(
  _ geometry: FeatureGeometry, _ number: Int, _ source: String, _ collector: inout FindingCollector
) {
  switch geometry {
  case .none:
    collector.add(.boundaryWithoutGeometry, source: source, line: number)
  case .unusable(let reason):
    collector.add(.boundaryUnusableGeometry, subject: reason, source: source, line: number)
  case .point:
    collector.add(
      .boundaryUnusableGeometry, subject: "a point, not a polygon", source: source, line: number)
  case .area(_, let repair?):
    let place = repair.place.map { " (\($0.longitude), \($0.latitude))" } ?? ""
    collector.add(
      .boundaryRepaired, severity: .note, subject: repair.reason + place,
      amount: repair.areaChange, source: source, line: number)
  case .area(_, nil):
    break
  }
}

/// Dotted codes are Kemendagri's, undotted ones BPS'; the majority decides.
private func detectScheme(_ features: [BoundaryFeature]) -> CodeScheme {
  let dotted = features.count { $0.code.isDotted }
  return dotted * 2 > features.count ? .kemendagri : .bps
}

private func checkCodeLengths(_ features: [BoundaryFeature], scheme: CodeScheme, source: String)
  throws
{
  guard let length = scheme.length(of: .desa),
    let wrong = features.first(where: { $0.code.code.length != length })
  else { return }
  let count = features.count { $0.code.code.length != length }
  throw IntakeError(
    .data, step: "read the boundaries", path: redacted(source), feature: wrong.number,
    cause: "the code \(wrong.writtenCode) has \(wrong.code.code.length) digits, not \(length)"
      + moreFeatures(count - 1),
    remedy:
      "Name the field of the desa's full code, or set `boundaries.scheme: fields` and name the "
      + "parents' code fields.")
}

private func moreFeatures(_ count: Int) -> String {
  switch count {
  case ...0: ""
  case 1: "; 1 more feature is wrong too"
  default: "; \(count) more features are wrong too"
  }
}

private func withoutPolygons(_ features: [BoundaryFeature], source: String) -> IntakeError {
  for feature in features {
    if case .unusable(let reason) = feature.geometry {
      return IntakeError(
        .data, step: "read the boundaries", path: source, feature: feature.number,
        cause: "no polygon can be used: \(reason)",
        remedy: "Mend the source, or bring it to longitude and latitude (EPSG:4326).")
    }
  }
  return IntakeError(
    .data, step: "read the boundaries", path: source,
    cause: features.isEmpty
      ? "there are no features" : "none of the \(features.count) features is a polygon",
    remedy: "Name a layer of polygons, one or more for each desa.")
}
