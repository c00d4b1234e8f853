import Geography
import TestSupport
import Testing

struct OrientationTests {
  @Test func leftIsPositiveRightIsNegativeOnTheLineIsZero() {
    #expect(orientation(at(0, 0), at(2, 2), at(0, 1)) > 0)
    #expect(orientation(at(0, 0), at(2, 2), at(1, 0)) < 0)
    #expect(orientation(at(0, 0), at(2, 2), at(1, 1)) == 0)
    #expect(orientation(at(0, 0), at(2, 2), at(5, 5)) == 0)
  }

  /// One unit in the last place beside a diagonal, where the plain determinant rounds to nothing.
  /// All of these lie on x = y, so that the sign is that of the step.
  @Test(arguments: [0.1, 0.3, 0.7, 2.000000000000001, 115.24243390000004, 117.123456789])
  func oneUnitInTheLastPlaceDecides(_ value: Double) {
    let a = at(0, 0)
    let b = at(180, 180)
    #expect(orientation(a, b, at(value, value)) == 0)
    #expect(orientation(a, b, at(value, value.nextUp)) > 0)
    #expect(orientation(a, b, at(value, value.nextDown)) < 0)
    #expect(orientation(a, b, at(value.nextUp, value)) < 0)
  }

  /// Kettner and others (2008), "Classroom examples of robustness problems in geometric
  /// computations": around (0.5, 0.5) the plain determinant is a patchwork of wrong signs.
  @Test func theClassroomExampleHasNoPatchwork() {
    let b = at(12, 12)
    let c = at(24, 24)
    for i in 0..<64 {
      for j in 0..<64 {
        let a = at(0.5 + Double(i) * 0x1p-53, 0.5 + Double(j) * 0x1p-53)
        let side = orientation(a, b, c)
        // c lies on x = y through b; a is to the left of (b, c) when its y is greater, which for
        // the triangle (a, b, c) is a turn to the left.
        #expect(side.sign(of: a.latitude - a.longitude))
      }
    }
  }

  /// Exchanging two points turns the sign, and turning all three round keeps it, to the last bit.
  @Test func theSignIsTheSameHoweverTheQuestionIsPut() {
    var generator = SplitMix(seed: 11)
    for _ in 0..<20_000 {
      let base = at(generator.double(in: 114...118), generator.double(in: 1...4))
      let end = at(
        base.longitude + generator.double(in: -1e-3...1e-3),
        base.latitude + generator.double(in: -1e-3...1e-3))
      let t = generator.double(in: 0...1)
      // As near the line as a double can be.
      let point = at(
        base.longitude + t * (end.longitude - base.longitude),
        base.latitude + t * (end.latitude - base.latitude))
      let side = orientation(base, end, point)
      #expect(side.sign(of: orientation(end, point, base)))
      #expect(side.sign(of: orientation(point, base, end)))
      #expect(side.sign(of: -orientation(end, base, point)))
    }
  }

  /// The sign of an independent exact computation: the coordinates are multiples of 2⁻⁴⁶, so that
  /// the determinant fits whole numbers of 128 bits. The points lie on the line, or beside it by
  /// less than the products of doubles can tell.
  @Test func theSignIsThatOfWholeNumbers() {
    var generator = SplitMix(seed: 5)
    func position(_ x: Int128, _ y: Int128) -> Coordinate {
      at(Double(x) * 0x1p-46, Double(y) * 0x1p-46)
    }
    var signs: [Int128: Int] = [:]
    for _ in 0..<20_000 {
      let ax = Int128.random(in: 0...(1 << 52), using: &generator)
      let ay = Int128.random(in: 0...(1 << 50), using: &generator)
      let dx = Int128.random(in: 1...(1 << 20), using: &generator)
      let dy = Int128.random(in: 1...(1 << 20), using: &generator)
      let far = Int128.random(in: 1...(1 << 30), using: &generator)
      let near = Int128.random(in: 0...far, using: &generator)
      let bx = ax + far * dx
      let by = ay + far * dy
      let cx = ax + near * dx + Int128.random(in: -1...1, using: &generator)
      let cy = ay + near * dy
      let expected = ((ax - cx) * (by - cy) - (ay - cy) * (bx - cx)).signum()
      signs[expected, default: 0] += 1
      let side = orientation(position(ax, ay), position(bx, by), position(cx, cy))
      #expect(side.sign(of: Double(expected)))
    }
    #expect(signs.values.allSatisfy { $0 > 5000 } && signs.count == 3)
  }
}

extension Double {
  /// Whether both are positive, both negative or both zero.
  fileprivate func sign(of other: Double) -> Bool {
    (self > 0) == (other > 0) && (self < 0) == (other < 0)
  }
}
