import CGDAL
import Foundation

/// One message of GDAL, GEOS or PROJ.
struct Message: Equatable {
  enum Severity {
    case warning
    case failure
  }

  let severity: Severity
  let text: String
}

/// What the libraries said during a call.
final class MessageLog {
  /// A broken file of a million features must not fill the memory with complaints.
  private static let limit = 100

  private(set) var messages: [Message] = []

  func append(_ message: Message) {
    guard messages.last != message else { return }
    if messages.count == Self.limit {
      // A failure decides how the call ends, so it is kept whatever came before.
      guard message.severity == .failure else { return }
      messages.removeLast()
    }
    messages.append(message)
  }

  var texts: [String] { messages.map(\.text) }

  var failures: [String] { messages.filter { $0.severity == .failure }.map(\.text) }

  /// Empties the log and hands over what was in it.
  func take() -> [Message] {
    defer { messages.removeAll(keepingCapacity: true) }
    return messages
  }
}

/// Runs `body` with the messages of this thread going to the log it is given.
///
/// Calls may nest: the innermost log gets the message.
func recordingMessages<Result, Failure: Error>(
  _ body: (MessageLog) throws(Failure) -> Result
) throws(Failure) -> Result {
  GDALRuntime.start()
  let log = MessageLog()
  // CPLPushErrorHandlerEx and CPLPopErrorHandler are per thread.
  CPLPushErrorHandlerEx(record, Unmanaged.passUnretained(log).toOpaque())
  defer {
    CPLPopErrorHandler()
    withExtendedLifetime(log) {}
  }
  return try body(log)
}

/// Runs a call that answers nil when it fails.
func required<Result>(
  _ step: String, of source: String = "", _ call: () -> Result?
) throws(GDALError) -> Result {
  try recordingMessages { log throws(GDALError) in
    guard let result = call() else {
      throw GDALError(step: step, source: source, messages: log.texts)
    }
    return result
  }
}

/// Runs a call that tells of a failure by a message alone, as GDAL's predicates do.
func checked<Result>(
  _ step: String, of source: String = "", _ call: () -> Result
) throws(GDALError) -> Result {
  try recordingMessages { log throws(GDALError) in
    let result = call()
    guard log.failures.isEmpty else {
      throw GDALError(step: step, source: source, messages: log.texts)
    }
    return result
  }
}

private let record: CPLErrorHandler = { level, _, text in
  // CPLGetErrorHandlerUserData gives what was pushed with the handler.
  guard let text, let data = CPLGetErrorHandlerUserData() else { return }
  let severity: Message.Severity
  switch level {
  case CE_Warning: severity = .warning
  case CE_Failure, CE_Fatal: severity = .failure
  default: return
  }
  let words = String(cString: text).trimmingCharacters(in: .whitespacesAndNewlines)
  let log = Unmanaged<MessageLog>.fromOpaque(data).takeUnretainedValue()
  log.append(Message(severity: severity, text: words))
}
