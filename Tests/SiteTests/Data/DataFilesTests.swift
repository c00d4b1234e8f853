import Coverage
import Foundation
import Geography
import Testing

@testable import Site

/// What each file of `data/` holds for the busy toy survey, to the byte.
@Suite struct DataFilesTests {
  private func file(_ file: DataFiles.File, _ edition: Edition = .internal) throws -> String {
    String(decoding: try dataFiles(.busy(), edition).bytes(file), as: UTF8.self)
  }

  @Test func coverageHasOneRowAUnitTopFirst() throws {
    #expect(
      try file(.coverage) == """
        code,level,name,parent_code,target,found,completed,resolved,new,completed_listed,\
        resolved_listed,confirmed,low,high,coverage,resolution,expected,status,attention,interior,\
        pocket,first_day,last_day,last_received,forecast_median,\
        forecast_low,forecast_high
        65,provinsi,Kalimantan Utara,,23,7,4,6,1,2,4,4,2,2,0.0870,0.1739,0.3125,behind,,,,\
        2022-10-15,2022-10-18,2022-10-18T12:10:00+08:00,,,
        6501,kabupaten,Malinau,65,23,6,3,5,1,2,4,4,2,2,0.0870,0.1739,0.3125,behind,,,,2022-10-15,\
        2022-10-18,2022-10-18T12:10:00+08:00,,,
        6501010,kecamatan,Kayan Hilir,6501,10,5,3,5,1,2,4,3,2,2,0.2000,0.4000,0.3125,on_track,,,,\
        2022-10-15,2022-10-17,2022-10-17T12:10:00+08:00,,,
        6501020,kecamatan,Pujungan,6501,13,1,0,0,0,0,0,1,0,0,0.0000,0.0000,0.3125,behind,,,,\
        2022-10-18,2022-10-18,2022-10-18T12:10:00+08:00,,,
        6501010001,desa,Long Sule,6501010,3,3,2,3,1,1,2,3,1,2,0.3333,0.6667,0.3125,on_track,,false,\
        ,2022-10-15,2022-10-17,2022-10-17T12:10:00+08:00,,,
        6501010002,desa,Long Pipa,6501010,7,2,1,2,0,1,2,0,0,1,0.1429,0.2857,0.3125,stalled,\
        no_gps_support,true,,2022-10-16,2022-10-16,2022-10-16T12:10:00+08:00,,,
        6501020001,desa,Metun,6501020,9,1,0,0,0,0,0,1,0,0,0.0000,0.0000,0.3125,untouched,,true,1,\
        2022-10-18,2022-10-18,2022-10-18T12:10:00+08:00,,,
        6501020002,desa,Sungai Anai,6501020,4,0,0,0,0,0,0,0,0,0,0.0000,0.0000,0.3125,untouched,,\
        false,1,,,,,,
        6501020003,desa,Tanpa Peta,6501020,,0,0,0,0,0,0,0,0,0,,,0.3125,untouched,,unknown,2,,,,,,
        65010100020003,sls,65010100020003,6501010002,,1,0,1,0,0,1,0,0,0,,,0.3125,no_target,,,,2022-10-16,\
        2022-10-16,2022-10-16T12:10:00+08:00,,,

        """)
  }

  @Test func dailyHasOneRowAUnitAndDay() throws {
    #expect(
      try file(.daily) == """
        code,day,found,completed,resolved,completed_listed,resolved_listed
        65,2022-10-15,2,2,2,1,1
        65,2022-10-16,2,1,2,1,2
        65,2022-10-17,1,0,1,0,1
        65,2022-10-18,2,1,1,0,0
        6501,2022-10-15,2,2,2,1,1
        6501,2022-10-16,2,1,2,1,2
        6501,2022-10-17,1,0,1,0,1
        6501,2022-10-18,1,0,0,0,0
        6501010,2022-10-15,2,2,2,1,1
        6501010,2022-10-16,2,1,2,1,2
        6501010,2022-10-17,1,0,1,0,1
        6501020,2022-10-18,1,0,0,0,0
        6501010001,2022-10-15,2,2,2,1,1
        6501010001,2022-10-17,1,0,1,0,1
        6501010002,2022-10-16,2,1,2,1,2
        6501020001,2022-10-18,1,0,0,0,0
        65010100020003,2022-10-16,1,0,1,0,1

        """)
  }

  @Test func publicDailyEndsWithTheKecamatan() throws {
    #expect(
      try file(.daily, .public) == """
        code,day,found,completed,resolved,completed_listed,resolved_listed
        65,2022-10-15,2,2,2,1,1
        65,2022-10-16,2,1,2,1,2
        65,2022-10-17,1,0,1,0,1
        65,2022-10-18,2,1,1,0,0
        6501,2022-10-15,2,2,2,1,1
        6501,2022-10-16,2,1,2,1,2
        6501,2022-10-17,1,0,1,0,1
        6501,2022-10-18,1,0,0,0,0
        6501010,2022-10-15,2,2,2,1,1
        6501010,2022-10-16,2,1,2,1,2
        6501010,2022-10-17,1,0,1,0,1
        6501020,2022-10-18,1,0,0,0,0

        """)
  }

  /// Pocket 1 has a desa that is not interior, pocket 2 one without a map.
  @Test func uncoveredIsTheListToActOn() throws {
    #expect(
      try file(.uncovered) == """
        code,name,kecamatan,kabupaten,status,interior,interior_reason,access,planned_start,target,\
        outstanding,last_visit,pocket,nearest_reached_code,nearest_reached,distance_km,latitude,\
        longitude
        6501020001,Metun,Pujungan,Malinau,untouched,true,access air,air,,9,9,2022-10-18,1,\
        6501010002,Long Pipa,11.1,3.05000,115.25000
        6501010002,Long Pipa,Kayan Hilir,Malinau,stalled,true,access river,river,,7,5,2022-10-16,,,\
        ,,3.05000,115.15000
        6501020002,Sungai Anai,Pujungan,Malinau,untouched,false,,road,,4,4,,1,6501010002,Long Pipa,\
        11.1,3.05000,115.35000
        6501020003,Tanpa Peta,Pujungan,Malinau,untouched,unknown,,,,,,,2,,,,,

        """)
  }

  @Test func statusIsTheBuildInShort() throws {
    #expect(
      try file(.status) == """
        {
        "as_of":"2022-10-19",
        "version":"1.2.3",
        "ledger":{"read":10,"rejected":1,"later":1,"superseded":0,"withdrawn":0,"duplicate":1,\
        "counted":7},
        "placements":{"inside":4,"near":0,"elsewhere":1,"outside":0,"unlocated":1,"unplaced":1},
        "totals":{"target":23,"found":7,"completed":4,"resolved":6,"new":1,"completed_listed":2,\
        "resolved_listed":4,"confirmed":4,"low":2,"high":2,"coverage":0.0870,"resolution":0.1739,\
        "expected":0.3125,"status":"behind","outstanding":19,"desa":5,"desa_with_target":4,\
        "uncovered_interior":2,"pockets":2},
        "desa_by_status":{"scheduled":0,"empty":0,"done":0,"silent":0,"untouched":3,"no_target":0,\
        "stalled":1,"behind":0,"on_track":1}
        }

        """)
  }

  @Test func statusIsJSONAndItsLedgerAddsUp() throws {
    let parsed = try JSONSerialization.jsonObject(with: Data(try file(.status).utf8))
    let status = try #require(parsed as? [String: Any])
    var ledger = try #require(status["ledger"] as? [String: Int])
    let read = ledger.removeValue(forKey: "read")
    #expect(ledger.values.reduce(0, +) == read)
    let placements = try #require(status["placements"] as? [String: Int])
    #expect(placements.values.reduce(0, +) == ledger["counted"])
  }

  @Test func sameReportInAnyOrderOfRecordsGivesSameBytes() throws {
    var shuffled = ToySurvey.busy()
    shuffled.reverseVisits()
    let files = try dataFiles(.busy()).all()
    #expect(try dataFiles(shuffled).all() == files)
    #expect(files.map(\.path) == DataFiles.File.allCases.map(\.rawValue))
  }

  @Test func uncoveredOfAnUnknownInteriorListsEveryUntouchedDesa() throws {
    var toy = ToySurvey.busy()
    toy.targets = toy.targets.map { Target(code: $0.code, families: $0.families) }
    let rows = String(decoding: try dataFiles(toy).bytes(.uncovered), as: UTF8.self)
      .split(separator: "\n").dropFirst()
    #expect(rows.map { $0.prefix(10) } == ["6501020001", "6501020002", "6501020003"])
    #expect(rows.allSatisfy { $0.contains(",untouched,unknown,,") })
  }

  /// Families that review accepted are a last column, where review is known and in the internal edition
  /// alone: a step of the public edition does not hold them back.
  @Test func approvedIsOfTheInternalEdition() throws {
    func header(_ files: DataFiles) -> String {
      String(
        String(decoding: files.coverageCSV(), as: UTF8.self).prefix { !$0.isNewline })
    }
    var files = try dataFiles(ToySurvey.busy())
    files.edition = .internal
    let plain = header(files)
    #expect(plain.hasSuffix("forecast_high"))
    files.report.approvedByUnit = files.report.tree.units.indices.map { $0 }
    #expect(header(files) == plain + ",approved")
    let last = String(decoding: files.coverageCSV(), as: UTF8.self).split(
      whereSeparator: \.isNewline)
    #expect(
      last.dropFirst().map { $0.split(separator: ",").last.map(String.init) }
        == files.report.tree.units.indices.map { "\($0)" })
    files.edition = .public
    #expect(header(files) == plain)
  }
}
