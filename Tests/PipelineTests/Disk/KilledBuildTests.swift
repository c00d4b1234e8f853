import Foundation
import Site
import Testing

/// How many builds are killed; `script/kill-test 500` for a longer run.
private let killCount =
  ProcessInfo.processInfo.environment["JANGKAU_KILLS"].flatMap { Int($0) } ?? 20

/// `jangkau build` under `kill -9` at random moments, while somebody reads the site.
@Suite(.serialized) struct KilledBuildTests {
  private static let days = ["2022-10-18", "2022-10-20"]

  @Test(.timeLimit(.minutes(60))) func killedBuildsLeaveASiteWhole() throws {
    let survey = try Survey()
    let folder = survey.folder
    _ = try folder.file("tetangga.txt", "mine")
    let first = try survey.run("build", "--as-of", Self.days[0])
    #expect(first.status == 0, "\(first.error)")
    _ = try folder.file("site/CNAME", "contoh.id")
    let site = folder.path("site")
    let reader = SiteReader(site: site)
    reader.start()
    var random = SystemRandomNumberGenerator()
    var kills = Kills(seconds: first.seconds)
    var swaps = 0
    var old = try day(of: folder)
    for number in 0..<killCount {
      // Every other one while the site is being written, the others at any moment of the build.
      let day = Self.days[old == Self.days[0] ? 1 : 0]
      try kills.kill(
        survey, day: day, share: .random(in: 0..<1, using: &random), isWriting: number % 2 == 1)
      let defects = try Publisher(folder: site).verify()
      #expect(defects == [], "kill \(number)")
      let now = try self.day(of: folder)
      #expect(now == old || now == day, "kill \(number)")
      if now != old { swaps += 1 }
      old = now
      #expect(try folder.text("site/CNAME") == "contoh.id", "kill \(number)")
    }
    reader.stop()
    print(
      "\(kills.killed) builds killed, \(kills.ended) had ended before; \(kills.left) left something "
        + "beside the site, \(swaps) left the new one; \(reader.summary)")
    #expect(kills.killed > killCount / 3)
    #expect(reader.violations == [])
    #expect(reader.walks > killCount / 4)
    let last = try survey.run("build", "--as-of", Self.days[1])
    #expect(last.status == 0, "\(last.error)")
    #expect(try day(of: folder) == Self.days[1])
    #expect(try Publisher(folder: site).verify() == [])
    let beside = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
    #expect(
      beside == [
        "desa.geojson", "jangkau.yml", "site", "targets.csv", "tetangga.txt", "visits.csv",
      ])
  }

  private func day(of folder: TemporaryFolder) throws -> String {
    struct Status: Decodable { var as_of: String }
    let data = Data(try folder.text("site/data/status.json").utf8)
    return try JSONDecoder().decode(Status.self, from: data).as_of
  }
}

/// Starts builds and kills them.
private struct Kills {
  /// How late a kill may come after the start, and after the site is being written; both follow the
  /// builds, so that some have just ended.
  private var limits: [Double]
  var killed = 0
  var ended = 0
  var left = 0

  init(seconds: Double) { limits = [seconds, seconds / 2] }

  mutating func kill(_ survey: Survey, day: String, share: Double, isWriting: Bool) throws {
    let process = Process()
    let program: URL = try #require(Program.executable)
    process.executableURL = program
    process.arguments = ["build", "--as-of", day]
    process.currentDirectoryURL = survey.folder.url
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let lock = survey.folder.path(".site.jangkau-lock")
    let holder = Data("\(process.processIdentifier)".utf8)
    while isWriting, process.isRunning,
      (try? Data(contentsOf: URL(fileURLWithPath: lock))) != holder
    { usleep(300) }
    let kind = isWriting ? 1 : 0
    usleep(UInt32(share * limits[kind] * 1_000_000))
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    let hasEnded = process.terminationReason == .exit
    if hasEnded { ended += 1 } else { killed += 1 }
    limits[kind] *= hasEnded ? 0.85 : 1.08
    let names = try FileManager.default.contentsOfDirectory(atPath: survey.folder.url.path)
    if names.contains(where: { $0.hasPrefix(".site.jangkau-") && !$0.hasSuffix("lock") }) {
      left += 1
    }
  }
}
