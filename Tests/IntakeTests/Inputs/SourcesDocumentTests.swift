import Foundation
import Testing

@testable import Intake

/// The examples of `docs/sources.md` are configurations.
@Suite struct SourcesDocumentTests {
  @Test func theExamplesAreTaken() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(
      contentsOf: root.appendingPathComponent("docs/sources.md"), encoding: .utf8)
    let examples = text.matches(of: /(?s)```yaml\n(.*?)```/).map { String($0.output.1) }
    #expect(examples.count == 2)
    for example in examples {
      let read = try configured("survey: {start: 2022-10-15, end: 2022-11-14}\n" + example)
      #expect(!read.visits.isEmpty)
      #expect(read.targets != nil)
    }
  }
}
