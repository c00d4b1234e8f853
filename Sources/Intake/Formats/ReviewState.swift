import Coverage

/// What the state of a document says of it.
enum ReviewState: String, CaseIterable, Sendable {
  /// Nobody has begun it.
  case open
  /// Begun and not sent.
  case draft
  /// Sent; review said nothing that changes the count.
  case submitted
  /// Looked at and accepted.
  case approved
  /// Rejected, revoked or deleted: it leaves the count.
  case withdrawn

  /// What the count needs to know of it.
  var review: Review {
    switch self {
    case .open, .draft, .submitted: .none
    case .approved: .approved
    case .withdrawn: .withdrawn
    }
  }

  /// The outcome that stands: what an unfinished document says of the end is not said yet. The family
  /// is found all the same.
  func limited(_ outcome: Outcome) -> Outcome {
    guard outcome.isFinal else { return outcome }
    switch self {
    case .open: return .absent
    case .draft: return .partial
    case .submitted, .approved, .withdrawn: return outcome
    }
  }

  /// The state that decides where several columns speak: deleted beats approved, open beats sent.
  static func joined(_ states: [ReviewState]) -> ReviewState {
    let order: [ReviewState] = [.withdrawn, .open, .draft, .approved]
    return order.first { states.contains($0) } ?? .submitted
  }
}

/// What a state means where neither the configuration nor the format lists it.
func usualState(_ foldedState: String) -> ReviewState {
  if usuallyWithdrawn(foldedState) { return .withdrawn }
  if foldedState == "open" { return .open }
  if foldedState == "draft" { return .draft }
  return foldedState.hasPrefix("approved") || foldedState == "validation_status_approved"
    ? .approved : .submitted
}

extension Configuration.VisitSource {
  /// What a state means: the configuration's word, then the format's, then the usual one.
  func state(_ foldedState: String) -> ReviewState {
    if let listed = states[foldedState] { return listed }
    let known = formatStates[foldedState] ?? usualState(foldedState)
    return listsWithdrawn && known == .withdrawn ? .submitted : known
  }
}
