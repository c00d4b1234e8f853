import Coverage
import Foundation
import Geography
import Intake

// Point location alone, on one thread: the desa of every position of a file of doubles, longitude and
// latitude in turn, little-endian. Prints seconds for the index and for the points, and how many lie in
// a desa; `-o` writes the desa's codes.
//
//   locate -c jangkau.yml -p points.f64 [-o codes.txt]

var options: [String: String] = [:]
var rest = CommandLine.arguments.dropFirst()
while let name = rest.popFirst(), let value = rest.popFirst() { options[name] = value }
guard let configurationFile = options["-c"], let pointFile = options["-p"] else {
  FileHandle.standardError.write(Data("usage: locate -c FILE -p FILE [-o FILE]\n".utf8))
  exit(64)
}
let boundaries = try readBoundaries(readConfiguration(configurationFile), measured: false)
let tree = boundaries.tree
let clock = ContinuousClock()
let begin = clock.now
let locator = DesaLocator(shapes: tree.desaRange.map { tree.units[$0].shape })
let indexed = clock.now
let data = try Data(contentsOf: URL(fileURLWithPath: pointFile))
let points: [Coordinate] = data.withUnsafeBytes { raw in
  let numbers = raw.bindMemory(to: Double.self)
  return stride(from: 0, to: numbers.count - 1, by: 2).map {
    Coordinate(longitude: numbers[$0], latitude: numbers[$0 + 1])
  }
}
var found = [Int32](repeating: -1, count: points.count)
let start = clock.now
for (index, point) in points.enumerated() {
  found[index] = Int32(locator.desa(at: point) ?? -1)
}
let end = clock.now
print(
  (indexed - begin) / .seconds(1), (end - start) / .seconds(1), found.count { $0 >= 0 })
if let output = options["-o"] {
  let lines = found.map { $0 < 0 ? "" : "\(tree.units[tree.desaRange.lowerBound + Int($0)].code)" }
  try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: output))
}
