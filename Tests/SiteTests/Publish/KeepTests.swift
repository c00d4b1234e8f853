import Foundation
import Testing

@testable import Site

/// What is not the build's and stays: `site.keep`.
@Suite struct KeepTests {
  let folder: TestFolder

  init() throws { folder = try TestFolder() }

  @Test func whatMatchesIsCarriedOverAsTheSameFile() throws {
    let keep = Publisher.defaultKeep + ["surat/*.pdf", ".git/"]
    let publisher = Publisher(folder: folder.site, keep: keep)
    try publisher.publish(siteFiles(SmallSite.first))
    let kept = [
      "CNAME": "example.id", "data/.DS_Store": "x", "surat/1.pdf": "p", ".git/HEAD": "ref",
      ".git/objects/ab/cd": "blob",
    ]
    for (path, text) in kept { try folder.put(text, at: "\(folder.site)/\(path)") }
    let inode = try folder.inode(folder.site + "/CNAME")
    let published = try publisher.publish(siteFiles(SmallSite.second))
    #expect(published.kept == 5)
    #expect(
      try folder.contents(of: folder.site) == SmallSite.second.merging(kept) { first, _ in first })
    #expect(try folder.inode(folder.site + "/CNAME") == inode)
    #expect(try folder.besideSite() == [])
    #expect(try publisher.verify() == [])
  }

  @Test func folderThatHoldsOnlyKeptFilesIsFree() throws {
    try folder.put("example.id", at: folder.site + "/CNAME")
    try Publisher(folder: folder.site).publish(siteFiles(["index.html": "one"]))
    #expect(
      try folder.contents(of: folder.site) == ["index.html": "one", "CNAME": "example.id"])
  }

  @Test func keptLinksStayLinksAndAreNotFollowed() throws {
    try folder.put("mine", at: folder.path + "/else/a")
    try FileManager.default.createDirectory(atPath: folder.site, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder.site + "/arsip-lama", withDestinationPath: folder.path + "/else")
    let publisher = Publisher(folder: folder.site, keep: ["arsip-lama"])
    try publisher.publish(siteFiles(SmallSite.first))
    try publisher.publish(siteFiles(SmallSite.second))
    #expect(try Disk().kind(of: folder.site + "/arsip-lama") == .link)
    #expect(try Disk().read(folder.path + "/else/a") == Array("mine".utf8))
  }

  @Test func fileOfTheBuildNeverGoesOverAKeptOne() throws {
    try folder.put("mine", at: folder.site + "/CNAME")
    let error = try #require(throws: PublishError.self) {
      try Publisher(folder: folder.site).publish(siteFiles(["CNAME": "theirs"]))
    }
    #expect(error.step == .keep)
    #expect(try folder.contents(of: folder.site) == ["CNAME": "mine"])
  }

  @Test func fileOfTheBuildIsItsOwnAlsoWhenAPatternMatches() throws {
    let publisher = Publisher(folder: folder.site)
    try publisher.publish(siteFiles(["CNAME": "one", "index.html": "one"]))
    try publisher.publish(siteFiles(["CNAME": "two", "index.html": "one"]))
    try publisher.publish(siteFiles(["index.html": "one"]))
    #expect(try folder.contents(of: folder.site) == ["index.html": "one"])
  }

  @Test func whereNoLinksAreACopyIsMade() throws {
    let publisher = Publisher(
      folder: folder.site,
      effects: WatchedDisk { _, call in call.name == "link" ? .fails(EPERM) : .works })
    try publisher.publish(siteFiles(SmallSite.first))
    try folder.put("example.id", at: folder.site + "/CNAME")
    let published = try publisher.publish(siteFiles(SmallSite.first))
    #expect(published.linked == 0)
    #expect(try folder.contents(of: folder.site)?["CNAME"] == "example.id")
    #expect(try publisher.verify() == [])
  }

  @Test(arguments: [
    ("CNAME", "CNAME", true), ("CNAME", "a/b/CNAME", true), ("CNAME", "CNAME2", false),
    ("*.db", "x/Thumbs.db", true), ("*.db", "x.db/y", true), ("/CNAME", "CNAME", true),
    ("/CNAME", "a/CNAME", false), ("a/*", "a/b", true), ("a/*", "a/b/c", true),
    ("a/*", "b/a/c", false), ("*/b", "a/b", true), ("*/b", "a/x/b", false),
    (".git", ".git/objects/ab", true), (".git/", ".git/HEAD", true), ("[ab].txt", "b.txt", true),
    ("", "a", false), ("cname", "CNAME", false),
  ])
  func patterns(_ pattern: String, _ path: String, _ keeps: Bool) {
    #expect(KeepRules([pattern]).keeps(path) == keeps)
  }
}
