/// A source as pages may name it: of a path its last part, since folders are the office's; of a
/// connection or an address its kind alone, since it says who may read what where.
public func sourceName(_ source: String) -> String {
  if isConnection(source) || source.contains("://") {
    let kind = source.split(separator: ":").first ?? ""
    return String(kind.split(separator: "/").first ?? kind)
  }
  // `dbname=… password=…` without its kind.
  if source.contains("="), !source.hasPrefix("/"), source.contains(where: \.isWhitespace) {
    return "database"
  }
  let parts = source.split { $0 == "/" || $0 == "\\" }
  return String(parts.last(where: { $0 != "." && $0 != ".." }) ?? "")
}
