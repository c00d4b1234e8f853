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

  @Test("Nothing measured says nothing")
  func none() { #expect(StepTimings().text.isEmpty) }
}
