import Intake

/// Any text as `jangkau.yml`: a configuration or an error with a remedy, no crash.
func attackConfiguration(_ bytes: [UInt8]) {
  do {
    _ = try parseConfiguration(
      String(decoding: bytes, as: UTF8.self), file: "jangkau.yml", folder: "")
  } catch let error as IntakeError {
    precondition(!error.remedy.isEmpty && !error.cause.isEmpty, "an error without cause or remedy")
  } catch {
    preconditionFailure("an error of another type: \(error)")
  }
}
