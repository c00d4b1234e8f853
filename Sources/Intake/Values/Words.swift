import Coverage

/// A word without outer white space, in lower case: how values of outcome, origin and review are
/// compared.
func foldedWord(_ text: some StringProtocol) -> String {
  var scalars = text.unicodeScalars[...]
  while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
  while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
  return String(String.UnicodeScalarView(scalars)).lowercased()
}

/// The words taken for outcomes where the configuration lists none.
let usualOutcomes: [String: Outcome] = [
  "complete": .complete, "completed": .complete, "selesai": .complete,
  "berhasil didata": .complete, "berhasil": .complete,
  "moved": .moved, "pindah": .moved,
  "deceased": .deceased, "meninggal": .deceased,
  "not_found": .notFound, "not found": .notFound, "tidak ditemukan": .notFound,
  "tidak_ditemukan": .notFound,
  "ineligible": .ineligible, "tidak eligible": .ineligible, "tidak_eligible": .ineligible,
  "refused": .refused, "menolak": .refused,
  "unreachable": .unreachable, "tidak dapat ditemui sampai akhir": .unreachable,
  "partial": .partial, "sebagian": .partial,
  "absent": .absent, "belum ditemui": .absent, "belum_ditemui": .absent,
  "other": .other,
]

/// The words taken for origins where the configuration lists none.
let usualOrigins: [String: Origin] = [
  "listed": .listed, "prelist": .listed, "new": .new, "baru": .new,
]

/// Whether a review state takes a record out of the count, where the configuration lists none:
/// rejected, revoked and deleted, as the collection systems spell them.
func usuallyWithdrawn(_ foldedState: String) -> Bool {
  ["rejected", "revoked", "deleted", "not approved", "not_approved"]
    .contains { foldedState.hasPrefix($0) }
    || foldedState.hasSuffix("_not_approved")
}
