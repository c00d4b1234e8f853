import Coverage
import Dispatch
import Foundation
import Geography
import Synchronization

/// The groups as a table: code, day, households. Of a country there are millions, so all cores write them.
func groupsText(_ groups: PlainGroups, _ tree: AdminTree, start: Day) -> [Data] {
  let days = groups.days.map { Array(",\(start + $0),".utf8) }
  let size = 4096
  let pieces = Mutex([Int: Data]())
  let count = (tree.desaRange.count + size - 1) / size
  DispatchQueue.concurrentPerform(iterations: count) { piece in
    let desa = piece * size..<min(tree.desaRange.count, (piece + 1) * size)
    let data = Data(
      groups.households.withUnsafeBufferPointer { households in
        text(of: desa, households, days, tree)
      })
    pieces.withLock { $0[piece] = data }
  }
  let all = pieces.withLock { $0 }
  return [Data("code,day,households\n".utf8)] + (0..<count).compactMap { all[$0] }
}

private func text(
  of desa: Range<Int>, _ households: UnsafeBufferPointer<UInt32>, _ days: [[UInt8]],
  _ tree: AdminTree
) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(desa.count * days.count * 28)
  for desa in desa {
    let code = Array(tree.units[tree.desaRange.lowerBound + desa].code.description.utf8)
    for day in days.indices {
      var rest = households[desa * days.count + day]
      guard rest > 0 else { continue }
      for byte in code { bytes.append(byte) }
      for byte in days[day] { bytes.append(byte) }
      var divisor: UInt32 = 1
      while rest / divisor >= 10 { divisor *= 10 }
      while divisor > 0 {
        bytes.append(UInt8(ascii: "0") + UInt8(rest / divisor))
        rest %= divisor
        divisor /= 10
      }
      bytes.append(UInt8(ascii: "\n"))
    }
  }
  return bytes
}
