import Intake

/// A command that could not be carried out, for reasons other than one input's.
public struct PipelineError: Error, Sendable, CustomStringConvertible {
  /// The exit codes of sysexits(3) that the commands use.
  public enum ExitStatus: Int32, Sendable {
    /// The data are wrong.
    case dataError = 65
    /// An input is missing.
    case noInput = 66
    /// A fault of the tool itself.
    case software = 70
    /// Something cannot be written.
    case cannotCreate = 73
    /// The configuration is wrong.
    case configuration = 78
  }

  /// What the process ends with.
  public var status: ExitStatus
  /// What was being done.
  public var step: String
  /// What it was done to.
  public var path: String
  /// What went wrong.
  public var cause: String
  /// What to do.
  public var remedy: String

  /// Makes an error.
  public init(_ status: ExitStatus, step: String, path: String, cause: String, remedy: String) {
    self.status = status
    self.step = step
    self.path = path
    self.cause = cause
    self.remedy = remedy
  }

  /// `cannot publish: site: …. Do …`.
  public var description: String { "cannot \(step): \(path): \(cause). \(remedy)" }
}

extension IntakeError {
  /// What the process ends with.
  public var status: PipelineError.ExitStatus {
    switch kind {
    case .configuration: .configuration
    case .missing: .noInput
    case .data: .dataError
    }
  }
}
