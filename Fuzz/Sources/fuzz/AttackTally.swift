import Checksum
import Coverage
import Foundation

@testable import Pipeline

/// Any bytes as a file of tallies, as they are and with a sum that fits: a file that is written as it
/// was read, or a damage that is said.
func attackTally(_ bytes: [UInt8]) {
  read(bytes)
  let body = Array(bytes.dropLast(32))
  read(body + SHA256.digest(body).bytes)
}

private func read(_ bytes: [UInt8]) {
  do {
    let file = try TallyFile(bytes)
    precondition(file.cells.cells.allSatisfy { $0.count > 0 }, "a cell of no record")
    let written = try file.encoded(version: "fuzz")
    let again = try TallyFile(written)
    precondition(again.cells == file.cells.inOrder, "cells that are not read as written")
    let same = try again.encoded(version: "fuzz") == written
    precondition(same, "a file that is not read as written")
  } catch let damage as TallyFile.Damage {
    precondition(!damage.cause.isEmpty, "a damage without a cause")
  } catch {
    preconditionFailure("an error of another type: \(error)")
  }
}
