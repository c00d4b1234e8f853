import Cartography
import Coverage
import Geography
import Testing

@testable import Site

@Suite("Places without a visit")
struct PlacesTests {
  /// Two places of the first desa, 1 and 9 km from its visits, and one of the sixth.
  private static let settlements = [
    Settlement(
      name: "Dekat", position: Coordinate(longitude: 115.05, latitude: 1.06), desa: 0, people: 40),
    Settlement(
      name: "Pondok <b>", position: Coordinate(longitude: 115.01, latitude: 1.09), desa: 0,
      families: 4),
    Settlement(
      name: "Ujung", position: Coordinate(longitude: 115.55, latitude: 1.05), desa: 5, people: 160),
  ]

  static func context(
    _ edition: Edition, isGrid: Bool = false, settlements: [Settlement] = settlements
  ) -> SiteContext {
    let toy = Toy()
    var context = toy.contextWithPoints(edition)
    let tree = context.report.tree
    var places = placesReport(
      settlements, isGrid: isGrid, visits: context.field.points.confirmed, rules: ReachRules(),
      tree: tree)
    places.areas = ReachGrid(
      cellMetres: 1000, desa: [0, 0, 0, 0, 5], isBeyond: [true, false, false, false, true]
    ).areas(tree)
    places.cellMetres = 1000
    context.field.places = places
    context.field.publicPlaces = places
    context.field.beyondReach = [
      [(115.3, 1.0), (115.8, 1.0), (115.8, 1.1), (115.3, 1.1)].map {
        Coordinate(longitude: $0.0, latitude: $0.1)
      }
    ]
    return context
  }

  private func pages(_ context: SiteContext) throws -> [String: String] {
    let renderer = try SiteRenderer(context: context, maps: Atlas(tree: Toy().tree))
    return Dictionary(
      uniqueKeysWithValues: try renderer.pages().map {
        (
          $0.path, String(decoding: $0.bytes, as: UTF8.self).replacing("\u{a0}", with: " ")
        )
      })
  }

  @Test func theListNamesThem() throws {
    let list = try #require(try pages(Self.context(.internal))["belum-terjangkau/index.html"])
    #expect(list.contains("1 dari 3 tempat berpenghuni (33,3 %) sudah terjangkau"))
    #expect(list.contains("penduduk 2 tempat yang jumlahnya diketahui: 20,0 % (40 dari 200 jiwa)."))
    #expect(list.contains("Kabupaten Malinau: 2 tempat belum terjangkau"))
    #expect(list.contains("Pondok &lt;b&gt;") && !list.contains("Pondok <b>"))
    // Most people first; what is not known is no 0.
    let names = ["Ujung", "Pondok"].compactMap { list.range(of: $0)?.lowerBound }
    #expect(names.count == 2 && names[0] < names[1])
    #expect(list.contains("Kunjungan terdekat") && list.contains("6,3 km"))
    #expect(list.contains("2,0 km² (40,0 % dari luas wilayah) berada lebih dari 3 km"))
    #expect(list.contains("mencakup hutan"))
  }

  @Test func theDesaSaysWhichAndHowMuchGround() throws {
    let pages = try pages(Self.context(.internal))
    let page = try #require(pages["wilayah/6501010001/index.html"])
    #expect(page.contains("1 dari 2 tempat berpenghuni di desa ini terjangkau"))
    #expect(page.contains("belum: Pondok &lt;b&gt;."))
    #expect(page.contains("1,0 km² (25,0 %) berada lebih dari 3 km"))
    #expect(pages["metode/index.html"]?.contains("Tempat terjangkau") == true)
    #expect(pages["metode/index.html"]?.contains("petak 1.000 m") == true)
  }

