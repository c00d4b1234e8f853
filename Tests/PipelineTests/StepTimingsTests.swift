import Testing

@testable import Pipeline

@Suite("What steps take")
struct StepTimingsTests {
  @Test("Each step stands once, in order, with the most memory known at its end")
  func steps() {
    let timings = StepTimings()
    let progress = Progress.quiet.timed(by: timings)
    for name in ["Reading", "Counting", "Reading"] { progress.step(name) }
    progress.finish()
    #expect(timings.steps.map(\.name) == ["Reading", "Counting"])
    #expect(timings.steps.allSatisfy { $0.wall >= 0 && $0.processor >= 0 && ($0.peak ?? 1) > 0 })
    let lines = timings.text.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[1].hasSuffix("  Reading") && lines[3].hasSuffix("  together"))
  }

  @Test("What is done beside other things stands below the sum, with seconds of its thread alone")
  func parts() throws {
    struct Refusal: Error {}
    let timings = StepTimings()
    let progress = Progress.quiet.timed(by: timings)
    progress.step("Writing")
    #expect(progress.part("pictures") { (0..<100_000).reduce(0, ^) } == 0)
    #expect(throws: Refusal.self) { try progress.part("archive") { throw Refusal() } }
    progress.part("pictures") {}
    progress.finish()
    let lines = timings.text.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines[3].hasSuffix("  of that: archive") && lines[4].hasSuffix("  of that: pictures"))
    #expect(lines[4].hasPrefix("        –") && lines[4].contains("         –"))
    #expect(Progress.quiet.part("nobody asks") { 7 } == 7)
  }

  @Test("Nothing measured says nothing")
  func none() { #expect(StepTimings().text.isEmpty) }
}
