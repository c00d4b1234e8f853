import Geography
import Testing

@testable import Coverage

/// Many households of one officer at one spot on one day.
struct HouseholdClusterTests {
  private func clusters(_ records: [Record], _ rules: QualityRules = QualityRules()) throws
    -> [HouseholdCluster]
  {
    try Survey().quality(records, rules).clusters
  }

  /// √(7.6² + (1.621 × 6)²) = √(57.76 + 94.60) = 12.34; 4.9 m where nothing is stated:
  /// √(57.76 + 63.09) = 10.99; and never over 20.
  @Test func theRadiusFollowsTheStatedAccuracy() {
    let rules = QualityRules()
    #expect(abs(rules.clusterRadius(accuracies: [6]) - 12.343) < 0.001)
    #expect(abs(rules.clusterRadius(accuracies: []) - 10.993) < 0.001)
    #expect(rules.clusterRadius(accuracies: [0, 0]) == rules.clusterRadius(accuracies: [4.9]))
    #expect(abs(rules.clusterRadius(accuracies: [3, 6, 40]) - 12.343) < 0.001)
    #expect(rules.clusterRadius(accuracies: [50]) == 20)
    #expect(QualityRules(clusterMetres: 15).clusterRadius(accuracies: [50]) == 15)
  }

  @Test func sixHouseholdsAreNeeded() throws {
    #expect(try clusters(cluster(6)).map(\.households) == [6])
    #expect(try clusters(cluster(5)).isEmpty)
    #expect(try clusters(cluster(5), QualityRules(clusterFamilies: 5)).count == 1)
  }

  /// Six visits to five households are five.
  @Test func householdsCountOnce() throws {
    var again = cluster(5)
    again.append(again[4])
    #expect(try clusters(again).isEmpty)
  }

  @Test func theyMustBeOfOneOfficerAndDay() throws {
    #expect(try clusters(cluster(3) + cluster(3, officer: "B", prefix: "l")).isEmpty)
    #expect(try clusters(cluster(3) + cluster(3, day: 1, prefix: "l")).isEmpty)
    let unnamed = cluster(6).map { record in
      var record = record
      record.officer = nil
      return record
    }
    #expect(try clusters(unnamed).isEmpty)
  }

  /// 12.34 m at an accuracy of 6 m: just within and just beyond of the first.
  @Test func theSpotEndsAtItsRadius() throws {
    let five = times(1, cluster(1)[0]) + cluster(5, spread: 0).dropFirst()
    func sixth(_ metres: Double) -> Record {
      var record = visit(
        a1, at: metresFrom(0, north: metres), hour: 14, household: "sixth", officer: "A",
        accuracy: 6)
      record.received = clock(day: 0, hour: 20)
      return record
    }
    #expect(try clusters(five + [sixth(12.2)]).map(\.households) == [6])
    #expect(try clusters(five + [sixth(12.5)]).isEmpty)
  }

  /// Houses of a street at 15 m from each other are no spot.
  @Test func aStreetIsNoCluster() throws {
    #expect(try clusters(cluster(20, spread: 15)).isEmpty)
  }

  @Test func twoSpotsOfADayAreTwoClusters() throws {
    let found = try clusters(cluster(6) + cluster(7, in: a2, column: 1, prefix: "l"))
    #expect(found.map(\.households).sorted() == [6, 7])
    #expect(found.allSatisfy { $0.minutes == Double(5 * ($0.households - 1)) })
  }

  /// Poor positions, positions nowhere and exchanged ones are no evidence.
  @Test func whatIsNotMeasuredIsLeftOut() throws {
    #expect(try clusters(cluster(8, accuracy: 501)).isEmpty)
    #expect(try clusters(times(8, visit(a1, officer: "A"))).isEmpty)
  }

  @Test func exemptDesaAreLeftOutAndCounted() throws {
    let rules = QualityRules(clusterExempt: [code(kecamatanA)])
    let report = try Survey().quality(cluster(6), rules)
    #expect(report.clusters.isEmpty)
    #expect(report.exemptClusters == 1)
    #expect(report.count(.householdCluster) == 0)
    #expect(try Survey().quality(cluster(6, in: b1, column: 2), rules).clusters.count == 1)
  }

  /// A longhouse: another officer meets six households at the spot, on another day.
  @Test func aSpotOfSeveralOfficersIsANote() throws {
    let others = cluster(6, officer: "B", day: 2, prefix: "l")
    let report = try Survey().quality(cluster(6) + others)
    #expect(report.clusters.map(\.isShared) == [true, true])
    #expect(report.count(.sharedSpot) == 12)
    #expect(report.count(.householdCluster) == 0)
    #expect(report.officers.isEmpty)
    let two = try Survey().quality(cluster(6) + others.dropLast())
    #expect(two.clusters.map(\.isShared) == [false])
    // The officer's own other days make nothing a longhouse.
    let own = try Survey().quality(cluster(6) + cluster(6, day: 2, prefix: "l"))
    #expect(own.count(.householdCluster) == 12)
  }

  @Test func theOrderOfReadingDoesNotMatter() throws {
    let records =
      cluster(9, spread: 3) + cluster(7, in: a2, column: 1, prefix: "l")
      + cluster(6, officer: "B", prefix: "m")
    func summary(_ records: [Record]) throws -> [[String]] {
      try clusters(records).map { ["\($0.day)", $0.officer, "\($0.households)", "\($0.isShared)"] }
        .sorted { $0.joined() < $1.joined() }
    }
    #expect(try summary(records) == (try summary(records.reversed())))
  }

  /// Everything at one spot, by one officer on one day: one cluster, and soon.
  @Test(.timeLimit(.minutes(1))) func manyAtOneSpotAreNotSlow() throws {
    let records = cluster(20_000, spread: 0).map { record in
      var record = record
      record.visited = clock(day: 0, hour: 9)
      return record
    }
    #expect(try clusters(records).map(\.households) == [20_000])
  }
}
