import Geography

/// A claimed code as it occurs in the visits; each distinct one is kept once.
public struct Claim: Hashable, Sendable {
  /// The canonical digits, or the text as it stands where no code could be made of it; this is
  /// what ties are broken by.
  public var text: String
  /// The code; nil where the text is damaged beyond certain mending.
  public var code: AdminCode?
  /// The scheme that was declared, or that dots show; nil where the source is silent, which for an
  /// undotted code means BPS.
  public var scheme: CodeScheme?

  /// Makes a claim.
  public init(text: String, code: AdminCode?, scheme: CodeScheme?) {
    self.text = text
    self.code = code
    self.scheme = scheme
  }

  /// Whether the claim speaks of the same scheme as boundaries of `boundaries`.
  ///
  /// Boundaries whose parents stand in fields have codes of their own, which undeclared claims mean.
  func fits(_ boundaries: CodeScheme) -> Bool {
    if boundaries == .fields { return scheme == nil || scheme == .fields }
    return (scheme ?? .bps) == boundaries
  }
}
