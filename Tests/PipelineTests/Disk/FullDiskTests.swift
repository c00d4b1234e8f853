import Foundation
import Site
import Testing

/// `jangkau build` on a disk that is full, read-only, or taken by another build.
@Suite(.serialized) struct FullDiskTests {
  /// A small file system of its own, unmounted with it.
  private final class SmallDisk {
    let path: String

    /// nil where this user may not mount.
    init?(_ folder: TemporaryFolder) {
      path = folder.path("disk")
      try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      guard Self.command("mount", "-t", "tmpfs", "-o", "size=32m", "tmpfs", path) else {
        return nil
      }
    }

    deinit { Self.command("umount", "-l", path) }

    func remount(_ options: String) throws {
      #expect(Self.command("mount", "-o", "remount,\(options)", path))
    }

    @discardableResult
    private static func command(_ words: String...) -> Bool {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = words
      process.standardError = FileHandle.nullDevice
      guard (try? process.run()) != nil else { return false }
      process.waitUntilExit()
      return process.terminationStatus == 0
    }
  }

  static let canMount: Bool = {
    guard let folder = try? TemporaryFolder() else { return false }
    return SmallDisk(folder) != nil
  }()

  private func build(_ survey: Survey, _ day: String, _ site: String) throws -> Program.Outcome {
    try survey.run("build", "--as-of", day, "-o", site)
  }

  @Test(.enabled(if: canMount)) func aFullDiskLeavesTheOldSite() throws {
    let survey = try Survey()
    let disk: SmallDisk = try #require(SmallDisk(survey.folder))
    let site = disk.path + "/site"
    #expect(try build(survey, "2022-10-18", site).status == 0)
    let before = try survey.folder.contents(below: "disk/site")
    // What the site takes, and so little more that another one beside it has no room.
    let used = before.values.reduce(0) { $0 + ($1.count + 4095) / 4096 * 4096 }
    for share in [1.05, 1.3, 1.6, 1.9] {
      try disk.remount("size=\(Int(Double(used) * share))")
      let refused = try build(survey, "2022-10-20", site)
      guard refused.status != 0 else { continue }
      #expect(refused.status == 73, "\(share)")
      #expect(refused.error.contains("no space is left on the disk"), "\(refused.error)")
      #expect(refused.error.contains("Free some space and build again."))
      #expect(try survey.folder.contents(below: "disk/site") == before)
      #expect(try Publisher(folder: site).verify() == [])
      #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == ["site"])
    }
    try disk.remount("size=\(used * 3)")
    #expect(try build(survey, "2022-10-20", site).status == 0)
    #expect(try Publisher(folder: site).verify() == [])
  }

  @Test(.enabled(if: canMount)) func aReadOnlyDiskLeavesTheOldSite() throws {
    let survey = try Survey()
    let disk: SmallDisk = try #require(SmallDisk(survey.folder))
    let site = disk.path + "/site"
    #expect(try build(survey, "2022-10-18", site).status == 0)
    let before = try survey.folder.contents(below: "disk/site")
    try disk.remount("ro")
    let refused = try build(survey, "2022-10-20", site)
    #expect(refused.status == 73)
    #expect(refused.error.contains("the file system is read-only"), "\(refused.error)")
    #expect(try survey.folder.contents(below: "disk/site") == before)
    #expect(try survey.run("check", "--site", site).status == 0)
    try disk.remount("rw")
    #expect(try build(survey, "2022-10-20", site).status == 0)
  }

  @Test(.enabled(if: getuid() != 0)) func aFolderWithoutPermissionLeavesTheOldSite() throws {
    let survey = try Survey()
    #expect(try survey.build().status == 0)
    let before = try survey.folder.contents(below: "site")
    chmod(survey.folder.url.path, 0o555)
    defer { chmod(survey.folder.url.path, 0o755) }
    let refused = try survey.run("build", "--as-of", "2022-10-18")
    #expect(refused.status == 73)
    #expect(refused.error.contains("this user may not do that there"), "\(refused.error)")
    #expect(try survey.folder.contents(below: "site") == before)
  }

  /// The second of two builds is turned away at once, and says why; a dead one is no obstacle.
  @Test func ofTwoBuildsAtOnceOneIsTurnedAway() throws {
    let survey = try Survey()
    let lock = open(survey.folder.path(".site.jangkau-lock"), O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    try #require(lock >= 0)
    #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
    let refused = try survey.build()
    #expect(refused.status == 73)
    #expect(refused.error.contains("another build is writing it"), "\(refused.error)")
    close(lock)
    #expect(try survey.build().status == 0)
    #expect(try Publisher(folder: survey.folder.path("site")).verify() == [])
  }
}
