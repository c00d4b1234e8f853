import Geography

/// The figures of the units above desa as one build published them, kept beside the site so that a
/// later build can name what has been corrected since.
public struct PublishedFigures: Sendable, Equatable, Codable {
  /// The as-of day, ISO.
  public var asOf: String
  /// Figures by unit code.
  public var units: [String: Figures]

  /// One unit's figures.
  public struct Figures: Sendable, Equatable, Codable {
    /// Families expected in the desa that have a target.
    public var target: Int
    /// Families found.
    public var found: Int
    /// Completed families of the list in those desa.
    public var completedListed: Int
    /// Resolved families of the list in those desa.
    public var resolvedListed: Int

    enum CodingKeys: String, CodingKey {
      case target
      case found
      case completedListed = "completed_listed"
      case resolvedListed = "resolved_listed"
    }

    /// Makes figures.
    public init(target: Int, found: Int, completedListed: Int, resolvedListed: Int) {
      self.target = target
      self.found = found
      self.completedListed = completedListed
      self.resolvedListed = resolvedListed
    }

    init(_ unit: UnitReport) {
      self.init(
        target: unit.rates.target, found: unit.counts.found,
        completedListed: unit.rates.completedListed, resolvedListed: unit.rates.resolvedListed)
    }
  }

  enum CodingKeys: String, CodingKey {
    case asOf = "as_of"
    case units
  }

  /// The figures of a report.
  public init(_ report: CoverageReport) {
    asOf = report.asOf.description
    units = [:]
    for index in 0..<report.tree.desaRange.lowerBound {
      units[report.tree.units[index].code.description] = Figures(report.units[index])
    }
  }

  /// A unit whose figures differ from what was published.
  public struct Correction: Sendable, Equatable {
    /// The unit, an index into the tree.
    public var unit: Int
    /// What was published.
    public var published: Figures
    /// What today's files say of the same day.
    public var now: Figures
  }

  /// What has changed since `earlier` was published for the same day, in the tree's order.
  public func corrections(since earlier: PublishedFigures, tree: AdminTree) -> [Correction] {
    (0..<tree.desaRange.lowerBound).compactMap { index in
      let code = tree.units[index].code.description
      guard let now = units[code], let then = earlier.units[code], now != then else { return nil }
      return Correction(unit: index, published: then, now: now)
    }
  }
}
