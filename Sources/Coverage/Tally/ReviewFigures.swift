/// How many of the completed families review has looked at and accepted: a figure beside completed,
/// which it does not change. Nil where no record says so.
func approvedCompleted(_ visits: Visits, _ buckets: [Bucket]) -> Int? {
  guard visits.review.contains(.approved) else { return nil }
  return buckets.indices.count { row in
    buckets[row] == .counted && visits.review[row] == .approved
      && visits.outcome[row] == .complete
  }
}
