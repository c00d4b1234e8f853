import ArgumentParser
import Foundation
import Intake
import Pipeline

/// Runs a command's work and turns what it throws into a message and an exit code.
///
/// Messages are for a person and go to standard error; they never hold a record's values.
func reporting(_ work: () throws -> Void) throws {
  do {
    try work()
  } catch let error as IntakeError {
    try fail(error.description, error.status)
  } catch let error as PipelineError {
    try fail(error.description, error.status)
  }
}

private func fail(_ message: String, _ status: PipelineError.ExitStatus) throws {
  Progress.terminal.finish()
  let isTerminal = isatty(STDERR_FILENO) == 1
  let label = isTerminal ? "\u{1B}[31mjangkau:\u{1B}[0m " : "jangkau: "
  FileHandle.standardError.write(Data((label + terminalText(message) + "\n").utf8))
  throw ExitCode(status.rawValue)
}

/// Writes a result to standard output, with nothing in it that steers a terminal.
func output(_ text: String) {
  FileHandle.standardOutput.write(Data(terminalText(text).utf8))
}

/// Writes something about the run, which is no result of it, to standard error.
func note(_ text: String) {
  FileHandle.standardError.write(Data(text.utf8))
}
