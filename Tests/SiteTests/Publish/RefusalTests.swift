import Foundation
import Testing

@testable import Site

/// A build removes only what a build wrote, and says why it does not start.
@Suite struct RefusalTests {
  let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private func refusal(
    of path: String? = nil, keep: [String] = Publisher.defaultKeep
  ) throws -> PublishError {
    let publisher = Publisher(folder: path ?? folder.site, keep: keep)
    let early = try #require(throws: PublishError.self) { try publisher.check() }
    let late = try #require(throws: PublishError.self) {
      try publisher.publish(siteFiles(SmallSite.second))
    }
    #expect(early == late)
    #expect(try folder.besideSite() == [])
    return late
  }

  @Test func folderOfSomebodyElse() throws {
    try folder.put("mine", at: folder.site + "/thesis/chapter.tex")
    try folder.put("mine", at: folder.site + "/a.txt")
    let error = try refusal()
    #expect(
      error.description
        == "Cannot publish into \(folder.site): it holds a.txt and 1 more, which no earlier build "
        + "wrote; move that away, choose an empty folder with -o, or list it under site.keep.")
    #expect(
      try folder.contents(of: folder.site) == ["thesis/chapter.tex": "mine", "a.txt": "mine"])
  }

  @Test func siteInWhichSomebodyPutAFile() throws {
    try Publisher(folder: folder.site).publish(siteFiles(SmallSite.first))
    try folder.put("mine", at: folder.site + "/data/mine.xlsx")
    #expect(try refusal().cause == "it holds data/mine.xlsx, which no earlier build wrote")
    #expect(try folder.contents(of: folder.site)?["data/mine.xlsx"] == "mine")
    #expect(try folder.contents(of: folder.site)?["index.html"] == "one")
  }

  @Test(arguments: [
    "{\"name\":\"a web app\",\"files\":[]}", "",
    "{\"generator\":\"jangkau\",\"format\":2,\"files\":[]}",
  ])
  func folderWithAnotherManifest(_ text: String) throws {
    try folder.put(text, at: folder.site + "/manifest.json")
    // Not even when told to keep everything: ours would have to go over it.
    let error = try refusal(keep: ["*"])
    #expect(error.cause == "its manifest.json is not of a build of Jangkau")
    #expect(try Disk().read(folder.site + "/manifest.json") == Array(text.utf8))
  }

  @Test func linkInPlaceOfAFileOfOurs() throws {
    try Publisher(folder: folder.site).publish(siteFiles(SmallSite.first))
    try folder.put("mine", at: folder.path + "-else/a.csv")
    defer { try? FileManager.default.removeItem(atPath: folder.path + "-else") }
    try FileManager.default.removeItem(atPath: folder.site + "/data")
    try FileManager.default.createSymbolicLink(
      atPath: folder.site + "/data", withDestinationPath: folder.path + "-else")
    #expect(try refusal().cause == "it holds data, which no earlier build wrote")
    #expect(try folder.contents(of: folder.path + "-else") == ["a.csv": "mine"])
  }

  @Test func pathThatIsAFile() throws {
    try folder.put("mine", at: folder.site)
    #expect(
      try refusal().description
        == "Cannot publish into \(folder.site): it is a file; move it away or choose another folder "
        + "with -o.")
    #expect(try Disk().read(folder.site) == Array("mine".utf8))
  }

  @Test func pathBelowAFile() throws {
    try folder.put("mine", at: folder.site)
    #expect(
      try refusal(of: folder.site + "/deep/er").cause
        == "a file stands where a folder of the path should")
  }

  @Test(arguments: ["/", "", "/nowhere/..", "/nowhere/./.", "a\0b"])
  func pathThatIsNoPlace(_ path: String) throws {
    let error = try refusal(of: path)
    #expect(error.step == .inspect)
    #expect(error.remedy == "choose another output folder with -o")
  }

  @Test func fileSystemOfItsOwn() throws {
    #expect(
      try refusal(of: "/proc").description
        == "Cannot publish into /proc: it is a file system of its own, so it cannot be exchanged as a "
        + "whole; choose a folder inside it with -o.")
  }

  /// Also as root, who may write anywhere: the disk's answer is made up.
  @Test(arguments: [
    (EROFS, "the file system is read-only"), (EACCES, "this user may not do that there"),
  ])
  func folderAroundThatIsReadOnly(_ code: Int32, _ cause: String) throws {
    try Publisher(folder: folder.site).publish(siteFiles(SmallSite.first))
    let disk = WatchedDisk { _, call in call.name == "lock" ? .fails(code) : .works }
    let error = try #require(throws: PublishError.self) {
      try Publisher(folder: folder.site, effects: disk).publish(siteFiles(SmallSite.second))
    }
    #expect(
      error.description
        == "Cannot lock \(folder.path)/.site.jangkau-lock: \(cause); a build also writes beside the "
        + "site, so make the folder and the one around it writable or choose another one with -o.")
    #expect(try folder.contents(of: folder.site) == SmallSite.first)
  }

  @Test(arguments: [
    "/etc/passwd", "../x", "a/../x", "a/..", "a/./b", ".", "..", "", "a//b", "a/", "/", "a\0b",
    "a\nb", "a\\b", "manifest.json", ".jangkau-unfinished", String(repeating: "x", count: 256),
  ])
  func pathsThatLeaveTheSite(_ path: String) throws {
    try Publisher(folder: folder.site).publish(siteFiles(SmallSite.first))
    let error = try #require(throws: PublishError.self) {
      try Publisher(folder: folder.site).publish([SiteFile(path: path, bytes: [])])
    }
    #expect(error.step == .name)
    #expect(try folder.contents(of: folder.site) == SmallSite.first)
    #expect(try folder.besideSite() == [])
  }

  @Test(arguments: [
    ["a", "b", "a"], ["a", "a/b"], ["a/b", "a"], ["a/b/c", "a/b"], ["a/b", "a/b/c"],
  ])
  func pathsInEachOthersWay(_ paths: [String]) throws {
    let error = try #require(throws: PublishError.self) {
      try Publisher(folder: folder.site).publish(paths.map { SiteFile(path: $0, bytes: []) })
    }
    #expect(error.step == .name)
    #expect(try folder.names(folder.path) == [])
  }

  @Test func everyStepMakesASentence() {
    for step in PublishError.Step.allCases {
      let text = PublishError(step: step, path: "/p", cause: "c", remedy: "r").description
      #expect(text.hasPrefix("Cannot ") && text.hasSuffix(" /p: c; r."))
    }
  }
}
