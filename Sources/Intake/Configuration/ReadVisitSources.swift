import Coverage

/// The sources of visits.
func visitSources(_ top: ConfigurationNode) throws -> [Configuration.VisitSource] {
  try (top["visits"]?.items ?? []).map { section in
    guard let source = section["source"]?.text else {
      throw section.error("`source` is missing", "Name the file.")
    }
    try oneOfLayerAndQuery(section)
    var fields: [VisitField: [String]] = [:]
    for field in VisitField.allCases {
      fields[field] = section["fields"]?[field.rawValue]?.items.compactMap(\.text)
    }
    var result = Configuration.VisitSource(
      source: source, fields: fields, scheme: scheme(section),
      outcomes: try words(section["outcomes"], Outcome.allCases.map { ($0.name, $0) })
        ?? usualOutcomes,
      origins: try words(section["origins"], [("listed", Origin.listed), ("new", .new)])
        ?? usualOrigins,
      line: section.node.mark?.line ?? 1)
    let reviews = section["reviews"]
    result.states = try words(reviews, ReviewState.allCases.map { ($0.rawValue, $0) }) ?? [:]
    result.listsWithdrawn = reviews?["withdrawn"] != nil
    result.format = section["format"]?.text.flatMap(VisitFormat.init(rawValue:)) ?? .auto
    result.layer = section["layer"]?.text
    result.query = section["query"]?.text
    result.headerRow = try section["header_row"].map(positive)
    result.repeatGroup = section["repeat"]?.text
    return result
  }
}
