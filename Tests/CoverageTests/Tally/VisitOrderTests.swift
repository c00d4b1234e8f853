import Geography
import Testing

@testable import Coverage

/// Section 4, the tie-break: of two records that differ in one step the greater is known, and a
/// step outweighs all that follow it.
struct VisitOrderTests {
  /// A field with a smaller and a greater value, in the order in which fields are compared.
  struct Step: Sendable, CustomStringConvertible {
    var description: String
    var smaller: @Sendable (inout Record) -> Void
    var greater: @Sendable (inout Record) -> Void
  }

  static let visit = Step(
    description: "visited_at", smaller: { $0.visited = clock(day: 0, hour: 8) },
    greater: { $0.visited = clock(day: 0, hour: 9) })

  static func outcomes(_ smaller: Outcome, _ greater: Outcome) -> Step {
    Step(
      description: "outcome \(smaller) < \(greater)", smaller: { $0.outcome = smaller },
      greater: { $0.outcome = greater })
  }

  static let id = Step(
    description: "record id", smaller: { $0.id = "r10" }, greater: { $0.id = "r9" })

  /// The steps from the receipt on, without the two fields that make records rivals.
  static let rest = [
    Step(
      description: "received_at", smaller: { $0.received = clock(day: 1) },
      greater: { $0.received = clock(day: 1, hour: 1) }),
    Step(
      description: "claimed code", smaller: { $0.claim = claim(a1) },
      greater: { $0.claim = claim(a2) }),
    Step(description: "latitude", smaller: { $0.latitude = 3.01 }, greater: { $0.latitude = 3.02 }),
    Step(
      description: "longitude", smaller: { $0.longitude = 115.01 },
      greater: { $0.longitude = 115.02 }),
    Step(description: "officer", smaller: { $0.officer = "A" }, greater: { $0.officer = "B" }),
  ]

  static let household = Step(
    description: "household", smaller: { $0.household = "k1" }, greater: { $0.household = "k2" })

  static let last = [
    Step(
      description: "outcome of one rank", smaller: { $0.outcome = .deceased },
      greater: { $0.outcome = .moved }),
    Step(description: "origin", smaller: { $0.origin = .listed }, greater: { $0.origin = .new }),
    Step(description: "accuracy", smaller: { $0.accuracy = 5 }, greater: { $0.accuracy = 6 }),
    Step(
      description: "review", smaller: { $0.review = .none }, greater: { $0.review = .withdrawn }),
  ]

  /// Which of two records stays, asked in both orders of the file; nil when that matters.
  private func survivor(_ a: Record, _ b: Record) throws -> Character? {
    let survey = try Survey()
    func isOut(_ bucket: Bucket) -> Bool { bucket == .superseded || bucket == .duplicate }
    let forward = survey.buckets([a, b]).map(isOut)
    let backward = survey.buckets([b, a]).map(isOut)
    guard forward == backward.reversed(), forward[0] != forward[1] else { return nil }
    return forward[0] ? "b" : "a"
  }

  /// Two records of which the first is smaller in step `index` and greater in all later ones.
  private func rivals(_ steps: [Step], _ index: Int, _ make: (inout Record) -> Void)
    -> (smaller: Record, greater: Record)
  {
    var smaller = Record(visited: clock(day: 0, hour: 8), received: clock(day: 1))
    var greater = smaller
    for step in steps {
      step.smaller(&smaller)
      step.smaller(&greater)
    }
    for step in steps.dropFirst(index + 1).reversed() { step.greater(&smaller) }
    steps[index].smaller(&smaller)
    steps[index].greater(&greater)
    make(&smaller)
    make(&greater)
    return (smaller, greater)
  }

  /// Versions share id and receipt.
  static let versionSteps =
    [visit, outcomes(.moved, .complete)] + rest.dropFirst() + [household] + last.dropFirst()

  @Test(arguments: versionSteps.indices)
  func ofVersionsTheGreatestStays(_ index: Int) throws {
    let (smaller, greater) = rivals(Self.versionSteps, index) {
      $0.id = "r"
      $0.received = clock(day: 1)
    }
    #expect(try survivor(smaller, greater) == "b", "\(Self.versionSteps[index])")
  }

  /// Complete visits share household and outcome; each has an id of its own or none.
  static let completeSteps =
    [visit, id] + rest + last.dropFirst().dropLast()

