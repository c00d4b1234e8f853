import Foundation
import Geography
import Testing

@testable import GDAL

@Suite("Cells of a raster")
struct RasterTests {
  private static let everywhere = BoundingBox(
    minLongitude: 115, minLatitude: 2, maxLongitude: 118, maxLatitude: 5)

  /// A text raster, and beside it the definition of its system.
  private func cells(
    _ grid: String, system: String? = nil, in box: BoundingBox = everywhere, band: Int = 1
  ) throws -> [RasterCell] {
    let folder = try TemporaryFolder()
    let url = folder.url.appendingPathComponent("penduduk.asc")
    try grid.write(to: url, atomically: true, encoding: .utf8)
    if let system {
      try system.write(
        to: folder.url.appendingPathComponent("penduduk.prj"), atomically: true, encoding: .utf8)
    }
    var result: [RasterCell] = []
    try RasterDataset(opening: url.path).forEachCell(above: 0, in: box, band: band) {
      result.append($0)
    }
    return result
  }

  private static let degrees = """
    ncols 3
    nrows 2
    xllcorner 116
    yllcorner 3
    cellsize 0.5
    NODATA_value -9999
    1 0 2.5
    -9999 -3 4

    """

  private static let utm = """
    PROJCS["UTM 50N",GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],\
    PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],\
    PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",117],\
    PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",500000],\
    PARAMETER["false_northing",0],UNIT["metre",1]]
    """

  @Test func onlyWhatIsAboveTheLimit() throws {
    let found = try cells(Self.degrees, system: nil)
    #expect(found.map(\.value) == [1, 2.5, 4])
    #expect(found.map(\.position.longitude) == [116.25, 117.25, 117.25])
    #expect(found.map(\.position.latitude) == [3.75, 3.75, 3.25])
  }

  @Test func onlyWhatLiesInTheBox() throws {
    let part = BoundingBox(
      minLongitude: 117, minLatitude: 3, maxLongitude: 117.5, maxLatitude: 3.5)
    #expect(try cells(Self.degrees, in: part).map(\.value) == [4])
    let far = BoundingBox(minLongitude: 100, minLatitude: -5, maxLongitude: 101, maxLatitude: -4)
    #expect(try cells(Self.degrees, in: far).isEmpty)
  }

  @Test func zerosAndNoDataAreNobody() throws {
    let zeros = Self.degrees.replacing("1 0 2.5", with: "0 0 0").replacing("-3 4", with: "0 -9999")
    #expect(try cells(zeros).isEmpty)
  }

  /// The central meridian of zone 50 is 117° east; 10,000 m of northing are 0.0905° (10,004 m ÷
  /// 110,575 m a degree, after the scale of 0.9996).
  @Test func anotherSystemIsBroughtToDegrees() throws {
    let grid = """
      ncols 1
      nrows 1
      xllcorner 499500
      yllcorner 399500
      cellsize 1000
      7

      """
    let cell = try #require(try cells(grid, system: Self.utm).first)
    #expect(cell.value == 7)
    #expect(abs(cell.position.longitude - 117) < 1e-9)
    #expect(abs(cell.position.latitude - 400_000 / 0.9996 / 110_580) < 0.001)
  }

  @Test func whatCannotBePlacedIsAnError() throws {
    let metres = Self.degrees.replacing("xllcorner 116", with: "xllcorner 500000")
    #expect(throws: GDALError.self) { try cells(metres) }
    #expect(throws: GDALError.self) { try cells(Self.degrees, band: 2) }
    #expect(throws: GDALError.self) { try RasterDataset(opening: "/nowhere.tif") }
  }
}
