import Foundation
import Testing

@testable import Site

/// A build that dies or fails in any of its calls leaves one site whole, the old or the new.
@Suite struct CrashTests {
  private static let kept = ["CNAME": "example.id"]
  private static let first = SmallSite.first.merging(kept) { first, _ in first }
  private static let second = SmallSite.second.merging(kept) { first, _ in first }

  private func folderWithFirstSite() throws -> TestFolder {
    let folder = try TestFolder()
    try Publisher(folder: folder.site).publish(siteFiles(SmallSite.first))
    try folder.put("example.id", at: folder.site + "/CNAME")
    return folder
  }

  private func publishSecond(_ folder: TestFolder, _ disk: WatchedDisk) throws -> PublishedSite {
    try Publisher(folder: folder.site, effects: disk).publish { writer in
      for file in siteFiles(SmallSite.second) where file.path != "index.html" {
        try writer.add(file)
      }
      try writer.add("index.html") { sink in
        try sink(Array("t".utf8))
        try sink(Array("wo".utf8))
      }
    }
  }

  /// How many calls a build makes that change something.
  private func callCount(canExchange: Bool) throws -> Int {
    let disk = WatchedDisk(canExchange: canExchange)
    _ = try publishSecond(folderWithFirstSite(), disk)
    return disk.calls.count
  }

  @Test func deathInAnyCallLeavesASiteWholeAndTheNextBuildClearsUp() throws {
    let count = try callCount(canExchange: true)
    #expect(count > 30)
    var outcomes: Set<[String: String]> = []
    for fatal in 0..<count {
      let folder = try folderWithFirstSite()
      let disk = WatchedDisk { number, _ in number == fatal ? .dies : .works }
      _ = try? publishSecond(folder, disk)
      let call = try #require(disk.calls.last)
      let left = try #require(try folder.contents(of: folder.site))
      #expect(left == Self.first || left == Self.second, "after \(call)")
      #expect(try Publisher(folder: folder.site).verify() == [], "after \(call)")
      outcomes.insert(left)
      let next = try publishSecond(folder, WatchedDisk())
      #expect(next.notes == [], "after \(call)")
      #expect(try folder.contents(of: folder.site) == Self.second, "after \(call)")
      #expect(try folder.besideSite() == [], "after \(call)")
    }
    #expect(outcomes == [Self.first, Self.second])
  }

  @Test func withoutExchangeOnlyTheStatedWindowHasNoSite() throws {
    let count = try callCount(canExchange: false)
    var windows: [String] = []
    for fatal in 0..<count {
      let folder = try folderWithFirstSite()
      let disk = WatchedDisk(canExchange: false) { number, _ in
        number == fatal ? .dies : .works
      }
      _ = try? publishSecond(folder, disk)
      let call = try #require(disk.calls.last)
      if let left = try folder.contents(of: folder.site) {
        #expect(left == Self.first || left == Self.second, "after \(call)")
      } else {
        windows.append(call.name)
        // The next build brings the old site back even when it fails itself.
        #expect(throws: CancellationError.self) {
          try Publisher(folder: folder.site).publish { _ in throw CancellationError() }
        }
        #expect(try folder.contents(of: folder.site) == Self.first)
      }
      _ = try publishSecond(folder, WatchedDisk(canExchange: false))
      #expect(try folder.contents(of: folder.site) == Self.second, "after \(call)")
      #expect(try folder.besideSite() == [], "after \(call)")
    }
    #expect(windows == ["rename"])
  }

  @Test func withoutExchangeTheMessageStatesTheWindow() throws {
    let folder = try folderWithFirstSite()
    let published = try publishSecond(folder, WatchedDisk(canExchange: false))
    #expect(published.window != nil)
    #expect(published.notes.count == 1)
    #expect(
      published.notes.first?.contains("cannot exchange two folders in one step") == true)
  }

  @Test(arguments: [true, false])
  func fullDiskInAnyCallLeavesASiteWholeAndNothingBeside(_ canExchange: Bool) throws {
    var refused = 0
    for failing in 0..<(try callCount(canExchange: canExchange)) {
      let folder = try folderWithFirstSite()
      let disk = WatchedDisk(canExchange: canExchange) { number, _ in
        number == failing ? .fails(ENOSPC) : .works
      }
      do {
        let published = try publishSecond(folder, disk)
        #expect(try folder.contents(of: folder.site) == Self.second)
        // What could not be removed is said and waits for the next build.
        if try !folder.besideSite().isEmpty { #expect(!published.notes.isEmpty) }
      } catch let error as PublishError {
        refused += 1
        #expect(error.cause == "no space is left on the disk")
        #expect(error.remedy == "free some space and build again")
        #expect(try folder.contents(of: folder.site) == Self.first, "\(error)")
        #expect(try folder.besideSite() == [], "\(error)")
      }
      _ = try publishSecond(folder, WatchedDisk())
      #expect(try folder.contents(of: folder.site) == Self.second)
      #expect(try folder.besideSite() == [])
    }
    #expect(refused > 15)
  }

  @Test func theDiskHasEverythingBeforeTheExchangeAndTheExchangeBeforeTheOldGoes() throws {
    let folder = try folderWithFirstSite()
    let disk = WatchedDisk()
    _ = try publishSecond(folder, disk)
    let calls = disk.calls
    let index = { (name: String) in try #require(calls.firstIndex { $0.name == name }) }
    let synchronised = try index("synchroniseFileSystem")
    let exchanged = try index("exchange")
    let durable = try index("synchroniseFolder")
    #expect(calls[..<synchronised].allSatisfy { $0.name != "removeFile" })
    #expect(
      calls[synchronised..<exchanged].map(\.name)
        == ["synchroniseFileSystem", "removeFile", "copyPermissions"])
    #expect(durable == exchanged + 1)
    #expect(calls[durable...].dropFirst().allSatisfy { $0.name.hasPrefix("remove") })
    // Nothing under the site's own name is ever changed but by the exchange.
    #expect(
      calls.filter { $0.path.hasPrefix(folder.site) }
        == [WatchedDisk.Call(name: "exchange", path: folder.site)])
  }

  @Test func filesThatComeDuringTheBuildAreNotLost() throws {
    let folder = try folderWithFirstSite()
    let published = try Publisher(folder: folder.site).publish { writer in
      for file in siteFiles(SmallSite.second) { try writer.add(file) }
      try folder.put("late", at: folder.site + "/data/late.xlsx")
    }
    #expect(try folder.contents(of: folder.site) == Self.second)
    #expect(
      published.notes == [
        "data/late.xlsx came into \(folder.site) while the site was built; look for it in "
          + "\(folder.site).leftover-1"
      ])
    #expect(
      try folder.contents(of: folder.site + ".leftover-1") == ["data/late.xlsx": "late"])
  }
}
