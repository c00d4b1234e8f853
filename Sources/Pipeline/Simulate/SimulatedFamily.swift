import Coverage
import Geography

/// A family: on the list of its desa, or found by an officer.
struct FamilyKey: Sendable, Hashable {
  /// The position of its desa.
  var desa: Int
  /// Its place on the list, from 0; else the officer's own count.
  var number: Int
  /// The officer who found it; 0 for those on the list.
  var foundBy = 0

  var isNew: Bool { foundBy > 0 }
}

/// What is true of a family, whenever it is asked.
struct FamilyTruth: Sendable {
  /// What the visits will come to in the end.
  var fate: Outcome
  /// Where it lives; nil where the desa has no area.
  var home: Coordinate?
}

extension SimulatedWorld {
  /// Derives a family on the list of a desa from its number alone, so that nothing need be kept of
  /// millions of them.
  func truth(desa position: Int, family: Int) -> FamilyTruth {
    var stream = seed.stream(.family, desa[position].code.value, UInt64(family))
    let fate = drawnFate(&stream)
    guard let shape = desa[position].shape,
      let settlement = desa[position].settlement(of: family)
    else { return FamilyTruth(fate: fate, home: nil) }
    return FamilyTruth(fate: fate, home: settlement.home(in: shape, stream: &stream))
  }

  private func drawnFate(_ stream: inout RandomStream) -> Outcome {
    let rates = options.faults
    var left = stream.unit()
    let shares: [(Outcome, Double)] = [
      (.moved, rates.moved), (.deceased, rates.deceased), (.notFound, rates.notFound),
      (.ineligible, rates.ineligible), (.refused, rates.refused),
      (.unreachable, rates.unreachable),
    ]
    for (fate, share) in shares {
      if left < share { return fate }
      left -= share
    }
    return .complete
  }
}

/// What one call at a family comes to.
enum CallRules {
  /// A family that was not met three times is given up at the fourth call, if it never can be met;
  /// any other is met then.
  static let callsAtMost = 4

  /// - Parameters:
  ///   - earlier: calls made before.
  ///   - isBegun: whether the interview was begun and broken off.
  static func outcome(
    of fate: Outcome, earlier: Int, isBegun: Bool, rates: FaultRates, stream: inout RandomStream
  ) -> Outcome {
    // Both are drawn at every call, so that one rate does not shift the other.
    let isAbsent = stream.chance(rates.absent)
    let isBroken = stream.chance(rates.partial)
    switch fate {
    case .unreachable: return earlier + 1 < callsAtMost ? .absent : .unreachable
    case .complete, .refused:
      if isAbsent, earlier + 1 < callsAtMost { return .absent }
      if fate == .complete, isBroken, !isBegun { return .partial }
      return fate
    default: return fate
    }
  }
}
