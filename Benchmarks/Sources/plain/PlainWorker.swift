import Coverage
import Geography
import Intake
import Synchronization

/// One completed visit: its household and its group in sixteen bytes.
struct PlainVisit {
  /// The household's key, where it has at most twelve bytes; else 96 bits of a hash: among ten million
  /// the chance that two are the same is below 10⁻¹⁴.
  var key: UInt64
  /// The rest of the key above, the desa and the day below.
  var rest: UInt64

  /// Bits for the day: eleven years around the start.
  static let dayBits: UInt64 = 12
  static let firstDay = -1 << 11

  private var group: Int { Int(UInt32(truncatingIfNeeded: rest)) }
  var desa: Int { group >> Int(Self.dayBits) }
  /// Days since ``firstDay``.
  var day: Int { group & (1 << Int(Self.dayBits) - 1) }

  /// Spreads over partitions (the top bits) and over a partition's table (those below).
  var hash: UInt64 {
    let (high, low) = (key ^ rest.byteSwapped).multipliedFullWidth(by: 0xa076_1d64_78bd_642f)
    return (high ^ low) &* 0x9e37_79b9_7f4a_7c15
  }
}

/// Completed visits by partition of their hash, so that equal ones meet and threads need no lock.
struct PartitionedVisits {
  static let bits: UInt64 = 8
  var partitions = [[PlainVisit]](repeating: [], count: 1 << bits)
  var count: Int { partitions.reduce(0) { $0 + $1.count } }
}

/// One thread's reading of cells: visited at, household, outcome, latitude, longitude.
struct PlainWorker {
  let times: TimeParser
  let zone: SurveyZone
  let base: Day
  var visits = PartitionedVisits()
  /// Whether each ``PlainVisit/day`` occurs.
  var days = [Bool](repeating: false, count: 1 << Int(PlainVisit.dayBits))

  init(zone: SurveyZone, base: Day) {
    times = TimeParser(zone: zone)
    self.zone = zone
    self.base = base
  }

  mutating func take(_ chunk: CellChunk, _ locator: DesaLocator) {
    let count = chunk.count
    // Copied once a chunk: read from `self`, which changes, each would be retained for each row, by all
    // threads at once.
    let (times, zone, base) = (times, zone, base)
    var days = days
    chunk.withCells { bytes, ends in
      func cell(_ index: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[Int(ends[index])..<Int(ends[index + 1])])
      }
      var found: [Complete] = []
      found.reserveCapacity(count)
      for row in 0..<count {
        let first = row * 5
        guard isComplete(cell(first + 2)),
          let latitude = parseNumber(cell(first + 3)), let longitude = parseNumber(cell(first + 4)),
          let instant = times.parse(cell(first))
        else { continue }
        let day = zone.day(of: instant) - base - PlainVisit.firstDay
        guard day >= 0, day < 1 << PlainVisit.dayBits else { continue }
        found.append(
          Complete(
            point: Coordinate(longitude: longitude, latitude: latitude), day: day, row: row))
      }
      let glances = locator.glances(at: found.map(\.point))
      visits.partitions.withUnsafeMutableBufferPointer { partitions in
        for (visit, glance) in zip(found, glances) {
          guard let desa = locator.desa(at: visit.point, after: glance) else { continue }
          let (key, more) = Self.key(cell(visit.row * 5 + 1))
          let group = UInt64(desa) << PlainVisit.dayBits | UInt64(visit.day)
          let entry = PlainVisit(key: key, rest: more << 32 | group)
          partitions[Int(entry.hash >> (64 - PartitionedVisits.bits))].append(entry)
          days[visit.day] = true
        }
      }
    }
    self.days = days
  }

  /// A completed visit that is not located yet.
  private struct Complete {
    let point: Coordinate
    let day: Int
    let row: Int
  }

  private static func key(_ text: UnsafeBufferPointer<UInt8>) -> (UInt64, UInt64) {
    var key: UInt64 = 0
    var more: UInt64 = 0
    if text.count <= 12 {
      for index in 0..<min(8, text.count) { key |= UInt64(text[index]) << UInt64(index * 8) }
      if text.count > 8 {
        for index in 8..<text.count { more |= UInt64(text[index]) << UInt64(index * 8 - 64) }
      }
      return (key, more)
    }
    more = UInt64(text.count)
    for byte in text {
      let (high, low) = (key ^ UInt64(byte)).multipliedFullWidth(by: 0xe703_7ed1_a0b4_28db)
      key = high ^ low &+ 0x9e37_79b9_7f4a_7c15
      more = (more ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    return (key, (more ^ more >> 32) & 0xffff_ffff)
  }
}

/// Whether a cell says `complete`.
private func isComplete(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
  guard cell.count == 8, let base = UnsafeRawPointer(cell.baseAddress) else { return false }
  return UInt64(littleEndian: base.loadUnaligned(as: UInt64.self)) == 0x6574_656c_706d_6f63
}

/// Where one thread's reading is kept between chunks.
final class Seat: Sendable {
  let worker: Mutex<PlainWorker>

  init(_ worker: PlainWorker) { self.worker = Mutex(worker) }
}
