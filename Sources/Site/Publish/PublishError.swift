/// Why a site could not be published; what was there before is untouched, whatever the step.
public struct PublishError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What was being done.
  public enum Step: String, CaseIterable, Sendable {
    /// Finding out what the output folder holds.
    case inspect
    /// Keeping a second build out.
    case lock
    /// Clearing away what a killed build left.
    case recover
    /// Taking the path of a file of the site.
    case name
    /// Writing the new site beside the old one.
    case write
    /// Carrying over what is kept.
    case keep
    /// Waiting until the disk has everything.
    case synchronise
    /// Putting the new site in the place of the old one.
    case exchange
    /// Comparing a published site with its manifest.
    case check

    fileprivate var words: String {
      switch self {
      case .inspect: "publish into"
      case .lock: "lock"
      case .recover: "clear away what an earlier build left in"
      case .name: "put into the site"
      case .write: "write"
      case .keep: "carry over"
      case .synchronise: "bring to the disk"
      case .exchange: "put the new site in the place of"
      case .check: "check"
      }
    }
  }

  /// What was being done.
  public var step: Step
  /// The file or folder concerned.
  public var path: String
  /// What was wrong.
  public var cause: String
  /// What to do.
  public var remedy: String

  /// Makes an error.
  public init(step: Step, path: String, cause: String, remedy: String) {
    self.step = step
    self.path = path
    self.cause = cause
    self.remedy = remedy
  }

  /// One sentence for a person.
  public var description: String { "Cannot \(step.words) \(path): \(cause); \(remedy)." }
}

extension PublishError {
  /// What the operating system refused, in words.
  init(_ step: Step, _ failure: FileFailure) {
    self.init(step: step, path: failure.path, cause: failure.cause, remedy: failure.remedy)
  }
}

/// Does something with files as part of a step, and names the step where that fails.
func during<T>(_ step: PublishError.Step, _ work: () throws -> T) throws -> T {
  do {
    return try work()
  } catch let failure as FileFailure {
    throw PublishError(step, failure)
  }
}
