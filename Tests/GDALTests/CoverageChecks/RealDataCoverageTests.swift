import GDAL
import Geography
import TestSupport
import Testing

@Suite(.enabled(if: Shared.bps != nil && Shared.kemendagri != nil))
struct RealDataCoverageTests {
  private func shapes(_ source: String) throws -> [MultiPolygon] {
    var shapes: [MultiPolygon] = []
    try VectorDataset(opening: source).layer(named: nil).forEachFeature { feature in
      if case .area(let shape, _) = feature.geometry { shapes.append(shape) }
    }
    return shapes
  }

  @Test func theBPSFileIsACoverage() throws {
    let shapes = try shapes(#require(Shared.bps))
    #expect(try coverageOverlaps(shapes, atLeast: 0).isEmpty)
    #expect(try coverageGaps(shapes).isEmpty)
  }

  /// The data's README counts 592 pairs, which is what pyproj's geodesic areas above 1 m² give.
  /// One pair of them shares a triangle 2 km long and thinner than its coordinates are written:
  /// 1.24 m² along geodesics, 0.007 m² between the straight lines that GEOS cuts by.
  @Test func theKemendagriFileHasTheOverlapsOfItsREADMEButForOneSliver() throws {
    let overlaps = try coverageOverlaps(shapes(#require(Shared.kemendagri)))
    #expect(overlaps.count == 591)
    #expect(overlaps.allSatisfy { $0.first < $0.second && $0.area >= smallestOverlap })
    let total = overlaps.map(\.area).reduce(0, +)
    #expect(abs(total - 1_051_646) < 10)
  }

  @Test func theKemendagriFileHasTheGapsOfItsREADME() throws {
    let gaps = try coverageGaps(shapes(#require(Shared.kemendagri)))
    #expect(gaps.count == 2_108)
    #expect(gaps.allSatisfy { $0.neighbours.count >= 2 })
    #expect(gaps.map(\.area) == gaps.map(\.area).sorted(by: >))
    let total = gaps.map(\.area).reduce(0, +)
    #expect(abs(total - 1_172_924) < 10)
  }
}
