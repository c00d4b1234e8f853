import Coverage
import Geography

/// One record as a test writes it down; what is nil is missing.
struct Record {
  var id: String?
  var visited: Instant?
  var received: Instant?
  var officer: String?
  var claim: Claim?
  var household: String?
  var outcome = Outcome.complete
  var origin = Origin.listed
  var latitude = Double.nan
  var longitude = Double.nan
  var accuracy = Double.nan
  var review = Review.none
  var ended: Instant?
}

/// The first day of every survey here.
let start = Day(year: 2022, month: 10, day: 15) ?? Day(0)

/// An hour of the clock in Asia/Makassar, counted from the survey's first midnight.
func clock(day: Int, hour: Int = 0) -> Instant {
  Int64((start + day).number) * 86_400_000_000 + Int64(hour - 8) * 3_600_000_000
}

/// A claim of undeclared scheme.
func claim(_ digits: String, scheme: CodeScheme? = nil) -> Claim {
  Claim(text: digits, code: AdminCode(digits: digits), scheme: scheme)
}

/// A record of noon of a day of the survey (0 is the first), received an hour later.
///
/// Without `id` and `household` it gets neither, so that it is a household of its own.
func visit(
  _ claimed: String? = nil, at point: Coordinate? = nil, _ outcome: Outcome = .complete,
  day: Int = 0, hour: Int = 12, receivedDay: Int? = nil, id: String? = nil,
  household: String? = nil, officer: String? = "ppl", origin: Origin = .listed,
  accuracy: Double = .nan, review: Review = .none
) -> Record {
  Record(
    id: id, visited: clock(day: day, hour: hour),
    received: receivedDay.map { clock(day: $0, hour: 13) } ?? clock(day: day, hour: hour + 1),
    officer: officer, claim: claimed.map { claim($0) }, household: household, outcome: outcome,
    origin: origin, latitude: point?.latitude ?? .nan, longitude: point?.longitude ?? .nan,
    accuracy: accuracy, review: review)
}

extension Visits {
  /// The records in columns, in the order given.
  init(_ records: [Record]) {
    self.init()
    sources = ["visits.csv"]
    hasOfficers = true
    hasOrigins = true
    var numberOfClaim: [Claim: Int32] = [:]
    for (row, record) in records.enumerated() {
      position.append(Position(source: 0, line: UInt32(row + 2)))
      id.append(record.id.map { ids.intern($0) } ?? TextTable.missing)
      visitedAt.append(record.visited ?? Self.noTime)
      receivedAt.append(record.received ?? Self.noTime)
      officer.append(record.officer.map { officers.intern($0) } ?? TextTable.missing)
      if let stated = record.claim {
        let number = numberOfClaim[stated] ?? Int32(claims.count)
        if Int(number) == claims.count {
          claims.append(stated)
          numberOfClaim[stated] = number
        }
        claim.append(number)
      } else {
        claim.append(-1)
      }
      household.append(record.household.map { households.intern($0) } ?? TextTable.missing)
      outcome.append(record.outcome)
      origin.append(record.origin)
      latitude.append(record.latitude)
      longitude.append(record.longitude)
      accuracy.append(record.accuracy)
      review.append(record.review)
      endedAt.append(record.ended ?? Self.noTime)
    }
  }
}
