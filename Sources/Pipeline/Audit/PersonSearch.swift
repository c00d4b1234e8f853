import Coverage
import Foundation
import Intake

/// Looks in any bytes for what names a person in the inputs: ids of records, keys of households, ids of
/// officers, and exact positions of visits.
struct PersonSearch: Sendable {
  /// What something is the id of, for messages: the id itself is not repeated there.
  enum Kind: String {
    case record = "a record id"
    case household = "a household"
    case officer = "an officer"
    case position = "the exact position of a visit"
  }

  /// Shorter ids stand in any text by chance.
  private static let shortest = 4
  private static let multiplier: UInt64 = 0x100_0000_01b3

  /// Ids by their length, then by the hash of their bytes.
  private var needles: [Int: [UInt64: [(bytes: [UInt8], kind: Kind)]]] = [:]
  /// Positions with five decimals, about a metre, and with six.
  private var positions = Set<Int>()
  private var finePositions = Set<Int>()
  private(set) var count = 0
  private(set) var shortCount = 0

  /// - Parameter codes: codes of units, which are public and no one's id.
  init(_ visits: Visits, officers: [String], codes: Set<String>) {
    func addAll(_ table: TextTable, _ kind: Kind) {
      for number in 1..<max(1, table.count) {
        if let text = table[UInt32(number)] { add(text, kind, codes: codes) }
      }
    }
    addAll(visits.ids, .record)
    addAll(visits.households, .household)
    addAll(visits.officers, .officer)
    for officer in Set(officers).sorted() { add(officer, .officer, codes: codes) }
    for row in visits.latitude.indices {
      let (latitude, longitude) = (visits.latitude[row], visits.longitude[row])
      if let key = Self.key(latitude, longitude, 1e5) { positions.insert(key) }
      if let key = Self.key(latitude, longitude, 1e6) { finePositions.insert(key) }
    }
    count += positions.count
  }

  private mutating func add(_ text: String, _ kind: Kind, codes: Set<String>) {
    let bytes = Array(text.utf8)
    let isNumber = bytes.allSatisfy { (0x30...0x39).contains($0) }
    guard bytes.count >= Self.shortest + (isNumber ? 2 : 0), !codes.contains(text) else {
      shortCount += 1
      return
    }
    let hash = bytes.reduce(0) { ($0 &* Self.multiplier) &+ UInt64($1) }
    if needles[bytes.count]?[hash]?.contains(where: { $0.bytes == bytes }) == true { return }
    needles[bytes.count, default: [:]][hash, default: []].append((bytes, kind))
    count += 1
  }

  /// What of persons some bytes hold, each kind once.
  func find(in bytes: [UInt8]) -> [Kind] {
    var found: [Kind] = []
    for length in needles.keys.sorted() where length <= bytes.count {
      for kind in find(length, in: bytes) where !found.contains(kind) { found.append(kind) }
    }
    if holdsPosition(bytes) { found.append(.position) }
    return found
  }

  private func find(_ length: Int, in bytes: [UInt8]) -> [Kind] {
    guard let table = needles[length] else { return [] }
    var power: UInt64 = 1
    for _ in 1..<length { power = power &* Self.multiplier }
    var found: [Kind] = []
    var hash: UInt64 = 0
    bytes.withUnsafeBufferPointer { bytes in
      for end in bytes.indices {
        if end >= length { hash = hash &- UInt64(bytes[end - length]) &* power }
        hash = hash &* Self.multiplier &+ UInt64(bytes[end])
        guard end >= length - 1, let candidates = table[hash] else { continue }
        let first = end - length + 1
        for candidate in candidates where !found.contains(candidate.kind) {
          let isSame = candidate.bytes.indices.allSatisfy {
            candidate.bytes[$0] == bytes[first + $0]
          }
          // A part of a longer word or number is another thing.
          let stands =
            (first == 0 || !Self.isWord(bytes[first - 1]))
            && (end + 1 == bytes.count || !Self.isWord(bytes[end + 1]))
          if isSame && stands { found.append(candidate.kind) }
        }
      }
    }
    return found
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte)
  }

  /// Two numbers of five decimals or more beside each other that are a visit's position: to six where
  /// both have as many, since vertices of boundaries come within a metre of visits by chance.
  private func holdsPosition(_ bytes: [UInt8]) -> Bool {
    var previous: (number: Double, decimals: Int)?
    var start: Int?
    func isPart(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || byte == 0x2e || byte == 0x2d
    }
    for index in 0...bytes.count {
      if index < bytes.count, isPart(bytes[index]) {
        if start == nil { start = index }
        continue
      }
      guard let first = start else { continue }
      start = nil
      let text = bytes[first..<index]
      guard let point = text.firstIndex(of: 0x2e), index - point > 5, text.count <= 24,
        let number = Double(String(decoding: text, as: UTF8.self))
      else {
        previous = nil
        continue
      }
      let decimals = index - point - 1
      if let previous, isPosition(previous.number, number, min(decimals, previous.decimals)) {
        return true
      }
      previous = (number, decimals)
    }
    return false
  }

  private func isPosition(_ a: Double, _ b: Double, _ decimals: Int) -> Bool {
    let (known, scale) = decimals > 5 ? (finePositions, 1e6) : (positions, 1e5)
    return [Self.key(a, b, scale), Self.key(b, a, scale)].compactMap { $0 }
      .contains(where: known.contains)
  }

  /// A position on a grid of a degree's parts; nil where it has none of its own.
  private static func key(_ latitude: Double, _ longitude: Double, _ scale: Double) -> Int? {
    guard latitude.isFinite, longitude.isFinite, abs(latitude) <= 90, abs(longitude) <= 180,
      latitude != 0 || longitude != 0
    else { return nil }
    return Int((latitude * scale).rounded()) * 1_000_000_000 + Int((longitude * scale).rounded())
  }
}
