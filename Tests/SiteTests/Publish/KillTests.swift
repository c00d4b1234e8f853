import Foundation
import Testing

@testable import Site

/// Where the process that is to be killed publishes; it is this program again.
private let probeFolder = ProcessInfo.processInfo.environment["JANGKAU_KILL_FOLDER"]

/// How many builds are killed; `JANGKAU_KILLS=500` for a longer run.
private let killCount =
  ProcessInfo.processInfo.environment["JANGKAU_KILLS"].flatMap { Int($0) } ?? 12

private func version(_ number: Int) -> [String: String] {
  var files = ["index.html": "\(number)"]
  for page in 0..<40 {
    files["wilayah/\(page)/index.html"] = page % 2 == 0 ? "same" : "\(number) \(page)"
  }
  files["data/\(number % 3).csv"] = String(repeating: "\(number),", count: 5000)
  return files
}

/// Real processes under `kill -9` at random moments.
@Suite(.serialized) struct KillTests {
  /// Not a test by itself: publishes one version after the other until it is killed.
  @Test(.enabled(if: probeFolder != nil)) func publishesUntilKilled() throws {
    let publisher = Publisher(folder: try #require(probeFolder))
    // Whoever started it may be gone, so it ends by itself as well.
    for number in 0..<5000 { try publisher.publish(siteFiles(version(number))) }
  }

  @Test(.enabled(if: probeFolder == nil), .timeLimit(.minutes(30)))
  func killedBuildsLeaveASiteWhole() throws {
    let folder = try TestFolder()
    try Publisher(folder: folder.site).publish(siteFiles(version(0)))
    var random = SystemRandomNumberGenerator()
    var leftSomething = 0
    for kill in 0..<killCount {
      try runAndKill(folder, afterMicroseconds: .random(in: 0..<60_000, using: &random))
      let contents = try #require(try folder.contents(of: folder.site), "kill \(kill)")
      let number = try #require(contents["index.html"].flatMap { Int($0) }, "kill \(kill)")
      #expect(contents == version(number), "kill \(kill)")
      #expect(try Publisher(folder: folder.site).verify() == [], "kill \(kill)")
      if try folder.besideSite().contains(where: { $0 != ".site.jangkau-lock" }) {
        leftSomething += 1
      }
    }
    print("\(killCount) builds killed, \(leftSomething) of them left something beside the site")
    try Publisher(folder: folder.site).publish(siteFiles(version(1)))
    #expect(try folder.contents(of: folder.site) == version(1))
    #expect(try folder.besideSite() == [])
  }

  /// Starts this program again, waits until it publishes, and kills it some time later.
  private func runAndKill(_ folder: TestFolder, afterMicroseconds delay: UInt32) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try Disk().realPath("/proc/self/exe"))
    process.arguments = [
      "--testing-library", "swift-testing", "--filter", "KillTests.publishesUntilKilled",
    ]
    process.environment = ProcessInfo.processInfo.environment.merging([
      "JANGKAU_KILL_FOLDER": folder.site
    ]) { _, new in new }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let lock = "\(folder.path)/.site.jangkau-lock"
    let holder = Array("\(process.processIdentifier)".utf8)
    while process.isRunning, (try? Disk().read(lock)) != holder { usleep(500) }
    usleep(delay)
    #expect(process.isRunning, "the process to be killed had ended by itself")
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
