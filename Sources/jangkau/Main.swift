import Foundation
import Pipeline
import Intake
import Coverage
import Site

@main
struct Main {
  static func main() throws {
    let args = CommandLine.arguments
    let t0 = Date()
    let inputs = try loadInputs(args[1], progress: .terminal)
    let t1 = Date()
    let report = computeCoverage(inputs.coverageInput(asOf: Day(iso: args[2])!))
    let t2 = Date()
    print("read", t1.timeIntervalSince(t0), "count", t2.timeIntervalSince(t1))
    for f in inputs.findings + report.findings { print(f.rule.rawValue, f.count, f.subject, f.amount ?? "", f.places.prefix(2).map { "\($0.source):\($0.line)" }) }
    let files = DataFiles(report: report, edition: .internal, source: inputs.boundaries.source, version: "0").all()
    for f in files {
      let url = URL(fileURLWithPath: args[3] + "/" + f.path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(f.bytes).write(to: url)
    }
  }
}
