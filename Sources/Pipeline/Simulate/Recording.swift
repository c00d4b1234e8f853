import Coverage
import Foundation
import Geography

/// A run of records that claim the wrong desa.
struct ClaimSlip: Sendable {
  /// Records still to come.
  var left = 0
  /// The position of the desa they claim.
  var desa = 0
  /// Slips last 1 to 7 records, 4 on average.
  static let lengths = 1...7
  static let meanLength = 4.0
  /// Wrong claims that name a neighbour; the others name any desa of the survey.
  static let neighbour = 0.85
  /// An officer who is days away from the next desa confuses fewer; as few families live there,
  /// the rate over all stays.
  static let onTrip = 0.3
}

/// How positions are measured.
enum Positioning {
  /// The accuracy that a phone states under the open sky, metres: the median and its scatter.
  static let goodMedian = 6.0
  static let goodSigma = 0.5
  static let goodRange = 3.0...60.0
  /// The same of a poor fix; all above the 500 m of the counting rules.
  static let poorMedian = 1_200.0
  static let poorRange = 520.0...5_000.0
}

/// Makes records of a call: what the officer's device sends, with its faults.
struct Recorder {
  let world: SimulatedWorld
  /// The last second of the last day that is written.
  let until: ClockSecond
  private let rates: FaultRates
  private var instances: UInt64 = 0

  init(world: SimulatedWorld, until: ClockSecond) {
    self.world = world
    self.until = until
    rates = world.options.faults
  }

  /// The records of one call, the first version of each first.
  mutating func forEachRecord(
    of call: SimulatedCall, state: inout OfficerState, _ body: (SimulatedRecord) throws -> Void
  ) rethrows {
    let blank = world.desa[call.family.desa].isBlankSpot
    var record = SimulatedRecord(
      instance: nextInstance(), visitedAt: call.visitedAt,
      receivedAt: state.sync.receipt(
        of: call.visitedAt, isBlankSpot: blank, until: until, stream: &state.syncStream),
      officer: call.officer, claimedDesa: call.family.desa, family: call.family,
      outcome: call.outcome, faults: call.isInvented ? .invented : [])
    claim(&record, slip: &state.slip, stream: &state.recordStream)
    position(&record, of: call, stream: &state.recordStream)
    let isResent = state.recordStream.chance(rates.resubmission)
    if isResent {
      try forEachVersion(of: record, stream: &state.recordStream, body)
    } else {
      try body(record)
    }
    let isDuplicate =
      !call.family.isNew && !call.isInvented && call.outcome == .complete
      && state.recordStream.chance(rates.duplicate / completeShare)
    if isDuplicate { try body(duplicate(of: call, stream: &state.recordStream)) }
  }

  /// Duplicates are drawn where a family is enumerated, yet stated of all families.
  private var completeShare: Double {
    max(
      0.01,
      1 - rates.moved - rates.deceased - rates.notFound - rates.ineligible - rates.refused
        - rates.unreachable)
  }

  private mutating func nextInstance() -> UInt64 {
    instances += 1
    return mixed(instances &+ world.seed.value &* 0x9e37_79b9_7f4a_7c15)
  }

  private func claim(
    _ record: inout SimulatedRecord, slip: inout ClaimSlip, stream: inout RandomStream
  ) {
    let rate =
      rates.wrongClaim * (world.officers[record.officer].isTravelling ? ClaimSlip.onTrip : 1)
    let starts = stream.chance(rate / ClaimSlip.meanLength)
    if starts, slip.left == 0, world.desa.count > 1 {
      let neighbours = world.desa[record.family.desa].neighbours
      let isNear = stream.chance(ClaimSlip.neighbour) && !neighbours.isEmpty
      slip.left = stream.integer(ClaimSlip.lengths)
      slip.desa =
        isNear
        ? neighbours[stream.index(below: neighbours.count)]
        : stream.index(below: world.desa.count)
    }
    guard slip.left > 0 else { return }
    slip.left -= 1
    if slip.desa == record.family.desa { return }
    record.claimedDesa = slip.desa
    record.faults.insert(.wrongClaim)
  }

