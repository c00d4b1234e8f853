import Foundation
import Geography
import Testing

@testable import Cartography

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("A whole map")
struct MapTests {
  /// Whether a text is well-formed XML.
  static func isWellFormed(_ text: String) -> Bool { XMLParser(data: Data(text.utf8)).parse() }

  static func request(_ count: Int, title: String = "Desa") -> MapRequest {
    MapRequest(
      features: (0..<count).map {
        MapFeature(
          desa: $0, look: Look.allCases[$0 % Look.allCases.count], title: title, href: "d/\($0)",
          label: title, isInterior: $0 % 3 == 0)
      },
      groups: [
        MapGroup(members: Array(0..<count / 2), label: "Kiri"),
        MapGroup(members: Array(count / 2..<count), label: "Kanan"),
      ],
      pockets: [MapPocket(members: [0, 1], number: 1)],
      places: [
        MapPlace(position: Coordinate(longitude: 116.1, latitude: 2.1), name: "Ibu kota"),
        MapPlace(position: Coordinate(longitude: 0, latitude: 0), name: "Jauh"),
      ], hasTiles: true, texts: MapTexts(title: "Cakupan", summary: "Peta"))
  }

  @Test("Every desa is one titled link; nothing is styled inline; the same request, the same bytes")
  func complete() throws {
    let atlas = Atlas(shapes: RandomCoverage.make(size: 4, seed: 3))
    var request = Self.request(16)
    request.index = try atlas.index(of: Array(0..<16))
    let svg = try atlas.map(request).svg
    #expect(Self.isWellFormed(svg))
    #expect(svg.components(separatedBy: "<a href=").count == 17)
    #expect(svg.components(separatedBy: "<title>").count == 17)
    #expect(!svg.contains("style=") && !svg.contains("<style") && !svg.contains("<script"))
    #expect(svg == (try Atlas(shapes: RandomCoverage.make(size: 4, seed: 3)).map(request).svg))
  }

  @Test("A mark on the small map, taken from its lines, is what drawing the unit anew gives")
  func marks() throws {
    let atlas = Atlas(shapes: RandomCoverage.make(size: 6, seed: 11))
    let index = try atlas.index(of: Array(0..<36))
    for members in [[0], [7, 8], [14, 15, 20, 21], Array(0..<36)] {
      let anew = Canvas(
        members: [], context: [], topology: atlas.topology,
        source: try atlas.source(members, projection: index.projection), frame: index.frame,
        tolerance: 0.5)
      for (ring, entries) in zip(anew.outline(of: members), atlas.topology.outline(of: members)) {
        let known = try #require(index.arcs.ring(entries))
        #expect(known.map(\.x) == ring.map(\.x) && known.map(\.y) == ring.map(\.y))
      }
    }
    let part = try atlas.index(of: [0, 1])
    #expect(try atlas.mark([30], on: part).box.isEmpty == false)
    #expect(part.arcs.ring(atlas.topology.outline(of: [30])[0]) == nil)
  }

  @Test("Hostile names stay text")
  func hostile() throws {
    let name = "<script>\"x\"&'\u{202e}\u{0}" + String(repeating: "panjang ", count: 25) + "🏝"
    let atlas = Atlas.onSphere(RandomCoverage.make(size: 2, seed: 3))
    var request = Self.request(4, title: name)
    request.texts = MapTexts(title: name, summary: name, north: "<", kilometres: "&")
    request.places[0].name = name
    request.groups[0].label = name
    for index in request.features.indices { request.features[index].href = "\"><img src=x>" }
    let svg = try atlas.map(request).svg
    #expect(Self.isWellFormed(svg))
    #expect(!svg.contains("<script") && !svg.contains("<img"))
  }

  @Test("A desa without geometry is named as missing and keeps its tile")
  func missing() throws {
    var shapes: [MultiPolygon?] = RandomCoverage.make(size: 2, seed: 3)
    shapes[2] = nil
    let map = try Atlas.onSphere(shapes).map(Self.request(4))
    #expect(map.missing == [2])
    #expect(Self.isWellFormed(map.svg))
    #expect(map.svg.components(separatedBy: "<a href=").count == 5)
  }

  @Test("Nothing to draw, one desa, and desa at one point do not fail")
  func extremes() throws {
    let empty = try Atlas.onSphere([]).map(MapRequest(features: [], texts: MapTexts(title: "")))
    #expect(Self.isWellFormed(empty.svg))
    let lost = try Atlas.onSphere([nil]).map(Self.request(1))
    #expect(lost.missing == [0])
    let one = Atlas(shapes: [TopologyTests.area(TopologyTests.square(116, 2, size: 1e-6))])
    #expect(Self.isWellFormed(try one.map(Self.request(1)).svg))
    let beyond = try one.map(
      MapRequest(features: [MapFeature(desa: 9, look: .c1, title: "")], texts: MapTexts(title: "")))
    #expect(beyond.missing == [9])
  }

  @Test("A unit across the antimeridian is drawn in one piece, an island group 1,000 km wide too")
  func wide() throws {
    let atlas = Atlas(shapes: [
      TopologyTests.area(TopologyTests.ring([(179, -1), (180, -1), (180, 1), (179, 1)])),
      TopologyTests.area(TopologyTests.ring([(-180, -1), (-179, -1), (-179, 1), (-180, 1)])),
      TopologyTests.area(TopologyTests.square(172, 0, size: 0.01)),
    ])
    let map = try atlas.map(Self.request(3))
    #expect(Self.isWellFormed(map.svg))
    #expect(map.missing.isEmpty)
    let canvas = try atlas.canvas(width: 900)
    #expect(canvas.frame.metresPerPixel < 1_200)
    #expect(map.dotted == [2])
  }
}
