import Foundation
import Geography
import Testing

@testable import Cartography

@Suite("Maps of the real province", .enabled(if: SharedData.isThere))
struct RealDataMapTests {
  /// A request over `members` of the file with looks that repeat from a fixed seed.
  static func request(
    _ desa: [RealDesa], members: [Int], title: String, by key: KeyPath<RealDesa, String>
  ) -> MapRequest {
    var random = SplitMix(seed: 65)
    let looks = members.map { index -> Look in
      let value = Int(random.next() % 100)
      if desa[index].name.hasPrefix("Long") && value < 50 { return .untouched }
      if value >= 90 { return Look.allCases[5 + value % 7] }
      return Look.allCases[value / 18]
    }
    var request = MapRequest(
      features: zip(members, looks).map { index, look in
        MapFeature(
          desa: index, look: look,
          title: "\(desa[index].name), \(desa[index].kecamatan): 78,4 % dari 212 keluarga",
          href: "wilayah/\(desa[index].code)/index.html",
          label: members.count < 80 ? desa[index].name : nil,
          isInterior: look == .untouched)
      }, texts: MapTexts(title: title))
    let names = Set(members.map { desa[$0][keyPath: key] }).sorted()
    request.groups = names.map { name in
      MapGroup(members: members.filter { desa[$0][keyPath: key] == name }, label: name)
    }
    return request
  }

  @Test(arguments: RealFile.allCases)
  func province(_ file: RealFile) throws {
    let desa = try SharedData.desa(file)
    var clock = ContinuousClock.now
    let atlas = Atlas(shapes: desa.map(\.shape))
    print(file, "atlas", ContinuousClock.now - clock, "arcs", atlas.topology.arcCount)
    let canvas = try atlas.canvas(width: 900)
    #expect(canvas.displacement() <= 0.5)
    clock = .now
    let all = Array(desa.indices)
    var request = Self.request(desa, members: all, title: "Kalimantan Utara", by: \.kabupaten)
    request.hasTiles = true
    let untouched = request.features.filter { $0.look == .untouched }.map(\.desa)
    request.pockets = [MapPocket(members: Array(untouched.prefix(6)), number: 1)]
    request.places = [
      MapPlace(
        position: Coordinate(longitude: 117.36528, latitude: 2.8375), name: "Tanjung Selor")
    ]
    let map = try atlas.map(request)
    print(file, "map", ContinuousClock.now - clock, "bytes", map.svg.utf8.count)
    // The page may have 260 KB with its tables; the Kemendagri file shares fewer borders.
    #expect(map.svg.utf8.count <= (file == .bps ? 216 : 256) * 1024)
    #expect(map.missing.isEmpty)
    #expect(map.svg.components(separatedBy: "<a href=").count == 483)
    try look(map.svg, "\(file)-province")

    clock = .now
    let kabupaten = request.groups
    let index = try atlas.index(of: all, groups: kabupaten)
    for (name, key, within) in [
      ("Malinau", \RealDesa.kabupaten, \RealDesa.kecamatan),
      ("Tarakan", \.kabupaten, \.kecamatan), ("Kayan Hilir", \.kecamatan, \.kecamatan),
      ("Long Sule", \.name, \.name),
    ] {
      let members = all.filter { desa[$0][keyPath: key].contains(name) }
      var request = Self.request(desa, members: members, title: name, by: within)
      let neighbours = Set(atlas.neighbours(of: members))
      request.context = Set(neighbours.map { desa[$0].kabupaten }).sorted().map { kabupaten in
        MapGroup(
          members: all.filter { desa[$0].kabupaten == kabupaten && !members.contains($0) },
          label: kabupaten)
      }
      request.index = index
      let map = try atlas.map(request)
      print(file, name, ContinuousClock.now - clock, map.svg.utf8.count, map.dotted.count)
      clock = .now
      try look(map.svg, "\(file)-\(name.replacing(" ", with: ""))")
    }
  }
}
