import CGDAL

/// Calls `body` with a C string list, which is freed afterwards.
func withStringList<Result, Failure: Error>(
  _ strings: [String],
  _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) throws(Failure) -> Result
) throws(Failure) -> Result {
  // CSLAddString, CSLDestroy
  var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
  for string in strings { list = CSLAddString(list, string) }
  defer { CSLDestroy(list) }
  return try body(list)
}
