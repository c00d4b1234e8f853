import Foundation
import Geography
import TestSupport
import Testing

@testable import GDAL

/// What shows at once to be valid must be valid for GEOS too.
@Suite struct CertainlyValidAreasTests {
  /// Rings on a small raster: they cross, touch and lie along each other all the time.
  private func onRaster(_ random: inout SplitMix, corners: Int) -> Ring {
    Ring(
      (0..<corners).map { _ in
        point(Double(random.below(10)), Double(random.below(10)))
      })
  }

  /// A simple ring around a middle, at most `reach` degrees from it.
  private func star(_ random: inout SplitMix, corners: Int, around: Coordinate, reach: Double)
    -> Ring
  {
    // Of many corners each step is short, as on a real border.
    let jitter = max(0.4, 1 - 8 / Double(corners))
    return Ring(
      (0..<corners).map { corner in
        let angle = Double(corner) / Double(corners) * 2 * .pi
        let length = reach * random.double(in: jitter...1)
        return point(
          around.longitude + length * cos(angle), around.latitude + length * sin(angle))
      })
  }

  @Test(arguments: UInt64(1)...40)
  func whatIsCertainIsValid(_ seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    var certain = 0
    for _ in 0..<500 {
      let shape = MultiPolygon(
        (0..<1 + random.below(2)).map { _ in
          Polygon(
            exterior: onRaster(&random, corners: 3 + random.below(5)),
            holes: (0..<random.below(2)).map { _ in onRaster(&random, corners: 3) })
        })
      guard shape.isCertainlyValid else { continue }
      certain += 1
      #expect(try Geometry(shape).isValid, "seed \(seed): \(shape)")
    }
    #expect(certain > 10, "seed \(seed)")
  }

  /// Whatever is simple and apart is certain, so that GEOS need not be asked.
  @Test(arguments: UInt64(1)...10)
  func starsAreCertain(_ seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    for _ in 0..<20 {
      let corners = 5 + random.below(2000)
      let shape = MultiPolygon(
        (0..<3).map { part in
          let middle = point(Double(part) * 3, 0)
          return Polygon(
            exterior: star(&random, corners: corners, around: middle, reach: 1),
            holes: [star(&random, corners: 5, around: middle, reach: 0.2)])
        })
      #expect(shape.isCertainlyValid, "seed \(seed), \(corners) corners")
      #expect(try Geometry(shape).isValid, "seed \(seed), \(corners) corners")
    }
  }
}
