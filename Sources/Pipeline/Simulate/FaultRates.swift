/// How often the simulated data go wrong, or differ from the plain case.
///
/// No public figures exist of the campaign's own faults. Where the data at hand say something it is
/// named; the other defaults are assumptions of a size that shows every rule of the tool at work
/// without drowning the ordinary.
public struct FaultRates: Sendable, Hashable {
  // Of each record.

  /// Records that claim another desa than the family's, mostly a neighbour. Such slips come in runs
  /// of 1 to 7 records, as an officer leaves a wrong choice standing. Assumption: under one in a
  /// hundred, since applications fill the desa in from the list.
  public var wrongClaim = 0.006
  /// Records without any position. 12 of the 716 schools of the province (2019) have none.
  public var noPosition = 0.017
  /// Records whose position is bad by hundreds of metres and whose accuracy says so (over 500 m).
  /// Assumption: an indoor or cell-tower fix.
  public var poorAccuracy = 0.02
  /// Records with latitude and longitude exchanged. Assumption.
  public var swapped = 0.002
  /// Records at 0,0. 8 of the 716 schools have it; a form that asks the device makes fewer.
  public var zeroPosition = 0.004
  /// Records that are sent again later with the same id, corrected or not. Assumption.
  public var resubmission = 0.02

  // Of each family on the list.

  /// Families a second officer enumerates as well. Assumption: overlap at the borders of work.
  public var duplicate = 0.006
  /// Families that moved away since the list was made. Assumption.
  public var moved = 0.025
  /// Families of one person who died since. Assumption.
  public var deceased = 0.008
  /// Families nobody knows. Assumption; offices look into more than a tenth.
  public var notFound = 0.018
  /// Families outside the survey's population. Assumption.
  public var ineligible = 0.007
  /// Families that refuse. Assumption; rare in rural Indonesia, less so in towns.
  public var refused = 0.012
  /// Families that are never at home and are given up after four calls. Assumption.
  public var unreachable = 0.006
  /// Families found in the field for each on the list. Assumption.
  public var newFamilies = 0.03

  // Of each call at a family that can be met.

  /// Calls at which nobody is at home; the officer comes back within days. Assumption: work and
  /// fields.
  public var absent = 0.12
  /// Interviews that are broken off and finished at the next call. Assumption.
  public var partial = 0.015

  // Of all officers.

  /// Officers who invent part of their work: runs of interviews that were never held, at one spot.
  /// Assumption: a dozen among 1,200.
  public var inventing = 0.01

  // Of all desa.

  /// Desa whose target is far too low, so that the figure passes 100 %. Assumption.
  public var staleTarget = 0.01
  /// Desa whose target is not known. Assumption.
  public var unknownTarget = 0.008
  /// Desa with target 0; every second of them has families all the same. Assumption.
  public var zeroTarget = 0.005
  /// Desa whose target is revised in the middle of the campaign. Assumption.
  public var revisedTarget = 0.01

  /// The realistic rates above.
  public init() {}

  /// Nothing ever goes wrong: everybody is on the list, at home and willing.
  public static let none: FaultRates = {
    var rates = FaultRates()
    for path in allPaths { rates[keyPath: path] = 0 }
    return rates
  }()

  /// Every rate.
  static var allPaths: [WritableKeyPath<FaultRates, Double>] {
    [
      \.wrongClaim, \.noPosition, \.poorAccuracy, \.swapped, \.zeroPosition, \.resubmission,
      \.duplicate, \.moved, \.deceased, \.notFound, \.ineligible, \.refused, \.unreachable,
      \.newFamilies, \.absent, \.partial, \.inventing, \.staleTarget, \.unknownTarget,
      \.zeroTarget, \.revisedTarget,
    ]
  }
}

/// What is wrong with a record; the truth names it.
struct RecordFaults: OptionSet, Sendable, Hashable {
  var rawValue: UInt16

  static let wrongClaim = RecordFaults(rawValue: 1)
  static let noPosition = RecordFaults(rawValue: 2)
  static let poorAccuracy = RecordFaults(rawValue: 4)
  static let swapped = RecordFaults(rawValue: 8)
  static let zeroPosition = RecordFaults(rawValue: 16)
  static let resubmission = RecordFaults(rawValue: 32)
  static let duplicate = RecordFaults(rawValue: 64)
  static let invented = RecordFaults(rawValue: 128)

  /// The words of the truth, in the order they are written.
  static let words: [(fault: RecordFaults, word: StaticString)] = [
    (.wrongClaim, "wrong_claim"), (.noPosition, "no_position"),
    (.poorAccuracy, "poor_accuracy"), (.swapped, "swapped"), (.zeroPosition, "zero_position"),
    (.resubmission, "resubmission"), (.duplicate, "duplicate"), (.invented, "invented"),
  ]
}