  @Test(arguments: completeSteps.indices)
  func ofCompleteVisitsTheSmallestCounts(_ index: Int) throws {
    let (smaller, greater) = rivals(Self.completeSteps, index) {
      $0.household = "k"
      $0.outcome = .complete
      if index > 1 { $0.id = nil }
    }
    #expect(try survivor(smaller, greater) == "a", "\(Self.completeSteps[index])")
  }

  static let otherSteps =
    [visit, outcomes(.partial, .moved), id] + rest + last.dropFirst().dropLast()

  @Test(arguments: otherSteps.indices)
  func ofOtherVisitsTheGreatestCounts(_ index: Int) throws {
    let (smaller, greater) = rivals(Self.otherSteps, index) {
      $0.household = "k"
      if index > 2 { $0.id = nil }
    }
    #expect(try survivor(smaller, greater) == "b", "\(Self.otherSteps[index])")
  }

  /// complete, other final, partial, absent, other, with complete the greatest.
  @Test(arguments: [
    (Outcome.other, Outcome.absent), (.absent, .partial), (.partial, .moved), (.partial, .refused),
    (.partial, .unreachable), (.partial, .notFound), (.partial, .deceased),
    (.partial, .ineligible),
  ])
  func outcomesHaveAnOrder(_ smaller: Outcome, _ greater: Outcome) throws {
    var a = Record(visited: clock(day: 0), received: clock(day: 0), household: "k")
    a.outcome = smaller
    var b = a
    b.outcome = greater
    // The id would say otherwise, if it were asked.
    a.id = "r2"
    b.id = "r1"
    #expect(try survivor(a, b) == "b")
  }

  @Test func completeIsGreaterThanAnyOther() throws {
    for outcome in Outcome.allCases where outcome != .complete {
      var a = Record(id: "r", visited: clock(day: 0), received: clock(day: 0))
      a.outcome = outcome
      var b = a
      b.outcome = .complete
      // The claim would say otherwise, if it were asked.
      a.claim = claim(a2)
      b.claim = claim(a1)
      #expect(try survivor(a, b) == "b")
    }
  }

  /// Two final outcomes are of one rank: claim, position and officer are asked before their names.
  @Test func outcomesOfOneRankAreToldApartLast() throws {
    let steps = Self.rest + [Self.last[0]]
    for index in steps.indices {
      let (smaller, greater) = rivals(steps, index) {
        $0.household = "k"
        $0.id = nil
      }
      #expect(try survivor(smaller, greater) == "b", "\(steps[index])")
    }
  }

  /// What is missing is the smallest.
  @Test(arguments: (rest + [id]).indices)
  func aMissingValueIsTheSmallest(_ index: Int) throws {
    let step = (Self.rest + [Self.id])[index]
    var present = Record(
      visited: clock(day: 1), received: clock(day: 1), officer: "A", claim: claim(a1),
      household: "k", latitude: 3.01, longitude: 115.01)
    present.outcome = .absent
    step.smaller(&present)
    var missing = present
    switch step.description {
    case "received_at": missing.received = nil
    case "claimed code": missing.claim = nil
    case "latitude": missing.latitude = .nan
    case "longitude": missing.longitude = .nan
    case "officer": missing.officer = nil
    default: missing.id = nil
    }
    #expect(try survivor(missing, present) == "b", "\(step)")
  }

  /// A claim of which no code can be made is as good as none where codes are compared: the position,
  /// which comes after the code, decides.
  @Test func aDamagedClaimCountsAsMissing() throws {
    var damaged = Record(
      visited: clock(day: 0), claim: Claim(text: "6,5E+9", code: nil, scheme: nil))
    damaged.household = "k"
    damaged.outcome = .absent
    var none = damaged
    none.claim = nil
    none.latitude = 3
    #expect(try survivor(damaged, none) == "b")
  }

  /// Equal codes of two schemes name two places, so the order of the file must not choose.
  @Test func equalDigitsOfTwoSchemesAreToldApart() throws {
    var a = Record(visited: clock(day: 0), claim: claim(a1, scheme: nil), household: "k")
    a.outcome = .absent
    var b = a
    b.claim = claim(a1, scheme: .kemendagri)
    #expect(try survivor(a, b) != nil)
  }

  /// Nor must it between two texts that are no code.
  @Test func damagedClaimsAreToldApart() throws {
    var a = Record(visited: clock(day: 0), household: "k")
    a.outcome = .absent
    a.claim = Claim(text: "x", code: nil, scheme: nil)
    var b = a
    b.claim = Claim(text: "y", code: nil, scheme: nil)
    #expect(try survivor(a, b) != nil)
    b.claim = nil
    #expect(try survivor(a, b) != nil)
  }
}
