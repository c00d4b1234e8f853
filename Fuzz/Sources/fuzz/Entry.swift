import Foundation

/// What libFuzzer calls for every input; `FUZZ_TARGET` says which attack it is for.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  attack(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}

/// libFuzzer's loop, with the arguments of the command line.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ callback: @convention(c) (UnsafePointer<UInt8>, Int) -> Int32
) -> Int32

/// The package manager renames `main`, so libFuzzer's own is not the one that runs.
@main struct Fuzz {
  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    exit(runFuzzer(&count, &arguments) { bytes, count in fuzzOneInput(bytes, count) })
  }
}

/// The attack chosen, looked up once.
private let attack: @Sendable ([UInt8]) -> Void = {
  let name = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? ""
  guard let attack = attacks[name] else {
    FileHandle.standardError.write(
      Data("fuzz: FUZZ_TARGET is one of \(attacks.keys.sorted().joined(separator: ", "))\n".utf8))
    exit(64)
  }
  return attack
}()

/// All attacks by name; each stops the process where a promise is broken.
private let attacks: [String: @Sendable ([UInt8]) -> Void] = [
  "text": attackText, "values": attackValues, "configuration": attackConfiguration,
  "boundaries": attackBoundaries, "tables": attackTables, "site": attackSite,
  "recaps": attackRecaps, "crosswalk": attackCrosswalk, "tally": attackTally,
]
