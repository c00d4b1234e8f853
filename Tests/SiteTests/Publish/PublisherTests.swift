import Foundation
import Testing

@testable import Site

@Suite struct PublisherTests {
  let folder: TestFolder
  let publisher: Publisher

  init() throws {
    folder = try TestFolder()
    publisher = Publisher(folder: folder.site)
  }

  @Test func firstSiteMakesItsFolderAndThoseAbove() throws {
    let deep = Publisher(folder: folder.path + "/a/b//site/")
    let published = try deep.publish(siteFiles(SmallSite.first))
    #expect(published.folder == folder.path + "/a/b/site")
    #expect(published.files == 3)
    #expect(published.bytesWritten == 11)
    #expect(try folder.contents(of: published.folder) == SmallSite.first)
    #expect(try folder.names(folder.path + "/a/b") == ["site"])
  }

  @Test func emptyFolderBecomesTheSite() throws {
    try FileManager.default.createDirectory(atPath: folder.site, withIntermediateDirectories: true)
    try publisher.publish(siteFiles(SmallSite.first))
    #expect(try folder.contents(of: folder.site) == SmallSite.first)
    #expect(try folder.besideSite() == [])
  }

  @Test func nextSiteReplacesTheFirstWhole() throws {
    try publisher.publish(siteFiles(SmallSite.first))
    let published = try publisher.publish(siteFiles(SmallSite.second))
    #expect(try folder.contents(of: folder.site) == SmallSite.second)
    #expect(try folder.besideSite() == [])
    #expect(published.linked == 1)
    #expect(published.removed == 1)
    #expect(published.notes == [])
    #expect(published.window == nil)
    #expect(try folder.names(folder.site) == ["index.html", "manifest.json", "wilayah"])
  }

  @Test func unchangedFilesStayTheSameFiles() throws {
    try publisher.publish(siteFiles(SmallSite.first))
    let same = folder.site + "/wilayah/65/index.html"
    let before = try folder.inode(same)
    let changed = try folder.inode(folder.site + "/index.html")
    try publisher.publish(siteFiles(SmallSite.second))
    #expect(try folder.inode(same) == before)
    #expect(try folder.inode(folder.site + "/index.html") != changed)
  }

  @Test func streamedFilesAreLinkedToo() throws {
    let write: (String) throws -> PublishedSite = { text in
      try publisher.publish { writer in
        try writer.add("data/long.csv") { sink in
          for _ in 0..<1000 { try sink(Array(text.utf8)) }
        }
      }
    }
    #expect(try write("abc").bytesWritten == 3000)
    let inode = try folder.inode(folder.site + "/data/long.csv")
    #expect(try write("abc").linked == 1)
    #expect(try folder.inode(folder.site + "/data/long.csv") == inode)
    #expect(try write("abd").linked == 0)
    #expect(try folder.names(folder.site + "/data") == ["long.csv"])
    #expect(try publisher.verify() == [])
  }

  @Test func whatWasChangedByHandIsWrittenAgain() throws {
    try publisher.publish(siteFiles(SmallSite.first))
    try folder.put("sane", at: folder.site + "/wilayah/65/index.html")
    #expect(try publisher.verify() == [SiteDefect(.altered, "wilayah/65/index.html")])
    let published = try publisher.publish(siteFiles(SmallSite.first))
    #expect(published.linked == 2)
    #expect(try folder.contents(of: folder.site) == SmallSite.first)
  }

  @Test func manifestListsEveryFileWithItsSum() throws {
    try publisher.publish(siteFiles(SmallSite.first))
    let text = String(decoding: try Disk().read(folder.site + "/manifest.json"), as: UTF8.self)
    #expect(
      text == """
        {"generator":"jangkau","format":1,"files":[
        {"path":"data/a.csv","size":4,"sha256":\
        "283bb9deef02e6843abfb538efa1eca70801bd8a701c3f98191e123496339247"},
        {"path":"index.html","size":3,"sha256":\
        "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed"},
        {"path":"wilayah/65/index.html","size":4,"sha256":\
        "0967115f2813a3541eaef77de9d9d5773f1c0c04314b0bbfe4ff3b3b1c55b5d5"}
        ]}

        """)
    #expect(try publisher.verify() == [])
  }

  @Test func verifyNamesWhatIsNotAsWritten() throws {
    try publisher.publish(siteFiles(SmallSite.first))
    try folder.put("x", at: folder.site + "/index.html")
    try folder.put("x", at: folder.site + "/notes.txt")
    try folder.put("x", at: folder.site + "/CNAME")
    try FileManager.default.removeItem(atPath: folder.site + "/data/a.csv")
    #expect(
      try publisher.verify() == [
        SiteDefect(.missing, "data/a.csv"), SiteDefect(.altered, "index.html"),
        SiteDefect(.foreign, "notes.txt"),
      ])
    let error = try #require(throws: PublishError.self) {
      try Publisher(folder: folder.path).verify()
    }
    #expect(error.step == .check)
  }

  @Test func permissionsOfTheFolderStay() throws {
    try publisher.publish(siteFiles(SmallSite.first))
    try FileManager.default.setAttributes([.posixPermissions: 0o2750], ofItemAtPath: folder.site)
    try publisher.publish(siteFiles(SmallSite.second))
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.site)
    #expect(attributes[.posixPermissions] as? Int == 0o2750)
  }

  @Test func linkToAFolderStaysALink() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path + "/real", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder.site, withDestinationPath: folder.path + "/real")
    try publisher.publish(siteFiles(SmallSite.first))
    #expect(try Disk().kind(of: folder.site) == .link)
    #expect(try folder.contents(of: folder.path + "/real") == SmallSite.first)
  }

  @Test func severalThreadsMayAddFiles() async throws {
    let count = 400
    try publisher.publish { writer in
      DispatchQueue.concurrentPerform(iterations: count) { number in
        try? writer.add(
          SiteFile(path: "wilayah/\(number % 20)/\(number).html", bytes: Array("\(number)".utf8)))
      }
    }
    let contents = try #require(try folder.contents(of: folder.site))
    #expect(contents.count == count)
    #expect(contents["wilayah/7/387.html"] == "387")
    #expect(try publisher.verify() == [])
  }

  @Test func theProducersOwnErrorComesThroughAndTheOldSiteStays() throws {
    struct Failed: Error, Equatable {}
    try publisher.publish(siteFiles(SmallSite.first))
    #expect(throws: Failed()) {
      try publisher.publish { writer in
        try writer.add(SiteFile(path: "index.html", bytes: [1]))
        throw Failed()
      }
    }
    #expect(try folder.contents(of: folder.site) == SmallSite.first)
    #expect(try folder.besideSite() == [])
  }

  @Test func sameFilesGiveSameBytesInAnyOrder() throws {
    try publisher.publish(siteFiles(SmallSite.first))
    let other = Publisher(folder: folder.path + "/other")
    try other.publish(siteFiles(SmallSite.first).reversed())
    #expect(
      try Disk().read(folder.site + "/manifest.json")
        == Disk().read(folder.path + "/other/manifest.json"))
  }
}
