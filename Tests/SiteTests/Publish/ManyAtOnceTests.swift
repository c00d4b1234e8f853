import Dispatch
import Foundation
import Synchronization
import Testing

@testable import Site

@Suite struct ManyAtOnceTests {
  let folder: TestFolder

  init() throws { folder = try TestFolder() }

  @Test func secondBuildIsTurnedAwayWhileTheFirstRuns() throws {
    let publisher = Publisher(folder: folder.site)
    try publisher.publish { writer in
      try writer.add(SiteFile(path: "index.html", bytes: [1]))
      let error = try #require(throws: PublishError.self) {
        try publisher.publish(siteFiles(SmallSite.second))
      }
      #expect(
        error.description
          == "Cannot lock \(folder.site): another build (process \(getpid())) is writing it; wait "
          + "until that is done and build again.")
    }
    #expect(try folder.contents(of: folder.site) == ["index.html": "\u{1}"])
    try publisher.publish(siteFiles(SmallSite.second))
    #expect(try folder.besideSite() == [])
  }

  @Test func lockOfADeadProcessIsNoObstacle() throws {
    try folder.put("999999999", at: folder.path + "/.site.jangkau-lock")
    try Publisher(folder: folder.site).publish(siteFiles(SmallSite.first))
    #expect(try folder.besideSite() == [])
  }

  @Test func manyBuildsAtOnceLeaveOneSiteWhole() throws {
    let refused = Mutex(0)
    let others = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 24) { number in
      do {
        let text = ["index.html": "\(number)", "b.html": "\(number)"]
        try Publisher(folder: folder.site).publish(siteFiles(text))
      } catch let error as PublishError where error.step == .lock {
        refused.withLock { $0 += 1 }
      } catch {
        others.withLock { $0.append("\(error)") }
      }
    }
    #expect(others.withLock { $0 } == [])
    #expect(refused.withLock { $0 } < 24)
    let contents = try #require(try folder.contents(of: folder.site))
    #expect(contents["index.html"] == contents["b.html"])
    #expect(try Publisher(folder: folder.site).verify() == [])
    #expect(try folder.besideSite() == [])
  }

  @Test func readerFindsASiteAtEveryInstant() throws {
    let publisher = Publisher(folder: folder.site)
    try publisher.publish(siteFiles(SmallSite.first))
    let isDone = Atomic(false)
    let reads = Atomic(0)
    let misses = Atomic(0)
    let site = folder.site
    let reader = Thread {
      while !isDone.load(ordering: .relaxed) {
        let text = (try? Disk().read(site + "/index.html")) ?? []
        if text != Array("one".utf8) && text != Array("two".utf8) {
          misses.add(1, ordering: .relaxed)
        }
        reads.add(1, ordering: .relaxed)
      }
    }
    reader.start()
    for round in 0..<60 {
      try publisher.publish(siteFiles(round % 2 == 0 ? SmallSite.second : SmallSite.first))
    }
    isDone.store(true, ordering: .relaxed)
    #expect(reads.load(ordering: .relaxed) > 60)
    #expect(misses.load(ordering: .relaxed) == 0)
  }
}
