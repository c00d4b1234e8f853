import Coverage

extension Configuration {
  /// The inhabited places, and how far a visit reaches.
  public struct Settlements: Sendable {
    /// Points, polygons, or a raster of population; nil where only the reach is configured.
    public var source: String?
    /// The layer; nil for the only one.
    public var layer: String?
    /// A query instead of a layer.
    public var query: String?
    /// The band of a raster.
    public var band: Int
    /// The field of the name.
    public var name: String?
    /// The field of families.
    public var families: String?
    /// The field of people.
    public var people: String?
    /// The column of degrees north of a text file.
    public var latitude: String?
    /// The column of degrees east of a text file.
    public var longitude: String?
    /// How far a visit reaches.
    public var rules: ReachRules
    /// Where the section stands, for messages.
    public var line: Int
  }
}

extension ConfigurationSchema {
  /// The section `settlements`.
  static let settlements: ConfigurationSchema = .mapping(
    [
      Key(
        name: "source", schema: .text,
        meaning: "Points, polygons or a raster of population: anything GDAL opens, or a text file."),
      Key(name: "layer", schema: .text, meaning: "The layer, where the source has several."),
      Key(name: "query", schema: .text, meaning: "An SQL query instead of a layer."),
      Key(
        name: "band", schema: .integer,
        meaning: "The band of a raster, from 1; a cell above 0 is inhabited."),
      Key(
        name: "fields",
        schema: .mapping(
          [
            Key(name: "name", schema: .text, meaning: "The place's name."),
            Key(name: "families", schema: .text, meaning: "Families there."),
            Key(name: "people", schema: .text, meaning: "People there."),
            Key(name: "latitude", schema: .text, meaning: "Degrees north, in a text file."),
            Key(name: "longitude", schema: .text, meaning: "Degrees east, in a text file."),
          ], required: []), meaning: "Which fields hold what."),
      Key(
        name: "reach_km", schema: .number,
        meaning: "Kilometres within which a confirmed visit reaches a place."),
    ], required: [])
}

/// The settlements of a configuration.
func settlementSection(_ section: ConfigurationNode) throws -> Configuration.Settlements {
  var rules = ReachRules()
  if let node = section["reach_km"] {
    let kilometres = try node.number()
    // Below half a kilometre the error of a position decides, above 100 everything is reached.
    guard kilometres >= 0.5, kilometres <= 100 else {
      throw node.error("\(node.shown) is not from 0.5 to 100", "Write 3, say.")
    }
    rules.reach = kilometres * 1000
  }
  if let query = section["query"], section["layer"] != nil {
    throw query.error("`layer` and `query` exclude each other", "Keep one of them.")
  }
  let source = section["source"]?.text
  let fields = section["fields"]
  if let fields, source == nil {
    throw fields.error("there is no `source` whose fields they are", "Name the source.")
  }
  let latitude = fields?["latitude"]?.text
  let longitude = fields?["longitude"]?.text
  if let fields, (latitude == nil) != (longitude == nil) {
    throw fields.error("`latitude` and `longitude` belong together", "Name both columns.")
  }
  let band = try section["band"].map { node in
    let band = try node.integer()
    guard band >= 1 else { throw node.error("\(node.shown) is not above 0", "Write 1 or more.") }
    return band
  }
  return Configuration.Settlements(
    source: source, layer: section["layer"]?.text, query: section["query"]?.text, band: band ?? 1,
    name: fields?["name"]?.text, families: fields?["families"]?.text,
    people: fields?["people"]?.text, latitude: latitude, longitude: longitude, rules: rules,
    line: section.node.mark?.line ?? 1)
}
