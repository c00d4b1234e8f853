import Coverage
import Geography
import Testing

@testable import Site

/// The budgets of the design, section 8, over the schematic province.
@Suite("Bytes", .serialized)
struct BudgetTests {
  @Test(arguments: [Edition.public, .internal])
  func pagesOfTheProvince(_ edition: Edition) throws {
    let province = try Province()
    let renderer = try province.renderer(edition: edition)
    for address in [PageAddress.home, .unit(0)] {
      let bytes = try renderer.page(address).bytes.count
      #expect(bytes <= 260 * 1024, "province page: \(bytes)")
    }
    let tree = province.tree
    // Every ninth desa, and all of the kecamatan with the most desa.
    let largest = tree.units.indices.filter { tree.units[$0].level == .kecamatan }
      .max { tree.children[$0].count < tree.children[$1].count }
    let desa = tree.desaRange.filter { $0 % 9 == 0 } + (largest.map { tree.children[$0] } ?? [])
    for index in desa {
      let bytes = try renderer.page(.unit(index)).bytes.count
      #expect(bytes <= 40 * 1024, "\(tree.units[index].name): \(bytes)")
    }
  }

  /// A page names those in its own folder from there, and all others from the root.
  @Test func linksAreShort() throws {
    let province = try Province()
    let addresses = Addresses(province.tree)
    let top = province.tree.units[0].code
    let links = Links(from: .unit(1), addresses)
    #expect(links.to(.unit(0)) == "../\(top)/index.html")
    #expect(links.unit(0) == "../../index.html")
    #expect(links.to(.ledger) == "../../neraca/index.html")
    #expect(Links(from: .home, addresses).to(.unit(0)) == "wilayah/\(top)/index.html")
    #expect(Links(from: .ledger, addresses).to(.unit(0)) == "../wilayah/\(top)/index.html")
  }

  @Test func sharedFiles() throws {
    let assets = try Toy().renderer().assets()
    let sizes = Dictionary(uniqueKeysWithValues: assets.map { ($0.path, $0.bytes.count) })
    let script = sizes["assets/jangkau.js"] ?? .max
    #expect(script <= 10 * 1024)
    #expect((sizes["assets/jangkau.css"] ?? .max) + script <= 30 * 1024)
  }
}
