import Geography

/// What a desa looks like on a map. The raw value is the CSS class.
public enum Look: String, CaseIterable, Sendable {
  /// The lowest of five classes of a figure.
  case c1
  /// The second class.
  case c2
  /// The middle class.
  case c3
  /// The fourth class.
  case c4
  /// The highest class.
  case c5
  /// Somebody was met, no target is known.
  case noTarget = "lt"
  /// Nobody there has been met: bold hatching.
  case untouched = "lu"
  /// Officers have sent nothing: dots.
  case silent = "ls"
  /// Its turn lies ahead.
  case scheduled = "lp"
  /// No families live there.
  case empty = "le"
  /// Nothing is known.
  case noData = "ln"
  /// Withheld so that nobody can be recognised.
  case suppressed = "lx"

  /// Whether the fill is a pattern rather than one colour.
  var isPattern: Bool {
    switch self {
    case .untouched, .silent, .scheduled, .noTarget, .suppressed: true
    default: false
    }
  }
}

/// A desa that a map shows.
public struct MapFeature: Sendable {
  /// Its place in the shapes the atlas was made of.
  public var desa: Int
  /// Its fill.
  public var look: Look
  /// Whether it is marked as interior.
  public var isInterior: Bool
  /// What a screen reader reads and a pointer shows: name, figure, status.
  public var title: String
  /// Where a click leads; nil for no link.
  public var href: String?
  /// The name written on the map where there is room; nil for none.
  public var label: String?

  /// Makes a feature.
  public init(
    desa: Int, look: Look, title: String, href: String? = nil, label: String? = nil,
    isInterior: Bool = false
  ) {
    self.desa = desa
    self.look = look
    self.title = title
    self.href = href
    self.label = label
    self.isInterior = isInterior
  }
}

/// A unit above desa whose border and name a map shows.
public struct MapGroup: Sendable {
  /// Its desa.
  public var members: [Int]
  /// Its name; nil for a border alone.
  public var label: String?
  /// 1 for the most important (kabupaten), 2 for those below (kecamatan).
  public var rank: Int

  /// Makes a group.
  public init(members: [Int], label: String? = nil, rank: Int = 1) {
    self.members = members
    self.label = label
    self.rank = rank
  }
}

/// A pocket: its desa outlined together and numbered.
public struct MapPocket: Sendable {
  /// Its desa.
  public var members: [Int]
  /// Its number in the list beside the map.
  public var number: Int

  /// Makes a pocket.
  public init(members: [Int], number: Int) {
    self.members = members
    self.number = number
  }
}

/// A place that a map marks, such as a seat of government.
public struct MapPlace: Sendable {
  /// Where it lies.
  public var position: Coordinate
  /// Its name; nil for a mark alone.
  public var name: String?

  /// Makes a place.
  public init(position: Coordinate, name: String? = nil) {
    self.position = position
    self.name = name
  }
}

/// The words a map contains, in the language of the page.
public struct MapTexts: Sendable {
  /// What the map is called, for a screen reader.
  public var title: String
  /// One sentence on what it shows, for a screen reader; empty for none.
  public var summary: String
  /// The letter over the north arrow.
  public var north: String
  /// The unit behind the numbers of the scale bar.
  public var kilometres: String
  /// The unit where a scale bar is shorter than a kilometre.
  public var metres: String
  /// What stands over the schematic boundaries; nil where they are surveyed.
  public var schematic: String?

  /// Makes the words; the defaults are Indonesian.
  public init(
    title: String, summary: String = "", north: String = "U", kilometres: String = "km",
    metres: String = "m", schematic: String? = nil
  ) {
    self.title = title
    self.summary = summary
    self.north = north
    self.kilometres = kilometres
    self.metres = metres
    self.schematic = schematic
  }
}

/// All that one map shows.
public struct MapRequest: Sendable {
  /// The desa drawn, in the order a keyboard walks through them; the map is fitted to them.
  public var features: [MapFeature]
  /// Neighbouring units drawn in grey behind, each with the desa it consists of.
  public var context: [MapGroup]
  /// Units whose borders are drawn over the desa.
  public var groups: [MapGroup]
  /// Pockets to outline and number.
  public var pockets: [MapPocket]
  /// Seats to mark.
  public var places: [MapPlace]
  /// The rings of an area to hatch over the desa, by the even-odd rule; cut to the map.
  public var hatched: [[Coordinate]] = []
  /// The most bytes of their path; the rings are drawn as coarsely as that takes.
  public var mostHatchedBytes = 12_000
  /// Positions to mark, thinned to at most ``mostMarks``.
  public var marks: [MapMarks] = []
  /// The most marks drawn; each costs some five bytes.
  public var mostMarks = 400
  /// The small map that shows where this one lies; see ``Atlas/index(of:groups:size:)``.
  public var index: IndexMap?
  /// Whether the tile view is drawn into the same picture; the page's style chooses what shows.
  public var hasTiles: Bool
  /// Whether dense parts are enlarged in insets.
  public var hasInsets: Bool
  /// Whether the patterns stand in the map itself; false where the page holds ``MapStyle/patterns``.
  public var hasPatterns: Bool
  /// The width in pixels at which the drawing is exact to half a pixel.
  public var width: Double
  /// The width in pixels on a small screen, for which a second set of labels is placed; one set
  /// serves both where it is not below ``width``.
  public var narrowWidth: Double
  /// The words.
  public var texts: MapTexts
  /// Put before every `id`, so that several maps fit on a page.
  public var idPrefix: String

  /// Makes a request.
  public init(
    features: [MapFeature], context: [MapGroup] = [], groups: [MapGroup] = [],
    pockets: [MapPocket] = [], places: [MapPlace] = [], index: IndexMap? = nil,
    hasTiles: Bool = false, hasInsets: Bool = true, hasPatterns: Bool = true, width: Double = 900,
    narrowWidth: Double = 340, texts: MapTexts, idPrefix: String = "j"
  ) {
    self.features = features
    self.context = context
    self.groups = groups
    self.pockets = pockets
    self.places = places
    self.index = index
    self.hasTiles = hasTiles
    self.hasInsets = hasInsets
    self.hasPatterns = hasPatterns
    self.width = width
    self.narrowWidth = narrowWidth
    self.texts = texts
    self.idPrefix = idPrefix
  }
}

/// A map as text, and what a page should say about it.
public struct RenderedMap: Sendable {
  /// One `<svg>` element.
  public var svg: String
  /// Height divided by width.
  public var aspect: Double
  /// The desa (places in the atlas) drawn as dots, since their true size could not be seen.
  public var dotted: [Int]
  /// The desa asked for that have no geometry, so are missing from the map and only in the tiles.
  public var missing: [Int]
  /// How many marks were drawn, and for how many positions.
  public var marks = MarkCount()
}