  /// The position and accuracy a device states at the call's place.
  private func position(
    _ record: inout SimulatedRecord, of call: SimulatedCall, stream: inout RandomStream
  ) {
    let fault = positionFault(stream.unit())
    guard let place = call.place else { return }
    record.faults.formUnion(fault)
    if fault == .noPosition { return }
    let accuracy = min(
      max(
        stream.logNormal(median: Positioning.goodMedian, sigma: Positioning.goodSigma),
        Positioning.goodRange.lowerBound), Positioning.goodRange.upperBound)
    record.accuracy = accuracy
    let measured = measured(place, accuracy: accuracy, of: call, stream: &stream)
    switch fault {
    case .swapped:
      record.position = Coordinate(longitude: measured.latitude, latitude: measured.longitude)
    case .zeroPosition:
      record.position = Coordinate(longitude: 0, latitude: 0)
      record.accuracy = 0
    case .poorAccuracy:
      let poor = min(
        max(
          stream.logNormal(median: Positioning.poorMedian, sigma: 0.6),
          Positioning.poorRange.lowerBound), Positioning.poorRange.upperBound)
      record.accuracy = poor
      record.position = scattered(place, by: poor * 0.7, stream: &stream)
    default: record.position = measured
    }
  }

  private func positionFault(_ draw: Double) -> RecordFaults {
    var left = draw
    for (fault, rate) in [
      (RecordFaults.noPosition, rates.noPosition), (.poorAccuracy, rates.poorAccuracy),
      (.swapped, rates.swapped), (.zeroPosition, rates.zeroPosition),
    ] {
      if left < rate { return fault }
      left -= rate
    }
    return []
  }

  /// Off by about half the accuracy, yet inside the desa: who stands in a desa is shown in it.
  private func measured(
    _ place: Coordinate, accuracy: Double, of call: SimulatedCall, stream: inout RandomStream
  ) -> Coordinate {
    // A device that lies still repeats itself to a metre or two.
    let scatter = call.isInvented ? 1.5 : accuracy * 0.5
    let point = scattered(place, by: scatter, stream: &stream)
    let desa = world.desa[call.family.desa]
    guard let shape = desa.shape,
      let inside = desa.settlement(of: call.listed)?.point(point, in: shape)
    else { return place }
    return inside
  }
}

/// A position some metres off in any direction, normally distributed.
func scattered(_ place: Coordinate, by metres: Double, stream: inout RandomStream) -> Coordinate {
  let angle = stream.between(0, 2 * .pi)
  let distance = abs(stream.normal()) * metres
  return rounded(LocalPlane(at: place).moved(x: distance * cos(angle), y: distance * sin(angle)))
}

extension Recorder {
  /// A record and its later version: sent again within five days, often as it was; one in four was
  /// unfinished at first, and of the wrong claims every second is put right.
  private func forEachVersion(
    of record: SimulatedRecord, stream: inout RandomStream,
    _ body: (SimulatedRecord) throws -> Void
  ) rethrows {
    var first = record
    var second = record
    let wasUnfinished = stream.chance(0.25)
    let isCorrected = stream.chance(0.5)
    if record.outcome == .complete, wasUnfinished { first.outcome = .partial }
    if record.faults.contains(.wrongClaim), isCorrected {
      second.claimedDesa = record.family.desa
      second.faults.remove(.wrongClaim)
    }
    second.receivedAt += ClockSecond(stream.between(1, 120) * 3600)
    second.faults.insert(.resubmission)
    try body(first)
    try body(second)
  }

  /// The record of another officer of the same kecamatan who comes to the same door up to three
  /// days later.
  private mutating func duplicate(of call: SimulatedCall, stream: inout RandomStream)
    -> SimulatedRecord
  {
    let days = stream.integer(0...3)
    let other = colleague(of: call.officer, stream: &stream)
    let visitedAt =
      days == 0
      ? call.visitedAt + ClockSecond(stream.integer(1_800...5_400))
      : call.visitedAt + ClockSecond(days) * 86_400 - ClockSecond(stream.integer(0...3_600))
    var record = SimulatedRecord(
      instance: nextInstance(), visitedAt: visitedAt,
      receivedAt: visitedAt + ClockSecond(stream.integer(3_600...90_000)), officer: other,
      claimedDesa: call.family.desa, family: call.family, outcome: .complete,
      faults: .duplicate)
    position(&record, of: call, stream: &stream)
    return record
  }

  private func colleague(of officer: Int, stream: inout RandomStream) -> Int {
    let isNext = stream.chance(0.5)
    for other in isNext ? [officer + 1, officer - 1] : [officer - 1, officer + 1]
    where world.officers.indices.contains(other)
      && world.officers[other].kecamatan == world.officers[officer].kecamatan
    {
      return other
    }
    return officer
  }
}