  @Test func mapsBelowTheProvinceAreHatched() throws {
    let pages = try pages(Self.context(.internal))
    for path in ["wilayah/6501/index.html", "wilayah/6501020/index.html"] {
      let page = try #require(pages[path])
      #expect(page.contains("class=\"jplain jbeyond\""), "\(path)")
      #expect(page.contains("lebih dari 3 km dari kunjungan mana pun (termasuk hutan)"))
    }
    #expect(
      pages["belum-terjangkau/index.html"]?.contains("Tanah yang lebih dari 3 km") == true)
    for path in ["index.html", "wilayah/65/index.html", "satu-berkas.html"] {
      #expect(pages[path]?.contains("jplain jbeyond") == false, "\(path)")
    }
  }

  /// Circles around visits show where they were made: no outline, no distance, no area of a desa.
  @Test func publicPagesTellNothingOfPositions() throws {
    let pages = try pages(Self.context(.public))
    for (path, text) in pages {
      #expect(!text.contains("jplain jbeyond"), "\(path)")
      #expect(!text.contains("Kunjungan terdekat"), "\(path)")
      #expect(!text.contains("6,3 km"), "\(path)")
    }
    #expect(pages["wilayah/6501010001/index.html"]?.contains("termasuk hutan") == false)
    let list = try #require(pages["belum-terjangkau/index.html"])
    #expect(list.contains("Ujung") && list.contains("1 dari 3 tempat berpenghuni"))
  }

  /// Where counts are withheld the pages say how many visits make a place reached, and why ground is not
  /// told; without figures for the public edition they say nothing.
  @Test func publicPagesSayWhatReachedMeans() throws {
    var context = Self.context(.public)
    context.field.publicPlaces?.leastVisits = 5
    context.field.publicPlaces?.areas = []
    context.field.publicPlaces?.isGroundWithheld = true
    for (language, words) in [
      (
        Language.id,
        ["Tempat yang belum terjangkau", "paling sedikit 5 kunjungan", "disamarkan selama"]
      ),
      (.en, ["Places not reached yet", "at least 5 visits", "withheld as long as"]),
    ] {
      context.language = language
      let list = try #require(try pages(context)["belum-terjangkau/index.html"])
      for word in words { #expect(list.contains(word), "\(word)") }
      #expect(try pages(context)["metode/index.html"]?.contains(words[1].prefix(10)) == true)
    }
    context.field.publicPlaces = nil
    let list = try #require(try pages(context)["belum-terjangkau/index.html"])
    #expect(!list.contains("Ujung"))
  }

  @Test func cellsAreCountedByDesa() throws {
    let list = try #require(
      try pages(Self.context(.public, isGrid: true))["belum-terjangkau/index.html"])
    #expect(list.contains("1 dari 3 sel berpenghuni"))
    #expect(list.contains("Kabupaten Malinau: 2 sel berpenghuni belum terjangkau"))
    #expect(!list.contains("Ujung"))
  }

  /// No placeholder is left, in any language or edition, with points, places and notes or without.
  @Test(arguments: Language.allCases)
  func everyPlaceholderIsFilled(language: Language) throws {
    for edition in Edition.allCases {
      for isGrid in [false, true] {
        var context = Self.context(edition, isGrid: isGrid)
        context.language = language
        context.field.notes = [
          11: ["2022-10-20", "2022-11-20"].map {
            Note(
              unit: Toy.code("6501020003"), date: Toy.day("2022-10-16"), text: "x", owner: "y",
              due: Toy.day($0), isPublic: true)
          }
        ]
        for (path, text) in try pages(context) where path.hasSuffix(".html") {
          #expect(text.firstMatch(of: /\{[a-zA-Z|]+\}/) == nil, "\(path)")
        }
      }
    }
  }

  @Test func withoutASourceThePageSaysWhy() throws {
    var context = Self.context(.public)
    context.field.publicPlaces = PlacesReport(reach: 3000)
    context.field.publicPlaces?.isSourceEmpty = true
    let list = try #require(try pages(context)["belum-terjangkau/index.html"])
    #expect(list.contains("tidak memuat satu pun tempat di wilayah ini"))
    context.field.publicPlaces = nil
    let without = try pages(context)
    #expect(without["belum-terjangkau/index.html"]?.contains("Tempat tanpa kunjungan") == false)
    #expect(
      without["metode/index.html"]?.contains("Tempat berpenghuni tidak dipasang") == true)
  }
}
