import Foundation
import Testing

@testable import GDAL

@Suite struct RuntimeTests {
  @Test func theVersionIsThatOfTheLibrary() {
    #expect(GDALRuntime.version.split(separator: ".").count >= 2)
  }

  @Test func messagesGoToTheInnermostLogOfTheirThread() throws {
    recordingMessages { outer in
      _ = gdalError { _ = try VectorDataset(opening: "/none/desa.geojson") }
      #expect(outer.messages.isEmpty)
    }
  }

  @Test func threadsDoNotMixTheirMessages() async {
    await withTaskGroup(of: [String].self) { group in
      for number in 0..<64 {
        group.addTask {
          let name = "/none/\(number).geojson"
          let messages = gdalError { _ = try VectorDataset(opening: name) }?.messages ?? []
          return messages.filter { !$0.contains("/\(number).geojson") }
        }
      }
      for await foreign in group { #expect(foreign.isEmpty) }
    }
  }

  @Test func aLogDoesNotGrowWithoutEnd() {
    let log = MessageLog()
    for number in 0..<100_000 { log.append(Message(severity: .warning, text: "\(number)")) }
    log.append(Message(severity: .failure, text: "the end"))
    #expect(log.messages.count == 100)
    #expect(log.failures == ["the end"])
  }
}
