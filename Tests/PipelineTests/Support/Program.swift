import Foundation
import Testing

/// The command-line program that was built beside the tests, run as a process of its own.
enum Program {
  /// How a run ended and what it said.
  struct Outcome {
    /// The exit code; nil when the program was ended by a signal.
    var status: Int32?
    var output: String
    var error: String
    var seconds: Double
  }

  struct TooSlow: Error, CustomStringConvertible {
    var description: String
  }

  /// The program beside the test bundle; both lie in the build's folder.
  static var executable: URL? {
    let here = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let program = here.deletingLastPathComponent().appendingPathComponent("jangkau")
    return FileManager.default.isExecutableFile(atPath: program.path) ? program : nil
  }

  /// Runs the program in a folder and waits for its end.
  ///
  /// - Parameter limit: seconds after which it is killed and the test fails: nothing may hang.
  static func run(
    _ arguments: [String], in folder: URL, limit: Double = 60,
    environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    let program: URL = try #require(executable, "jangkau was not built beside the tests")
    process.executableURL = program
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.currentDirectoryURL = folder
    let said = try TemporaryFolder()
    let output = try file(said, "output")
    let error = try file(said, "error")
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = error
    let start = ContinuousClock.now
    try process.run()
    while process.isRunning {
      if ContinuousClock.now - start > .seconds(limit) {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        throw TooSlow(description: "\(arguments) took more than \(limit) s")
      }
      usleep(2000)
    }
    process.waitUntilExit()
    let time = ContinuousClock.now - start
    return Outcome(
      status: process.terminationReason == .exit ? process.terminationStatus : nil,
      output: try said.text("output"), error: try said.text("error"),
      seconds: Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18)
  }

  private static func file(_ folder: TemporaryFolder, _ name: String) throws -> FileHandle {
    _ = try folder.file(name, "")
    return try FileHandle(forWritingTo: folder.url.appendingPathComponent(name))
  }
}
