import Foundation

/// The arguments of `plain`.
struct PlainArguments {
  var configuration = "jangkau.yml"
  /// The visits, where they are not those of the configuration.
  var visits: String?
  /// Where the groups are written.
  var output: String?
  var threads = ProcessInfo.processInfo.activeProcessorCount
  var wantsCounters = false

  init(_ given: [String]) {
    var rest = given.dropFirst()
    while let name = rest.popFirst() {
      switch name {
      case "-c": configuration = rest.popFirst() ?? configuration
      case "-v": visits = rest.popFirst()
      case "-o": output = rest.popFirst()
      case "--threads": threads = rest.popFirst().flatMap { Int($0) } ?? threads
      case "--counters": wantsCounters = true
      default:
        FileHandle.standardError.write(Data("unknown argument \(name)\n".utf8))
        exit(64)
      }
    }
  }
}
