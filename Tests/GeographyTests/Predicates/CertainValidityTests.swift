import Geography
import Testing

/// What shows at once to be valid, and what is left to a library. `GDALTests` asks the library.
@Suite struct CertainValidityTests {
  private let wide = square(0, 0, 10)

  @Test func simpleRingsAreValid() {
    #expect(area(wide).isCertainlyValid)
    #expect(area([(0, 0), (1, 0), (0, 1)]).isCertainlyValid)
    // Corners that go straight on, and the other way round.
    #expect(area([(0, 0), (1, 0), (2, 0), (2, 1), (2, 2), (0, 2), (0, 1)]).isCertainlyValid)
    #expect(area(wide.reversed()).isCertainlyValid)
  }

  @Test func holesInTheirPartAndPartsInHolesAreValid() {
    #expect(area(wide, square(1, 1, 2), square(5, 5, 2)).isCertainlyValid)
    let island = Polygon(exterior: ring(square(1.5, 1.5, 1)))
    var shape = area(wide, square(1, 1, 2))
    shape.polygons.append(island)
    #expect(shape.isCertainlyValid)
    shape.polygons.append(Polygon(exterior: ring(square(20, 1, 2))))
    #expect(shape.isCertainlyValid)
  }

  struct Fault: Sendable {
    var what: String
    var points: [(Double, Double)]

    init(_ what: String, _ points: [(Double, Double)]) {
      self.what = what
      self.points = points
    }
  }

  static let faults: [Fault] = [
    Fault("crosses itself", [(0, 0), (2, 2), (2, 0), (0, 2)]),
    Fault("goes back on itself", [(0, 0), (4, 0), (2, 0), (2, 2)]),
    Fault("goes back upwards", [(0, 0), (0, 4), (0, 2), (2, 2)]),
    Fault("touches itself in a point", [(0, 0), (4, 0), (2, 2), (4, 4), (0, 4), (2, 2)]),
    Fault("touches itself along a line", [(0, 0), (4, 0), (4, 2), (2, 2), (2, 0), (1, 0), (0, 2)]),
    Fault("has a point twice", [(0, 0), (1, 0), (1, 0), (0, 1)]),
    Fault("is a line", [(0, 0), (1, 1), (2, 2)]),
    Fault("leaves the globe", [(0, 0), (181, 0), (0, 1)]),
    Fault("is no number", [(0, 0), (.nan, 0), (0, 1)]),
    Fault("has two points", [(0, 0), (1, 1)]),
  ]

  @Test(arguments: faults)
  func aRingThat(_ fault: Fault) {
    #expect(!area(fault.points).isCertainlyValid, "\(fault.what)")
  }

  @Test func ringsThatMeetAreNot() {
    // A hole beside its part, on its border, across it, in another hole.
    #expect(!area(wide, square(20, 1, 2)).isCertainlyValid)
    #expect(!area(wide, square(0, 1, 2)).isCertainlyValid)
    #expect(!area(wide, square(9, 1, 2)).isCertainlyValid)
    #expect(!area(wide, square(1, 1, 5), square(2, 2, 1)).isCertainlyValid)
    // A part in another, the same part twice, two that share a side.
    for other in [square(1, 1, 2), wide, square(10, 0, 5)] {
      var shape = area(wide)
      shape.polygons.append(Polygon(exterior: ring(other)))
      #expect(!shape.isCertainlyValid, "\(other)")
    }
  }

  @Test func nothingIsNot() {
    #expect(!MultiPolygon([]).isCertainlyValid)
    #expect(!area([]).isCertainlyValid)
  }

  /// Each tooth of a comb is as high as all: pairs of them would be looked at for minutes.
  @Test func combsAreLeftToTheLibrary() {
    func comb(teeth: Int) -> MultiPolygon {
      area(
        (0..<teeth).flatMap { tooth -> [(Double, Double)] in
          let west = Double(tooth) * 0.001
          return [(west, 0), (west, 10), (west + 0.0005, 10), (west + 0.0005, 0.1)]
        } + [(Double(teeth) * 0.001, -1), (0, -1)])
    }
    #expect(comb(teeth: 3).isCertainlyValid)
    #expect(!comb(teeth: 25_000).isCertainlyValid)
  }

  /// Products of such numbers lose digits, and the bands of such heights have no number.
  @Test(arguments: [Double.leastNonzeroMagnitude, .leastNormalMagnitude / 100, 1e-160])
  func numbersNextToNothingAreLeftToTheLibrary(number: Double) {
    #expect(!area([(0, 0), (1, 0), (1, number)]).isCertainlyValid)
    #expect(!area([(number, 0), (1, 0), (1, 1)]).isCertainlyValid)
  }

  /// Beyond so many rings a look at all pairs would cost more than the library.
  @Test func manyPartsAreLeftToTheLibrary() {
    func islands(_ count: Int) -> MultiPolygon {
      MultiPolygon(
        (0..<count).map {
          Polygon(exterior: ring(square(Double($0) * 0.4, Double($0) * 0.4, 0.3)))
        })
    }
    #expect(islands(200).isCertainlyValid)
    #expect(!islands(201).isCertainlyValid)
  }
}
