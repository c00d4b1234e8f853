import Geography
import Testing

struct AdminTreeTests {
  /// Given from the bottom up and out of order.
  private let tree = AdminTree(
    units: [
      AdminUnit(code: code("6502010001"), level: .desa, name: "D", parent: 6),
      AdminUnit(code: code("6501010002"), level: .desa, name: "B", parent: 5),
      AdminUnit(code: code("6501010001"), level: .desa, name: "A", parent: 5),
      AdminUnit(code: code("6502"), level: .kabupaten, name: "K2", parent: 7),
      AdminUnit(code: code("6501"), level: .kabupaten, name: "K1", parent: 7),
      AdminUnit(code: code("6501010"), level: .kecamatan, name: "C1", parent: 4),
      AdminUnit(code: code("6502010"), level: .kecamatan, name: "C2", parent: 3),
      AdminUnit(code: code("65"), level: .provinsi, name: "P"),
      AdminUnit(code: code("6501010003"), level: .desa, name: "C", parent: 5),
    ], scheme: .bps)

  @Test func unitsAreOrderedByLevelThenCode() {
    #expect(tree.units.map(\.name) == ["P", "K1", "K2", "C1", "C2", "A", "B", "C", "D"])
    #expect(tree.desaRange == 5..<9)
  }

  @Test func parentsAndChildrenFollowTheOrder() {
    #expect(tree.units.map(\.parent) == [nil, 0, 0, 1, 2, 3, 3, 3, 4])
    #expect(tree.children == [[1, 2], [3], [4], [5, 6, 7], [8], [], [], [], []])
    #expect(tree.ancestors(of: 8) == [4, 2, 0])
    #expect(tree.ancestors(of: 0) == [])
    #expect(tree.ancestor(of: 7, at: .kabupaten) == 1)
    #expect(tree.ancestor(of: 7, at: .desa) == 7)
    #expect(tree.ancestor(of: 7, at: .sls) == nil)
    #expect(tree.ancestor(of: 7, at: .survei) == nil)
  }

  @Test func codesAreFoundAtTheirLevel() {
    #expect(tree.index(of: code("6501010002")) == 6)
    #expect(tree.index(of: code("6501010002"), at: .desa) == 6)
    #expect(tree.index(of: code("6501010002"), at: .kecamatan) == nil)
    #expect(tree.index(of: code("6501010009")) == nil)
    for other in ["6501010000", "6501019999", "6502010002", "65010100010", "6", "7"] {
      #expect(tree.index(of: code(other)) == nil, "\(other)")
    }
    for tree in [tree, tree.withoutShapes] {
      for (index, unit) in tree.units.enumerated() {
        #expect(tree.index(of: unit.code, at: unit.level) == index)
        #expect(tree.index(of: unit.code) == index)
      }
    }
  }

  @Test func theDesaOfAUnitAreThoseBelowIt() {
    #expect(tree.desa(in: 0) == [5, 6, 7, 8])
    #expect(tree.desa(in: 1) == [5, 6, 7])
    #expect(tree.desa(in: 4) == [8])
    #expect(tree.desa(in: 6) == [6])
  }

  @Test func addingSubunitsMovesNoIndex() throws {
    let larger = tree.adding(
      subunits: ["65020100010001", "6501010001000201", "65010100010001"].map(code))
    #expect(larger.units.prefix(9).map(\.code) == tree.units.map(\.code))
    #expect(larger.units.prefix(9).map(\.parent) == tree.units.map(\.parent))
    #expect(larger.desaRange == tree.desaRange)
    // The sub-SLS brought its SLS with it.
    #expect(
      larger.units.dropFirst(9).map(\.code.description) == [
        "65010100010001", "65010100010002", "65020100010001", "6501010001000201",
      ])
    #expect(larger.units.dropFirst(9).map(\.level) == [.sls, .sls, .sls, .subsls])
    #expect(larger.units.dropFirst(9).map(\.parent) == [5, 5, 8, 10])
    #expect(larger.units[9].name == "65010100010001")
    #expect(larger.units[9].shape == nil)
    #expect(larger.desa(in: 9) == [])
    #expect(larger.children[5] == [9, 10])
  }

  @Test func subunitsOfUnknownDesaAndOtherLengthsAddNothing() {
    let same = tree.adding(
      subunits: ["65990100010001", "6501010001", "650101000100", "650101000100010"].map(code))
    #expect(same.units.count == tree.units.count)
  }

  @Test func addingTwiceAddsOnce() {
    let once = tree.adding(subunits: [code("65010100010001")])
    let twice = once.adding(subunits: [code("65010100010001"), code("6501010001000101")])
    #expect(once.units.count == 10)
    #expect(twice.units.count == 11)
    #expect(twice.units[10].parent == 9)
  }

  /// The digits of codes with parents in fields say nothing, so no SLS can be told from them.
  @Test func aSchemeOfFieldsHasNoSubunits() {
    let fields = AdminTree(units: tree.units, scheme: .fields)
    #expect(fields.adding(subunits: [code("65010100010001")]).units.count == 9)
  }

  @Test func kemendagriSubunitsHaveTheirDesa() {
    let kemendagri = AdminTree(
      units: [AdminUnit(code: code("6502042003"), level: .desa, name: "A")], scheme: .kemendagri)
    let larger = kemendagri.adding(subunits: [code("65020420030007")])
    #expect(larger.units.map(\.parent) == [nil, 0])
  }
}
