import Geography

/// Borders laid on a drawing at one scale: simplified, settled, ready to be written.
struct Canvas: Sendable {
  /// Twice the frame's margin is left free around the units the canvas is fitted to, pixels.
  static let margin = 10.0
  /// The most that a dropped vertex may lie off its line, in pixels. With the 0.18 px of rounding
  /// the drawing stays within half a pixel of the source.
  static let tolerance = 0.32

  let topology: Topology
  let detail: Detail
  let frame: Frame

  /// The borders of `members` and `context` in `frame`; conflicts are mended among `members` only.
  init(
    members: [Int], context: [Int], topology: Topology, source: ProjectedArcs, frame: Frame,
    tolerance: Double = Canvas.tolerance
  ) {
    self.topology = topology
    self.frame = frame
    var detail = Detail(source, frame: frame, tolerance: tolerance)
    let owners = source.arcs.map { (topology.firstOwner[$0], topology.secondOwner[$0]) }
    detail.settle(topology.arcs(of: members).compactMap { source.place[$0] }, owners: owners)
    self.detail = detail
  }

  /// The drawn positions along arcs that follow one another, in fine numbers; of a ring without the
  /// closing one.
  func line(_ entries: some Sequence<Int32>, closed: Bool) -> [(x: Int64, y: Int64)] {
    var result: [(x: Int64, y: Int64)] = []
    for entry in entries {
      guard let place = detail.source.place[Topology.arc(entry)] else { continue }
      var points = detail.kept(place).map { Int(detail.source.vertices[$0]) }
      if entry < 0 { points.reverse() }
      // Where one arc ends the next begins.
      if !result.isEmpty { points.removeFirst() }
      for point in points { result.append((detail.roundedX[point], detail.roundedY[point])) }
    }
    if closed, result.count > 1 { result.removeLast() }
    return result
  }

  /// The rings of one desa in fine numbers.
  func rings(of desa: Int) -> [[(x: Int64, y: Int64)]] {
    topology.rings(of: desa).map { line(topology.arcs(ofRing: $0), closed: true) }
  }

  /// The outline of several desa in fine numbers.
  func outline(of members: some Sequence<Int>) -> [[(x: Int64, y: Int64)]] {
    topology.outline(of: members).map { line($0, closed: true) }
  }

  /// Fine numbers in pixels.
  static func spots(_ points: [(x: Int64, y: Int64)]) -> [Spot] {
    let scale = Detail.unitsPerPixel * Detail.finePerUnit
    return points.map { Spot(x: Double($0.x) / scale, y: Double($0.y) / scale) }
  }

  /// The part of a desa that stands for it, with its holes: the ring with the largest area and the
  /// holes that follow it, in pixels.
  func mainPart(of desa: Int) -> [[Spot]] {
    var best: [[Spot]] = []
    var bestArea = -1.0
    var current: [[Spot]] = []
    var area = 0.0
    func finish() {
      if area > bestArea, !current.isEmpty {
        best = current
        bestArea = area
      }
    }
    for ring in topology.rings(of: desa) {
      let spots = Self.spots(line(topology.arcs(ofRing: ring), closed: true))
      if topology.ringIsOuter[ring] {
        finish()
        current = [spots]
        area = abs(doubledArea(spots))
      } else {
        current.append(spots)
      }
    }
    finish()
    return best
  }
}

/// Chooses for each ring the way round that repeats what was written before.
///
/// The border between two neighbours is written twice. Walked the same way both times it is the same
/// text, which the compression of a web server finds again within 32 KB; so each ring goes the way
/// that most of its known border went. The even-odd rule fills both ways alike.
struct RingOrder {
  private var wasForward: [Int: (forward: Bool, offset: Int)] = [:]
  private static let window = 30_000

  /// The rings of one desa, `offset` bytes into the text.
  mutating func rings(of desa: Int, in canvas: Canvas, offset: Int) -> [[(x: Int64, y: Int64)]] {
    canvas.topology.rings(of: desa).map { ring in
      let entries = canvas.topology.arcs(ofRing: ring)
      var balance = 0
      for entry in entries {
        let arc = Topology.arc(entry)
        guard let last = wasForward[arc], offset - last.offset < Self.window,
          let place = canvas.detail.source.place[arc]
        else { continue }
        let weight = canvas.detail.kept(place).count - 1
        balance += last.forward == (entry >= 0) ? weight : -weight
      }
      for entry in entries {
        wasForward[Topology.arc(entry)] = ((entry >= 0) == (balance >= 0), offset)
      }
      let line = canvas.line(
        balance >= 0 ? Array(entries) : entries.reversed().map { ~$0 }, closed: true)
      return line
    }
  }
}

/// The `d` of a path through rings, or through lines.
func pathData(_ lines: [[(x: Int64, y: Int64)]], closed: Bool = true) -> String {
  var writer = PathWriter()
  for line in lines { writer.add(line, closed: closed) }
  return writer.text
}
