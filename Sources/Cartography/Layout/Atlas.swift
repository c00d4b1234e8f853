import Geography

/// The maps of one province: its borders are cut into shared arcs and weighed once, then every map
/// takes what it needs at its own scale.
///
/// ```swift
/// let desa = Array(tree.desaRange)
/// let atlas = Atlas(shapes: desa.map { tree.units[$0].shape })   // places in the atlas: 0, 1, 2 …
/// let all = Array(desa.indices)
/// let index = try atlas.index(of: all, groups: kabupaten)        // once, for all maps below
///
/// var request = MapRequest(
///   features: all.map {
///     MapFeature(desa: $0, look: .c3, title: "Long Sule: 78,4 %", href: "wilayah/…/index.html")
///   },
///   texts: MapTexts(title: "Cakupan per desa"))
/// request.groups = kabupaten        // [MapGroup(members: [0, 1, 2], label: "Malinau", rank: 1)]
/// request.pockets = pockets         // [MapPocket(members: [7, 8], number: 1)]
/// request.places = seats            // [MapPlace(position: …, name: "Tanjung Selor")]
/// request.index = index             // not on the province's own page
/// let svg = try atlas.map(request).svg
/// ```
///
/// The page's style sheet must contain ``MapStyle/css``: the drawing itself has only classes, since
/// a content security policy forbids inline styles. The same request gives the same bytes.
///
/// For a whole country make one atlas of all desa, or one a province where neighbours across
/// provinces do not matter.
public struct Atlas: Sendable {
  let topology: Topology
  let weights: ArcWeights
  private let makeProjection: @Sendable (Coordinate) throws -> any MapProjection

  /// An atlas of desa; nil stands for one without geometry.
  ///
  /// - Parameter projection: makes the equal-area projection centred on a position.
  public init(
    shapes: [MultiPolygon?],
    projection: @escaping @Sendable (Coordinate) throws -> any MapProjection = {
      try equalArea(centeredAt: $0)
    }
  ) {
    topology = Topology(shapes: shapes)
    weights = ArcWeights(topology)
    makeProjection = projection
  }

  private init(_ topology: Topology, like other: Atlas) {
    self.topology = topology
    weights = other.weights
    makeProjection = other.makeProjection
  }

  /// An atlas of larger areas, each made of some of the areas of this one, in their order; borders are
  /// shared with this one.
  public func merged(_ groups: [[Int]]) -> Atlas {
    Atlas(topology.merged(groups), like: self)
  }

  /// Whether the desa at a place has a geometry that can be drawn.
  public func hasShape(_ desa: Int) -> Bool {
    desa >= 0 && desa < topology.areaCount && !topology.rings(of: desa).isEmpty
  }

  /// The desa that share a border with any of `members`, without those, ascending.
  public func neighbours(of members: [Int]) -> [Int] {
    let inside = Set(members)
    var result = Set<Int>()
    for arc in topology.arcs(of: members.filter(hasShape)) {
      for owner in [topology.firstOwner[arc], topology.secondOwner[arc]] where owner >= 0 {
        if !inside.contains(Int(owner)) { result.insert(Int(owner)) }
      }
    }
    return result.sorted()
  }

  /// The projection centred on `members`.
  func projection(for members: [Int]) throws -> any MapProjection {
    var latitudes = (Int32.max, Int32.min)
    var longitudes: [Int32] = []
    for arc in topology.arcs(of: members) {
      var box = (Int32.max, Int32.min)
      for index in topology.vertexRange(of: arc) {
        let vertex = Int(topology.arcVertices[index])
        let latitude = topology.vertices.latitudes[vertex]
        let longitude = topology.vertices.longitudes[vertex]
        latitudes = (min(latitudes.0, latitude), max(latitudes.1, latitude))
        box = (min(box.0, longitude), max(box.1, longitude))
      }
      longitudes += [box.0, box.1]
    }
    guard !longitudes.isEmpty else {
      return try makeProjection(Coordinate(longitude: 0, latitude: 0))
    }
    return try makeProjection(
      Coordinate(
        longitude: middleLongitude(longitudes),
        latitude: (Double(latitudes.0) + Double(latitudes.1)) / 2e7))
  }

  /// The arcs of `members` on a projection's plane.
  func source(_ members: [Int], projection: any MapProjection) throws -> ProjectedArcs {
    try ProjectedArcs(
      topology.arcs(of: members), topology: topology, weights: weights, projection: projection)
  }

  /// The arcs of `members`, and those of the outlines of some groups, on a projection's plane.
  func source(_ members: [Int], outlinesOf groups: [[Int]], projection: any MapProjection) throws
    -> ProjectedArcs
  {
    let outlines = groups.reduce(into: Set<Int>()) { $0.formUnion(topology.outlineArcs(of: $1)) }
    return try ProjectedArcs(
      outlines.union(topology.arcs(of: members)).sorted(), topology: topology, weights: weights,
      projection: projection)
  }

  /// The frame that shows `arcs` on a drawing `width` pixels wide, and the drawing's height.
  ///
  /// - Parameter aspects: the least and the greatest height for a width of one.
  func fit(
    _ source: ProjectedArcs, arcs: [Int], width: Double, aspects: ClosedRange<Double>,
    margin: Double = Canvas.margin
  ) -> (frame: Frame, height: Double) {
    var box = Box.empty
    for arc in arcs {
      guard let place = source.place[arc] else { continue }
      for position in source.range(place) {
        let point = source.points[Int(source.vertices[position])]
        if point.x.isFinite, point.y.isFinite { box.grow(x: point.x, y: point.y) }
      }
    }
    if box.isEmpty { box = Box(minX: 0, minY: 0, maxX: 1, maxY: 1) }
    let innerWidth = width - 2 * margin
    let innerHeight = width * aspects.upperBound - 2 * margin
    // A millimetre a pixel is closer than any boundary is known; it keeps a point from dividing by 0.
    let scale = max(box.width / innerWidth, box.height / innerHeight, 0.001)
    let height = max(
      (width * aspects.lowerBound).rounded(), (box.height / scale + 2 * margin).rounded(.up))
    return (
      Frame(
        metresPerPixel: scale, left: box.center.x - width / 2 * scale,
        top: box.center.y + height / 2 * scale), height
    )
  }
}

/// The middle of the shortest stretch of a parallel that holds all `longitudes`, in degrees.
///
/// The largest gap between neighbours is what is left out, so a unit on both sides of the
/// antimeridian gets its middle there and not in Greenwich. Input is in 1e-7 degrees.
func middleLongitude(_ longitudes: [Int32]) -> Double {
  let sorted = longitudes.map { Double($0) / 1e7 }.sorted()
  guard let first = sorted.first, let last = sorted.last else { return 0 }
  var gap = first + 360 - last
  var start = first
  var end = last
  for (west, east) in zip(sorted, sorted.dropFirst()) where east - west > gap && east - west > 180 {
    gap = east - west
    start = east
    end = west + 360
  }
  let middle = (start + end) / 2
  return middle > 180 ? middle - 360 : middle
}
