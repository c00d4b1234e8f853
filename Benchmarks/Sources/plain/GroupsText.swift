import Coverage
import Foundation
import Geography

/// The groups as a table: code, day, households.
func groupsText(_ groups: [PlainGroup], _ tree: AdminTree, start: Day) -> Data {
  // Of a country there are millions of groups, some dozens of days and a code for each desa.
  let codes = tree.desaRange.map { Array("\(tree.units[$0].code),".utf8) }
  var texts: [Int: [UInt8]] = [:]
  for day in Set(groups.map(\.day)) { texts[day] = Array("\(start + day),".utf8) }
  var bytes = Array("code,day,households\n".utf8)
  bytes.reserveCapacity(groups.count * 28)
  for group in groups {
    bytes += codes[group.desa]
    bytes += texts[group.day] ?? []
    bytes += String(group.households).utf8
    bytes.append(UInt8(ascii: "\n"))
  }
  return Data(bytes)
}
