import Foundation
import GDAL
import Testing

@Suite struct QueryTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func dataset() throws -> VectorDataset {
    let place = #"{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}"#
    let text = geoJSON([
      (#"{"code":"6501040004","n":3}"#, place), (#"{"code":"6501040005","n":4}"#, place),
    ])
    return try VectorDataset(opening: folder.file("desa.geojson", text))
  }

  @Test func aQuerySelectsRowsFieldsAndGeometries() throws {
    let layer = try dataset().query("SELECT code AS kode FROM desa WHERE n > 3")
    #expect(layer.fieldNames == ["kode"])
    let all = try features(in: layer)
    #expect(all.map(\.values) == [["6501040005"]])
    #expect(all.first?.geometry.shape != nil)
  }

  @Test(arguments: [
    ("SELECT nothing FROM desa", "nothing"), ("SELECT * FROM kota", "kota"),
    ("SELECT FROM WHERE", "SQL"),
  ])
  func aWrongQueryGetsTheWordsOfGDAL(sql: String, word: String) throws {
    let dataset = try dataset()
    let error = gdalError { _ = try dataset.query(sql) }
    #expect(error?.step == "run the query")
    #expect(error?.messages.contains { $0.contains(word) } == true, "\(String(describing: error))")
  }

  @Test(arguments: ["DROP TABLE desa", "delete from desa", "", "  ;"])
  func whatIsNoQueryIsNotRun(sql: String) throws {
    let dataset = try dataset()
    let error = gdalError { _ = try dataset.query(sql) }
    #expect(error?.messages.first?.contains("SELECT or WITH") == true)
    #expect(try features(in: dataset.layer(named: nil)).count == 2)
  }
}
