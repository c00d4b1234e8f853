/// A picture that could not be drawn.
public struct PictureError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What was tried, as an infinitive that reads after "cannot".
  public let step: String
  /// What the library said.
  public let cause: String

  /// Makes an error.
  public init(step: String, cause: String) {
    self.step = step
    self.cause = cause
  }

  /// One line for a person.
  public var description: String { "cannot \(step): \(cause)" }
}
